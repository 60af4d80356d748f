// The recovery file: everything that opens one sealed batch and the licences that it wins. The same file as the command
// line's, so that a batch sealed here can be revealed there and the other way round. Twin of
// chains/market/recovery_file.py. Format and states: specs/protocol/recovery-file.md. Secret; nothing here is logged.

import { MAX_TICKS } from './amounts.ts';
import { type Bytes, type Hex, toBigInt, toHex, uint } from './bytes.ts';
import { BadFile } from './errors.ts';
import { encodeWords, keccak, MAX_LOTS } from './hashes.ts';
import { encodeJson, Fields, parseObject } from './json-file.ts';
import type { VerifiedLots } from './lots.ts';
import { bidVector, MAX_DEVICES, type Plan } from './plan.ts';
import { isScalar, parityOf, pointOf, scalarFrom } from './points.ts';
import { type BatchId, batchKey, encrypt, keyHash, rowHeads } from './sealed-batch.ts';

const VERSION = 1;
const FIELDS = [
  'version',
  'metadata_chain_id',
  'auction_chain_id',
  'contract',
  'round',
  'bidder',
  'nonce',
  'opening_key',
  'budget',
  'max_devices',
  'licence_private_key',
  'bid_vector',
  'commit_hash',
];

/** Addresses 20 bytes, hashes, nonce and keys 32 bytes; budget and bids in ticks. */
export interface RecoveryFile {
  readonly metadataChainId: number;
  readonly auctionChainId: number;
  readonly contract: Bytes;
  readonly round: bigint;
  readonly bidder: Bytes;
  readonly nonce: Bytes;
  readonly openingKey: Bytes;
  readonly budget: bigint;
  readonly maxDevices: number;
  readonly licencePrivateKey: bigint;
  readonly bids: Uint16Array<ArrayBuffer>;
  readonly commitHash: Bytes;
}

/** The public side of a batch: the arguments of `commit` without the lock. */
export interface SealedBatch {
  readonly keyHash: Bytes;
  readonly head: Bytes;
  readonly licenceX: bigint;
  readonly licenceParity: 0 | 1;
  readonly ciphertext: Bytes;
}

type Progress = (done: number, total: number) => void;

export function batchOf(recovery: Omit<RecoveryFile, 'commitHash'>): BatchId {
  const { auctionChainId, contract, round, bidder } = recovery;
  return { chainId: auctionChainId, contract, round, bidder };
}

/** Encrypt the bid vector and compute what `commit` sends. An opening key is good for one vector only. */
export function sealedOf(recovery: Omit<RecoveryFile, 'commitHash'>, onProgress?: Progress): SealedBatch {
  const batch = batchOf(recovery);
  const ciphertext = encrypt(recovery.bids, recovery.openingKey, batch, onProgress);
  const licence = pointOf(recovery.licencePrivateKey);
  return {
    keyHash: keyHash(recovery.openingKey, recovery.budget, recovery.maxDevices, batch),
    head: rowHeads(ciphertext)[0] as Bytes,
    licenceX: licence.x,
    licenceParity: parityOf(licence),
    ciphertext,
  };
}

/** keccak(abi.encode(keyHash, head, licenceX, licenceParity)): names all that the chain keeps of a batch. */
export function commitHash(
  of: Omit<SealedBatch, 'ciphertext' | 'licenceParity'> & { readonly licenceParity: number },
): Bytes {
  return keccak(encodeWords(of.keyHash, of.head, of.licenceX, of.licenceParity));
}

/** Returns that many random bytes; `crypto.getRandomValues` outside tests. */
export type Entropy = (length: number) => Bytes;

/**
 * A new sealed batch for a plan, under a nonce and a licence key drawn now and never used before. Throws LotsNotProven and
 * BadFile as `bidVector`.
 */
export function draw(
  plan: Plan,
  lots: VerifiedLots,
  bidder: Uint8Array,
  vaultKey: Uint8Array,
  entropy: Entropy,
  onProgress?: Progress,
): RecoveryFile {
  const bids = bidVector(plan, lots);
  const nonce = entropy(32);
  const unsealed = {
    metadataChainId: plan.metadataChainId,
    auctionChainId: plan.auctionChainId,
    contract: addressOf(plan.contract),
    round: plan.round,
    bidder: Uint8Array.from(bidder),
    nonce,
    budget: plan.budget,
    maxDevices: plan.maxDevices,
    licencePrivateKey: scalarFrom(entropy(48)),
    bids,
  };
  const batch = { chainId: plan.auctionChainId, contract: unsealed.contract, round: plan.round, bidder };
  const keyed = { ...unsealed, openingKey: batchKey(vaultKey, batch, nonce) };
  return { ...keyed, commitHash: commitHash(sealedOf(keyed, onProgress)) };
}

