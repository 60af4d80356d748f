// Hashes of the market: ABI words, contents and leaves of lots, terms rows, Merkle roots, the word of an epoch.
// Twin of chains/crypto/epoch.py and eip712.py. Spec: specs/protocol/metadata-chain.md, Epoch encodings.

import { keccak_256 } from '@noble/hashes/sha3.js';
import { type Bytes, concat, uint, utf8 } from './bytes.ts';

export const CHUNK_LOTS = 128;
const CHUNK_HEIGHT = 7;
export const MAX_LOTS = 16_384;
export const TERMS_ENTRY_BYTES = 4;
const TERMS_ROW_BYTES = CHUNK_LOTS * TERMS_ENTRY_BYTES;
export const ZERO_WORD: Bytes = new Uint8Array(32);

export function keccak(...parts: readonly Uint8Array[]): Bytes {
  return keccak_256(parts.length === 1 ? (parts[0] as Uint8Array) : concat(...parts)) as Bytes;
}

/** One static ABI value: a whole number, an address (20 bytes) or a bytes32 (32 bytes). */
export type Word = bigint | number | Uint8Array;

/** `abi.encode` of static values: one 32-byte word each, in order. Throws RangeError for bytes of another length. */
export function encodeWords(...values: readonly Word[]): Bytes {
  const encoded = new Uint8Array(values.length * 32);
  for (const [place, value] of values.entries()) {
    if (!(value instanceof Uint8Array)) encoded.set(uint(value, 32), place * 32);
    else if (value.length === 32 || value.length === 20) encoded.set(value, place * 32 + 32 - value.length);
    else throw new RangeError(`an ABI word of ${value.length} bytes; 20 (an address) or 32`);
  }
  return encoded;
}

/** A whole number of `bits` bits. Throws RangeError. */
function bounded(field: string, value: bigint | number, bits: number): bigint | number {
  if (BigInt(value) < 0n || BigInt(value) >> BigInt(bits) !== 0n) throw new RangeError(`${field} is no u${bits}`);
  return value;
}

export interface Content {
  readonly device: Uint8Array;
  readonly model: number;
  readonly attributes: Uint8Array;
  readonly tdHash: Uint8Array;
  readonly monthKeyRoot: Uint8Array;
  readonly month: number;
}

/** Hash of what a licence is about: the device, what it states, and its keys of the month. */
export function contentHash(content: Content): Bytes {
  const { device, model, attributes, tdHash, monthKeyRoot, month } = content;
  return keccak(
    encodeWords(device, bounded('model', model, 32), attributes, tdHash, monthKeyRoot, bounded('month', month, 32)),
  );
}

/** Leaf of a lot: who is paid, and for what. */
export function leafHash(lot: number, owner: Uint8Array, gatewayPayout: Uint8Array, content: Uint8Array): Bytes {
  return keccak(encodeWords(lot, owner, gatewayPayout, content));
}

/** The 4 bytes of one lot: reserve in ticks (u16), licences (u8), flags (u8). */
export function termsEntry(reserve: number, licences: number, flags: number): Bytes {
  return concat(uint(reserve, 2), uint(licences, 1), uint(flags, 1));
}

/** n = ceil(lots / 128). */
export function chunkCount(lots: number): number {
  return Math.ceil(lots / CHUNK_LOTS);
}

/** The 512-byte rows of all chunks, chunk 0 first; `entries` holds 4 bytes a lot. */
export function termsRows(entries: Uint8Array): Bytes[] {
  return Array.from({ length: chunkCount(entries.length / TERMS_ENTRY_BYTES) }, (_, chunk) => {
    const row = new Uint8Array(TERMS_ROW_BYTES);
    row.set(entries.subarray(chunk * TERMS_ROW_BYTES, (chunk + 1) * TERMS_ROW_BYTES));
    return row;
  });
}

/** t_0 of the rows, t_c = keccak(row_c | t_{c+1}); 32 zero bytes for no rows. */
export function termsHead(rows: readonly Uint8Array[]): Bytes {
  return rows.reduceRight<Bytes>((head, row) => keccak(row, head), ZERO_WORD);
}

