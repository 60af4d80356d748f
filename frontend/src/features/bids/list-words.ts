// What became of a price list: how many of its devices can be bid on in this choice, and what to do about the others. Pure.
import { formatCount } from '../../ui/format';
import type { PriceRule } from './draft';
import { PREVIEW_ROUND } from './preview-lots';
import type { PricedRound } from './priced-rounds';

export interface ListWords {
  readonly text: string;
  /** Null where every device of the list is in the choice. */
  readonly remedy: string | null;
  /** Nothing at all came of the list. */
  readonly isNothing: boolean;
}

/** Returns null while there is no list, or nothing to compare it with yet. `excluded` is how many were left out by hand. */
export function listWords(rule: PriceRule, rounds: readonly PricedRound[], excluded: number): ListWords | null {
  if (rule.kind !== 'list' || rule.name === '') return null;
  const listed = rule.prices.length;
  if (listed === 0) {
    return { text: `${rule.name} has no prices.`, remedy: 'Write one line of device,price for each.', isNothing: true };
  }
  const [first] = rounds;
  if (first === undefined) return null;
  const found = forSale(rounds);
  const isFor = first.round === PREVIEW_ROUND ? 'on offer' : 'for sale';
  const text = `${formatCount(found)} of ${formatCount(listed)} listed devices ${found === 1 ? 'is' : 'are'} ${isFor} in this choice.`;
  if (found === listed) return { text, remedy: null, isNothing: false };
  const back = excluded === 0 ? '' : ', bring back what you left out by hand';
  const check = 'check that the file names devices by the addresses that Explore shows';
  return found === 0
    ? { text, remedy: `Relax the filter in Explore${back}, or ${check}.`, isNothing: true }
    : { text, remedy: `The others get no bid: relax the filter in Explore${back}, or ${check}.`, isNothing: false };
}

/** The button that takes a list, with what it took. */
export function listName({ name, prices }: Extract<PriceRule, { kind: 'list' }>): string {
  if (name === '') return 'Choose a CSV of device,price';
  return `${name}: ${formatCount(prices.length)} ${prices.length === 1 ? 'price' : 'prices'}`;
}

/** The button that saves bids. */
export function saveWords(bids: number): string {
  return bids === 1 ? 'Save this bid as CSV' : `Save these ${formatCount(bids)} bids as CSV`;
}

function forSale(rounds: readonly PricedRound[]): number {
  return rounds.reduce(
    (sum, { rule }) => sum + (rule.kind === 'priced' ? rule.priced.bids.size + rule.priced.reserveAbovePrice : 0),
    0,
  );
}
