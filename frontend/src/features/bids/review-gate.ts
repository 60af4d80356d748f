// Whether there is a plan to review, and if not, why, in words with a remedy. Pure.
import type { PriceRule } from './draft';
import type { PricedRound } from './priced-rounds';
import type { RoundWaiting } from './use-bids';
import type { Selection } from './use-selection';

export interface ReviewFacts {
  readonly selection: Pick<Selection, 'passing' | 'candidates' | 'offered'> | null;
  /** Proven rounds alone. */
  readonly rounds: readonly PricedRound[];
  readonly waiting: readonly RoundWaiting[];
  readonly rule: PriceRule;
}

export interface ReviewGate {
  /** Null when something can be reviewed. */
  readonly reason: string | null;
  /** Rounds that the review would be without, and why. */
  readonly leftOut: readonly string[];
}

export function reviewGate({ selection, rounds, waiting, rule }: ReviewFacts): ReviewGate {
  if (selection === null) return closed('The directory is still being read.');
  const faults = rounds.flatMap((one) => {
    const fault = faultOfRound(one, rule);
    return fault === null ? [] : [{ round: one.round, fault }];
  });
  if (faults.length < rounds.length) {
    const late = waiting.map(({ round, error }) => `Round ${round} is left out: ${faultOfWaiting(error)}`);
    return { reason: null, leftOut: [...faults.map((one) => `Round ${one.round} is left out: ${one.fault}`), ...late] };
  }
  const [fault] = faults;
  if (fault !== undefined) return closed(faults.length > 1 ? `Round ${fault.round}: ${fault.fault}` : fault.fault);
  const refused = waiting.find(({ error }) => error !== null);
  if (refused !== undefined) return closed(`Round ${refused.round}: ${faultOfWaiting(refused.error)}`);
  if (waiting.length > 0) return closed('The lots are still being verified against the auction chain.');
  if (selection.passing === 0) return closed('No device passes the filter: relax it in Explore.');
  if (selection.offered.total === 0) return closed('None of these devices is on offer: relax the filter in Explore.');
  return closed('There is nothing to seal until a round with these devices takes bids.');
}

/** What keeps a proven round from a plan; null for nothing. */
export function faultOfRound(one: PricedRound, rule: PriceRule): string | null {
  if (one.rule.kind === 'wrong') return `${one.rule.reason}.`;
  if (one.rule.kind === 'empty') return EMPTY_RULE[rule.kind];
  if (one.bids.size === 0) return faultOfBids(one, rule);
  if (one.money.problem !== null) return `${one.money.problem}: change its budget.`;
  return one.cap === null ? 'Write how many devices to win at most, from 1 on.' : null;
}

const EMPTY_RULE: Readonly<Record<PriceRule['kind'], string>> = {
  price: 'Write what to bid on every device first.',
  reserve: 'Write how much above the reserve to bid first.',
  list: 'Choose a price list with at least one price first.',
};

function faultOfBids({ chosen, rule: result }: PricedRound, rule: PriceRule): string {
  if (chosen.lots.length === 0) return 'None of its proven lots passes your filter: relax it in Explore.';
  const dear = result.kind === 'priced' ? result.priced.reserveAbovePrice : 0;
  if (dear > 0) return 'Every device asks a higher reserve than you offer: bid more.';
  if (rule.kind === 'list')
    return 'No device of the price list is for sale in this choice: see what to do beside the list.';
  return 'None of these devices offers a licence this month.';
}

function faultOfWaiting(error: Error | null): string {
  return error === null ? 'its lots are still being verified.' : `its lots are not proven. ${error.message}`;
}

function closed(reason: string): ReviewGate {
  return { reason, leftOut: [] };
}
