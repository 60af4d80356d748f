// The bench's page: loads columns as a directory serves them, changes filters on every contestant in turn, and hands back
// times and counts. What is asked comes from tests/bench/bench_web.py, and the counts are judged there.
import type { Filters } from '../src/facets/facet-types.ts';
import { binned, type Contestant, type FacetColumn, type Numbers, type Table } from './contestant.ts';
import { CrossfilterContestant } from './crossfilter.ts';
import { DuckdbContestant } from './duckdb.ts';
import { LatchkeyContestant } from './latchkey.ts';
import { type SealingPlan, sealing } from './sealing.ts';

interface Plan {
  readonly rows: number;
  readonly columns: readonly (FacetColumn & { readonly url: string })[];
  readonly loads: number;
  /** Filter states, each one change away from the one before. */
  readonly steps: readonly Filters[];
  /** DuckDB takes every so many steps: it needs most of the time of a run. */
  readonly duckdbEvery: number;
  readonly peers: readonly string[];
}

interface Timed {
  readonly step: number;
  readonly contestant: string;
  readonly ms: number;
  readonly passing: number;
  readonly counts: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

const WARM_UP: Filters = {};

async function run(plan: Plan): Promise<unknown> {
  const ours = new LatchkeyContestant();
  const urls = new Map(plan.columns.map(({ name, url }) => [name, url]));
  const loads: number[] = [];
  let edges: Record<string, number[]> = {};
  for (let load = 0; load < plan.loads; load++) {
    const began = performance.now();
    const first = await ours.load(plan.rows, plan.columns, urls);
    loads.push(performance.now() - began);
    edges = Object.fromEntries(
      Object.entries(first.facets).flatMap(([name, facet]) =>
        facet.kind === 'histogram' ? [[name, [...facet.edges]]] : [],
      ),
    );
  }
  const table = await tableOf(plan, edges);
  const all: readonly Contestant[] = [new CrossfilterContestant(), new DuckdbContestant()];
  const peers = all.filter(({ name }) => plan.peers.includes(name));
  const setUps: Record<string, number> = {};
  for (const peer of peers) {
    const began = performance.now();
    await peer.setUp(table);
    setUps[peer.name] = performance.now() - began;
  }
  for (const contestant of [ours, ...peers]) await contestant.change(WARM_UP);
  return { loads, edges, setUps, timed: await turns(plan, [ours, ...peers]) };
}

// Who begins changes from step to step, so that nobody always runs on a cache that another has just emptied.
async function turns(plan: Plan, contestants: readonly Contestant[]): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const [step, filters] of plan.steps.entries()) {
    for (let place = 0; place < contestants.length; place++) {
      const contestant = contestants[(step + place) % contestants.length];
      if (contestant === undefined) continue;
      if (contestant.name === 'duckdb-wasm' && step % plan.duckdbEvery !== 0) continue;
      await idle();
      const began = performance.now();
      const read = await contestant.change(filters);
      const ms = performance.now() - began;
      timed.push({ step, contestant: contestant.name, ms, ...read() });
    }
  }
  return timed;
}

async function tableOf(plan: Plan, edges: Record<string, number[]>): Promise<Table> {
  const values = new Map<string, Numbers>();
  const bins = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, type, histogram, zeroIsNone, url } of plan.columns) {
    const buffer = await (await fetch(url, { cache: 'no-store' })).arrayBuffer();
    const column =
      type === 'u8' ? new Uint8Array(buffer) : type === 'u16' ? new Uint16Array(buffer) : new Uint32Array(buffer);
    values.set(name, column);
    if (histogram) bins.set(name, binned(column, Float64Array.from(edges[name] ?? []), zeroIsNone));
  }
  return { rows: plan.rows, columns: plan.columns, values, bins };
}

function idle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

declare global {
  interface Window {
    benchFacets: (plan: Plan) => Promise<unknown>;
    benchSealing: (plan: SealingPlan) => Promise<unknown>;
  }
}
window.benchFacets = run;
window.benchSealing = sealing;
