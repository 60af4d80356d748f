// The lots of a round, believed only when they hash to what the auction chain holds.
//
// The directory serves them as one list of fixed records, and it may lie. `verifyLots` computes every leaf and every terms
// row again and compares leaf root and terms head with the round; whatever is shown, filtered, planned or sealed comes
// from a `VerifiedLots`. Twin of chains/market/lots.py. Spec: specs/protocol/metadata-chain.md, Epoch encodings;
// specs/protocol/directory.md, Leaf lists. One record, big-endian, 184 bytes:
//
//   device 20 | owner 20 | gateway 20 | gateway payout 20 | model u32 | attributes 32 | td hash 32 | month-key root 32 | terms 4

import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Bytes, type Hex, toHex } from './bytes.ts';
import { LotsNotProven } from './errors.ts';
import { leafRoot, MAX_LOTS, TERMS_ENTRY_BYTES, termsHead, termsRows } from './hashes.ts';

export const RECORD_BYTES = 184;
const AT = { device: 0, owner: 20, gateway: 40, payout: 60, model: 80, attributes: 84, td: 116, root: 148, terms: 180 };

/** What the auction chain says of a round. Whoever reads it decides whether of the head or of the finalized block. */
export interface RoundOnChain {
  readonly round: bigint;
  readonly month: number;
  readonly lots: number;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
}

/** One device in a round. Reserve in ticks, licences 0..6; `gateway` is its account on the metadata chain. */
export interface Lot {
  readonly number: number;
  readonly device: Hex;
  readonly owner: Hex;
  readonly gateway: Hex;
  readonly gatewayPayout: Hex;
  readonly model: number;
  readonly attributes: Uint8Array;
  readonly tdHash: Hex;
  readonly monthKeyRoot: Hex;
  readonly month: number;
  readonly reserve: number;
  readonly licences: number;
  readonly flags: number;
}

const proven = Symbol('proven');

/** All lots of one round in lot order, proven. Only `verifyLots` and `restored` make one. */
export class VerifiedLots {
  readonly round: bigint;
  readonly month: number;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
  readonly list: Bytes;
  private readonly view: DataView;
  private numbers: Map<Hex, number> | null = null;

  constructor(key: typeof proven, list: Bytes, round: RoundOnChain) {
    if (key !== proven) throw new TypeError('lots are made by verifyLots only');
    this.list = list;
    this.view = new DataView(list.buffer, list.byteOffset, list.byteLength);
    this.round = round.round;
    this.month = round.month;
    this.leafRoot = round.leafRoot;
    this.termsHead = round.termsHead;
  }

  get count(): number {
    return this.list.length / RECORD_BYTES;
  }

  /** Lot of this number. Throws RangeError. */
  at(number: number): Lot {
    if (!Number.isInteger(number) || number < 0 || number >= this.count) {
      throw new RangeError(`lot ${number} of ${this.count}`);
    }
    const start = number * RECORD_BYTES;
    const hex = (offset: number, length: number): Hex => toHex(this.bytes(start + offset, length));
    return {
      number,
      device: hex(AT.device, 20),
      owner: hex(AT.owner, 20),
      gateway: hex(AT.gateway, 20),
      gatewayPayout: hex(AT.payout, 20),
      model: this.view.getUint32(start + AT.model),
      attributes: this.bytes(start + AT.attributes, 32),
      tdHash: hex(AT.td, 32),
      monthKeyRoot: hex(AT.root, 32),
      month: this.month,
      reserve: this.reserveOf(number),
      licences: this.licencesOf(number),
      flags: this.view.getUint8(start + AT.terms + 3),
    };
  }

  reserveOf(number: number): number {
    return this.view.getUint16(number * RECORD_BYTES + AT.terms);
  }

  licencesOf(number: number): number {
    return this.view.getUint8(number * RECORD_BYTES + AT.terms + 2);
  }

  deviceOf(number: number): Hex {
    return toHex(this.bytes(number * RECORD_BYTES, 20));
  }

  /** Number of the lot of a device (lower-case hex), null if it is not in the round. */
  numberOf(device: Hex): number | null {
    this.numbers ??= new Map(Array.from({ length: this.count }, (_, number) => [this.deviceOf(number), number]));
    return this.numbers.get(device) ?? null;
  }

  *[Symbol.iterator](): Generator<Lot> {
    for (let number = 0; number < this.count; number++) yield this.at(number);
  }

  private bytes(start: number, length: number): Bytes {
    return this.list.subarray(start, start + length);
  }
}

/**
 * Return the lots if the list is exactly that of the round. Throws LotsNotProven naming what differs: the number of lots,
 * the terms head or the leaf root. The gateway's account on the metadata chain is no part of a leaf: nothing proves it.
 */
export function verifyLots(
  list: Uint8Array,
  round: RoundOnChain,
  onProgress?: (done: number, total: number) => void,
): VerifiedLots {
  const count = list.length / RECORD_BYTES;
  if (count !== round.lots || count < 1 || count > MAX_LOTS) {
    throw new LotsNotProven(round.round, 'number of lots', String(count), String(round.lots));
  }
  const entries = new Uint8Array(count * TERMS_ENTRY_BYTES);
  for (let lot = 0; lot < count; lot++) {
    const start = lot * RECORD_BYTES + AT.terms;
    entries.set(list.subarray(start, start + TERMS_ENTRY_BYTES), lot * TERMS_ENTRY_BYTES);
  }
  const head = toHex(termsHead(termsRows(entries)));
  if (head !== round.termsHead) throw new LotsNotProven(round.round, 'terms head', head, round.termsHead);
  const root = toHex(leafRoot(leavesOf(list, round.month, onProgress)));
  if (root !== round.leafRoot) throw new LotsNotProven(round.round, 'leaf root', root, round.leafRoot);
  return new VerifiedLots(proven, Uint8Array.from(list), round);
}

/** Lots that a worker verified and handed over, with what they were verified against. */
export function restored(list: Bytes, round: RoundOnChain): VerifiedLots {
  return new VerifiedLots(proven, list, round);
}

/** The leaves of a list: contentHash and leafHash of `hashes.ts`, written into two buffers that all lots share. */
function leavesOf(list: Uint8Array, month: number, onProgress?: (done: number, total: number) => void): Bytes[] {
  const count = list.length / RECORD_BYTES;
  const content = new Uint8Array(6 * 32);
  const leaf = new Uint8Array(4 * 32);
  const leafView = new DataView(leaf.buffer);
  new DataView(content.buffer).setUint32(6 * 32 - 4, month);
  const leaves: Bytes[] = [];
  for (let lot = 0; lot < count; lot++) {
    const start = lot * RECORD_BYTES;
    content.set(list.subarray(start, start + 20), 12);
    content.set(list.subarray(start + AT.model, start + AT.model + 4), 60);
    // Attributes, description and month keys follow each other in the record as they do in the hash.
    content.set(list.subarray(start + AT.attributes, start + AT.terms), 64);
    leafView.setUint32(28, lot);
    leaf.set(list.subarray(start + AT.owner, start + AT.owner + 20), 44);
    leaf.set(list.subarray(start + AT.payout, start + AT.payout + 20), 76);
    leaf.set(keccak_256(content), 96);
    leaves.push(keccak_256(leaf) as Bytes);
    if (lot % 512 === 511) onProgress?.(lot + 1, count);
  }
  onProgress?.(count, count);
  return leaves;
}
