// What a device signs and derives for the market: specs/protocol/metadata-chain.md and key-record.md, checked against
// specs/vectors/*.json.
import { createHash, createHmac, hkdfSync } from "node:crypto";
import { concat, encodeAbiParameters, hexToBytes, keccak256, numberToHex, stringToBytes } from "viem";
import { multiply, N } from "./curve.mjs";

const bytes32 = (value) => hexToBytes(numberToHex(value, { size: 32 }));
const number = (raw) => BigInt("0x" + Buffer.from(raw).toString("hex"));
const compressed = ([x, y]) => new Uint8Array([2 + Number(y & 1n), ...bytes32(x)]);
const hkdf = (ikm, info, length) => new Uint8Array(hkdfSync("sha256", ikm, new Uint8Array(), info, length));
const unsigned = (value, size) => hexToBytes(numberToHex(BigInt(value), { size }));
const join = (...parts) => concat(parts.map((part) => (typeof part === "string" ? stringToBytes(part) : part)));
const words = (types, values) => keccak256(encodeAbiParameters(types.map((type) => ({ type })), values));

export const sha256 = (raw) => "0x" + createHash("sha256").update(raw).digest("hex");

/** Return the secret of a month (key-record.md section 2). */
export const monthSecret = (seed, month) =>
  (number(hkdf(seed, join("latchkey/month-key/v1", unsigned(month, 4)), 48)) % (N - 1n)) + 1n;

/** Return the address of k G (key-record.md section 1). */
export function addressOf(secret) {
  const [x, y] = multiply(secret);
  return "0x" + keccak256(join(bytes32(x), bytes32(y))).slice(-40);
}

/** Return the twelve month addresses from `first` on, and their root. */
export function monthKeys(seed, first) {
  const keys = Array.from({ length: 12 }, (_, index) => addressOf(monthSecret(seed, first + index)));
  return { keys, root: words(["uint32", "address[12]"], [first, keys]) };
}

const licenceBytes = (licence) =>
  join(unsigned(licence.chainId, 32), hexToBytes(licence.contract), unsigned(licence.round, 8), unsigned(licence.lot, 2), unsigned(licence.rank, 1));

/** Return the key record of a licence and the shared point behind it (key-record.md section 3). */
export function makeRecord(seed, secret, buyer, licence) {
  const head = join("latchkey/record-nonce/v1", licenceBytes(licence), compressed(buyer), bytes32(secret));
  for (let attempt = 0; ; attempt++) {
    const nonce = number(createHmac("sha256", seed).update(join(head, unsigned(attempt, 1))).digest()) % N;
    if (nonce === 0n) continue;
    const [point, shared] = [multiply(nonce), multiply(nonce, buyer)];
    if (point[0] >= N || shared[0] >= N) continue;
    const pad = words(
      ["bytes32", "uint256", "uint8", "uint256", "address", "uint64", "uint16", "uint8"],
      [keccak256(stringToBytes("latchkey/key-record/v1")), shared[0], Number(shared[1] & 1n), BigInt(licence.chainId), licence.contract, BigInt(licence.round), licence.lot, licence.rank],
    );
    const c = (secret + BigInt(pad)) % N;
    const record = join(bytes32(point[0]), bytes32(c), unsigned(point[1] & 1n, 1));
    return { record: "0x" + Buffer.from(record).toString("hex"), shared };
  }
}

function derived(label, secret, shared, licence, device, buyer, month) {
  const subject = join(licenceBytes(licence), hexToBytes(device), hexToBytes(buyer), unsigned(month, 4));
  return Buffer.from(hkdf(join(bytes32(secret), compressed(shared)), join(label, subject), 32));
}

/** Return the credential of a licence as 64 hexadecimal digits (key-record.md section 4). */
export const credential = (...of) => derived("latchkey/credential/v1", ...of).toString("hex");

/** Return the 32 bytes under which answers to a licence are sealed. */
export const contentKey = (...of) => derived("latchkey/content/v1", ...of);

/** Return the 64 digits that sign a request under a credential (64 digits); `target` with its query exactly as sent. */
export function requestMac(key, method, target, time) {
  const secret = hkdf(Buffer.from(key, "hex"), stringToBytes("latchkey/request/v1"), 32);
  return createHmac("sha256", secret).update(`${method}\n${target}\n${time}`).digest("hex");
}

/** Return the RFC 8785 text of a JSON value. */
export const canonical = (value) =>
  value === null || typeof value !== "object"
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? `[${value.map(canonical).join(",")}]`
      : `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;

/** Return content hash, leaf and leaf root of a device that is the only lot of its epoch (metadata-chain.md). */
export function rootOfOne({ device, model, attributes, tdHash, root, month, owner, payout }) {
  const content = words(["address", "uint32", "bytes32", "bytes32", "bytes32", "uint32"], [device, model, attributes, tdHash, root, month]);
  let node = words(["uint256", "address", "address", "bytes32"], [0n, owner, payout, content]);
  let padding = "0x" + "00".repeat(32);
  for (let level = 0; level < 7; level++) {
    node = keccak256(concat([node, padding]));
    padding = keccak256(concat([padding, padding]));
  }
  return node;
}
