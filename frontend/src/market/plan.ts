// A plan: which devices to bid on in one round, how much for each, and the limits over all of them. A JSON file that the
// command line reads and writes too (specs/schemas/plan.schema.json); it holds no secret. Twin of chains/market/plan.py.

import { MAX_BID_TICKS, MAX_TICKS } from './amounts.ts';
import { type Hex, parseHex, toHex } from './bytes.ts';
import { BadFile, LotsNotProven } from './errors.ts';
import { MAX_LOTS } from './hashes.ts';
import { encodeJson, Fields, parseObject } from './json-file.ts';
import type { VerifiedLots } from './lots.ts';

const VERSION = 1;
export const MAX_DEVICES = 65_535;
const FIELDS = [
  'version',
  'metadata_chain_id',
  'auction_chain_id',
  'contract',
  'round',
  'filter',
  'leaf_root',
  'terms_head',
  'budget',
  'max_devices',
  'bids',
];

/** `budget` in ticks; `bids` maps devices (lower-case hex) to 1..65,535 ticks; `maxDevices` is 1..65,535. */
export interface Plan {
  readonly metadataChainId: number;
  readonly auctionChainId: number;
  /** Address of BatchAuction. */
  readonly contract: Hex;
  readonly round: bigint;
  /** The filter that chose the devices, for people only. */
  readonly filter: string;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
  readonly budget: bigint;
  readonly maxDevices: number;
  readonly bids: ReadonlyMap<Hex, number>;
}

/** The text of the plan's file. */
export function encodePlan(plan: Plan): string {
  return encodeJson({
    version: VERSION,
    metadata_chain_id: plan.metadataChainId,
    auction_chain_id: plan.auctionChainId,
    contract: plan.contract,
    round: plan.round.toString(),
    filter: plan.filter,
    leaf_root: plan.leafRoot,
    terms_head: plan.termsHead,
    budget: plan.budget.toString(),
    max_devices: plan.maxDevices,
    bids: Object.fromEntries(plan.bids),
  });
}

/** Read a plan. Throws BadFile naming the field that breaks the format. */
export function readPlan(source: string | Uint8Array, file = 'plan'): Plan {
  const fields = new Fields(file, parseObject(source, file), FIELDS);
  fields.integer('version', VERSION, VERSION);
  const bids = new Map<Hex, number>();
  for (const [name, ticks] of Object.entries(fields.mapping('bids'))) {
    const device = parseHex(name);
    const key = device === null ? null : toHex(device);
    if (device?.length !== 20 || key === null || bids.has(key)) {
      throw fields.fault(`bids.${name.slice(0, 44)}`, 'every name must be one device address, 0x and 40 digits, once');
    }
    if (typeof ticks !== 'number' || !Number.isInteger(ticks) || ticks < 1 || ticks > MAX_BID_TICKS) {
      const found = String(ticks).slice(0, 20);
      throw fields.fault(`bids.${name}`, `is '${found}', must be 1..${MAX_BID_TICKS} ticks of 0.001 DTX`);
    }
    bids.set(key, ticks);
  }
  if (bids.size < 1 || bids.size > MAX_LOTS) {
    throw fields.fault('bids', `holds ${bids.size} devices, must be 1..${MAX_LOTS}`);
  }
  return {
    metadataChainId: fields.integer('metadata_chain_id', 1, Number.MAX_SAFE_INTEGER),
    auctionChainId: fields.integer('auction_chain_id', 1, Number.MAX_SAFE_INTEGER),
    contract: toHex(fields.hex('contract', 20)),
    round: fields.long('round', 1n, 2n ** 64n - 1n),
    filter: fields.text('filter'),
    leafRoot: toHex(fields.hex('leaf_root', 32)),
    termsHead: toHex(fields.hex('terms_head', 32)),
    budget: fields.long('budget', 1n, MAX_TICKS),
    maxDevices: fields.integer('max_devices', 1, MAX_DEVICES),
    bids,
  };
}

/**
 * The plan's bids in lot order, 0 where it has none. Throws LotsNotProven if the plan was made for other roots, BadFile if
 * it names a device that is not in the round, not for sale, or bids below its reserve (such a bid could only lose).
 */
export function bidVector(plan: Plan, lots: VerifiedLots): Uint16Array<ArrayBuffer> {
  if (plan.round !== lots.round) {
    throw new LotsNotProven(plan.round, 'round of the plan', plan.round.toString(), lots.round.toString());
  }
  if (plan.leafRoot !== lots.leafRoot) {
    throw new LotsNotProven(plan.round, 'leaf root of the plan', plan.leafRoot, lots.leafRoot);
  }
  if (plan.termsHead !== lots.termsHead) {
    throw new LotsNotProven(plan.round, 'terms head of the plan', plan.termsHead, lots.termsHead);
  }
  const vector = new Uint16Array(lots.count);
  for (const [device, ticks] of plan.bids) {
    const lot = lots.numberOf(device);
    let reason = '';
    if (lot === null) reason = `is not in round ${plan.round}`;
    else if (lots.licencesOf(lot) === 0) reason = 'is listed, not for sale';
    else if (ticks < lots.reserveOf(lot)) {
      reason = `asks at least ${lots.reserveOf(lot)} ticks, the plan bids less`;
    }
    if (reason !== '' || lot === null) {
      throw new BadFile('plan', `bids.${device}`, reason, 'take it out or make the plan again');
    }
    vector[lot] = ticks;
  }
  return vector;
}
