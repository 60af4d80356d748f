// Encrypted copies of a recovery file, under a passphrase or the vault key. Twin of chains/market/recovery_copy.py, so that
// `latchkey bid` opens a copy of the web app and the other way round. Spec: specs/protocol/recovery-file.md section 8.

import { scryptAsync } from '@noble/hashes/scrypt.js';
import { type Bytes, concat, equal, toHex, uint, utf8 } from '../market/bytes.ts';
import { BadFile, WrongPassphrase } from '../market/errors.ts';
import { encodeJson, Fields, parseObject } from '../market/json-file.ts';
import { type Entropy, encodeRecovery, type RecoveryFile, readRecovery } from '../market/recovery-file.ts';
import { derive } from '../market/sealed-batch.ts';
import { vaultKeyOf } from './phrase.ts';

const VERSION = 1;
const KIND = 'latchkey-recovery-copy';
const LABEL = utf8('latchkey/recovery-copy/v1');
const FIELDS = [
  'version',
  'kind',
  'auction_chain_id',
  'contract',
  'round',
  'bidder',
  'commit_hash',
  'lock',
  'scrypt_log_n',
  'scrypt_r',
  'scrypt_p',
  'salt',
  'nonce',
  'ciphertext',
];
/** The work that a passphrase costs: 128 MiB and about a second. */
const LOG_N = 17;
const R = 8;
const P = 1;
const MIN_LOG_N = 14;
const MAX_LOG_N = 20;
const MAX_P = 4;
export const MIN_PASSPHRASE = 12;

export type Lock = 'passphrase' | 'vault-key';

/** What opens a copy: a passphrase, the vault key itself, or its phrase. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'vault-key'; readonly vaultKey: Uint8Array };

/** A copy as it stands in its file; the scrypt numbers are 0 under a vault key. */
export interface RecoveryCopy {
  readonly auctionChainId: number;
  readonly contract: Bytes;
  readonly round: bigint;
  readonly bidder: Bytes;
  readonly commitHash: Bytes;
  readonly lock: Lock;
  readonly logN: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Bytes;
  readonly nonce: Bytes;
  readonly ciphertext: Bytes;
}

type Progress = (done: number, total: number) => void;

/** Write a copy. Throws BadFile for a passphrase of fewer than 12 characters. */
export async function encryptCopy(
  recovery: RecoveryFile,
  opener: Opener,
  entropy: Entropy,
  options: { readonly logN?: number; readonly onProgress?: Progress } = {},
): Promise<string> {
  if (opener.kind === 'passphrase' && [...opener.passphrase].length < MIN_PASSPHRASE) {
    throw new BadFile('passphrase', '', `has fewer than ${MIN_PASSPHRASE} characters`, 'use a longer one');
  }
  const byPassphrase = opener.kind === 'passphrase';
  const bare: Omit<RecoveryCopy, 'ciphertext'> = {
    auctionChainId: recovery.auctionChainId,
    contract: recovery.contract,
    round: recovery.round,
    bidder: recovery.bidder,
    commitHash: recovery.commitHash,
    lock: opener.kind,
    logN: byPassphrase ? (options.logN ?? LOG_N) : 0,
    r: byPassphrase ? R : 0,
    p: byPassphrase ? P : 0,
    salt: entropy(32),
    nonce: entropy(12),
  };
  const key = await keyOf(bare, opener, ['encrypt'], options.onProgress);
  const cipher = { name: 'AES-GCM', iv: bare.nonce, additionalData: header(bare) };
  const sealed = await crypto.subtle.encrypt(cipher, key, utf8(encodeRecovery(recovery)));
  return encodeJson({
    version: VERSION,
    kind: KIND,
    auction_chain_id: bare.auctionChainId,
    contract: toHex(bare.contract),
    round: bare.round.toString(),
    bidder: toHex(bare.bidder),
    commit_hash: toHex(bare.commitHash),
    lock: bare.lock,
    scrypt_log_n: bare.logN,
    scrypt_r: bare.r,
    scrypt_p: bare.p,
    salt: toHex(bare.salt),
    nonce: toHex(bare.nonce),
    ciphertext: toHex(new Uint8Array(sealed)),
  });
}

