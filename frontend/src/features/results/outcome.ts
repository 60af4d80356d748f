// What became of each bid of a batch once results count: won, or lost and why. Pure.
import type { LotResult } from '../../chain/results';

export type LossReason =
  /** Somebody bid more. */
  | 'outbid'
  /** The bid was as high as the price, and the tie went to others. */
  | 'tie'
  /** The budget was used up by devices before it. */
  | 'budget'
  /** As many devices as allowed were won before it. */
  | 'cap';

export interface BidOutcome {
  readonly lot: number;
  /** Ticks, as sealed. */
  readonly bid: number;
  readonly price: number;
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

/** Lots are cleared in order, so what was spent and won before a lot says what was left for it. */
export function outcomeOf(
  vector: ArrayLike<number>,
  lots: readonly LotResult[],
  slot: number,
  limits: { readonly budget: bigint; readonly cap: number },
): Outcome {
  const bids: BidOutcome[] = [];
  const reasons: Record<LossReason, number> = { outbid: 0, tie: 0, budget: 0, cap: 0 };
  let [won, spent, saved] = [0, 0, 0];
  for (const [lot, result] of lots.entries()) {
    const bid = vector[lot] ?? 0;
    if (bid === 0) continue;
    if (result.winners.includes(slot)) {
      won += 1;
      spent += result.price;
      saved += bid - result.price;
      bids.push({ lot, bid, price: result.price, won: true, reason: null });
      continue;
    }
    const left = Number(limits.budget) - spent;
    const counted = Math.min(bid, left);
    const reason = lossOf(bid, counted, result, won >= limits.cap);
    reasons[reason] += 1;
    bids.push({ lot, bid, price: result.price, won: false, reason });
  }
  return { bids, won, lost: bids.length - won, spent, saved, reasons };
}

function lossOf(bid: number, counted: number, result: LotResult, isFull: boolean): LossReason {
  if (bid < result.price) return 'outbid';
  if (isFull) return 'cap';
  if (counted < bid && counted <= result.price) return 'budget';
  return bid === result.price ? 'tie' : 'outbid';
}

export const REASONS: Readonly<Record<LossReason, string>> = {
  outbid: 'others bid more',
  tie: 'as high as the price, the tie went to others',
  budget: 'the budget was used up',
  cap: 'as many devices as you allowed were won',
};

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
