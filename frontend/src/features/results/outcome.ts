// What became of each bid of a batch once results count: won, or lost and why. Pure.
import type { LotResult } from '../../chain/results';
import { formatTicks, SYMBOL, ticks } from '../../ui/amount';

export type LossReason =
  /** Somebody bid more. */
  | 'outbid'
  /** The bid was as high as the price, and the tie went to others. */
  | 'tie'
  /** The bid was below what the owner asked, so it would not have won against nobody. */
  | 'reserve'
  /** The budget was used up by devices before it. */
  | 'budget'
  /** As many devices as allowed were won before it. */
  | 'cap'
  /** The batch was not revealed, so no bid of it took part. */
  | 'unrevealed';

export interface BidOutcome {
  readonly lot: number;
  /** Ticks, as sealed. */
  readonly bid: number;
  /** What the device sold for, or its reserve where nobody got it. */
  readonly price: number;
  readonly isSold: boolean;
  /** Ticks of the budget that were left when the lot was sold. */
  readonly left: number;
  readonly won: boolean;
  readonly reason: LossReason | null;
}

export interface Outcome {
  readonly bids: readonly BidOutcome[];
  readonly won: number;
  readonly lost: number;
  /** Ticks. */
  readonly spent: number;
  /** What the won devices could have cost at most, less what they cost. */
  readonly saved: number;
  readonly reasons: Readonly<Record<LossReason, number>>;
}

/** What a batch was sealed with, and where it stands; no `slot` where it was never revealed. */
export interface Stake {
  readonly slot: number | null;
  readonly budget: bigint;
  readonly cap: number;
}

/**
 * Returns the outcome of every bid of a vector. Lots are sold in order, so what was spent and won before a lot says what was
 * left for it (`auction-chain.md` section Clearing). `reserveOf` is what the owner of a proven lot asks.
 */
export function outcomeOf(
  vector: ArrayLike<number>,
  lots: readonly LotResult[],
  stake: Stake,
  reserveOf: (lot: number) => number,
): Outcome {
  const bids: BidOutcome[] = [];
  const reasons: Record<LossReason, number> = { outbid: 0, tie: 0, reserve: 0, budget: 0, cap: 0, unrevealed: 0 };
  let [won, spent, saved] = [0, 0, 0];
  for (const [lot, result] of lots.entries()) {
    const bid = vector[lot] ?? 0;
    if (bid === 0) continue;
    const left = Number(stake.budget) - spent;
    const known = { lot, bid, price: result.price, isSold: result.winners.length > 0, left };
    if (stake.slot !== null && result.winners.includes(stake.slot)) {
      won += 1;
      spent += result.price;
      saved += bid - result.price;
      bids.push({ ...known, won: true, reason: null });
      continue;
    }
    const reason = stake.slot === null ? 'unrevealed' : lossOf(known, reserveOf(lot), won >= stake.cap);
    reasons[reason] += 1;
    bids.push({ ...known, won: false, reason });
  }
  return { bids, won, lost: bids.length - won, spent, saved, reasons };
}

type Known = Pick<BidOutcome, 'bid' | 'price' | 'isSold' | 'left'>;

function lossOf({ bid, price, left }: Known, reserve: number, isFull: boolean): LossReason {
  // First what no budget could have changed.
  if (bid < reserve) return 'reserve';
  if (bid < price) return 'outbid';
  if (isFull) return 'cap';
  if (left < bid && left <= price) return 'budget';
  return bid === price ? 'tie' : 'outbid';
}

export const ORDERS = {
  lot: 'by lot',
  bid: 'highest bid first',
  price: 'highest price first',
  gap: 'largest gap between bid and price first',
} as const;
export type Order = keyof typeof ORDERS;

/** Returns bids in an order; equal ones stay by lot. */
export function ordered(bids: readonly BidOutcome[], order: Order): readonly BidOutcome[] {
  switch (order) {
    case 'lot':
      return bids;
    case 'bid':
      return bids.toSorted((one, other) => other.bid - one.bid);
    case 'price':
      return bids.toSorted((one, other) => other.price - one.price);
    case 'gap':
      return bids.toSorted((one, other) => Math.abs(other.bid - other.price) - Math.abs(one.bid - one.price));
  }
}

/** Why, in short: what many bids have in common. */
export const REASONS: Readonly<Record<LossReason, string>> = {
  outbid: 'others bid more',
  tie: 'as high as the price, the tie went to others',
  reserve: 'below what the owner asks',
  budget: 'the budget was used up',
  cap: 'as many devices as you allowed were won',
  unrevealed: 'not revealed in time',
};

/** Why this bid lost, with its numbers; what it saved where it won. */
export function toldOutcome(one: BidOutcome): string {
  const price = dtx(one.price);
  switch (one.reason) {
    case null:
      return `saved ${dtx(one.bid - one.price)}`;
    case 'outbid':
      return `outbid: sold at ${price}`;
    case 'tie':
      return `sold at ${price}, as much as you bid; the tie went to others`;
    case 'reserve':
      return one.isSold ? `below what the owner asks; sold at ${price}` : `below the reserve of ${price}`;
    case 'budget':
      return `not funded: ${dtx(Math.max(0, one.left))} of the budget was left${one.isSold ? `, sold at ${price}` : ''}`;
    case 'cap':
      return `as many devices as you allowed were won before${one.isSold ? `; sold at ${price}` : ''}`;
    case 'unrevealed':
      return `not revealed${one.isSold ? `; sold at ${price}` : ''}`;
  }
}

/** Returns a price list for the devices that were lost, each `percent` above its bid, rounded up to a tick. */
export function rebid(
  outcome: Outcome,
  deviceOf: (lot: number) => `0x${string}`,
  percent: number,
): readonly (readonly [`0x${string}`, number])[] {
  return outcome.bids
    .filter((one) => !one.won)
    .map((one) => [deviceOf(one.lot), Math.min(65_535, Math.ceil((one.bid * (100 + percent)) / 100))] as const);
}

function dtx(amount: number): string {
  return `${formatTicks(ticks(amount))} ${SYMBOL}`;
}
