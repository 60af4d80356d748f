// What a licensee can prove and keep to itself: specs/protocol/device-api.md sections 6 and 7; RFC 9530, RFC 8188.
import { createCipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { keccak256, stringToBytes } from "viem";

const SERVED = "address device, address buyer, uint64 round, uint16 lot, uint8 rank, uint64 time, bytes32 request, bytes32 content"
  .split(", ").map((pair) => ({ type: pair.split(" ")[0], name: pair.split(" ")[1] }));
const RECORD = 65_536;

/** Return the headers that prove who served `body` for `target` to whom. */
export async function provenance(self, licence, target, body) {
  const digest = createHash("sha256").update(body).digest();
  const request = keccak256(stringToBytes(`GET\n${target}`));
  const time = Math.floor(self.time());
  const [round, lot, rank] = licence.name.split("-").map(Number);
  const message = { device: self.device, buyer: licence.buyer, round: BigInt(round), lot, rank, time: BigInt(time), request, content: `0x${digest.toString("hex")}` };
  const domain = { name: "Latchkey", version: "1", ...self.auction };
  const signature = await self.account.signTypedData({ domain, types: { Served: SERVED }, primaryType: "Served", message });
  return { "Repr-Digest": `sha-256=:${digest.toString("base64")}:`, "Latchkey-Provenance": `time="${time}", request="${request}", signature="${signature}"` };
}

/** Return an RFC 8188 message (aes128gcm) of `plain` under input keying material `key`. */
export function encrypt(key, plain) {
  const salt = randomBytes(16);
  const derived = (label, length) => Buffer.from(hkdfSync("sha256", key, salt, `Content-Encoding: ${label}\0`, length));
  const [secret, base] = [derived("aes128gcm", 16), derived("nonce", 12)];
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD);
  const parts = [salt, head];
  const room = RECORD - 17;
  for (let at = 0, number = 0; number === 0 || at < plain.length; at += room, number++) {
    const nonce = Buffer.from(base);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ number) >>> 0, 8);
    const cipher = createCipheriv("aes-128-gcm", secret, nonce);
    const piece = plain.subarray(at, at + room);
    parts.push(cipher.update(Buffer.concat([piece, Buffer.from([at + room >= plain.length ? 2 : 1])])), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(parts);
}

/** Return an answer as it leaves for a key: proven for a licensee, sealed if its request was signed. */
export async function finished(self, request, key, answer) {
  const licence = key?.licence;
  if (licence === undefined || !["GET", "HEAD"].includes(request.method) || ![200, 206].includes(answer.status)) return answer;
  const body = Buffer.from(answer.body);
  const headers = { ...answer.headers, ...(await provenance(self, licence, request.target, answer.whole ?? body)) };
  if (!key.isSealed) return { ...answer, headers };
  const inside = Object.fromEntries(Object.entries({ "Content-Type": answer.media, ...headers }).filter(([name]) => name !== "ETag").map(([name, value]) => [name.toLowerCase(), value]));
  const plain = Buffer.concat([Buffer.from(JSON.stringify({ status: answer.status, headers: inside }) + "\n"), body]);
  return { status: 200, body: encrypt(licence.contentKey, plain), media: "application/vnd.latchkey.response", headers: { "Content-Encoding": "aes128gcm" } };
}
