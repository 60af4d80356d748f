// What the market worker does, as plain functions over its parts. Everything secret stays behind this line: the vault, the
// licence keys and what derives from them. Errors leave with their name and message.

import type { Sending } from '../vault/batch-record.ts';
import { lockOf } from '../vault/open-file.ts';
import { type CopyRequest, Vault, type VaultParts } from '../vault/vault.ts';
import { type Bytes, fromHex, type Hex, toHex } from './bytes.ts';
import type { DownloadRequest, ExportRequest, Network } from './data-store.ts';
import { DataStore } from './data-store.ts';
import { BadKeyRecord, LotsNotProven } from './errors.ts';
import { openRecords } from './key-record.ts';
import { keysOf } from './keyring.ts';
import { type LicenceSource, LicenceStore } from './licence-store.ts';
import { type RoundOnChain, type VerifiedLots, verifyLots } from './lots.ts';
import type { Plan } from './plan.ts';
import { type BidOnLot, type PastSales, wonVersusBudget } from './statistics.ts';

export type Progress = (done: number, total: number) => unknown;

/** Which verified lots: a round and its roots. */
export interface LotsName {
  readonly round: bigint;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
}

/** How one key record came out. */
export interface OpenOutcome {
  readonly name: string;
  /** Names the licence in the vault. */
  readonly id: string;
  readonly state: 'opened' | 'bad';
  readonly problem: string;
}

const KEPT_ROUNDS = 8;

/** Make the worker's functions. `parts` is asked for on first use of the vault. */
export function marketApi(parts: () => Promise<VaultParts>, network: Network) {
  const rounds = new Map<string, VerifiedLots>();
  let opening: Promise<{ vault: Vault; licences: LicenceStore; data: DataStore }> | null = null;

  async function open() {
    const given = await parts();
    const vault = await Vault.open(given);
    const licences = new LicenceStore(given.store, vault);
    return { vault, licences, data: new DataStore(given.store, licences, network) };
  }

  function opened() {
    // A browser that refused its storage once may allow it at the next try.
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  const vault = async (): Promise<Vault> => (await opened()).vault;

  return {
    verifyLots(list: ArrayBuffer, round: RoundOnChain, onProgress?: Progress): Bytes {
      const found = verifyLots(new Uint8Array(list), round, onProgress);
      rounds.delete(nameOf(round));
      rounds.set(nameOf(round), found);
      for (const name of [...rounds.keys()].slice(0, -KEPT_ROUNDS)) rounds.delete(name);
      return found.list;
    },

    curve: (lots: readonly BidOnLot[], past: PastSales, options: Parameters<typeof wonVersusBudget>[2]) =>
      wonVersusBudget(lots, past, options),

    async vaultOpen() {
      const found = await vault();
      return { created: found.created, phraseConfirmed: await found.isPhraseConfirmed(), batches: await found.list() };
    },
    vaultList: async () => (await vault()).list(),
    async vaultDraw(plan: Plan, lots: LotsName, bidder: Hex, genesis: Hex, onProgress?: Progress) {
      const found = rounds.get(nameOf(lots));
      if (found === undefined)
        throw new LotsNotProven(lots.round, 'list in this worker', 'not verified', lots.leafRoot);
      return (await vault()).draw(plan, found, fromHex(bidder, 20), genesis, onProgress);
    },
    vaultCopyFile: async (batch: Hex, request: CopyRequest, onProgress?: Progress) =>
      (await vault()).copyFile(batch, request, onProgress),
    vaultConfirmCopy: async (batch: Hex, bytes: Uint8Array, passphrase?: string, onProgress?: Progress) =>
      (await vault()).confirmCopy(batch, bytes, passphrase, onProgress),
    vaultCommitArguments: async (batch: Hex, onProgress?: Progress) =>
      (await vault()).commitArguments(batch, onProgress),
    vaultMarkSending: async (batch: Hex, sending: Omit<Sending, 'at'> | null) =>
      (await vault()).markSending(batch, sending),
    vaultRevealArguments: async (batch: Hex) => (await vault()).revealArguments(batch),
    vaultLockOf: (bytes: Uint8Array) => lockOf(bytes),
    vaultImport: async (bytes: Uint8Array, secret?: string, onProgress?: Progress) =>
      (await vault()).importFile(bytes, secret, onProgress),
    vaultForget: async (batch: Hex) => (await vault()).forget(batch),
    vaultPhrase: async () => (await vault()).phrase(),
    vaultConfirmPhrase: async (text: string) => (await vault()).confirmPhrase(text),
    vaultAdoptPhrase: async (text: string) => (await vault()).adoptPhrase(text),
    vaultBids: async (batch: Hex) => (await vault()).recovery(batch).then(({ bids }) => bids),

    async keysOpen(batch: Hex, sources: readonly LicenceSource[], onProgress?: Progress): Promise<OpenOutcome[]> {
      const { vault: held, licences } = await opened();
      const file = await held.recovery(batch);
      const records = sources.map((source) => ({
        record: fromHex(source.record),
        expected: fromHex(source.monthAddress, 20),
        licence: {
          chainId: file.auctionChainId,
          contract: file.contract,
          round: file.round,
          lot: source.lot.number,
          rank: source.rank,
        },
      }));
      const results = openRecords(records, file.licencePrivateKey, onProgress);
      const ids = await licences.add(file, sources, results);
      return results.map((result, at) => {
        const { lot, rank } = sources[at] as LicenceSource;
        const name = `${file.round}-${lot.number}-${rank}`;
        const bad = result instanceof BadKeyRecord;
        return { name, id: ids[at] ?? '', state: bad ? 'bad' : 'opened', problem: bad ? result.reason : '' };
      });
    },
    keysList: async () => (await opened()).licences.list(),
    keysFile: async (ids?: readonly string[]) => (await opened()).licences.file(ids),
    async keysCredential(id: string): Promise<string> {
      const entry = await (await opened()).licences.entry(id);
      return toHex(keysOf(entry).credential).slice(2);
    },
    keysForget: async (id: string) => (await opened()).licences.forget(id),

    dataState: async (id: string) => (await opened()).data.state(id),
    dataDownload: async (request: DownloadRequest, onProgress?: Progress) =>
      (await opened()).data.download(request, onProgress),
    dataPreview: async (id: string, rows: number) => (await opened()).data.preview(id, rows),
    dataExport: async (request: ExportRequest, onProgress?: Progress) =>
      (await opened()).data.export(request, onProgress),
    dataForget: async (id: string) => (await opened()).data.forget(id),
  };
}

export type MarketApi = ReturnType<typeof marketApi>;

function nameOf({ round, leafRoot, termsHead }: LotsName): string {
  return `${round}/${leafRoot}/${termsHead}`;
}
