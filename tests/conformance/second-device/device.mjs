// A second device, in another language, written from specs/ alone: it enrols, checks in, believes a finalized sale, delivers
// its key records and knows its licences. It sells alone only: a lot among others would need their leaves to check the root.
//
//   node device.mjs GATEWAY_URL CERTIFIER_KEY      prints the URL of its Thing
//
// Nothing here comes from the reference fridge. A maker would keep seed and key in the device and the certifier at home.
import http from "node:http";
import fs from "node:fs";
import { createPublicClient, http as transport, keccak256, concat, stringToBytes } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { pointAt } from "./curve.mjs";
import { canonical, credential, makeRecord, monthKeys, monthSecret, rootOfOne, sha256 } from "./market.mjs";

const [gateway, certifierKey] = process.argv.slice(2);
const seed = stringToBytes(keccak256(stringToBytes("second device: month keys")).slice(2, 34));
const account = privateKeyToAccount(keccak256(stringToBytes("second device: key")));
const device = account.address.toLowerCase();
const abi = (name) => JSON.parse(fs.readFileSync(new URL(`../../../chains/${name}.json`, import.meta.url))).abi;
const auctionAbi = abi("auction/artifacts/BatchAuction");
const licences = new Map();
let clock = null;
let description = "";

const field = (text) => text.split(", ").map((pair) => ({ type: pair.split(" ")[0], name: pair.split(" ")[1] }));
const TYPES = {
  Certificate: field("address device, uint32 model, bytes32 serialHash"),
  Enrol: field("address device, address owner, address gateway, uint32 counter"),
  CheckIn: field("address device, uint32 sequence, uint40 time, address gateway, bytes32 attributes, bytes32 tdHash, bytes32 monthKeyRoot"),
  LotRecords: field("address device, uint64 round, uint16 lot, bytes32 records"),
};
const signed = (signer, primaryType, message, chainId, verifyingContract) =>
  signer.signTypedData({ domain: { name: "Latchkey", version: "1", chainId, verifyingContract }, types: { [primaryType]: TYPES[primaryType] }, primaryType, message });

const chainTime = () => (clock === null ? null : clock.time + (performance.now() - clock.read) / 1000);

function thing(base) {
  const forms = [{ href: "licence", op: ["readproperty"], contentType: "application/json" }];
  return {
    "@context": ["https://www.w3.org/2022/wot/td/v1.1", "https://webthings.io/schemas"],
    id: `urn:uuid:${keccak256(stringToBytes(device)).slice(2).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5")}`,
    title: "Second device",
    base,
    securityDefinitions: { licence: { scheme: "basic", in: "header", name: "Authorization" } },
    security: ["licence"],
    properties: { licence: { title: "What the key opens", type: "object", readOnly: true, observable: false, forms } },
  };
}

function answered(request) {
  const path = request.url.split("?")[0];
  if (path === `/things/${device}/`) return [200, "application/td+json", description];
  if (path !== `/things/${device}/licence`) return problem(404, "not-found");
  const shown = request.headers.authorization;
  if (shown === undefined) return problem(401, "key-missing");
  const [scheme, text] = shown.split(" ");
  const key = scheme === "Basic" ? Buffer.from(text ?? "", "base64").toString().split(":")[1] : text;
  if (!["Bearer", "Basic"].includes(scheme) || !/^[0-9a-f]{64}$/.test(key ?? "")) return problem(401, "key-malformed");
  const licence = licences.get(key);
  if (licence === undefined) return problem(401, "key-unknown");
  if (chainTime() < licence.term.start) return problem(401, "term-not-begun");
  if (chainTime() >= licence.term.end) return problem(401, "term-ended");
  return [200, "application/json", JSON.stringify({ ...licence, now: Math.floor(chainTime()) })];
}

const problem = (status, type) => [status, "application/problem+json", JSON.stringify({ type, title: "Refused", status, detail: `${type}: see specs/protocol/device-api.md section 3` })];

