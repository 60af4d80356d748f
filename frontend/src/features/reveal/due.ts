// Which reveals are due, and how urgently. Pure: what the chain said, judged by its time.

import type { OpenBatch } from '../../trading/open-batches';
import { formatDuration } from '../../ui/format';

export interface DueReveal {
  readonly round: bigint;
  readonly commitHash: string;
  readonly bids: number;
  /** `open` from the start of reveals on, `urgent` from the middle of their time on. */
  readonly kind: 'open' | 'urgent';
  readonly ends: number;
  /** Seconds of chain time; never below 0. */
  readonly left: number;
}

/** The reveals of `batches` that are due at `now` (chain time), those that end first in front. */
export function dueReveals(batches: readonly OpenBatch[], now: number): readonly DueReveal[] {
  return batches
    .filter(({ round, state }) => state === 'ready' && round.phase === 'reveal')
    .map(({ batch, round }): DueReveal => {
      const { revealStart, revealEnd } = round.deadlines;
      const isUrgent = now >= (revealStart + revealEnd) / 2;
      return {
        round: batch.round,
        commitHash: batch.commitHash,
        bids: batch.bids,
        kind: isUrgent ? 'urgent' : 'open',
        ends: revealEnd,
        left: Math.max(0, Math.floor(revealEnd - now)),
      };
    })
    .sort((a, b) => a.ends - b.ends);
}

/** What stands before the page's title while reveals are due; null without any. */
export function titleBadge(due: readonly DueReveal[]): string | null {
  const [first] = due;
  return first === undefined ? null : `(${due.length}) Reveal: ${leftWords(first)}`;
}

/** Time that is left; a phase may outlast its deadline while blocks are few, so it is never `0 s`. */
export function leftWords({ left }: Pick<DueReveal, 'left'>): string {
  return left > 0 ? `${formatDuration(left)} left` : 'ends any moment';
}

export interface Notice {
  /** Names the notice: the same one is shown once, in however many tabs. */
  readonly tag: string;
  readonly round: bigint;
  readonly title: string;
  readonly body: string;
}

/** Notices that nobody was given yet: one when reveals open, one in the middle of their time. Adds them to `told`. */
export function noticesFor(due: readonly DueReveal[], told: Set<string>): readonly Notice[] {
  return due.flatMap((one) => {
    const tag = `${one.commitHash}/${one.kind}`;
    if (told.has(tag)) return [];
    told.add(tag);
    const title =
      one.kind === 'open'
        ? `Round ${one.round}: reveal your sealed bids now`
        : `Round ${one.round}: half of the time to reveal is over`;
    return [{ tag, round: one.round, title, body: `${leftWords(one)}. Without the reveal, part of the lock is lost.` }];
  });
}
