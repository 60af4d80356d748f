// What became of an opening that three watchers share: one state out of what each of them says. Pure.
// Spec: specs/protocol/watcher.md sections 3 and 4.
import { ENOUGH } from './handed-over';
import type { WatchState } from './watcher-http';

/** What is known of one of the three. */
export type Answer =
  | { readonly url: string; readonly kind: 'state'; readonly state: WatchState }
  | { readonly url: string; readonly kind: 'nothing' }
  /** It did not say that it took its share when it was given one. */
  | { readonly url: string; readonly kind: 'unconfirmed' }
  | { readonly url: string; readonly kind: 'silent' }
  /** The directory offers it no more, and the page may ask only watchers that it offers. */
  | { readonly url: string; readonly kind: 'unnamed' };

/** too-few: not enough hold shares to reveal. unknown: those that say nothing would make them enough. */
export type SplitState = WatchState | 'unknown' | 'too-few';

export interface SplitView {
  readonly state: SplitState;
  /** How many say that they hold a share. */
  readonly holding: number;
}

/** The best news that is true: one watcher that sent or saw the reveal is enough, holding takes two. */
export function splitView(answers: readonly Answer[]): SplitView {
  const said = answers.flatMap((answer) => (answer.kind === 'state' ? [answer.state] : []));
  const holding = said.filter((state) => state === 'waiting' || state === 'sent').length;
  const unheard = answers.filter(({ kind }) => kind === 'silent' || kind === 'unnamed').length;
  const isTold = (state: WatchState) => said.includes(state);
  const state =
    (['revealed', 'sent'] as const).find(isTold) ??
    (holding >= ENOUGH ? 'waiting' : (['missed', 'expired', 'gone'] as const).find(isTold)) ??
    (holding + unheard >= ENOUGH ? 'unknown' : 'too-few');
  return { state, holding };
}
