// From the rows that pass the filter to the lots of open rounds: believed only as far as the proven leaves say the same.
// A directory that shows one thing and proves another cannot put a device into a plan. Pure.
import type { Filter, Filters } from '../../facets/facet-types';

/** What a proven lot says, as far as filters can ask for it. */
export interface LotFacts {
  readonly device: `0x${string}`;
  readonly reserve: number;
  readonly licences: number;
  readonly flags: number;
  readonly model: number;
  readonly attributes: Uint8Array;
}

/** A row of the directory that passed the filter. */
export interface Candidate {
  readonly row: number;
  readonly round: number;
  readonly lot: number;
  /** Last clearing price in ticks, 0 for none. */
  readonly lastPrice: number;
}

export interface ChosenLot {
  readonly row: number;
  readonly lot: number;
  readonly device: `0x${string}`;
  readonly reserve: number;
  readonly licences: number;
  readonly model: number;
  readonly attributes: Uint8Array;
  readonly lastPrice: number;
}

export interface ChosenRound {
  readonly round: number;
  readonly lots: readonly ChosenLot[];
  /** Rows whose proven leaf does not pass the filter: changed since the month was closed, or shown wrongly. */
  readonly disproved: number;
}

/** Returns the chosen lots of one round. `at` gives a proven lot, null beyond the last; `position` of an attribute in 32. */
export function chooseLots(
  round: number,
  candidates: readonly Candidate[],
  at: (lot: number) => LotFacts | null,
  filters: Filters,
  position: (column: string) => number | null,
): ChosenRound {
  const lots: ChosenLot[] = [];
  const taken = new Set<number>();
  let disproved = 0;
  for (const one of candidates) {
    const facts = at(one.lot);
    if (facts === null || taken.has(one.lot) || !passes(facts, filters, position)) {
      disproved += 1;
      continue;
    }
    taken.add(one.lot);
    const { device, reserve, licences, model, attributes } = facts;
    const { row, lot, lastPrice } = one;
    lots.push({ row, lot, device, reserve, licences, model, attributes, lastPrice });
  }
  lots.sort((a, b) => a.lot - b.lot);
  return { round, lots, disproved };
}

/** Tells whether a proven lot passes every filter that a leaf can answer; the others are the directory's alone. */
export function passes(facts: LotFacts, filters: Filters, position: (column: string) => number | null): boolean {
  return Object.entries(filters).every(([column, filter]) => {
    const value = factOf(facts, column, position);
    return value === null || admits(filter, value);
  });
}

function factOf(facts: LotFacts, column: string, position: (column: string) => number | null): number | null {
  switch (column) {
    case 'reserve':
      return facts.reserve;
    case 'licences':
      return facts.licences;
    case 'flags':
      return facts.flags;
    case 'model':
      return facts.model;
    default: {
      const place = position(column);
      return place === null ? null : (facts.attributes[place] ?? 0);
    }
  }
}

function admits(filter: Filter, value: number): boolean {
  switch (filter.kind) {
    case 'in':
      return filter.values.includes(value);
    case 'not-in':
      return !filter.values.includes(value);
    case 'range':
      return value >= (filter.min ?? 0) && value <= (filter.max ?? Number.POSITIVE_INFINITY);
    case 'flags':
      return (value & (filter.all ?? 0)) === (filter.all ?? 0) && (value & (filter.none ?? 0)) === 0;
    case 'rows':
      return true;
  }
}
