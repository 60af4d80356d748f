// Bars of a histogram, from whatever the engine counted: one a code, or 64 ranges.
import { mayBeUnstated } from '../../directory/column';
import type { Column } from '../../directory/schema';
import type { FacetCounts } from '../../facets/facet-types';

export interface Bin {
  /** First and last value of the bar, both included, in units of the column. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Bins {
  readonly bins: readonly Bin[];
  /** Rows that state no value, counted apart. */
  readonly nothing: number;
}

/** Bars between the first and the last value that any device has; empty where no device has one. */
export function binsOf(column: Column, counts: FacetCounts): Bins {
  switch (counts.kind) {
    case 'codes': {
      const lowest = mayBeUnstated(column) ? 1 : 0;
      const all = Array.from(counts.counts, (count, code) => ({ from: code, to: code, count }));
      return { bins: trimmed(all.slice(lowest)), nothing: lowest === 1 ? (counts.counts[0] ?? 0) : 0 };
    }
    case 'histogram': {
      const { edges } = counts;
      const all = Array.from(counts.counts, (count, bin) => ({
        from: Math.ceil(edges[bin] ?? 0),
        to: Math.ceil(edges[bin + 1] ?? 0) - 1,
        count,
      }));
      // Between two small whole numbers there may be no other: such bars hold nothing, ever.
      return { bins: trimmed(all.filter(({ from, to }) => to >= from)), nothing: counts.none };
    }
    case 'values':
    case 'flags':
      return { bins: [], nothing: 0 };
  }
}

function trimmed(bins: readonly Bin[]): Bin[] {
  const first = bins.findIndex(({ count }) => count > 0);
  const last = bins.findLastIndex(({ count }) => count > 0);
  return first < 0 ? [] : bins.slice(first, last + 1);
}

/** The wider of two rows of bars: a histogram grows with the data, and never shrinks under the pointer. */
export function widest(before: readonly Bin[], now: readonly Bin[]): readonly Bin[] {
  const counts = new Map(now.map(({ from, count }) => [from, count]));
  const kept = before.map((bin) => ({ ...bin, count: counts.get(bin.from) ?? 0 }));
  const known = new Set(before.map(({ from }) => from));
  const added = now.filter(({ from }) => !known.has(from));
  if (added.length === 0) return kept;
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}