const server = http.createServer((request, response) => {
  const [status, media, body] = answered(request);
  const reason = request.headers.authorization === undefined ? "" : ', error="invalid_token", error_description="see the problem"';
  const challenges = status === 401 ? { "WWW-Authenticate": [`Bearer realm="latchkey"${reason}`, 'Basic realm="latchkey"'] } : {};
  response.writeHead(status, { "Content-Type": media, "Content-Length": Buffer.byteLength(body), ...challenges });
  response.end(request.method === "HEAD" ? undefined : body);
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
  const { metadata, auction, schedule } = setup;
  const [ledger, registry] = [auction, metadata].map(({ rpc }) => createPublicClient({ transport: transport(rpc) }));
  const readTime = async () => {
    const block = await ledger.getBlock({ blockTag: "latest" });
    if (clock === null || Number(block.timestamp) >= chainTime()) clock = { time: Number(block.timestamp), read: performance.now() };
  };
  await patiently(readTime);

  const model = setup.model.model;
  const serialHash = keccak256(stringToBytes(`serial of ${device}`));
  const certificate = await signed(privateKeyToAccount(certifierKey), "Certificate", { device, model, serialHash }, metadata.chainId, metadata.registry);
  const enrolment = { device, owner: setup.owner, gateway: setup.gateway, counter: 1 };
  const signature = await signed(account, "Enrol", enrolment, metadata.chainId, metadata.registry);
  await post(`${setup.relay}/enrol`, { ...enrolment, model, serialHash, certificate, signature });

  const { keys, root } = monthKeys(seed, 0);
  const attributes = "0x01" + "00".repeat(31);
  const message = { device, sequence: 1, time: Math.floor(chainTime()), gateway: setup.gateway, attributes, tdHash: sha256(description), monthKeyRoot: root };
  await post(`${setup.relay}/check-in`, {
    message, signature: await signed(account, "CheckIn", message, metadata.chainId, metadata.registry), firstMonth: 0, monthKeys: keys,
  });

  for (let isDelivered = false; ; await pause(0.1)) {
    await patiently(readTime);
    if (!isDelivered) isDelivered = await patiently(() => deliver(setup, ledger, registry, { model, attributes, root }));
  }
}

/** Look for a round that is over in finalized state; check it, make the key records and hand them over. */
async function deliver({ auction, schedule, gateway: relayGateway, owner, relay }, ledger, registry, own) {
  const address = auction.batchAuction;
  const blockNumber = (await ledger.getBlock({ blockTag: "finalized" })).number;
  const events = (eventName, args) => ledger.getContractEvents({ address, abi: auctionAbi, eventName, args, fromBlock: 0n, toBlock: blockNumber });
  const [finished] = await events("Finalized");
  if (finished === undefined) return false;
  const round = finished.args.round;
  const read = (functionName, ...args) => ledger.readContract({ address, abi: auctionAbi, functionName, args, blockNumber });
  const state = await read("rounds", round);
  const [cleared] = await events("Cleared", { round });
  const results = cleared.args.results;
  if (keccak256(results) !== (await read("resultHash", round, 0, 0))) throw new Error("the results are not the contract's");
  const set = await registry.getContractEvents({ address: "0x0000000000000000000000000000000000001102", abi: abi("metadata/artifacts/GatewayRegistry"), eventName: "GatewaySet", fromBlock: 0n });
  const payout = set.find((entry) => entry.args.gateway.toLowerCase() === relayGateway).args.payout;
  const leafRoot = rootOfOne({ ...own, device, tdHash: sha256(description), month: state.month, owner, payout });
  if (state.lots !== 1 || state.leafRoot !== leafRoot) throw new Error("the lot is not what this device signed");

  const secret = monthSecret(seed, state.month);
  const start = schedule.month_zero + state.month * schedule.term;
  const records = [];
  const winners = [...Buffer.from(results.slice(2), "hex").subarray(2, 8)].filter((slot) => slot > 0);
  for (const [rank, slot] of winners.entries()) {
    const bid = await read("bids", round, slot - 1);
    const licence = { chainId: auction.chainId, contract: address, round, lot: 0, rank };
    const { record, shared } = makeRecord(seed, secret, pointAt(bid.licenceX, bid.licenceParity), licence);
    records.push(record);
    const buyer = bid.bidder.toLowerCase();
    licences.set(credential(secret, shared, licence, device, buyer, state.month), {
      licence: `${round}-0-${rank}`, device, buyer, month: state.month, term: { start, end: start + schedule.term },
    });
  }
  const message = { device, round, lot: 0, records: keccak256(concat(records)) };
  const signature = await signed(account, "LotRecords", message, auction.chainId, auction.keyRecords);
  await post(`${relay}/records`, { device, round: String(round), lot: 0, records, signature });
  return true;
}

server.listen(0, "127.0.0.1", () => {
  const base = `http://127.0.0.1:${server.address().port}/things/${device}/`;
  description = canonical(thing(base));
  console.log(base);
  live();
});