/** Root of the tree of `height` over `leaves`, padded with zero words. Pairs are never sorted. */
export function merkleRoot(leaves: readonly Uint8Array[], height: number): Bytes {
  if (leaves.length > 2 ** height) throw new RangeError(`${leaves.length} leaves for a tree of height ${height}`);
  let layer: readonly Uint8Array[] = leaves;
  for (let level = 0; level < height; level++) {
    // What lies behind the last leaf is padding on every level: its node is made once a level, not once a place.
    const above: Uint8Array[] = [];
    for (let at = 0; at < layer.length; at += 2) {
      above.push(keccak(layer[at] as Uint8Array, layer[at + 1] ?? paddingOf(level)));
    }
    layer = above;
  }
  return (layer[0] ?? paddingOf(height)) as Bytes;
}

const paddings: Bytes[] = [ZERO_WORD];

/** Root of a tree of `height` whose leaves are all zero words. */
function paddingOf(height: number): Bytes {
  for (let level = paddings.length; level <= height; level++) {
    const below = paddings[level - 1] as Bytes;
    paddings.push(keccak(below, below));
  }
  return paddings[height] as Bytes;
}

/** The roots of the chunks of all leaves of an epoch. */
export function chunkRoots(leaves: readonly Uint8Array[]): Bytes[] {
  return Array.from({ length: chunkCount(leaves.length) }, (_, chunk) =>
    merkleRoot(leaves.slice(chunk * CHUNK_LOTS, (chunk + 1) * CHUNK_LOTS), CHUNK_HEIGHT),
  );
}

/** Root over the chunk roots, padded with zero words to a power of two; of one chunk its root itself. */
export function rootOfChunks(roots: readonly Uint8Array[]): Bytes {
  if (roots.length === 0) return ZERO_WORD;
  let layer = roots;
  for (let width = 2 ** Math.ceil(Math.log2(roots.length)); width > 1; width /= 2) {
    const below = layer;
    layer = Array.from({ length: width / 2 }, (_, at) =>
      keccak(below[2 * at] ?? ZERO_WORD, below[2 * at + 1] ?? ZERO_WORD),
    );
  }
  return layer[0] as Bytes;
}

/** Leaf root of all leaves of an epoch, lot 0 first. */
export function leafRoot(leaves: readonly Uint8Array[]): Bytes {
  return rootOfChunks(chunkRoots(leaves));
}

export interface Epoch {
  readonly epoch: bigint;
  readonly month: number;
  readonly filterHash: Uint8Array;
  readonly lots: number;
  readonly closeTime: bigint | number;
  readonly termsHead: Uint8Array;
  readonly leafRoot: Uint8Array;
}

/** The one word of an epoch, all that the auction chain is shown. */
export function epochWord(epoch: Epoch): Bytes {
  return keccak(
    encodeWords(
      bounded('epoch', epoch.epoch, 64),
      bounded('month', epoch.month, 32),
      epoch.filterHash,
      bounded('lots', epoch.lots, 32),
      bounded('close time', epoch.closeTime, 40),
      epoch.termsHead,
      epoch.leafRoot,
    ),
  );
}

/** Root of a list of twelve month addresses: keccak(abi.encode(firstMonth, addresses)). */
export function monthKeyRoot(firstMonth: number, addresses: readonly Uint8Array[]): Bytes {
  if (addresses.length !== 12)
    throw new RangeError(`a list of month keys has 12 addresses, this one ${addresses.length}`);
  return keccak(encodeWords(bounded('first month', firstMonth, 32), ...addresses));
}

const DOMAIN_TYPE = keccak(utf8('EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'));
const NAME = keccak(utf8('Latchkey'));
const VERSION = keccak(utf8('1'));

/** The EIP-712 digest of a message all of whose members are one word each. */
export function typedDigest(chainId: bigint | number, contract: Uint8Array, type: string, ...members: readonly Word[]) {
  const separator = keccak(encodeWords(DOMAIN_TYPE, NAME, VERSION, chainId, contract));
  return keccak(Uint8Array.of(0x19, 0x01), separator, keccak(encodeWords(keccak(utf8(type)), ...members)));
}
