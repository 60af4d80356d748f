// Key records: how a month key reaches one buyer over a public ledger. The buyer's side: open records and check them
// against the month address that the lot's verified leaf commits to. Twin of chains/crypto/key_record.py.
// Spec: specs/protocol/key-record.md sections 1 to 4.

import { generatorMultiples, multiplyAll } from './batch-curve.ts';
import { type Bytes, concat, equal, toBigInt, uint, utf8 } from './bytes.ts';
import { BadKeyRecord, BadPoint } from './errors.ts';
import { encodeWords, keccak } from './hashes.ts';
import { type Affine, addressOfPoint, compressed, ORDER, parityOf, pointAt } from './points.ts';

export const RECORD_BYTES = 65;
const RECORD_TAG = keccak(utf8('latchkey/key-record/v1'));
/** Records that are opened together: enough that they share their inversions, few enough to tell how far it got. */
const BATCH = 250;

/** Which licence of which market: lot 0..16383 of the round, rank 0..5 of the buyer among the lot's winners. */
export interface LicenceId {
  readonly chainId: bigint | number;
  readonly contract: Uint8Array;
  readonly round: bigint;
  readonly lot: number;
  readonly rank: number;
}

/** What a good record tells its buyer: the month secret x (32 bytes) and the shared point S (33 bytes). Secret. */
export interface OpenedRecord {
  readonly secret: Bytes;
  readonly shared: Bytes;
}

export interface RecordToOpen {
  readonly record: Uint8Array;
  readonly licence: LicenceId;
  /** The month's address in the list behind the lot's month-key root. */
  readonly expected: Uint8Array;
}

/** The 63 bytes that name a licence in key derivations. */
export function packedLicence({ chainId, contract, round, lot, rank }: LicenceId): Bytes {
  return concat(uint(chainId, 32), contract, uint(round, 8), uint(lot, 2), uint(rank, 1));
}

/** `round-lot-rank`, as the device names the licence. */
export function licenceName({ round, lot, rank }: Pick<LicenceId, 'round' | 'lot' | 'rank'>): string {
  return `${round}-${lot}-${rank}`;
}

/**
 * Open records that are addressed to one licence key. A record that is malformed, or gives another key than expected,
 * becomes a BadKeyRecord in its place; the others are good.
 */
export function openRecords(
  records: readonly RecordToOpen[],
  buyerSecret: bigint,
  onProgress?: (done: number, total: number) => void,
): (OpenedRecord | BadKeyRecord)[] {
  const results: (OpenedRecord | BadKeyRecord)[] = [];
  for (let start = 0; start < records.length; start += BATCH) {
    results.push(...openBatch(records.slice(start, start + BATCH), buyerSecret));
    onProgress?.(results.length, records.length);
  }
  return results;
}

function openBatch(records: readonly RecordToOpen[], buyerSecret: bigint): (OpenedRecord | BadKeyRecord)[] {
  const results: (OpenedRecord | BadKeyRecord)[] = [];
  const parsed: { at: number; point: Affine; c: bigint }[] = [];
  for (const [at, { record, licence }] of records.entries()) {
    try {
      parsed.push({ at, ...parseRecord(record, licence) });
    } catch (error) {
      if (!(error instanceof BadKeyRecord)) throw error;
      results[at] = error;
    }
  }
  const shared = multiplyAll(
    parsed.map(({ point }) => point),
    buyerSecret,
  );
  const unpadded = parsed.map(({ at, c }, place) =>
    unpad(c, shared[place] ?? null, (records[at] as RecordToOpen).licence),
  );
  // 0 is no key, and the generator's table has no place for it: 1 stands in, and its address is never looked at.
  const months = generatorMultiples(unpadded.map((secret) => (secret === 0n ? 1n : secret)));
  for (const [place, { at }] of parsed.entries()) {
    const { licence, expected } = records[at] as RecordToOpen;
    const secret = unpadded[place] as bigint;
    const point = shared[place] ?? null;
    const good = secret !== 0n && equal(addressOfPoint(months[place] as Affine), expected);
    results[at] =
      good && point !== null
        ? { secret: uint(secret, 32), shared: compressed(point) }
        : new BadKeyRecord(licence, 'its key is not the one that the leaf promises');
  }
  return results;
}

/** R and c of a record. Throws BadKeyRecord for another length than 65, c >= n, parity > 1, or R no usable point. */
export function parseRecord(record: Uint8Array, licence: LicenceId): { point: Affine; c: bigint } {
  if (record.length !== RECORD_BYTES) {
    throw new BadKeyRecord(licence, `${record.length} bytes, a record has ${RECORD_BYTES}`);
  }
  const c = toBigInt(record.subarray(32, 64));
  if (c >= ORDER) throw new BadKeyRecord(licence, 'c is not below the curve order');
  try {
    return { point: pointAt(toBigInt(record.subarray(0, 32)), record[64] as number, 'R'), c };
  } catch (error) {
    if (!(error instanceof BadPoint)) throw error;
    throw new BadKeyRecord(licence, 'R is no point of the curve with x below its order');
  }
}

/** The scalar that a record with this c holds for whoever knows S; 0 is no key. */
function unpad(c: bigint, shared: Affine | null, licence: LicenceId): bigint {
  // x at or above the order cannot be multiplied on the chain, which therefore would refuse S.
  if (shared === null || shared.x >= ORDER) return 0n;
  const { chainId, contract, round, lot, rank } = licence;
  const pad = toBigInt(
    keccak(encodeWords(RECORD_TAG, shared.x, parityOf(shared), chainId, contract, round, lot, rank)),
  );
  return (((c - pad) % ORDER) + ORDER) % ORDER;
}
