// The market worker as the page sees it. Progress is told as (done, total). Errors keep the name and message that they had
// in the worker: LotsNotProven, BadFile, WrongPassphrase, NoCopy, CopyDiffers, KeyReuseRefused, DataError, AccessRefused.

import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { BatchRecord, Sending } from '../vault/batch-record.ts';
import type { Lock } from '../vault/recovery-copy.ts';
import type { CommitArguments, CopyRequest, RevealArguments, VaultFile } from '../vault/vault.ts';
import type { Hex } from './bytes.ts';
import type { Row } from './data-rows.ts';
import type { DownloadRequest, DownloadState, ExportedFile, ExportRequest } from './data-store.ts';
import type { LicenceInfo, LicenceSource } from './licence-store.ts';
import { type RoundOnChain, restored, type VerifiedLots } from './lots.ts';
import type { MarketApi, OpenOutcome } from './market-api.ts';
import type { Plan } from './plan.ts';
import type { BidOnLot, Curve, PastSales } from './statistics.ts';

export type Progress = (done: number, total: number) => void;

export interface VaultInfo {
  /** The vault key was made just now. */
  readonly created: boolean;
  /** The browser promised not to clear the storage of this site by itself. */
  readonly persisted: boolean;
  readonly phraseConfirmed: boolean;
  readonly batches: readonly BatchRecord[];
}

export class MarketClient {
  private readonly remote: Remote<MarketApi>;
  private readonly persist: () => Promise<boolean>;
  private persisted: Promise<boolean> | null = null;

  constructor(remote: Remote<MarketApi>, persist: () => Promise<boolean>) {
    this.remote = remote;
    this.persist = persist;
  }

  /** Rebuild the lots of a round from the directory's list, which is handed over. Rejects with LotsNotProven. */
  async verifyLots(list: ArrayBuffer, round: RoundOnChain, onProgress?: Progress): Promise<VerifiedLots> {
    return restored(await this.remote.verifyLots(transfer(list, [list]), round, told(onProgress)), round);
  }

  /** `wonVersusBudget` of `statistics.ts`, off the page's thread. */
  curve(
    lots: readonly BidOnLot[],
    past: PastSales,
    options: { readonly budgets: readonly number[]; readonly samples: number; readonly seed: number },
  ): Promise<Curve> {
    return this.remote.curve(lots, past, options);
  }

