// What became of an opening that three watchers share: one state out of what each of them says. Pure.
// Spec: specs/protocol/watcher.md sections 3 and 4.
import { ENOUGH, holdOf, mostHeld, type Told, type WatchState } from './holding';

/** What is known of one of the three. */
export type Answer =
  | { readonly url: string; readonly kind: 'told'; readonly told: Told }
  | { readonly url: string; readonly kind: 'nothing' }
  | { readonly url: string; readonly kind: 'silent' }
  /** The directory offers it no more, and the page may ask only watchers that it offers. */
  | { readonly url: string; readonly kind: 'unnamed' };

/**
 * whole: one holds the whole opening. too-few: not enough hold shares of one split to reveal. unknown: those that say nothing
 * would make them enough.
 */
export type SplitState = WatchState | 'whole' | 'unknown' | 'too-few';

export interface SplitView {
  readonly state: SplitState;
  /** The split of which most hold shares, and how many. */
  readonly split: string | null;
  readonly holding: number;
}

/** The best news that is true: one watcher that sent or saw the reveal is enough, holding shares takes two. */
export function splitView(answers: readonly Answer[]): SplitView {
  const told = answers.flatMap((answer) => (answer.kind === 'told' ? [answer.told] : []));
  const { split, count: holding } = mostHeld(told.map(holdOf));
  return { state: stateOf(answers, told, holding), split, holding };
}

function stateOf(answers: readonly Answer[], told: readonly Told[], holding: number): SplitState {
  const isTold = (state: WatchState) => told.some((one) => one.state === state);
  const done = (['revealed', 'sent'] as const).find(isTold);
  if (done !== undefined) return done;
  if (told.some((one) => holdOf(one).kind === 'whole')) return 'whole';
  if (holding >= ENOUGH) return 'waiting';
  const end = (['missed', 'expired', 'gone'] as const).find(isTold);
  if (end !== undefined) return end;
  const unheard = answers.filter(({ kind }) => kind === 'silent' || kind === 'unnamed').length;
  return holding + unheard >= ENOUGH ? 'unknown' : 'too-few';
}
