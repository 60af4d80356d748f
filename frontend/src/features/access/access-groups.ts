// Licences for the eye: by their month, and what of it has passed. Pure.
import type { LicenceView } from '../../trading/licences';

export type TermState = 'before' | 'running' | 'over';

/** Where `now` (unix seconds) stands in a half-open term. */
export function termState(start: number, end: number, now: number): TermState {
  if (now < start) return 'before';
  return now < end ? 'running' : 'over';
}

/** Share of a term that has passed, 0..1. */
export function termShare(start: number, end: number, now: number): number {
  if (end <= start) return 1;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}

/** A licence for the eye: one whose key is due and did not come yet is late. */
export type Mark = LicenceView['state'] | 'late';

/** `deliverEnd` in unix seconds; the chain may end delivery later where blocks are few, so late is not yet missing. */
export function markOf(licence: Pick<LicenceView, 'state'>, deliverEnd: number, now: number): Mark {
  return licence.state === 'waiting' && now >= deliverEnd ? 'late' : licence.state;
}

export interface LicenceSummary {
  readonly opened: number;
  readonly waiting: number;
  /** Waiting beyond the delivery deadline. */
  readonly late: number;
  readonly bad: number;
  readonly missing: number;
  /** Opened and inside their term: what can be fetched now. */
  readonly usable: readonly LicenceView[];
}

export function summaryOf(licences: readonly LicenceView[], deliverEnd: number, now: number): LicenceSummary {
  const of = (mark: Mark) => licences.filter((one) => markOf(one, deliverEnd, now) === mark);
  return {
    opened: of('opened').length,
    waiting: of('waiting').length,
    late: of('late').length,
    bad: of('bad').length,
    missing: of('missing').length,
    usable: of('opened').filter((one) => termState(one.termStart, one.termEnd, now) === 'running'),
  };
}

/** Times are milliseconds of device time. Numeric observations of previewed rows, for a small chart: the one with the most points. */
export function series(
  rows: readonly { readonly time: number; readonly property: string; readonly value: unknown }[],
): {
  readonly property: string;
  readonly points: readonly (readonly [number, number])[];
} | null {
  const found = new Map<string, [number, number][]>();
  for (const row of rows) {
    const { time } = row;
    if (typeof row.value !== 'number') continue;
    const list = found.get(row.property) ?? [];
    list.push([time, row.value]);
    found.set(row.property, list);
  }
  const [best] = [...found].sort((a, b) => b[1].length - a[1].length);
  return best === undefined || best[1].length < 2 ? null : { property: best[0], points: best[1] };
}
