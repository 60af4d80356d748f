// What the head of the bids screen says of the choice, and of how far it is proven. Pure.
import { formatCount } from '../../ui/format';
import type { PricedRound } from './priced-rounds';
import type { BidsView } from './use-bids';
import type { Selection } from './use-selection';

export function choiceWords(selection: Selection | null, rounds: number): string {
  if (selection === null) return 'Reading the directory…';
  const { passing, rows, candidates, offered } = selection;
  const chosen = `${formatCount(passing)} of ${formatCount(rows)} devices chosen`;
  if (candidates.length > 0)
    return `${chosen}; ${formatCount(candidates.length)} of them ${are(candidates.length)} for sale in ${rounds === 1 ? 'one open round' : `${rounds} open rounds`}.`;
  if (passing === 0) return `${chosen}.`;
  return `${chosen}; ${formatCount(offered.total)} of them ${are(offered.total)} on offer, none in a round that takes bids now.`;
}

export type Proof =
  /** All that is drawn is proven. */
  | { readonly kind: 'verified'; readonly text: string }
  /** What is drawn is the directory's word. */
  | { readonly kind: 'preview'; readonly text: string; readonly isOpening: boolean }
  | { readonly kind: 'none' };

/** Says whether what is drawn is proven; the same line on the page before and after a round opens. */
export function proofWords({
  rounds,
  waiting,
  shown,
  view,
}: Pick<BidsView, 'rounds' | 'waiting' | 'shown'> & {
  readonly view: { readonly selection: Selection | null };
}): Proof {
  const [first] = rounds;
  if (first !== undefined) {
    const numbers = rounds.map(({ round }) => round).join(', ');
    return {
      kind: 'verified',
      text: `Lots of round${rounds.length === 1 ? '' : 's'} ${numbers} verified against block ${formatCount(first.verified.block)}.`,
    };
  }
  if (shown.length === 0 && waiting.length === 0) return { kind: 'none' };
  const isOpening = waiting.length > 0;
  const refused = waiting.find(({ error }) => error !== null);
  const next =
    refused !== undefined
      ? `the lots of round ${refused.round} are refused, see below.`
      : isOpening
        ? `the lots of round ${waiting.map(({ round }) => round).join(', ')} are being verified.`
        : 'lots are proven when a round opens.';
  return {
    kind: 'preview',
    text: `From the directory, not verified; ${next}${ofHowMany(shown, view.selection)}`,
    isOpening,
  };
}

function ofHowMany(shown: readonly PricedRound[], selection: Selection | null): string {
  const drawn = shown.reduce((sum, one) => sum + one.chosen.lots.length, 0);
  const total = selection?.offered.total ?? 0;
  if (drawn === 0 || selection === null || selection.offered.rows.length === total) return '';
  return ` Of the ${formatCount(total)} devices on offer the first ${formatCount(drawn)} are drawn: narrow the filter in Explore.`;
}

function are(count: number): string {
  return count === 1 ? 'is' : 'are';
}
