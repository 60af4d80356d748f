// Chosen lots of some rounds with what the rule bids on each, what that may cost, and the budget of each round. Pure.
import type { Hex } from '../../market/bytes';
import { estimate, type PastSales } from '../../market/statistics';
import { applyRule, type RoundBudget, readCap, roundBudgets, sumOf } from './bid-rules';
import type { ChosenRound } from './chosen-lots';
import type { PriceRule } from './draft';
import type { GroupBy } from './group-rules';
import type { RuleResult } from './read-rule';

/** Lots of a round, proven or not, with the bids on them. */
export interface PricedRound {
  readonly round: number;
  readonly chosen: ChosenRound;
  readonly rule: RuleResult;
  readonly bids: ReadonlyMap<Hex, number>;
  /** Ticks: the sum of all bids. */
  readonly most: bigint;
  readonly estimate: ReturnType<typeof estimate>;
  readonly money: RoundBudget;
  /** Most devices to win; null for text that is no such number. */
  readonly cap: number | null;
}

/** What was typed. */
export interface Wishes {
  readonly rule: PriceRule;
  readonly budget: string;
  readonly budgets: Readonly<Record<string, string>>;
  readonly caps: Readonly<Record<string, string>>;
}

const NO_BIDS: ReadonlyMap<Hex, number> = new Map();
const NO_PAST: PastSales = {
  round: new Uint32Array(),
  price: new Uint32Array(),
  licences: new Uint8Array(),
  reserve: new Uint32Array(),
};

/** Bids on the lots of rounds, before any money is given out. */
type BidRound = Omit<PricedRound, 'money' | 'cap'>;

/** Returns the rounds in the order given. */
export function priceRounds(
  chosen: readonly ChosenRound[],
  wishes: Wishes,
  ways: readonly GroupBy[],
  past: PastSales | null,
): readonly PricedRound[] {
  return withMoney(bidOnRounds(chosen, wishes.rule, ways, past), wishes);
}

/** What the rule bids, and what past sales say of it: the slow half, which no budget changes. */
export function bidOnRounds(
  chosen: readonly ChosenRound[],
  typed: PriceRule,
  ways: readonly GroupBy[],
  past: PastSales | null,
): readonly BidRound[] {
  const by = ways.find(({ column }) => typed.kind === 'reserve' && column === typed.groups?.by) ?? null;
  return chosen.map((one) => {
    const rule = applyRule(typed, one.lots, by);
    const bids = rule.kind === 'priced' ? rule.priced.bids : NO_BIDS;
    const lots = one.lots.flatMap((lot) => {
      const bid = bids.get(lot.device);
      return bid === undefined ? [] : [{ bid, reserve: lot.reserve, licences: lot.licences }];
    });
    return { round: one.round, chosen: one, rule, bids, most: sumOf(bids), estimate: estimate(lots, past ?? NO_PAST) };
  });
}

export function withMoney(priced: readonly BidRound[], wishes: Omit<Wishes, 'rule'>): readonly PricedRound[] {
  const money = roundBudgets(
    wishes.budget,
    wishes.budgets,
    priced.map(({ round, most, estimate: guess }) => ({
      round,
      most,
      expected: guess.expectedSpend > 0n ? guess.expectedSpend : most,
    })),
  );
  return priced.flatMap((one, at): PricedRound[] => {
    const budget = money[at];
    if (budget === undefined) return [];
    return [{ ...one, money: budget, cap: readCap(wishes.caps[String(one.round)] ?? '', one.bids.size) }];
  });
}
