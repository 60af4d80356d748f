// A second device, in another language, written from specs/ alone: it enrols, checks in, believes a finalized sale, delivers
// its key records, and serves both faces to its licensees and its owner. It sells alone only: a lot among others would need
// their leaves to check the root.
//
//   node device.mjs GATEWAY_URL CERTIFIER_KEY      prints the URL of its Thing
//
// Nothing here comes from the reference fridge. A maker would keep seed and key in the device and the certifier at home.
import fs from "node:fs";
import { createPublicClient, http as transport, keccak256, concat, stringToBytes, stringToHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { pointAt } from "./curve.mjs";
import { Fridge } from "./fridge.mjs";
import { Keys } from "./keys.mjs";
import { canonical, contentKey, credential, makeRecord, monthKeys, monthSecret, rootOfOne, sha256 } from "./market.mjs";
import { finished } from "./proof.mjs";
import { routesOf } from "./routes.mjs";
import { Refusal, parameters, serve } from "./server.mjs";
import { Streams } from "./streams.mjs";
import { describe, signature } from "./thing.mjs";

const [gateway, certifierKey] = process.argv.slice(2);
const seed = stringToBytes(keccak256(stringToBytes("second device: month keys")).slice(2, 34));
const privateKey = keccak256(stringToBytes("second device: key"));
const account = privateKeyToAccount(privateKey);
const device = account.address.toLowerCase();
const abi = (name) => JSON.parse(fs.readFileSync(new URL(`../../../chains/${name}.json`, import.meta.url))).abi;
const auctionAbi = abi("auction/artifacts/BatchAuction");
const ATTRIBUTES = "0x01" + "00".repeat(31), DAY = 86_400_000;

const field = (text) => text.split(", ").map((pair) => ({ type: pair.split(" ")[0], name: pair.split(" ")[1] }));
const TYPES = {
  Certificate: field("address device, uint32 model, bytes32 serialHash"),
  Enrol: field("address device, address owner, address gateway, uint32 counter"),
  CheckIn: field("address device, uint32 sequence, uint40 time, address gateway, bytes32 attributes, bytes32 tdHash, bytes32 monthKeyRoot"),
  LotRecords: field("address device, uint64 round, uint16 lot, bytes32 records"),
};
const signed = (signer, primaryType, message, { chainId, verifyingContract }) =>
  signer.signTypedData({ domain: { name: "Latchkey", version: "1", chainId, verifyingContract }, types: { [primaryType]: TYPES[primaryType] }, primaryType, message });

/** Return 32 bytes that follow from the device's key and nobody else knows. */
const hidden = (label) => keccak256(concat([privateKey, stringToHex(label)]));

/** What the device knows; routes, keys and streams look at it. */
const self = {
  device, account, description: "", signature: "", fridge: new Fridge(), licences: new Map(), records: [], sales: [],
  setup: null, clock: null, newest: 0, certificate: null, checkIn: null, ledger: null, entry: null,

  /** Chain seconds, null until a block was read. */
  time() {
    return this.clock === null ? null : this.clock.time + (performance.now() - this.clock.read) / 1000;
  },
  /** Device milliseconds (device-api.md section 2). */
  deviceTime(seconds = this.time()) {
    if (seconds === null) throw new Refusal(503, "clock-not-set", "no block was read yet; ask again in a few seconds", { headers: { "Retry-After": "1" } });
    const { month_zero: zero, term } = this.setup.schedule;
    return 1000 * zero + Math.floor(((seconds - zero) * 30 * DAY) / term);
  },
  /** The fridge as it is now. */
  present() {
    this.fridge.live(this.deviceTime());
    return this.fridge;
  },
  /** Device milliseconds that a key may read, half open. */
  readable({ licence }) {
    if (licence === undefined) return { from: 0, to: Infinity };
    return { from: this.deviceTime(licence.term.start) - 30 * DAY, to: this.deviceTime(licence.term.end) };
  },
  get owner() {
    return this.setup.owner;
  },
  get registry() {
    return { chainId: this.setup.metadata.chainId, verifyingContract: this.setup.metadata.registry };
  },
  get auction() {
    return { chainId: this.setup.auction.chainId, verifyingContract: this.setup.auction.batchAuction };
  },
  status() {
    if (this.setup === null) throw new Refusal(503, "not-ready", "no gateway has said yet which ledger this is", { headers: { "Retry-After": "1" } });
    const { message } = this.checkIn ?? {};
    return {
      device, model: this.setup.model.model, gateway: this.setup.gateway, owner: this.owner, enrolled: this.entry !== null, enabled: this.entry?.terms != null,
      terms: this.entry?.terms ?? null, ownerNonce: this.entry?.nonce ?? 0, sequence: message?.sequence ?? 0, checkedInAt: message?.time ?? null,
      attributes: { codes: ATTRIBUTES, named: {} }, tdHash: sha256(this.description), registry: this.registry, auction: this.auction,
    };
  },
  async earnings() {
    const credit = await this.ledger.readContract({ address: this.setup.auction.vault, abi: abi("auction/artifacts/Vault"), functionName: "balanceOf", args: [this.owner] });
    return { owner: this.owner, credit: String(credit), sales: this.sales };
  },
};

const keys = new Keys(self, hidden("owner's token"));
const streams = new Streams(self);
const { face, table } = routesOf(self, keys, streams);
const server = serve({
  routes: table,
  judge: (request, who) => keys.judge(request, who),
  finish: (request, key, answer) => finished(self, request, key, answer),
  upgrade(request, socket) {
    if (request.path !== `/things/${device}/webthing`) throw new Refusal(404, "not-found", "there is no WebSocket there");
    parameters(request);
    const key = keys.judge(request, "CO");
    streams.hold(socket, key);
    face.open(request, key, socket);
  },
});

const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
async function patiently(attempt) {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await pause(0.1);
    }
  }
}
const post = (url, body) => fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

