// Who may: specs/protocol/device-api.md section 3. A licensee by Bearer, Basic or signature; the owner by a token.
import { createHmac, timingSafeEqual } from "node:crypto";
import { hexToBytes, recoverTypedDataAddress } from "viem";
import { requestMac } from "./market.mjs";
import { Refusal, badField, jsonBody, object, parameters, json } from "./server.mjs";

const SKEW_SECONDS = 60, LONGEST_TOKEN = 30 * 86_400;
const KEY = /^[0-9a-f]{64}$/, TOKEN = /^own-(\d{1,12})-([0-9a-f]{64})$/;
const SIGNED = /^Latchkey licence="([0-9-]{5,40})", time="(\d{1,12})", mac="([0-9a-f]{64})"$/;
const OWNER_TOKEN = [{ name: "device", type: "address" }, { name: "owner", type: "address" }, { name: "expires", type: "uint64" }];

function challenge(type, detail, sent) {
  const error = sent ? `, error="invalid_token", error_description="${detail}"` : "";
  return new Refusal(401, type, detail, { headers: { "WWW-Authenticate": [`Bearer realm="latchkey"${error}`, 'Basic realm="latchkey"'] } });
}
const same = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export class Keys {
  /** `self` has device, licences, owner, registry and time() in chain seconds, null until a block was read. */
  constructor(self, secret) {
    this.self = self;
    this.secret = secret;
  }

  #mac(expires) {
    return createHmac("sha256", this.secret).update(`${this.self.owner} ${expires}`).digest("hex");
  }

  /** Return {licence, isSealed} or {owner: true}; refuse everybody else. `who` is C, O or CO. */
  judge(request, who) {
    const shown = request.headers.authorization;
    const now = this.self.time();
    const found = this.#opened(request, shown, now);
    if (found.owner && who === "C") throw new Refusal(403, "licence-only", "only a licence has a document; show its key");
    if (!found.owner && who === "O") throw new Refusal(403, "owner-only", "a licence reads; only the owner's token writes, invokes and sees earnings");
    return found;
  }

  #opened(request, shown, now) {
    if (shown === undefined) throw challenge("key-missing", "no key was sent; buy a licence", false);
    const refuse = (type, detail) => challenge(type, detail, true);
    if (now === null) throw new Refusal(503, "clock-not-set", "no block was read yet; ask again in a few seconds", { headers: { "Retry-After": "1" } });
    const signed = SIGNED.exec(shown);
    if (signed !== null) {
      const licence = [...this.self.licences.values()].find((entry) => entry.name === signed[1]);
      if (licence === undefined) throw refuse("key-unknown", "no licence of this device has that name");
      const method = request.method === "HEAD" ? "GET" : request.method;
      if (!same(requestMac(licence.credential, method, request.target, signed[2]), signed[3])) throw refuse("key-of-another-licence", "the signature is not of that licence and request");
      if (Math.abs(Number(signed[2]) - now) > SKEW_SECONDS) throw refuse("request-time-off", `the request is signed for ${signed[2]}, the device's clock says ${Math.floor(now)}`);
      return { licence: this.#inTerm(licence, now, refuse), isSealed: true };
    }
    const space = shown.indexOf(" ");
    const scheme = shown.slice(0, space === -1 ? undefined : space).toLowerCase();
    let [user, key] = [null, shown.slice(space + 1)];
    if (scheme === "basic") {
      const text = /^[A-Za-z0-9+/]+=*$/.test(key) ? Buffer.from(key, "base64").toString() : "";
      const colon = text.indexOf(":");
      if (colon === -1) throw refuse("key-malformed", "Basic needs base64 of LICENCE:KEY");
      [user, key] = [text.slice(0, colon), text.slice(colon + 1)];
    }
    if (space === -1 || !["bearer", "basic"].includes(scheme)) throw refuse("key-malformed", "Authorization must be Bearer, Basic or Latchkey");
    const token = TOKEN.exec(key);
    if (token !== null && (user === null || user === "owner")) {
      if (!same(this.#mac(Number(token[1])), token[2])) throw refuse("key-unknown", "the token is not one of this device and its present owner");
      if (now >= Number(token[1])) throw refuse("term-ended", "the owner's token has ended; ask for a new one");
      return { owner: true, ends: Number(token[1]) };
    }
    if (!KEY.test(key)) throw refuse("key-malformed", "a key is 64 lower-case hexadecimal digits");
    const licence = this.self.licences.get(key);
    if (licence === undefined) throw refuse("key-unknown", "no licence of this device has that key; check the address");
    if (user !== null && user !== licence.name) throw refuse("key-of-another-licence", "the key is not of the licence named beside it");
    return { licence: this.#inTerm(licence, now, refuse), isSealed: false };
  }

  #inTerm(licence, now, refuse) {
    if (now < licence.term.start) throw refuse("term-not-begun", `the term begins at ${licence.term.start}, it is ${Math.floor(now)}`);
    if (now >= licence.term.end) throw refuse("term-ended", `the term ended at ${licence.term.end}; buy another month`);
    return licence;
  }

  /** Answer POST market/token. */
  async issue(request) {
    parameters(request);
    const names = ["owner", "expires", "signature"];
    const body = object(await jsonBody(request), ...names);
    for (const name of names) if (!(name in body)) throw badField(name, "missing", "there");
    if (!/^0x[0-9a-fA-F]{40}$/.test(body.owner)) throw badField("owner", body.owner, "20 bytes in 0x-hex");
    if (!/^0x[0-9a-fA-F]{130}$/.test(body.signature)) throw badField("signature", body.signature, "65 bytes in 0x-hex");
    if (!Number.isSafeInteger(body.expires) || body.expires < 0) throw badField("expires", body.expires, "whole chain seconds");
    const { self } = this;
    const refuse = (detail) => new Refusal(403, "not-owner", `${detail}; ask again with the owner's key of this device`);
    if (![27, 28].includes(hexToBytes(body.signature)[64])) throw badField("signature", body.signature, "r | s | v with v 27 or 28");
    const signer = await recoverTypedDataAddress({
      domain: { name: "Latchkey", version: "1", ...self.registry }, types: { OwnerToken: OWNER_TOKEN }, primaryType: "OwnerToken",
      message: { device: self.device, owner: body.owner, expires: BigInt(body.expires) }, signature: body.signature,
    }).catch(() => "0x");
    if (body.owner.toLowerCase() !== self.owner) throw refuse("that account does not own this device");
    if (signer.toLowerCase() !== self.owner) throw refuse("somebody else signed the request");
    if (body.expires <= self.time() || body.expires > self.time() + LONGEST_TOKEN) throw refuse("the token would end too early or too late");
    return json({ token: `own-${body.expires}-${this.#mac(body.expires)}`, expires: body.expires }, 201);
  }
}
