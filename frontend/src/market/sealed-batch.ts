// A sealed batch: one bid for every lot of a round, encrypted under a key that the commitment binds.
// Twin of chains/crypto/sealed_batch.py. Spec: specs/protocol/sealed-batch.md.
//
// A key is good for ONE ciphertext: the XOR of two under one key is the XOR of the bids, public at once.

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, uint, utf8 } from './bytes.ts';
import { CHUNK_LOTS, chunkCount, encodeWords, keccak, MAX_LOTS, ZERO_WORD } from './hashes.ts';

export const ROW_BYTES = 2 * CHUNK_LOTS;
const OPENING_TAG = keccak(utf8('latchkey/opening/v1'));
const KEY_LABEL = utf8('latchkey/batch-key/v1');

/** Whose batch in which round of which market; addresses of 20 bytes. */
export interface BatchId {
  readonly chainId: bigint | number;
  readonly contract: Uint8Array;
  readonly round: bigint;
  readonly bidder: Uint8Array;
}

/** HKDF-SHA256 without salt. */
export function derive(material: Uint8Array, info: Uint8Array, length: number): Bytes {
  return hkdf(sha256, material, undefined, info, length) as Bytes;
}

/** The 32-byte key of one sealing attempt, from the vault key and 32 fresh random bytes. Throws RangeError. */
export function batchKey(vaultKey: Uint8Array, batch: BatchId, nonce: Uint8Array): Bytes {
  if (vaultKey.length !== 32 || nonce.length !== 32) throw new RangeError('vault key and nonce have 32 bytes');
  const { chainId, contract, round, bidder } = batch;
  return derive(vaultKey, concat(KEY_LABEL, uint(chainId, 32), contract, uint(round, 8), bidder, nonce), 32);
}

/** What `commit` stores of key, budget in ticks (u96) and most lots to take (u16). Throws RangeError. */
export function keyHash(key: Uint8Array, budget: bigint, cap: number, batch: BatchId): Bytes {
  if (key.length !== 32) throw new RangeError('an opening key has 32 bytes');
  if (budget < 0n || budget >= 2n ** 96n || cap < 0 || cap > 0xffff) throw new RangeError('budget is a u96, cap a u16');
  return keccak(encodeWords(OPENING_TAG, ...words(batch), key, budget, cap));
}

/** `count` 32-byte words of the stream from word `first` on. */
function keystream(key: Uint8Array, batch: BatchId, count: number, first: number): Bytes {
  const preimage = encodeWords(key, ...words(batch), 0);
  const view = new DataView(preimage.buffer);
  const stream = new Uint8Array(count * 32);
  for (let word = 0; word < count; word++) {
    view.setUint32(preimage.length - 4, first + word);
    stream.set(keccak(preimage), word * 32);
  }
  return stream;
}

/**
 * The ciphertext of a bid vector, 256 bytes a chunk; bids are 0..65,535 ticks, one a lot. `onProgress` is told of chunks.
 * Throws RangeError for no or too many lots; a Uint16Array cannot hold a bid out of range.
 */
export function encrypt(
  bids: Uint16Array,
  key: Uint8Array,
  batch: BatchId,
  onProgress?: (done: number, total: number) => void,
): Bytes {
  if (bids.length < 1 || bids.length > MAX_LOTS) throw new RangeError(`${bids.length} lots; 1 to ${MAX_LOTS}`);
  const chunks = chunkCount(bids.length);
  const rows = new Uint8Array(chunks * ROW_BYTES);
  const view = new DataView(rows.buffer);
  for (const [lot, bid] of bids.entries()) view.setUint16(2 * lot, bid);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const stream = keystream(key, batch, ROW_BYTES / 32, (chunk * ROW_BYTES) / 32);
    const start = chunk * ROW_BYTES;
    for (let at = 0; at < ROW_BYTES; at++) rows[start + at] = (rows[start + at] as number) ^ (stream[at] as number);
    onProgress?.(chunk + 1, chunks);
  }
  return rows;
}

/** 128 bids a chunk, padding included. Throws RangeError for bytes that are no whole rows. */
export function decrypt(ciphertext: Uint8Array, key: Uint8Array, batch: BatchId): Uint16Array {
  checkRows(ciphertext);
  const stream = keystream(key, batch, ciphertext.length / 32, 0);
  return Uint16Array.from({ length: ciphertext.length / 2 }, (_, lot) => {
    const high = (ciphertext[2 * lot] as number) ^ (stream[2 * lot] as number);
    return (high << 8) | ((ciphertext[2 * lot + 1] as number) ^ (stream[2 * lot + 1] as number));
  });
}

/** head_0 .. head_n of the row chain; head_0 is what `commit` stores. */
export function rowHeads(ciphertext: Uint8Array): Bytes[] {
  checkRows(ciphertext);
  const heads: Bytes[] = [ZERO_WORD];
  for (let start = ciphertext.length - ROW_BYTES; start >= 0; start -= ROW_BYTES) {
    heads.push(keccak(ciphertext.subarray(start, start + ROW_BYTES), heads.at(-1) as Bytes));
  }
  return heads.reverse();
}

function words({ chainId, contract, round, bidder }: BatchId) {
  return [chainId, contract, round, bidder] as const;
}

function checkRows(ciphertext: Uint8Array): void {
  const { length } = ciphertext;
  if (length === 0 || length % ROW_BYTES !== 0 || length > 2 * MAX_LOTS) {
    throw new RangeError(`a ciphertext of ${length} bytes; a multiple of ${ROW_BYTES} up to ${2 * MAX_LOTS}`);
  }
}