async function live() {
  const setup = await patiently(async () => (await fetch(`${gateway}/setup`)).json());
  const { metadata, auction, model: { model } } = setup;
  const [ledger, registry] = [auction, metadata].map(({ rpc }) => createPublicClient({ transport: transport(rpc) }));
  Object.assign(self, { setup, ledger });
  const readTime = async () => {
    const block = await ledger.getBlock({ blockTag: "latest" });
    self.newest = Number(block.timestamp);
    if (self.clock === null || Number(block.timestamp) >= self.time()) self.clock = { time: Number(block.timestamp), read: performance.now() };
    self.present();
  };
  await patiently(readTime);
  self.signature = await signature(self.description, { device, privateKey, chainId: metadata.chainId });

  // A serial number and a salt that only maker and device know, so that serial numbers cannot be counted through.
  const serialHash = keccak256(concat([stringToHex("serial 1"), hidden("serial salt")]));
  const certificate = await signed(privateKeyToAccount(certifierKey), "Certificate", { device, model, serialHash }, self.registry);
  self.certificate = { device, model, serialHash, certificate, chainId: metadata.chainId, registry: metadata.registry };
  const enrolment = { device, owner: setup.owner, gateway: setup.gateway, counter: 1 };
  const body = { ...enrolment, model, serialHash, certificate, signature: await signed(account, "Enrol", enrolment, self.registry) };
  // Taken is not yet enrolled: gateway or model may be new to the ledger, so it is said again until the ledger has it.
  for (let tick = 0; (await patiently(() => onLedger(registry, "DeviceEnrolled"))).length === 0; tick++) {
    if (tick % 30 === 0) await patiently(() => post(`${setup.relay}/enrol`, body));
    await pause(0.1);
  }

  const { keys: list, root } = monthKeys(seed, 0);
  for (let isDelivered = false; ; await pause(0.1)) {
    await patiently(readTime);
    self.checkIn ??= await patiently(() => checkedIn(setup, list, root));
    self.entry ??= await patiently(() => owned(registry));
    if (!isDelivered) isDelivered = await patiently(() => deliver(setup, ledger, registry, { model, attributes: ATTRIBUTES, root }));
  }
}

/** Sign a check-in for the newest block's time and hand it over; null while it is refused, as before the owner's Enable. */
async function checkedIn({ relay, gateway: relayGateway, schedule }, list, root) {
  const time = Math.floor(self.newest / schedule.time_step) * schedule.time_step;
  const message = { device, sequence: 1, time, gateway: relayGateway, attributes: ATTRIBUTES, tdHash: sha256(self.description), monthKeyRoot: root };
  const checkIn = { message, signature: await signed(account, "CheckIn", message, self.registry), firstMonth: 0, monthKeys: list };
  return (await post(`${relay}/check-in`, checkIn)).status === 202 ? checkIn : null;
}

