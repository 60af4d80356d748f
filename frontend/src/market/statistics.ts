// What past clearings say about a plan: how often a bid would have won, what it would have cost, and how many devices a
// budget buys. Always with the size of the sample; where there is none, null and no number.
//
// A past sale says which price the winners paid: the highest bid that lost, or the reserve. A new bid would have won a
// licence if it had beaten the lowest winning bid, which the price only bounds from below. So a share is "of comparable past
// sales whose price this bid beats", and a screen says it in these words.

import { generator } from './seeded-random.ts';

/** Sold and unsold lots of finished rounds, place by place; ticks, price 0 where nothing was sold. */
export interface PastSales {
  readonly round: Uint32Array;
  readonly price: Uint32Array;
  readonly licences: Uint8Array;
  readonly reserve: Uint32Array;
  /** What else makes sales comparable, such as the model. */
  readonly group?: Uint16Array;
}

/** A lot with its bid, in ticks. */
export interface BidOnLot {
  readonly bid: number;
  readonly reserve: number;
  readonly licences: number;
  readonly group?: number;
}

/**
 * The past sales that a lot is compared with: of equal licences and a reserve within a quarter (`same`); where these are
 * fewer than twenty of equal licences, and at last all.
 */
export interface Comparable {
  readonly n: number;
  readonly rounds: number;
  readonly widened: 'same' | 'same-licences' | 'all';
  /** Prices, ascending; 0 where nothing was sold. */
  readonly prices: Uint32Array;
}

export interface Chance {
  /** Of comparable past lots, those whose price the bid beats: 0..1. */
  readonly share: number;
  readonly n: number;
  readonly rounds: number;
}

export interface Estimate {
  /** Ticks; without a binding budget. */
  readonly expectedSpend: bigint;
  readonly expectedWins: number;
  /** Lots that have a sample. */
  readonly priced: number;
  /** Past sales in the samples, and the rounds that they come from. */
  readonly n: number;
  readonly rounds: number;
}

/** Devices won for each budget: the tenth, the middle and the ninetieth of a hundred tries. */
export interface Curve {
  readonly budgets: readonly number[];
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
  readonly n: number;
  readonly rounds: number;
}

const FEWEST = 20;

interface Sample extends Comparable {
  /** Places in the past sales, by price ascending. */
  readonly places: readonly number[];
  /** Sums of the first prices. */
  readonly sums: Float64Array;
  /** The least that would not have won, by place in `places`: ascending like the prices, but for ties. */
  readonly limits: Uint32Array;
  readonly byRound: ReadonlyMap<number, readonly number[]>;
}

/** Past sales that are comparable with a lot; null where there is no past sale at all. */
export function comparables(past: PastSales, lot: Omit<BidOnLot, 'bid'>): Comparable | null {
  const found = new Samples(past).of(lot);
  return found === null ? null : { n: found.n, rounds: found.rounds, widened: found.widened, prices: found.prices };
}

/** How often a bid beats the price of comparable sales; null without a sample. */
export function winChance(sample: Comparable | null, bid: number): Chance | null {
  if (sample === null || sample.n === 0) return null;
  let beaten = 0;
  for (const price of sample.prices) if (price < bid) beaten += 1;
  return { share: beaten / sample.n, n: sample.n, rounds: sample.rounds };
}

/** What the bids of a plan can be expected to win and cost, were every lot like its comparable past ones. */
export function estimate(lots: readonly BidOnLot[], past: PastSales): Estimate {
  const samples = new Samples(past);
  const used = new Set<number>();
  const seen = new Set<Sample>();
  let spend = 0;
  let wins = 0;
  let priced = 0;
  for (const lot of lots) {
    const sample = samples.of(lot);
    if (sample === null) continue;
    priced += 1;
    if (!seen.has(sample)) {
      seen.add(sample);
      for (const place of sample.places) used.add(place);
    }
    const won = countBelow(sample.limits, lot.bid);
    // The winner pays the price, but never less than this lot's own reserve.
    const cheap = Math.min(won, countBelow(sample.prices, lot.reserve));
    const paid = cheap * lot.reserve + ((sample.sums[won] as number) - (sample.sums[cheap] as number));
    wins += won / sample.n;
    spend += Math.min(paid, won * lot.bid) / sample.n;
  }
  const rounds = new Set([...used].map((place) => past.round[place] as number)).size;
  return { expectedSpend: BigInt(Math.round(spend)), expectedWins: wins, priced, n: used.size, rounds };
}

/**
 * Devices won for each budget over many tries. A try takes one past round, gives every lot a comparable sale of that round
 * (of any round where that one has none), and buys in lot order until the budget is spent, as clearing does. So the band
 * holds how rounds differ, not only how lots do.
 */
