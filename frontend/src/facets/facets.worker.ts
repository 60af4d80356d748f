// The facet engine in a thread of its own.

import { expose } from 'comlink';
import { FacetEngine } from './engine.ts';
import {
  type CheapestRequest,
  FacetError,
  type Filters,
  type OpenRequest,
  type Sort,
  type WindowRequest,
} from './facet-types.ts';

let engine: FacetEngine | null = null;

function opened(): FacetEngine {
  if (engine === null) throw new FacetError('no table is open');
  return engine;
}

const api = {
  open(request: OpenRequest): void {
    engine = new FacetEngine(request);
  },
  load: (column: string, data: ArrayBuffer) => opened().load(column, data),
  query: (filters: Filters) => opened().query(filters),
  count: (filters: Filters) => opened().count(filters),
  window: (request: WindowRequest) => opened().window(request),
  rank: (row: number, sort: Sort | null) => opened().rank(row, sort),
  cheapest: (request: CheapestRequest) => opened().cheapest(request),
  passing: (columns: readonly string[], limit?: number) => opened().passing(columns, limit),
  gather: (rows: Uint32Array, columns: readonly string[]) => opened().gather(rows, columns),
  delta: (frame: ArrayBuffer) => opened().delta(frame),
};

export type FacetsApi = typeof api;

expose(api);