function addressOf(contract: Hex): Bytes {
  return uint(BigInt(contract), 20);
}

/** The text of the file, fields in the order of the specification. */
export function encodeRecovery(recovery: RecoveryFile): string {
  const vector = new Uint8Array(2 * recovery.bids.length);
  const view = new DataView(vector.buffer);
  for (const [lot, bid] of recovery.bids.entries()) view.setUint16(2 * lot, bid);
  return encodeJson({
    version: VERSION,
    metadata_chain_id: recovery.metadataChainId,
    auction_chain_id: recovery.auctionChainId,
    contract: toHex(recovery.contract),
    round: recovery.round.toString(),
    bidder: toHex(recovery.bidder),
    nonce: toHex(recovery.nonce),
    opening_key: toHex(recovery.openingKey),
    budget: recovery.budget.toString(),
    max_devices: recovery.maxDevices,
    licence_private_key: toHex(uint(recovery.licencePrivateKey, 32)),
    bid_vector: toHex(vector),
    commit_hash: toHex(recovery.commitHash),
  });
}

/** Read a recovery file and verify that its secrets give its commit hash. Throws BadFile naming the field. */
export function readRecovery(source: string | Uint8Array, file = 'recovery file'): RecoveryFile {
  const recovery = parseRecovery(source, file);
  if (toHex(commitHash(sealedOf(recovery))) !== toHex(recovery.commitHash)) {
    throw new BadFile(file, 'commit_hash', 'is not that of the other fields: the file was changed or damaged');
  }
  return recovery;
}

/** Read a recovery file whose bytes are known to be those that were verified before. Throws BadFile as `readRecovery`. */
export function parseRecovery(source: string | Uint8Array, file: string): RecoveryFile {
  const fields = new Fields(file, parseObject(source, file), FIELDS);
  fields.integer('version', VERSION, VERSION);
  const vector = fields.hex('bid_vector');
  if (vector.length === 0 || vector.length % 2 !== 0 || vector.length > 2 * MAX_LOTS) {
    throw fields.fault('bid_vector', `must be two bytes for each of 1..${MAX_LOTS} lots`);
  }
  const view = new DataView(vector.buffer);
  const licence = toBigInt(fields.hex('licence_private_key', 32));
  if (!isScalar(licence)) throw fields.fault('licence_private_key', 'is no secp256k1 private key');
  return {
    metadataChainId: fields.integer('metadata_chain_id', 1, Number.MAX_SAFE_INTEGER),
    auctionChainId: fields.integer('auction_chain_id', 1, Number.MAX_SAFE_INTEGER),
    contract: fields.hex('contract', 20),
    round: fields.long('round', 1n, 2n ** 64n - 1n),
    bidder: fields.hex('bidder', 20),
    nonce: fields.hex('nonce', 32),
    openingKey: fields.hex('opening_key', 32),
    budget: fields.long('budget', 1n, MAX_TICKS),
    maxDevices: fields.integer('max_devices', 1, MAX_DEVICES),
    licencePrivateKey: licence,
    bids: Uint16Array.from({ length: vector.length / 2 }, (_, lot) => view.getUint16(2 * lot)),
    commitHash: fields.hex('commit_hash', 32),
  };
}

/** Bids that are not 0. */
export function bidCount(recovery: RecoveryFile): number {
  return recovery.bids.reduce((sum, bid) => sum + (bid > 0 ? 1 : 0), 0);
}

/**
 * A name that tells one file from another: round, number of bids, beginning of the commit hash. `kind` is empty for the
 * bare file.
 */
export function recoveryName(recovery: RecoveryFile, kind: '' | 'encrypted' | 'vault'): string {
  const prefix = toHex(recovery.commitHash).slice(2, 10);
  return `latchkey-r${recovery.round}-${bidCount(recovery)}bids-${prefix}${kind && `.${kind}`}.recovery.json`;
}