/** What a file is: a bare recovery file, or a copy with its lock. Throws BadFile. */
export function parseFile(source: Uint8Array, file: string): RecoveryFile | RecoveryCopy {
  const value = parseObject(source, file);
  if (!Object.hasOwn(value, 'kind')) return readRecovery(source, file);
  const fields = new Fields(file, value, FIELDS);
  fields.integer('version', VERSION, VERSION);
  if (fields.text('kind') !== KIND) throw fields.fault('kind', `must be '${KIND}'`);
  const lock = fields.text('lock');
  if (lock !== 'passphrase' && lock !== 'vault-key') {
    throw fields.fault('lock', 'must be one of passphrase, vault-key');
  }
  const limits = (low: number, high: number): readonly [number, number] =>
    lock === 'passphrase' ? [low, high] : [0, 0];
  return {
    auctionChainId: fields.integer('auction_chain_id', 1, Number.MAX_SAFE_INTEGER),
    contract: fields.hex('contract', 20),
    round: fields.long('round', 1n, 2n ** 64n - 1n),
    bidder: fields.hex('bidder', 20),
    commitHash: fields.hex('commit_hash', 32),
    lock,
    logN: fields.integer('scrypt_log_n', ...limits(MIN_LOG_N, MAX_LOG_N)),
    r: fields.integer('scrypt_r', ...limits(R, R)),
    p: fields.integer('scrypt_p', ...limits(1, MAX_P)),
    salt: fields.hex('salt', 32),
    nonce: fields.hex('nonce', 12),
    ciphertext: fields.hex('ciphertext'),
  };
}

export function isCopy(found: RecoveryFile | RecoveryCopy): found is RecoveryCopy {
  return 'lock' in found;
}

/**
 * The recovery file in a copy. Throws WrongPassphrase if it does not open, BadFile if it is another than its header says.
 * A copy under the vault key takes the key or its phrase (as a passphrase).
 */
export async function decryptCopy(
  copy: RecoveryCopy,
  opener: Opener,
  file: string,
  onProgress?: Progress,
): Promise<RecoveryFile> {
  const key = await keyOf(copy, opener, ['decrypt'], onProgress);
  let plain: ArrayBuffer;
  try {
    const cipher = { name: 'AES-GCM', iv: copy.nonce, additionalData: header(copy) };
    plain = await crypto.subtle.decrypt(cipher, key, copy.ciphertext);
  } catch {
    const what = copy.lock === 'vault-key' ? 'vault key' : 'passphrase';
    throw new WrongPassphrase(
      file,
      'ciphertext',
      `does not open: another ${what}, or the file was changed`,
      'try again',
    );
  }
  const found = readRecovery(new Uint8Array(plain), file);
  const same =
    found.auctionChainId === copy.auctionChainId &&
    found.round === copy.round &&
    equal(found.contract, copy.contract) &&
    equal(found.bidder, copy.bidder) &&
    equal(found.commitHash, copy.commitHash);
  if (!same) throw new BadFile(file, 'commit_hash', 'the copy holds the file of another batch');
  return found;
}

async function keyOf(
  copy: Omit<RecoveryCopy, 'ciphertext'>,
  opener: Opener,
  usages: readonly ('encrypt' | 'decrypt')[],
  onProgress?: Progress,
): Promise<CryptoKey> {
  let raw: Bytes;
  if (copy.lock === 'vault-key') {
    const vaultKey = opener.kind === 'vault-key' ? opener.vaultKey : vaultKeyOf(opener.passphrase);
    raw = derive(vaultKey, concat(LABEL, copy.salt), 32);
  } else if (opener.kind === 'vault-key') {
    throw new WrongPassphrase('recovery copy', 'lock', 'is a passphrase: type it');
  } else {
    const told = onProgress ? { onProgress: (share: number) => onProgress(Math.round(share * 100), 100) } : {};
    const work = { N: 2 ** copy.logN, r: copy.r, p: copy.p, dkLen: 32, maxmem: 2 ** 30 + 2 ** 24, ...told };
    raw = (await scryptAsync(utf8(opener.passphrase.normalize('NFKC')), copy.salt, work)) as Bytes;
  }
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [...usages]);
}

function header(copy: Omit<RecoveryCopy, 'ciphertext'>): Bytes {
  return concat(
    LABEL,
    Uint8Array.of(copy.lock === 'passphrase' ? 1 : 2, copy.logN),
    uint(copy.r, 4),
    uint(copy.p, 4),
    copy.salt,
    uint(copy.auctionChainId, 32),
    copy.contract,
    uint(copy.round, 8),
    copy.bidder,
    copy.commitHash,
  );
}
