// Which past sales a lot is compared with, out of many sales for many lots: they are put in order once.
import type { BidOnLot, Comparable, PastSales } from './statistics.ts';

/** Fewer sales than these are no sample. */
const FEWEST = 20;

/** Past sales that a lot is compared with, as places in them: by price ascending, and by what would not have won in ties. */
export interface Sample {
  readonly widened: Comparable['widened'];
  readonly places: Uint32Array;
}

/** A sample by round, to draw from. */
export interface Drawn {
  readonly places: Uint32Array;
  readonly byRound: ReadonlyMap<number, readonly number[]>;
}

export function drawnOf(past: PastSales, sample: Sample | null): Drawn | null {
  if (sample === null) return null;
  const byRound = new Map<number, number[]>();
  for (const place of sample.places) {
    const round = past.round[place] as number;
    const list = byRound.get(round);
    if (list === undefined) byRound.set(round, [place]);
    else list.push(place);
  }
  return { places: sample.places, byRound };
}

/** Samples of a set of past sales, which are put in order once. */
export class Samples {
  readonly past: PastSales;
  /** The highest bid that would not have won, by place. */
  readonly limits: Uint32Array;
  private readonly all: Sample;
  private readonly byLicences = new Map<number, Sample>();

  constructor(past: PastSales) {
    this.past = past;
    this.limits = Uint32Array.from(past.price.keys(), (place) => limitOf(past, place));
    const { limits } = this;
    const ordered = Uint32Array.from(past.price.keys()).sort(
      (one, other) =>
        (past.price[one] as number) - (past.price[other] as number) ||
        (limits[one] as number) - (limits[other] as number) ||
        one - other,
    );
    this.all = { widened: 'all', places: ordered };
    for (const licences of new Set(past.licences)) {
      const places = ordered.filter((place) => past.licences[place] === licences);
      this.byLicences.set(licences, { widened: 'same-licences', places });
    }
  }

  of({ licences, reserve, group }: Omit<BidOnLot, 'bid'>): Sample | null {
    const { past } = this;
    const alike = this.byLicences.get(licences);
    if (alike !== undefined && alike.places.length >= FEWEST) {
      const near = alike.places.filter((place) => {
        const theirs = past.reserve[place] as number;
        const sameGroup = group === undefined || past.group === undefined || past.group[place] === group;
        return sameGroup && 5 * theirs >= 4 * reserve && 4 * theirs <= 5 * reserve;
      });
      return near.length >= FEWEST ? { widened: 'same', places: near } : alike;
    }
    return past.price.length === 0 ? null : this.all;
  }
}

/** What makes the samples of two lots the same. */
export function askOf({ licences, reserve, group }: BidOnLot): string {
  return `${licences}/${reserve}/${group ?? ''}`;
}

/** The highest bid that would not have won: the price, or just below it where the reserve was enough. */
function limitOf(past: PastSales, place: number): number {
  const price = past.price[place] as number;
  return price > 0 && price <= (past.reserve[place] as number) ? price - 1 : price;
}
