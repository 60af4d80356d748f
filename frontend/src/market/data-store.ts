// Downloaded rows in the browser's store, so that a download that breaks off goes on, and files made of them.
//
//   parts   licence -> { cursor, complete, rows, total }      cursor: last Latchkey-Next, what is behind it is complete
//   pages   licence#000017 -> { body, rows, target, proof }   the page behind the cursor may still grow, and is replaced
//
// A page and the state that counts it are written together. Rows are kept as the device sent them, with its signature, which
// is checked again whenever a file is written from them.

import { sha256 } from '@noble/hashes/sha2.js';
import type { VaultStore } from '../vault/store.ts';
import { toHex } from './bytes.ts';
import { type DataParts, fetchPage } from './data-client.ts';
import { checkProof, provenanceOf, type StoredPage } from './data-proof.ts';
import { type Format, type Row, rowsOf, rowWriter } from './data-rows.ts';
import { DataError } from './errors.ts';
import { encodeJson } from './json-file.ts';
import { licenceName } from './key-record.ts';
import type { LicenceStore } from './licence-store.ts';

export interface DownloadRequest {
  readonly id: string;
  /** The auction chain's time in unix seconds, now. */
  readonly chainTime: number;
}

export interface ExportRequest {
  readonly ids: readonly string[];
  readonly format: Format;
  readonly chainTime: number;
}

/** What is here of a licence's rows; `complete` once everything recorded at the last visit was read. */
export interface DownloadState {
  readonly rows: number;
  readonly total: number;
  readonly bytes: number;
  readonly complete: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly parts: Blob;
  readonly rows: number;
  readonly sha256: string;
  /** Where each row comes from and what proves it: JSON, to be kept beside the file. */
  readonly sidecar: string;
}

interface StoredPart {
  readonly cursor: string | null;
  /** Pages behind which the cursor stands, and their rows and bytes. */
  readonly pages: number;
  readonly rows: number;
  readonly bytes: number;
  /** Rows and bytes of the last page, which has no cursor behind it. */
  readonly lastRows: number;
  readonly lastBytes: number;
  readonly total: number;
  readonly complete: boolean;
}

/** How devices are reached, and how long to wait before asking again. */
export type Network = Pick<DataParts, 'fetcher' | 'pause'>;

type Progress = (done: number, total: number) => unknown;

const EMPTY: StoredPart = {
  cursor: null,
  pages: 0,
  rows: 0,
  bytes: 0,
  lastRows: 0,
  lastBytes: 0,
  total: 0,
  complete: false,
};

export class DataStore {
  private readonly store: VaultStore;
  private readonly licences: LicenceStore;
  private readonly network: Network;
  private readonly running = new Set<string>();

  constructor(store: VaultStore, licences: LicenceStore, network: Network) {
    this.store = store;
    this.licences = licences;
    this.network = network;
  }

  async state(id: string): Promise<DownloadState> {
    const part = await this.part(id);
    return {
      rows: part.rows + part.lastRows,
      total: part.total,
      bytes: part.bytes + part.lastBytes,
      complete: part.complete,
    };
  }

  /**
   * Bring the rows of a licence up to what is recorded now, going on where an earlier visit stopped. Progress is told in
   * rows. Throws AccessRefused or DataError; what arrived stays.
   */
  async download({ id, chainTime }: DownloadRequest, onProgress?: Progress): Promise<DownloadState> {
    const entry = await this.licences.entry(id);
    if (this.running.has(id)) throw new DataError(toHex(entry.device), 'is being downloaded already');
    this.running.add(id);
    const began = performance.now();
    const parts: DataParts = {
      ...this.network,
      chainTime: () => chainTime + Math.floor((performance.now() - began) / 1_000),
    };
    try {
      let part = await this.part(id);
      for (;;) {
        const page = await fetchPage(entry, part.cursor, parts);
        const { body, rows, target, proof, next, total } = page;
        const stored: StoredPage = { body, rows, target, time: proof.time, signature: proof.signature };
        const grown = next !== null;
        const following: StoredPart = {
          cursor: next ?? part.cursor,
          pages: part.pages + (grown ? 1 : 0),
          rows: part.rows + (grown ? rows : 0),
          bytes: part.bytes + (grown ? body.length : 0),
          lastRows: grown ? 0 : rows,
          lastBytes: grown ? 0 : body.length,
          total: Math.max(part.rows + rows, total),
          complete: !grown,
        };
        await this.store.putAll([
          ['pages', pageKey(id, part.pages), stored],
          ['parts', id, following],
        ]);
        part = following;
        onProgress?.(part.rows + part.lastRows, part.total);
        if (!grown) return await this.state(id);
      }
    } finally {
      this.running.delete(id);
    }
  }

