// What past clearings say about a plan: how often a bid would have won, what it would have cost, and how many devices a
// budget buys. Always with the size of the sample; where there is none, null and no number.
//
// A past sale says which price the winners paid: the highest bid that lost, or the reserve. A new bid would have won a
// licence if it had beaten the lowest winning bid, which the price only bounds from below. So a share is "of comparable past
// sales whose price this bid beats", and a screen says it in these words.

import { askOf, type Drawn, drawnOf, type Sample, Samples } from './past-samples.ts';
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

/** Past sales that are comparable with a lot; null where there is no past sale at all. */
export function comparables(past: PastSales, lot: Omit<BidOnLot, 'bid'>): Comparable | null {
  const sample = new Samples(past).of(lot);
  if (sample === null) return null;
  const { places, widened } = sample;
  const prices = Uint32Array.from(places, (place) => past.price[place] as number);
  return { n: places.length, rounds: roundsOf(past, places), widened, prices };
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
  const used = new Uint8Array(past.price.length);
  const marked = new Set<Sample>();
  let spend = 0;
  let wins = 0;
  let priced = 0;
  // Many lots ask the same: their sample is looked for once, and not kept.
  for (const alike of grouped(lots, askOf)) {
    const sample = samples.of(alike[0] as BidOnLot);
    if (sample === null) continue;
    priced += alike.length;
    if (!marked.has(sample)) for (const place of sample.places) used[place] = 1;
    if (sample.widened !== 'same') marked.add(sample);
    for (const same of grouped(alike, ({ bid }) => bid)) {
      const { bid, reserve } = same[0] as BidOnLot;
      const { won, paid } = outcome(samples, sample, bid, reserve);
      wins += (same.length * won) / sample.places.length;
      spend += (same.length * Math.min(paid, won * bid)) / sample.places.length;
    }
  }
  const places = Uint32Array.from(past.price.keys()).filter((place) => used[place] === 1);
  const rounds = roundsOf(past, places);
  return { expectedSpend: BigInt(Math.round(spend)), expectedWins: wins, priced, n: places.length, rounds };
}

/** Of the sales of a sample, how many a bid would have won, and what those would have cost with this reserve. */
function outcome({ past, limits }: Samples, { places }: Sample, bid: number, reserve: number) {
  let won = 0;
  let paid = 0;
  for (const place of places) {
    if ((limits[place] as number) >= bid) break;
    won += 1;
    // The winner pays the price, but never less than this lot's own reserve.
    paid += Math.max(reserve, past.price[place] as number);
  }
  return { won, paid };
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
  const found = new Map<string, Drawn | null>();
  const of = lots.map((lot) => {
    const key = askOf(lot);
    const known = found.get(key);
    if (known !== undefined) return known;
    const drawn = drawnOf(past, samples.of(lot));
    found.set(key, drawn);
    return drawn;
  });
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
      limit[at] = samples.limits[place] as number;
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

function grouped<Key>(lots: readonly BidOnLot[], keyOf: (lot: BidOnLot) => Key): Iterable<readonly BidOnLot[]> {
  const groups = new Map<Key, BidOnLot[]>();
  for (const lot of lots) {
    const key = keyOf(lot);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [lot]);
    else group.push(lot);
  }
  return groups.values();
}

function roundsOf(past: PastSales, places: Uint32Array): number {
  return new Set(Array.from(places, (place) => past.round[place])).size;
}