export function wonVersusBudget(
  lots: readonly BidOnLot[],
  past: PastSales,
  options: { readonly budgets: readonly number[]; readonly samples: number; readonly seed: number },
): Curve {
  const samples = new Samples(past);
  const of = lots.map((lot) => samples.of(lot));
  const roundNumbers = [...new Set(past.round)];
  const random = generator(options.seed);
  const counts = options.budgets.map(() => new Uint32Array(options.samples));
  const limit = new Uint32Array(lots.length);
  const cost = new Uint32Array(lots.length);
  for (let attempt = 0; attempt < options.samples; attempt++) {
    const round = roundNumbers[random(Math.max(1, roundNumbers.length))] ?? 0;
    for (const [at, lot] of lots.entries()) {
      const sample = of[at] ?? null;
      if (sample === null) {
        limit[at] = lot.bid;
        continue;
      }
      const places = sample.byRound.get(round) ?? sample.places;
      const place = places[random(places.length)] as number;
      limit[at] = limitOf(past, place);
      cost[at] = Math.max(lot.reserve, past.price[place] as number);
    }
    for (const [which, budget] of options.budgets.entries()) {
      let left = budget;
      let won = 0;
      for (let at = 0; at < lots.length; at++) {
        const bid = Math.min((lots[at] as BidOnLot).bid, left);
        const price = cost[at] as number;
        if (bid > (limit[at] as number) && price <= bid) {
          won += 1;
          left -= price;
        }
      }
      (counts[which] as Uint32Array)[attempt] = won;
    }
  }
  const sorted = counts.map((found) => found.sort());
  const quantile = (share: number): number[] =>
    sorted.map((found) => found[Math.min(found.length - 1, Math.floor(share * found.length))] ?? 0);
  const { n, rounds } = estimate(lots, past);
  return { budgets: options.budgets, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9), n, rounds };
}

/** Samples of a set of past sales, each found once. */
class Samples {
  private readonly past: PastSales;
  private readonly byLicences = new Map<number, number[]>();
  private readonly found = new Map<string, Sample | null>();

  constructor(past: PastSales) {
    this.past = past;
    for (const [place, licences] of past.licences.entries()) {
      const list = this.byLicences.get(licences);
      if (list === undefined) this.byLicences.set(licences, [place]);
      else list.push(place);
    }
  }

  of({ licences, reserve, group }: Omit<BidOnLot, 'bid'>): Sample | null {
    const key = `${licences}/${reserve}/${group ?? ''}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const sample = this.find(licences, reserve, group);
    this.found.set(key, sample);
    return sample;
  }

  private find(licences: number, reserve: number, group: number | undefined): Sample | null {
    const { past } = this;
    const alike = this.byLicences.get(licences) ?? [];
    const near = alike.filter((place) => {
      const theirs = past.reserve[place] as number;
      const sameGroup = group === undefined || past.group === undefined || past.group[place] === group;
      return sameGroup && 5 * theirs >= 4 * reserve && 4 * theirs <= 5 * reserve;
    });
    if (near.length >= FEWEST) return this.make(`near/${licences}/${reserve}/${group ?? ''}`, 'same', near);
    if (alike.length >= FEWEST) return this.make(`alike/${licences}`, 'same-licences', alike);
    if (past.price.length === 0) return null;
    return this.make('all', 'all', [...past.price.keys()]);
  }

  private make(key: string, widened: Comparable['widened'], unsorted: readonly number[]): Sample {
    const known = this.found.get(key);
    if (known) return known;
    const { past } = this;
    const places = [...unsorted].sort((one, other) => (past.price[one] as number) - (past.price[other] as number));
    const prices = Uint32Array.from(places, (place) => past.price[place] as number);
    const sums = new Float64Array(places.length + 1);
    for (const [at, price] of prices.entries()) sums[at + 1] = (sums[at] as number) + price;
    const byRound = new Map<number, number[]>();
    for (const place of places) {
      const round = past.round[place] as number;
      const list = byRound.get(round);
      if (list === undefined) byRound.set(round, [place]);
      else list.push(place);
    }
    const limits = Uint32Array.from(places, (place) => limitOf(past, place)).sort();
    const sample = { n: places.length, rounds: byRound.size, widened, prices, places, sums, limits, byRound };
    this.found.set(key, sample);
    return sample;
  }
}

/** The highest bid that would not have won: the price, or just below it where the reserve was enough. */
function limitOf(past: PastSales, place: number): number {
  const price = past.price[place] as number;
  return price > 0 && price <= (past.reserve[place] as number) ? price - 1 : price;
}

/** How many of ascending numbers are below a value. */
function countBelow(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