  /** The first rows that are here, to look at. */
  async preview(id: string, count: number): Promise<Row[]> {
    const entry = await this.licences.entry(id);
    const found: Row[] = [];
    for await (const { body } of this.pages(id)) {
      for (const row of rowsOf(toHex(entry.device), body)) {
        if (found.length >= count) return found;
        found.push(row);
      }
    }
    return found;
  }

  /** A file of the rows of some licences, one after the other; merged (with a device column) if they are several. */
  async export({ ids, format, chainTime }: ExportRequest, onProgress?: Progress): Promise<ExportedFile> {
    const merged = ids.length > 1;
    const writer = await rowWriter(format, merged);
    const states = await Promise.all(ids.map((id) => this.state(id)));
    const total = states.reduce((sum, { rows }) => sum + rows, 0);
    const sources: Record<string, unknown>[] = [];
    let rows = 0;
    for (const id of ids) {
      const entry = await this.licences.entry(id);
      const before = rows;
      let pages = 0;
      const proofs: Record<string, unknown>[] = [];
      for await (const page of this.pages(id)) {
        checkProof(entry, page);
        proofs.push({ rows: page.rows, target: page.target, time: page.time, signature: toHex(page.signature) });
        for (const row of rowsOf(toHex(entry.device), page.body, rows - before + 1)) writer.add(row);
        rows += page.rows;
        pages += 1;
        onProgress?.(rows, total);
      }
      sources.push({ ...provenanceOf(entry), rows: rows - before, proved_pages: pages, proofs });
    }
    const parts = await writer.finish();
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    const digest = toHex(hash.digest()).slice(2);
    const name = await this.fileName(ids, format);
    const sidecar = { file: name, format, rows, sha256: digest, retrieved_chain_time: chainTime, sources };
    return { name, parts: new Blob([...parts]), rows, sha256: digest, sidecar: encodeJson(sidecar) };
  }

  async forget(id: string): Promise<void> {
    for (const key of await this.store.keys('pages', `${id}#`)) await this.store.delete('pages', key);
    await this.store.delete('parts', id);
  }

  private async fileName(ids: readonly string[], format: Format): Promise<string> {
    const [id] = ids;
    if (id === undefined || ids.length > 1) return `latchkey-rows.${format}`;
    const entry = await this.licences.entry(id);
    return `${toHex(entry.device)}-${licenceName(entry.licence)}.${format}`;
  }

  private async part(id: string): Promise<StoredPart> {
    return ((await this.store.get('parts', id)) as StoredPart | undefined) ?? EMPTY;
  }

  private async *pages(id: string): AsyncGenerator<StoredPage> {
    const { pages, lastBytes } = await this.part(id);
    for (let at = 0; at < pages + (lastBytes > 0 ? 1 : 0); at++) {
      const page = (await this.store.get('pages', pageKey(id, at))) as StoredPage | undefined;
      if (page === undefined) throw new DataError(id, `page ${at} is gone from this browser`, 'download it again');
      yield page;
    }
  }
}

function pageKey(id: string, at: number): string {
  return `${id}#${at.toString().padStart(6, '0')}`;
}
