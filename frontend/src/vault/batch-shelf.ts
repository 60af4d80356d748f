// The batches in the vault's store, each a recovery file under the vault key, and the opening keys that were ever used.
//
//   batches   commit hash -> { facts, sealed: AES-GCM of the recovery file, under a key derived from the vault key }
//   used      first 16 bytes of keccak(opening key) -> commit hash: no key encrypts a second batch

import { type Bytes, type Hex, toHex, utf8 } from '../market/bytes.ts';
import { BadFile, KeyReuseRefused } from '../market/errors.ts';
import { keccak } from '../market/hashes.ts';
import { bidCount, encodeRecovery, parseRecovery, type RecoveryFile, readRecovery } from '../market/recovery-file.ts';
import type { BatchRecord, Sending, VerifiedCopy } from './batch-record.ts';
import type { VaultStore } from './store.ts';
import type { VaultKey } from './vault-key.ts';

interface StoredBatch {
  readonly sealed: Bytes;
  readonly createdAt: number;
  readonly imported: boolean;
  /** Absent in batches of before it was kept. */
  readonly genesis?: Hex | null;
  readonly copies: readonly VerifiedCopy[];
  readonly sending: Sending | null;
}

export interface ShelfParts {
  readonly store: VaultStore;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export class BatchShelf {
  private readonly parts: ShelfParts;
  /** Asked for each time: a phrase may have brought another. */
  private readonly key: () => VaultKey;

  constructor(parts: ShelfParts, key: () => VaultKey) {
    this.parts = parts;
    this.key = key;
  }

  /** The recovery file of a batch. For this worker only. */
  async recovery(commitHash: Hex): Promise<RecoveryFile> {
    const { sealed } = await this.stored(commitHash);
    return parseRecovery(await this.key().open(commitHash, sealed), 'vault');
  }

  /** Write a batch, read it back and verify it. Throws KeyReuseRefused for one that is there. */
  async keep(recovery: RecoveryFile, imported: boolean, genesis: Hex | null = null): Promise<void> {
    const name = toHex(recovery.commitHash);
    const text = encodeRecovery(recovery);
    const batch: StoredBatch = {
      sealed: await this.key().seal(name, utf8(text)),
      createdAt: this.parts.now(),
      imported,
      genesis,
      // An imported file is a copy by itself: it came from outside of this browser.
      copies: [],
      sending: null,
    };
    if (!(await this.parts.store.add('batches', name, batch))) throw new KeyReuseRefused();
    const { sealed } = await this.stored(name);
    // Verified in full once; from then on the tag under the vault key says that nothing has changed.
    if (encodeRecovery(readRecovery(await this.key().open(name, sealed), 'vault')) !== text) {
      throw new BadFile('vault', '', 'does not read back as it was written: nothing was sent');
    }
    await this.claim(toHex(keccak(recovery.openingKey).slice(0, 16)), name);
  }

  /** Bind an opening key to a batch for ever; the same batch may claim again. Throws KeyReuseRefused. */
  async claim(key: string, commitHash: Hex): Promise<void> {
    const { store } = this.parts;
    if (await store.add('used', key, commitHash)) return;
    if ((await store.get('used', key)) !== commitHash) throw new KeyReuseRefused();
  }

  private async stored(commitHash: Hex): Promise<StoredBatch> {
    const found = (await this.parts.store.get('batches', commitHash)) as StoredBatch | undefined;
    if (found === undefined)
      throw new BadFile('vault', commitHash.slice(0, 12), 'is not in this vault', 'import its file');
    return found;
  }

  /** Write what `make` says over what is kept of a batch. Throws BadFile for one that is not here. */
  async change(commitHash: Hex, make: (batch: StoredBatch) => Partial<StoredBatch>): Promise<void> {
    const batch = await this.stored(commitHash);
    await this.parts.store.put('batches', commitHash, { ...batch, ...make(batch) });
  }

  /** What a page may know of a batch. */
  async record(commitHash: Hex): Promise<BatchRecord> {
    const { createdAt, imported, genesis = null, copies, sending } = await this.stored(commitHash);
    const file = await this.recovery(commitHash);
    return {
      commitHash,
      metadataChainId: file.metadataChainId,
      auctionChainId: file.auctionChainId,
      genesis,
      contract: toHex(file.contract),
      round: file.round,
      bidder: toHex(file.bidder),
      bids: bidCount(file),
      budget: file.budget,
      maxDevices: file.maxDevices,
      lots: file.bids.length,
      createdAt,
      imported,
      copies,
      sending,
    };
  }
}