/** Return the registry's events of these names about this device, oldest first. */
async function onLedger(registry, ...names) {
  const all = await registry.getContractEvents({ address: self.setup.metadata.registry, abi: abi("metadata/artifacts/DeviceRegistry"), fromBlock: 0n });
  return all.filter(({ eventName, args }) => names.includes(eventName) && args.device.toLowerCase() === device);
}

/** Return what the owner has said on the ledger: terms and the nonce of the next message; null before that. */
async function owned(registry) {
  const said = await onLedger(registry, "DeviceEnabled", "TermsSet", "DevicePaused");
  if (said.length === 0) return null;
  const { eventName, args } = said.at(-1);
  const terms = eventName === "DevicePaused" ? null : { reserve: args.reserve, licences: args.licences, flags: args.flags };
  return { terms, nonce: said.length };
}

/** Look for a round that is over in finalized state; check it, make the key records and hand them over. */
async function deliver({ auction, schedule, gateway: relayGateway, owner, relay }, ledger, registry, own) {
  const address = auction.batchAuction;
  const blockNumber = (await ledger.getBlock({ blockTag: "finalized" })).number;
  const events = (eventName, args) => ledger.getContractEvents({ address, abi: auctionAbi, eventName, args, fromBlock: 0n, toBlock: blockNumber });
  const [over] = await events("Finalized");
  if (over === undefined) return false;
  const round = over.args.round;
  const read = (functionName, ...args) => ledger.readContract({ address, abi: auctionAbi, functionName, args, blockNumber });
  const state = await read("rounds", round);
  const [cleared] = await events("Cleared", { round });
  const results = cleared.args.results;
  if (keccak256(results) !== (await read("resultHash", round, 0, 0))) throw new Error("the results are not the contract's");
  const set = await registry.getContractEvents({ address: "0x0000000000000000000000000000000000001102", abi: abi("metadata/artifacts/GatewayRegistry"), eventName: "GatewaySet", fromBlock: 0n });
  const payout = set.find((entry) => entry.args.gateway.toLowerCase() === relayGateway).args.payout;
  const leafRoot = rootOfOne({ ...own, device, tdHash: sha256(self.description), month: state.month, owner, payout });
  if (state.lots !== 1 || state.leafRoot !== leafRoot) throw new Error("the lot is not what this device signed");

  const secret = monthSecret(seed, state.month);
  const start = schedule.month_zero + state.month * schedule.term;
  const records = [];
  const lot = Buffer.from(results.slice(2), "hex").subarray(0, 8);
  const winners = [...lot.subarray(2)].filter((slot) => slot > 0);
  const licences = new Map();
  for (const [rank, slot] of winners.entries()) {
    const bid = await read("bids", round, slot - 1);
    const licence = { chainId: auction.chainId, contract: address, round, lot: 0, rank };
    const { record, shared } = makeRecord(seed, secret, pointAt(bid.licenceX, bid.licenceParity), licence);
    records.push(record);
    const buyer = bid.bidder.toLowerCase();
    const of = [secret, shared, licence, device, buyer, state.month];
    const term = { start, end: start + schedule.term };
    licences.set(credential(...of), { name: `${round}-0-${rank}`, buyer, month: state.month, term, credential: credential(...of), contentKey: contentKey(...of) });
  }
  const message = { device, round, lot: 0, records: keccak256(concat(records)) };
  const signature = await signed(account, "LotRecords", message, { chainId: auction.chainId, verifyingContract: auction.keyRecords });
  const taken = await post(`${relay}/records`, { device, round: String(round), lot: 0, records, signature });
  if (taken.status !== 202) throw new Error(`the gateway does not take the records: ${await taken.text()}`);
  for (const [key, licence] of licences) self.licences.set(key, licence);
  self.records.push(...records.map((record, rank) => ({ round: String(round), lot: 0, rank, month: state.month, record })));
  self.sales.push({ round: String(round), lot: 0, month: state.month, licences: winners.length, price: lot.readUInt16BE() });
  return true;
}

server.listen(0, "127.0.0.1", () => {
  const base = `http://127.0.0.1:${server.address().port}/things/${device}/`;
  self.description = canonical(describe(device, base));
  console.log(base);
  live();
});
