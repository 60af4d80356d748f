// What a bidder is told of a batch whose opening three watchers share. Pure.
import { holdOf } from '../../trading/holding';
import type { Trouble } from '../../trading/share-delivery';
import { type Answer, type SplitView, splitView } from '../../trading/split-state';

export interface SplitWords {
  readonly sentence: string;
  /** One for each watcher that holds nothing, does not answer, or differs from the sentence. */
  readonly notes: readonly string[];
  /** again: one that has no share of the split can still be given one. anew: what is held reveals nothing. */
  readonly offer: 'none' | 'again' | 'anew';
}

/** `troubles` are those of the hand-over, where it was just now. */
export function splitWords(answers: readonly Answer[], troubles: readonly Trouble[]): SplitWords {
  const view = splitView(answers);
  const { state } = view;
  const lacksOne = answers.some((answer) => answer.kind === 'nothing' || isOfAnother(answer, view));
  return {
    sentence: sentenceOf(view),
    notes: state === 'revealed' ? [] : answers.flatMap((answer) => noteOf(answer, view, troubles) ?? []),
    offer: state === 'too-few' ? 'anew' : lacksOne && (state === 'waiting' || state === 'unknown') ? 'again' : 'none',
  };
}

function sentenceOf({ state, holding }: SplitView): string {
  switch (state) {
    case 'revealed':
      return 'A watcher saw the reveal become final and deleted its share.';
    case 'sent':
      return 'A watcher has sent the reveal. It is sent again if a reorganisation drops it, until it is final.';
    case 'whole':
      return 'A watcher holds the whole opening and reveals when the time has come. It can read your bids. You may still reveal by hand.';
    case 'waiting':
      return holding > 2
        ? 'Three watchers hold shares; any two reveal when the time has come. None of them can read your bids alone. You may still reveal by hand.'
        : 'Two of three watchers hold shares; together they reveal when the time has come. Neither can read your bids alone. You may still reveal by hand.';
    case 'unknown':
      return `${holding === 1 ? 'One watcher says that it holds a share' : 'No watcher says that it holds a share'}, and two are needed. Look here again; if this stays so, reveal by hand when the time has come.`;
    case 'too-few':
      return 'Fewer than two watchers hold a share of one split, so they cannot reveal. Hand the batch over anew, or reveal by hand when the time has come.';
    case 'missed':
      return 'The watchers did not reveal in time, and deleted their shares.';
    case 'expired':
      return 'Your permission for the watchers has ended, and they deleted their shares: reveal by hand.';
    case 'gone':
      return 'The watchers let go of their shares: finalized blocks hold another batch of this account, or none.';
  }
}

function noteOf(answer: Answer, view: SplitView, troubles: readonly Trouble[]): string | null {
  const { url } = answer;
  switch (answer.kind) {
    case 'nothing':
      return troubles.find((trouble) => trouble.url === url)?.sentence ?? `${url} holds no share.`;
    case 'silent':
      return `${url} does not answer.`;
    case 'unnamed':
      return `${url} is not offered by this directory any more, so this page cannot ask it.`;
    case 'told': {
      const { state } = answer.told;
      if (isOfAnother(answer, view)) return `${url} holds a share of another split.`;
      const isHeld = state === 'waiting' || state === 'sent';
      return isHeld || state === view.state ? null : `${url} has let go of its share (${state}).`;
    }
  }
}

function isOfAnother(answer: Answer, { split }: SplitView): boolean {
  if (answer.kind !== 'told') return false;
  const hold = holdOf(answer.told);
  return hold.kind === 'share' && hold.split !== split;
}
