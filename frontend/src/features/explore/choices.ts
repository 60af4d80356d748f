// The values of a facet in the order in which they are offered.
import type { FacetCounts } from '../../facets/facet-types';

export interface Choice {
  readonly code: number;
  readonly count: number;
}

/** Values that some device has under all other filters, and chosen ones whatever their count; by count, or by code. */
export function choicesOf(
  counts: FacetCounts,
  chosen: ReadonlySet<number>,
  { byCode = false, zeroLast = false }: { byCode?: boolean; zeroLast?: boolean } = {},
): readonly Choice[] {
  // What is not stated is no value beside the others: it comes after them, however frequent.
  const behind = (code: number) => (zeroLast && code === 0 ? 1 : 0);
  const found = new Map<number, number>();
  if (counts.kind === 'codes') {
    for (const [code, count] of counts.counts.entries()) if (count > 0) found.set(code, count);
  } else if (counts.kind === 'values') {
    for (const [place, value] of counts.values.entries()) {
      const count = counts.counts[place] ?? 0;
      if (count > 0) found.set(value, count);
    }
  }
  for (const code of chosen) if (!found.has(code)) found.set(code, 0);
  const choices = Array.from(found, ([code, count]) => ({ code, count }));
  return choices.sort((a, b) => behind(a.code) - behind(b.code) || (byCode ? 0 : b.count - a.count) || a.code - b.code);
}
