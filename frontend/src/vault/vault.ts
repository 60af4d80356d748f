// The vault: every batch that this browser sealed or imported, and the keys of licences won. Runs in the worker; the page
// gets `BatchRecord`s, and secrets only where they have to leave: files that the user downloads, and the opening of a reveal.
//
// A recovery file is written once, read back and verified before anything can be sent, and never overwritten.

import { type Bytes, type Hex, toHex, utf8 } from '../market/bytes.ts';
import { BadFile, CopyDiffers, NoCopy } from '../market/errors.ts';
import { keccak } from '../market/hashes.ts';
import type { VerifiedLots } from '../market/lots.ts';
import type { Plan } from '../market/plan.ts';
import {
  draw,
  type Entropy,
  encodeRecovery,
  type RecoveryFile,
  recoveryName,
  sealedOf,
} from '../market/recovery-file.ts';
import { type BatchRecord, isCopied, type Sending } from './batch-record.ts';
import { BatchShelf } from './batch-shelf.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { phraseOf, vaultKeyOf } from './phrase.ts';
import { encryptCopy, type Opener } from './recovery-copy.ts';
import type { VaultStore } from './store.ts';
import {
  checkStored,
  confirmPhrase,
  isPhraseConfirmed,
  openVaultKey,
  replaceVaultKey,
  type VaultKey,
} from './vault-key.ts';

type Progress = (done: number, total: number) => void;

export interface VaultParts {
  readonly store: VaultStore;
  readonly entropy: Entropy;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Work of a passphrase, log2 of scrypt's N; left out outside of tests. */
  readonly logN?: number;
}

/** How a copy is protected. */
export type CopyRequest =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'vault' }
  | { readonly kind: 'plain' };

export interface VaultFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** The arguments of `commit` but for the lock. */
export interface CommitArguments {
  readonly round: bigint;
  readonly keyHash: Hex;
  readonly head: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: 0 | 1;
  readonly ciphertext: Hex;
}

/** The arguments of `reveal` but for the slot. */
export interface RevealArguments {
  readonly round: bigint;
  readonly key: Hex;
  readonly budget: bigint;
  readonly cap: number;
}

export class Vault {
  readonly created: boolean;
  private readonly parts: VaultParts;
  private key: VaultKey;
  private readonly batches: BatchShelf;

  private constructor(parts: VaultParts, key: VaultKey, created: boolean) {
    this.parts = parts;
    this.key = key;
    this.created = created;
    this.batches = new BatchShelf(parts, () => this.key);
  }

  /** Open the vault of a store, made on first use. */
  static async open(parts: VaultParts): Promise<Vault> {
    const { key, created } = await openVaultKey(parts.store, parts.entropy);
    return new Vault(parts, key, created);
  }

  /** All batches, newest round first. */
  async list(): Promise<BatchRecord[]> {
    const names = await this.parts.store.keys('batches', '');
    const records = await Promise.all(names.map((name) => this.batches.record(name as Hex)));
    return records.sort((one, other) =>
      one.round === other.round ? other.createdAt - one.createdAt : one.round < other.round ? 1 : -1,
    );
  }

  /**
   * Draw a new batch for a plan over verified lots, write it, read it back and verify it. Throws as `bidVector`; whatever
   * fails, nothing was sent and nothing can be. `genesis` is the hash of the auction chain's first block.
   */
  async draw(
    plan: Plan,
    lots: VerifiedLots,
    bidder: Uint8Array,
    genesis: Hex,
    onProgress?: Progress,
  ): Promise<BatchRecord> {
    await checkStored(this.parts.store, this.key);
    const recovery = draw(plan, lots, bidder, this.key.bytes, this.parts.entropy, onProgress);
    await this.batches.keep(recovery, false, genesis);
    return this.batches.record(toHex(recovery.commitHash));
  }

  /**
   * Take in a recovery file or a copy of one, from any client; `secret` is its passphrase, or the phrase of the vault that it
   * was made under. A batch that is there already stays as it is.
   */
  async importFile(bytes: Uint8Array, secret?: string, onProgress?: Progress): Promise<BatchRecord> {
    const { recovery } = await openFile(bytes, secret, this.key.bytes, onProgress);
    await checkStored(this.parts.store, this.key);
    const name = toHex(recovery.commitHash);
    if ((await this.parts.store.get('batches', name)) === undefined) await this.batches.keep(recovery, true);
    return this.batches.record(name);
  }

