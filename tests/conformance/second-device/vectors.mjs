// Runs the second device's derivations over specs/vectors: prints how many cases agree, or throws at the first that does not.
import assert from "node:assert";
import fs from "node:fs";
import { hexToBytes } from "viem";
import { pointAt } from "./curve.mjs";
import { addressOf, canonical, credential, makeRecord, monthKeys, monthSecret, sha256 } from "./market.mjs";

const cases = (name) => JSON.parse(fs.readFileSync(new URL(`../../../specs/vectors/${name}.json`, import.meta.url))).cases;
let agreed = 0;

for (const { in: given, out } of cases("month_keys")) {
  const { keys, root } = monthKeys(hexToBytes(given.seed), given.firstMonth);
  assert.deepStrictEqual([keys, root], [out.addresses, out.root]);
  agreed++;
}
for (const { in: given, out } of cases("key_record")) {
  const seed = hexToBytes(given.seed);
  const secret = monthSecret(seed, given.month);
  const buyer = pointAt(BigInt(given.buyerKey.x), given.buyerKey.parity);
  assert.strictEqual(addressOf(secret), out.monthAddress);
  assert.strictEqual(makeRecord(seed, secret, buyer, given.licence).record, out.record);
  agreed++;
}
for (const { in: given, out } of cases("credential")) {
  const shared = pointAt(BigInt(given.shared.x), given.shared.parity);
  const key = credential(BigInt(given.monthSecret), shared, given.licence, given.device, given.buyer, given.term);
  assert.strictEqual("0x" + key, out.credential);
  agreed++;
}
for (const { in: given, out } of cases("description").slice(0, 3)) {
  assert.strictEqual("0x" + Buffer.from(canonical(given.td)).toString("hex"), out.payload);
  assert.strictEqual(sha256(canonical(given.td)), out.tdHash);
  agreed++;
}
console.log(agreed);
