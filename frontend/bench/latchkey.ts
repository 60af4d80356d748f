// The app's own engine, asked as the app asks it: through the client and its worker.
import type { ColumnSpec, FacetCounts, FacetResult, Filters } from '../src/facets/facet-types.ts';
import { type FacetsClient, openFacets } from '../src/facets/facets-client.ts';
import type { Contestant, Counted, FacetColumn, Table } from './contestant.ts';

export function specOf(column: FacetColumn): ColumnSpec {
  const { name, type, histogram, zeroIsNone } = column;
  return histogram ? { name, type, facet: 'histogram', scale: 'log', zeroIsNone } : { name, type, facet: 'codes' };
}

export class LatchkeyContestant implements Contestant {
  readonly name = 'latchkey';
  #client: FacetsClient | null = null;

  /** Fetches and loads everything anew; returns what the first screen needs: all counts without a filter. */
  async load(rows: number, columns: readonly FacetColumn[], urls: ReadonlyMap<string, string>): Promise<FacetResult> {
    this.#client?.close();
    const client = openFacets();
    this.#client = client;
    await client.open({ rows, columns: columns.map(specOf) });
    await Promise.all(
      columns.map(async ({ name }) => {
        const answer = await fetch(urls.get(name) ?? '', { cache: 'no-store' });
        await client.load(name, await answer.arrayBuffer());
      }),
    );
    return answered(await client.query({}));
  }

  async setUp(_table: Table): Promise<void> {
    if (this.#client === null) throw new Error('load the columns first');
  }

  async change(filters: Filters): Promise<() => Counted> {
    if (this.#client === null) throw new Error('load the columns first');
    const result = answered(await this.#client.query(filters));
    return () => ({
      passing: result.passing,
      counts: Object.fromEntries(Object.entries(result.facets).map(([name, facet]) => [name, plain(facet)])),
    });
  }
}

function answered(result: FacetResult | null): FacetResult {
  if (result === null) throw new Error('a query was overtaken, and nobody else asks');
  return result;
}

function plain(facet: FacetCounts): Record<number, number> {
  const found: Record<number, number> = {};
  for (const [place, count] of facet.counts.entries()) {
    if (count > 0) found[facet.kind === 'values' ? (facet.values[place] ?? -1) : place] = count;
  }
  if (facet.kind === 'histogram' && facet.none > 0) found[-1] = facet.none;
  return found;
}