  /** A file for the user to keep; `confirmCopy` must see it again before it counts. */
  async copyFile(commitHash: Hex, request: CopyRequest, onProgress?: Progress): Promise<VaultFile> {
    const recovery = await this.recovery(commitHash);
    if (request.kind === 'plain') return { name: recoveryName(recovery, ''), bytes: utf8(encodeRecovery(recovery)) };
    const opener: Opener =
      request.kind === 'vault'
        ? { kind: 'vault-key', vaultKey: this.key.bytes }
        : { kind: 'passphrase', passphrase: request.passphrase };
    const { logN } = this.parts;
    const options = { ...(onProgress && { onProgress }), ...(logN !== undefined && { logN }) };
    const text = await encryptCopy(recovery, opener, this.parts.entropy, options);
    return { name: recoveryName(recovery, request.kind === 'vault' ? 'vault' : 'encrypted'), bytes: utf8(text) };
  }

  /** Compare a file that was read back from where the user keeps it with the batch. Throws CopyDiffers. */
  async confirmCopy(
    commitHash: Hex,
    bytes: Uint8Array,
    passphrase?: string,
    onProgress?: Progress,
  ): Promise<BatchRecord> {
    const wanted = await this.recovery(commitHash);
    let found: OpenedFile;
    try {
      found = await openFile(bytes, passphrase, this.key.bytes, onProgress);
    } catch (error) {
      if (error instanceof BadFile) throw new CopyDiffers(error.message);
      throw error;
    }
    if (encodeRecovery(found.recovery) !== encodeRecovery(wanted)) throw new CopyDiffers('it belongs to another batch');
    const copy = { kind: found.kind, at: this.parts.now() };
    await this.batches.change(commitHash, (batch) => ({ copies: [...batch.copies, copy] }));
    return this.batches.record(commitHash);
  }

  /** What `commit` sends. Throws NoCopy until a copy outside of this browser was verified. */
  async commitArguments(commitHash: Hex, onProgress?: Progress): Promise<CommitArguments> {
    const record = await this.batches.record(commitHash);
    if (!isCopied(record, await this.isPhraseConfirmed())) throw new NoCopy();
    const recovery = await this.recovery(commitHash);
    const used = keccak(recovery.openingKey).slice(0, 16);
    await this.batches.claim(toHex(used), commitHash);
    const sealed = sealedOf(recovery, onProgress);
    return {
      round: recovery.round,
      keyHash: toHex(sealed.keyHash),
      head: toHex(sealed.head),
      licenceX: sealed.licenceX,
      licenceParity: sealed.licenceParity,
      ciphertext: toHex(sealed.ciphertext),
    };
  }

  /** Note that a wallet is being asked (no hash yet), what it answered, or with null that nothing is under way. */
  async markSending(commitHash: Hex, sending: Omit<Sending, 'at'> | null): Promise<BatchRecord> {
    const noted = sending === null ? null : { ...sending, at: this.parts.now() };
    await this.batches.change(commitHash, () => ({ sending: noted }));
    return this.batches.record(commitHash);
  }

  /** The opening. Whoever asks has made sure that it may leave: specs/protocol/recovery-file.md section 4. */
  async revealArguments(commitHash: Hex): Promise<RevealArguments> {
    const { round, openingKey, budget, maxDevices } = await this.recovery(commitHash);
    return { round, key: toHex(openingKey), budget, cap: maxDevices };
  }

  /** The recovery file of a batch. For this worker only. */
  recovery(commitHash: Hex): Promise<RecoveryFile> {
    return this.batches.recovery(commitHash);
  }

  /** Remove a batch. Without a copy elsewhere it is lost. */
  async forget(commitHash: Hex): Promise<void> {
    await this.parts.store.delete('batches', commitHash);
  }

  /** The phrase that carries the vault key to another device. */
  phrase(): string {
    return phraseOf(this.key.bytes);
  }

  /** Check a phrase that the user typed from what was written down. */
  async confirmPhrase(text: string): Promise<boolean> {
    let typed: Bytes;
    try {
      typed = vaultKeyOf(text);
    } catch {
      return false;
    }
    if (toHex(typed) !== toHex(this.key.bytes)) return false;
    await checkStored(this.parts.store, this.key);
    await confirmPhrase(this.parts.store);
    return true;
  }

  /** The phrase was written down and typed back: a copy under it outlives this browser. */
  isPhraseConfirmed(): Promise<boolean> {
    return isPhraseConfirmed(this.parts.store, this.key);
  }

  /** Make this vault that of the phrase. Throws BadFile if it holds batches or keys, which would not open any more. */
  async adoptPhrase(text: string): Promise<void> {
    const bytes = vaultKeyOf(text);
    const { store } = this.parts;
    const held = [...(await store.keys('batches', '')), ...(await store.keys('licences', ''))];
    if (held.length > 0 && toHex(bytes) !== toHex(this.key.bytes)) {
      const remedy = 'use a fresh browser profile, or import the files one by one';
      throw new BadFile('vault', '', `holds ${held.length} entries under another vault key`, remedy);
    }
    this.key = await replaceVaultKey(store, bytes);
  }

  /** Encrypt and decrypt other records of the worker under the vault key. */
  get cipher(): Pick<VaultKey, 'seal' | 'open'> {
    return this.key;
  }
}