  readonly vault = {
    /** Open the vault, made on first use, and ask the browser to keep it. */
    open: async (): Promise<VaultInfo> => {
      // Asked once: some browsers put the question to the user.
      this.persisted ??= this.persist();
      const [info, persisted] = await Promise.all([this.remote.vaultOpen(), this.persisted]);
      return { ...info, persisted };
    },
    /** All batches, newest round first. */
    list: (): Promise<readonly BatchRecord[]> => this.remote.vaultList(),
    /** Seal a plan over lots that this client verified: drawn, written, read back. Nothing is sent. */
    draw: (plan: Plan, lots: VerifiedLots, bidder: Hex, genesis: Hex, onProgress?: Progress): Promise<BatchRecord> => {
      const { round, leafRoot, termsHead } = lots;
      return this.remote.vaultDraw(plan, { round, leafRoot, termsHead }, bidder, genesis, told(onProgress));
    },
    /** A file for the user to keep. */
    copyFile: (batch: Hex, request: CopyRequest, onProgress?: Progress): Promise<VaultFile> =>
      this.remote.vaultCopyFile(batch, request, told(onProgress)),
    /** Compare a file that was read back from where the user keeps it. Rejects with CopyDiffers. */
    confirmCopy: (batch: Hex, bytes: Uint8Array, passphrase?: string, onProgress?: Progress): Promise<BatchRecord> =>
      this.remote.vaultConfirmCopy(batch, bytes, passphrase, told(onProgress)),
    /** What `commit` sends, but for the lock. Rejects with NoCopy until a copy was verified. */
    commitArguments: (batch: Hex, onProgress?: Progress): Promise<CommitArguments> =>
      this.remote.vaultCommitArguments(batch, told(onProgress)),
    /** Note that a wallet is asked (hash null), what it answered, or with null that nothing is under way. */
    markSending: (batch: Hex, sending: Omit<Sending, 'at'> | null): Promise<BatchRecord> =>
      this.remote.vaultMarkSending(batch, sending),
    /** The opening; secret until the caller has made sure that it may leave (recovery-file.md section 4). */
    revealArguments: (batch: Hex): Promise<RevealArguments> => this.remote.vaultRevealArguments(batch),
    /** The bids of a batch in lot order, ticks. */
    bids: (batch: Hex): Promise<Uint16Array> => this.remote.vaultBids(batch),
    /** What a file asks for before it opens. Rejects with BadFile for what is no recovery file. */
    lockOf: (bytes: Uint8Array): Promise<Lock | 'none'> => this.remote.vaultLockOf(bytes),
    /**
     * Take in a recovery file or an encrypted copy, of any client. `secret` is its passphrase or the phrase of its vault; without
     * one, a copy under a vault key is tried with the key of this vault.
     */
    importFile: (bytes: Uint8Array, secret?: string, onProgress?: Progress): Promise<BatchRecord> =>
      this.remote.vaultImport(bytes, secret, told(onProgress)),
    forget: (batch: Hex): Promise<void> => this.remote.vaultForget(batch),
    /** The phrase that carries the vault key to another device: show it, and do not keep it. */
    phrase: (): Promise<string> => this.remote.vaultPhrase(),
    confirmPhrase: (text: string): Promise<boolean> => this.remote.vaultConfirmPhrase(text),
    adoptPhrase: (text: string): Promise<void> => this.remote.vaultAdoptPhrase(text),
  };

  readonly keys = {
    /** Open key records of a batch; good keys are kept in the vault. One outcome for each record, in order. */
    open: (batch: Hex, sources: readonly LicenceSource[], onProgress?: Progress): Promise<OpenOutcome[]> =>
      this.remote.keysOpen(batch, sources, told(onProgress)),
    list: (): Promise<LicenceInfo[]> => this.remote.keysList(),
    /** A keyring file for `latchkey data` and notebooks: secret. Of all licences if `ids` is left out. */
    file: (ids?: readonly string[]): Promise<VaultFile> => this.remote.keysFile(ids),
    /** The credential of one licence as 64 digits, for other tools: secret, and the gateway can read it when it is sent. */
    credential: (id: string): Promise<string> => this.remote.keysCredential(id),
    forget: (id: string): Promise<void> => this.remote.keysForget(id),
  };

  readonly data = {
    state: (id: string): Promise<DownloadState> => this.remote.dataState(id),
    /** Bring the rows of a licence up to now; progress in rows. Goes on where an earlier download stopped. */
    download: (request: DownloadRequest, onProgress?: Progress): Promise<DownloadState> =>
      this.remote.dataDownload(request, told(onProgress)),
    preview: (id: string, rows: number): Promise<Row[]> => this.remote.dataPreview(id, rows),
    /** Make a file of downloaded rows; the signatures over them are checked again. */
    export: (request: ExportRequest, onProgress?: Progress): Promise<ExportedFile> =>
      this.remote.dataExport(request, told(onProgress)),
    forget: (id: string): Promise<void> => this.remote.dataForget(id),
  };
}

function told(onProgress: Progress | undefined) {
  return onProgress === undefined ? undefined : proxy(onProgress);
}

/** Start the worker. */
export function openMarket(): MarketClient {
  const worker = new Worker(new URL('./market.worker.ts', import.meta.url), { type: 'module', name: 'market' });
  return new MarketClient(wrap<MarketApi>(worker), async () => (await navigator.storage?.persist?.()) ?? false);
}
