// What was typed for a price rule, read into ticks and shares, or what is wrong with it. Pure.
import { type Fraction, parsePercent } from '../../market/amounts';
import type { Priced } from '../../market/pricing';
import { formatTicks, readTicks, ticks } from '../../ui/amount';

export const MAX_BID_TICKS = 65_535;

export type RuleResult =
  | { readonly kind: 'priced'; readonly priced: Priced }
  | { readonly kind: 'empty' }
  /** `at` is the field to mend; a price list has none. */
  | { readonly kind: 'wrong'; readonly reason: string; readonly at?: 'ceiling' | 'groups' };

type Unread = Exclude<RuleResult, { kind: 'priced' }>;

/** Returns a bid in ticks, or what is wrong with the text. */
export function readBid(text: string): number | Unread {
  const read = readTicks(text);
  if (read.kind !== 'ticks') return read;
  if (read.ticks === 0) return { kind: 'wrong', reason: 'A bid of 0 means no bid: write at least 0.001 DTX' };
  if (read.ticks > MAX_BID_TICKS) {
    return { kind: 'wrong', reason: `At most ${formatTicks(ticks(MAX_BID_TICKS))} DTX for one device` };
  }
  return read.ticks;
}

/** Returns a percentage as a share of one, or what is wrong with the text. */
export function readPercent(text: string): Fraction | Unread {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return parsePercent(text, 'percent');
  } catch {
    return { kind: 'wrong', reason: 'Write a percentage such as 20 or 12.5' };
  }
}
