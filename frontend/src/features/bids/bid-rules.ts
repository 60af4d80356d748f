// From chosen lots and what was typed to bids, budgets and plans. Pure.
import type { Hex } from '../../market/bytes';
import { median } from '../../market/median';
import { MAX_DEVICES, type Plan } from '../../market/plan';
import { onePrice, type PricedLot, priceList, reservePlus, splitBudget } from '../../market/pricing';
import type { GroupedLot } from '../../market/pricing-groups';
import { readTicks } from '../../ui/amount';
import type { PriceRule } from './draft';
import { type GroupBy, readOwnRules, textsOf } from './group-rules';
import { MAX_BID_TICKS, type RuleResult, readBid, readPercent } from './read-rule';

/** Applies the price rule, `by` being the grouping that it names; `wrong` says what to write instead. */
export function applyRule(
  rule: PriceRule,
  lots: readonly (PricedLot & GroupedLot)[],
  by: GroupBy | null = null,
): RuleResult {
  switch (rule.kind) {
    case 'price': {
      const bid = readBid(rule.text);
      return typeof bid === 'number' ? { kind: 'priced', priced: onePrice(lots, bid) } : bid;
    }
    case 'reserve': {
      const percent = readPercent(rule.percent);
      if ('kind' in percent) return percent;
      const ceiling = rule.ceiling.trim() === '' ? MAX_BID_TICKS : readBid(rule.ceiling);
      if (typeof ceiling !== 'number') return ceiling.kind === 'wrong' ? { ...ceiling, at: 'ceiling' } : ceiling;
      if (by === null) return { kind: 'priced', priced: reservePlus(lots, percent, ceiling) };
      const own = readOwnRules(textsOf(rule.groups, by.column), by.labelOf);
      if (typeof own === 'string') return { kind: 'wrong', reason: own, at: 'groups' };
      return { kind: 'priced', priced: reservePlus(lots, percent, ceiling, (lot) => own.get(by.codeOf(lot))) };
    }
    case 'list':
      if (rule.prices.length === 0) return { kind: 'empty' };
      return { kind: 'priced', priced: priceList(lots, new Map(rule.prices)) };
  }
}

export interface RoundMoney {
  readonly round: number;
  /** Sum of all bids: what the round could cost at the very most. */
  readonly most: bigint;
  /** What it is expected to cost. */
  readonly expected: bigint;
}

export interface RoundBudget {
  readonly round: number;
  readonly budget: bigint;
  readonly isOwn: boolean;
  readonly problem: string | null;
}

/**
 * Returns the budget of each round: its own where one was typed, else its part of what is left of the whole, in proportion
 * to what it is expected to spend. Without a whole, whatever the bids could cost at most.
 */
export function roundBudgets(
  total: string,
  own: Readonly<Record<string, string>>,
  rounds: readonly RoundMoney[],
): readonly RoundBudget[] {
  const fixed = new Map(
    rounds.flatMap((one) => {
      const text = own[String(one.round)] ?? '';
      return text.trim() === '' ? [] : [[one.round, readTicks(text)] as const];
    }),
  );
  const typed = readTicks(total);
  const open = rounds.filter((one) => !fixed.has(one.round));
  const given = [...fixed.values()].reduce((sum, read) => sum + (read.kind === 'ticks' ? BigInt(read.ticks) : 0n), 0n);
  const whole = typed.kind === 'ticks' ? BigInt(typed.ticks) : null;
  const left = whole === null ? null : whole > given ? whole - given : 0n;
  const parts =
    left === null
      ? open.map((one) => one.most)
      : splitBudget(
          left,
          open.map((one) => one.expected),
        );
  const shared = new Map(open.map((one, at) => [one.round, parts[at] ?? 0n]));
  return rounds.map(({ round }) => {
    const read = fixed.get(round);
    if (read?.kind === 'wrong') return { round, budget: 0n, isOwn: true, problem: read.reason };
    const budget = read?.kind === 'ticks' ? BigInt(read.ticks) : (shared.get(round) ?? 0n);
    const problem = typed.kind === 'wrong' ? typed.reason : budget < 1n ? 'Nothing is left for this round' : null;
    return { round, budget, isOwn: read !== undefined, problem };
  });
}

/** Returns the most devices to win: what was typed, else every bid; null for text that is no number from 1 on. */
export function readCap(text: string, bids: number): number | null {
  if (text.trim() === '') return Math.min(Math.max(1, bids), MAX_DEVICES);
  const cap = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  return cap >= 1 && cap <= MAX_DEVICES ? cap : null;
}

export interface PlanParts {
  readonly metadataChainId: number;
  readonly auctionChainId: number;
  readonly contract: Hex;
  readonly round: bigint;
  readonly filter: string;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
}

export function planOf(parts: PlanParts, bids: ReadonlyMap<Hex, number>, budget: bigint, maxDevices: number): Plan {
  return { ...parts, budget, maxDevices, bids };
}

export interface Example {
  readonly bid: number;
  readonly pay: number;
}

/**
 * Returns an example that people can check: the winner pays the best bid that did not win, or the reserve, never its own.
 * From the first chosen lot that last sold for less than it is bid on now; null without one.
 */
export function workedExample(
  lots: readonly (PricedLot & { readonly lastPrice: number })[],
  bids: ReadonlyMap<Hex, number>,
): Example | null {
  for (const lot of lots) {
    const bid = bids.get(lot.device) ?? 0;
    if (lot.lastPrice > 0 && lot.lastPrice < bid) return { bid, pay: Math.max(lot.lastPrice, lot.reserve) };
  }
  return null;
}

export interface BidWarnings {
  /** Bids below the last clearing price of their device. */
  readonly belowLast: number;
  /** Bids whose device has a last clearing price. */
  readonly withLast: number;
}

export function bidWarnings(
  lots: readonly { readonly device: Hex; readonly lastPrice: number }[],
  bids: ReadonlyMap<Hex, number>,
): BidWarnings {
  let [belowLast, withLast] = [0, 0];
  for (const lot of lots) {
    const bid = bids.get(lot.device);
    if (bid === undefined || lot.lastPrice === 0) continue;
    withLast += 1;
    if (bid < lot.lastPrice) belowLast += 1;
  }
  return { belowLast, withLast };
}

/** Returns the median bid in whole ticks, null without bids. */
export function middleBid(bids: ReadonlyMap<Hex, number>): number | null {
  const middle = median([...bids.values()]);
  return middle === null ? null : Math.round(middle);
}

export function sumOf(bids: ReadonlyMap<Hex, number>): bigint {
  let sum = 0n;
  for (const ticksOfBid of bids.values()) sum += BigInt(ticksOfBid);
  return sum;
}
