// The facet engine as the page sees it: the same questions, answered by a worker, the newest one first.

import { type Remote, transfer, wrap } from 'comlink';
import type {
  CheapestRequest,
  Chosen,
  DeltaOutcome,
  FacetResult,
  Filters,
  Gathered,
  OpenRequest,
  Sort,
  TableWindow,
  WindowRequest,
} from './facet-types.ts';
import type { FacetsApi } from './facets.worker.ts';
import { latestWins } from './latest-wins.ts';

/** What a listener is told after changes were applied. */
export interface TableChange {
  readonly seq: number;
  readonly block: number;
  readonly changed: number;
  readonly appended: number;
}

/** A question to a client that was closed. */
export class FacetsClosed extends Error {
  override readonly name = 'FacetsClosed';
  constructor() {
    super('the table was closed');
  }
}

/** All calls reject with a `FacetError` (by name) where `FacetEngine` throws one, and with `FacetsClosed` after `close`. */
export class FacetsClient {
  private readonly remote: Remote<FacetsApi>;
  private readonly stop: () => void;
  private readonly listeners = new Set<(change: TableChange) => void>();
  private readonly newestQuery: (filters: Filters) => Promise<FacetResult | null>;
  private readonly newestWindow: (request: WindowRequest) => Promise<TableWindow | null>;
  private closed = false;

  constructor(remote: Remote<FacetsApi>, stop: () => void) {
    this.remote = remote;
    this.stop = stop;
    this.newestQuery = latestWins((filters: Filters) => remote.query(filters));
    this.newestWindow = latestWins((request: WindowRequest) => remote.window(request));
  }

  open(request: OpenRequest): Promise<void> {
    return this.asking(() => this.remote.open(request));
  }

  /** Hand over the values of a column; the buffer is gone from this side afterwards. */
  load(column: string, data: ArrayBuffer): Promise<void> {
    return this.asking(() => this.remote.load(column, transfer(data, [data])));
  }

  /** Make `filters` the conditions, all of them; null if a newer query has overtaken this one. */
  query(filters: Filters): Promise<FacetResult | null> {
    return this.asking(() => this.newestQuery(filters));
  }

  /** How many rows meet these conditions, whatever the newest query is. */
  count(filters: Filters): Promise<number> {
    return this.asking(() => this.remote.count(filters));
  }

  /** Rows of the newest query's filters; null if a newer window has overtaken this one. */
  window(request: WindowRequest): Promise<TableWindow | null> {
    return this.asking(() => this.newestWindow(request));
  }

  rank(row: number, sort: Sort | null): Promise<number> {
    return this.asking(() => this.remote.rank(row, sort));
  }

  cheapest(request: CheapestRequest): Promise<Chosen> {
    return this.asking(() => this.remote.cheapest(request));
  }

  passing(columns: readonly string[], limit?: number): Promise<Chosen> {
    return this.asking(() => this.remote.passing(columns, limit));
  }

  gather(rows: Uint32Array, columns: readonly string[]): Promise<Gathered> {
    return this.asking(() => this.remote.gather(rows, columns));
  }

  /** Apply a frame of changes; listeners hear of it once it is applied. */
  async delta(frame: ArrayBuffer): Promise<DeltaOutcome> {
    const outcome = await this.asking<DeltaOutcome>(async () => this.remote.delta(transfer(frame, [frame])));
    if (outcome.kind === 'applied') for (const listener of this.listeners) listener(outcome);
    return outcome;
  }

  /** Be told of applied changes; returns what ends it. Ask again at most a few times a second. */
  subscribe(listener: (change: TableChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.closed = true;
    this.listeners.clear();
    this.stop();
  }

  private async asking<T>(ask: () => Promise<T>): Promise<T> {
    if (this.closed) throw new FacetsClosed();
    return ask();
  }
}

/** Start the worker. */
export function openFacets(): FacetsClient {
  const worker = new Worker(new URL('./facets.worker.ts', import.meta.url), { type: 'module', name: 'facets' });
  return new FacetsClient(wrap<FacetsApi>(worker), () => worker.terminate());
}
