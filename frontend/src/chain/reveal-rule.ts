// When an opening may leave (`recovery-file.md` section 4): only after the end of commits is final and reveals are open.
// A head that is not final proves nothing: a reorganisation could reopen commits to somebody who has seen the opening.
import { phaseOrder, type RoundState } from './rounds';

export type RevealRule =
  | { readonly kind: 'now' }
  | { readonly kind: 'early'; readonly reason: string; readonly secondsLeft: number }
  | { readonly kind: 'late'; readonly reason: string };

/** Judges by the round in finalized state (null: it does not exist there yet) and at the head. */
export function revealRule(final: RoundState | null, head: RoundState): RevealRule {
  if (final === null) return { kind: 'early', reason: 'the opening of the round is not final yet', secondsLeft: 0 };
  if (phaseOrder(head.phase) > phaseOrder('reveal')) {
    return { kind: 'late', reason: `the round is in phase ${head.phase}: the time to reveal is over` };
  }
  const left = final.deadlines.commitEnd - final.blockTime;
  if (left > 0 || final.phase === 'commit') {
    return { kind: 'early', reason: 'the end of commits is not final yet', secondsLeft: Math.max(0, left) };
  }
  if (phaseOrder(head.phase) < phaseOrder('reveal')) {
    const wait = Math.max(0, head.deadlines.revealStart - head.blockTime);
    return { kind: 'early', reason: 'reveals open shortly', secondsLeft: wait };
  }
  return { kind: 'now' };
}
