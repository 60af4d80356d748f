// All devices of the ledger, as the newest snapshot and the changes since: loaded once, kept in the facet worker, shared by
// every screen. The last data stay until newer ones are complete.
import type { FacetsClient } from '../facets/facets-client';
import { columnSpecs } from './column-spec';
import { DeltaStream, type Frame, type Socket } from './deltas';
import { DirectoryError } from './problem';
import type { Column, Manifest } from './schema';
import { columnsToLoad, fetchManifest, type LoadProgress, loadColumns } from './snapshot';

export type Live = 'connecting' | 'live' | 'waiting';

export interface FleetState {
  /** Set once the core columns are loaded; `facets` holds their data. */
  readonly manifest: Manifest | null;
  readonly facets: FacetsClient | null;
  /** Of the core columns; null before their sizes are known and after they are there. */
  readonly progress: LoadProgress | null;
  readonly error: Error | null;
  readonly live: Live;
  /** Devices, and the block of the metadata chain that the data are of. */
  readonly rows: number;
  readonly block: number;
  /** When something last came, by this machine's clock in milliseconds. */
  readonly heard: number;
  /** Grows when counts must be asked for again. */
  readonly version: number;
}

export interface FleetParts {
  readonly openFacets: () => FacetsClient;
  readonly openSocket: (url: string) => Socket;
  readonly now: () => number;
}

const EMPTY: FleetState = {
  manifest: null,
  facets: null,
  progress: null,
  error: null,
  live: 'connecting',
  rows: 0,
  block: 0,
  heard: 0,
  version: 0,
};

const RETRY_MS = 2_000;

export class Fleet {
  #parts: FleetParts;
  #state = EMPTY;
  #listeners = new Set<() => void>();
  #abort: AbortController | null = null;
  #stream: DeltaStream | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(parts: FleetParts) {
    this.#parts = parts;
  }

  get state(): FleetState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads the newest snapshot, unless that is done or under way. */
  start(): void {
    if (this.#abort === null) void this.#load();
  }

  /** Loads again after an error, at once. */
  retry(): void {
    this.#cancel();
    void this.#load();
  }

  #set(change: Partial<FleetState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #cancel(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.#stream?.stop();
    this.#stream = null;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  async #load(): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const facets = this.#parts.openFacets();
    try {
      const manifest = await fetchManifest(abort.signal);
      await facets.open({ rows: manifest.rows, columns: columnSpecs(manifest), seq: manifest.seq });
      const take = (column: Column, data: ArrayBuffer) => facets.load(column.name, data);
      const { core, rest } = columnsToLoad(manifest);
      await loadColumns(core, take, {
        signal: abort.signal,
        onProgress: (progress) => this.#set({ progress }),
      });
      this.#show(manifest, facets);
      // Changes are applied to whole columns only: the others first, then the stream.
      await loadColumns(rest, take, { signal: abort.signal });
      this.#set({ version: this.#state.version + 1 });
      this.#follow(manifest, facets);
    } catch (error) {
      if (this.#state.facets !== facets) facets.close();
      if (!abort.signal.aborted) this.#failed(error);
    }
  }

  #show(manifest: Manifest, facets: FacetsClient): void {
    const before = this.#state.facets;
    this.#set({
      manifest,
      facets,
      progress: null,
      error: null,
      rows: manifest.rows,
      block: manifest.block,
      heard: this.#parts.now(),
      version: this.#state.version + 1,
    });
    before?.close();
  }

  #failed(error: unknown): void {
    const told = error instanceof Error ? error : new Error(String(error));
    this.#set({ error: told, progress: null, live: 'waiting' });
    // A directory that rebuilds says how long that takes; one that is gone may come back.
    const wait = told instanceof DirectoryError && told.retryAfter !== null ? told.retryAfter * 1_000 : RETRY_MS;
    this.#retry = setTimeout(() => this.retry(), wait);
  }

  #follow(manifest: Manifest, facets: FacetsClient): void {
    this.#stream = new DeltaStream(manifest.seq, {
      url: (seq) => `/v1/deltas?snapshot=${encodeURIComponent(manifest.id)}&seq=${seq}`,
      open: this.#parts.openSocket,
      apply: (frames) => this.#apply(facets, frames),
      onState: (live) => this.#set({ live }),
      onResnapshot: () => this.retry(),
    });
    this.#stream.start();
  }

  async #apply(facets: FacetsClient, frames: readonly Frame[]): Promise<boolean> {
    let { rows, block, version } = this.#state;
    for (const frame of frames) {
      const outcome = await facets.delta(frame.data);
      if (outcome.kind === 'gap') return false;
      block = Math.max(block, frame.block);
      if (outcome.kind !== 'applied') continue;
      rows += outcome.appended;
      if (outcome.changed + outcome.appended > 0) version = this.#state.version + 1;
    }
    this.#set({ rows, block, version, heard: this.#parts.now() });
    return true;
  }
}
