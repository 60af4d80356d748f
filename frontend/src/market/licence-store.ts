// Opened licences in the vault's store, each encrypted under the vault key. The page sees `LicenceInfo`, never a key.
//
//   licences   commit hash of the batch "/" round-lot-rank -> a keyring of one entry
//
// The commit hash, because a chain that was reset numbers its rounds anew: another licence of the same name must neither
// replace this one nor go on with its rows. Entries of before are named by chain id and contract instead, and keep their names.

import type { VaultStore } from '../vault/store.ts';
import type { Vault, VaultFile } from '../vault/vault.ts';
import { type Bytes, fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { BadFile, BadKeyRecord } from './errors.ts';
import { KEYRING_FILE } from './file-names.ts';
import { licenceName, type OpenedRecord } from './key-record.ts';
import { encodeKeyring, identityOf, type KeyringEntry, readKeyring } from './keyring.ts';
import type { Lot } from './lots.ts';
import type { RecoveryFile } from './recovery-file.ts';

/** A posted record with what surrounds it; the lot comes from verified lots, price in ticks, the term in unix seconds. */
export interface LicenceSource {
  readonly lot: Lot;
  readonly rank: number;
  readonly price: number;
  readonly record: Hex;
  /** The month's address in the list behind the lot's month-key root. */
  readonly monthAddress: Hex;
  readonly gatewayUrl: string;
  readonly termStart: number;
  readonly termEnd: number;
  /** Family of the device; 1 if left out. */
  readonly family?: number;
}

/** What a page may know of an opened licence. `id` names it in every call. */
export interface LicenceInfo {
  readonly id: string;
  /** Commit hash of its batch; null for an entry of before it was kept. */
  readonly batch: Hex | null;
  /** `round-lot-rank`, the name under which the device knows it. */
  readonly name: string;
  readonly auctionChainId: number;
  readonly contract: Hex;
  readonly round: bigint;
  readonly lot: number;
  readonly rank: number;
  readonly bidder: Hex;
  readonly device: Hex;
  readonly model: number;
  readonly family: number;
  readonly attributes: Bytes;
  readonly gatewayUrl: string;
  readonly month: number;
  readonly termStart: number;
  readonly termEnd: number;
  readonly price: number;
}

export class LicenceStore {
  private readonly store: VaultStore;
  private readonly vault: Vault;

  constructor(store: VaultStore, vault: Vault) {
    this.store = store;
    this.vault = vault;
  }

  /**
   * Keep the licences whose record was good; an entry that is there already is replaced. Returns their names in the order of
   * the sources, null for a bad record.
   */
  async add(
    file: RecoveryFile,
    sources: readonly LicenceSource[],
    results: readonly (OpenedRecord | BadKeyRecord)[],
  ): Promise<(string | null)[]> {
    const entries: (readonly ['licences', string, Bytes])[] = [];
    const ids: (string | null)[] = [];
    for (const [at, source] of sources.entries()) {
      const opened = results[at];
      if (opened === undefined || opened instanceof BadKeyRecord) {
        ids.push(null);
        continue;
      }
      const entry = entryOf(file, source, opened);
      const id = (await this.idOfBefore(entry)) ?? `${toHex(file.commitHash)}/${licenceName(entry.licence)}`;
      ids.push(id);
      entries.push(['licences', id, await this.vault.cipher.seal(id, utf8(encodeKeyring([entry])))]);
    }
    if (entries.length > 0) await this.store.putAll(entries);
    return ids;
  }

  /** The name under which an earlier version kept this very licence, so that its rows stay with it. */
  private async idOfBefore(entry: KeyringEntry): Promise<string | null> {
    const id = identityOf(entry);
    if ((await this.store.get('licences', id)) === undefined) return null;
    const kept = await this.entry(id);
    const isSame =
      toHex(kept.bidder) === toHex(entry.bidder) && toHex(kept.opened.secret) === toHex(entry.opened.secret);
    return isSame ? id : null;
  }

  async list(): Promise<LicenceInfo[]> {
    const ids = await this.store.keys('licences', '');
    return Promise.all(ids.map(async (id) => infoOf(id, await this.entry(id))));
  }

  /** The keys of a licence. For this worker only. Throws BadFile for a name that is not here. */
  async entry(id: string): Promise<KeyringEntry> {
    const sealed = (await this.store.get('licences', id)) as Bytes | undefined;
    if (sealed === undefined) throw new BadFile('vault', id, 'holds no key of that licence', 'open its record again');
    const [entry] = readKeyring(await this.vault.cipher.open(id, sealed), 'vault');
    return entry as KeyringEntry;
  }

  /** A keyring file of some licences, or of all: secret, for `latchkey data` and notebooks. */
  async file(ids?: readonly string[]): Promise<VaultFile> {
    const wanted = ids ?? (await this.store.keys('licences', ''));
    const entries = await Promise.all(wanted.map((id) => this.entry(id)));
    return { name: KEYRING_FILE, bytes: utf8(encodeKeyring(entries)) };
  }

  async forget(id: string): Promise<void> {
    await this.store.delete('licences', id);
  }
}

function entryOf(file: RecoveryFile, source: LicenceSource, opened: OpenedRecord): KeyringEntry {
  const { lot } = source;
  return {
    licence: {
      chainId: file.auctionChainId,
      contract: file.contract,
      round: file.round,
      lot: lot.number,
      rank: source.rank,
    },
    bidder: file.bidder,
    device: fromHex(lot.device, 20),
    model: lot.model,
    family: source.family ?? 1,
    attributes: Uint8Array.from(lot.attributes),
    gatewayUrl: source.gatewayUrl,
    month: lot.month,
    termStart: source.termStart,
    termEnd: source.termEnd,
    price: source.price,
    opened,
  };
}

function infoOf(id: string, entry: KeyringEntry): LicenceInfo {
  const { licence } = entry;
  const batch = id.startsWith('0x') ? (id.split('/')[0] as Hex) : null;
  return {
    id,
    batch,
    name: licenceName(licence),
    auctionChainId: licence.chainId,
    contract: toHex(licence.contract),
    round: licence.round,
    lot: licence.lot,
    rank: licence.rank,
    bidder: toHex(entry.bidder),
    device: toHex(entry.device),
    model: entry.model,
    family: entry.family,
    attributes: entry.attributes,
    gatewayUrl: entry.gatewayUrl,
    month: entry.month,
    termStart: entry.termStart,
    termEnd: entry.termEnd,
    price: entry.price,
  };
}
