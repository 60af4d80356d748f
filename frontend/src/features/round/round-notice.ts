// Keeps somebody aware of a reveal that is due while another tab is in front: the title of the page, once asked for a
// notification too. Nothing is asked for by itself.
import { useEffect } from 'react';
import type { RoundState } from '../../chain/rounds';
import { formatDuration } from '../../ui/format';

export function useRoundNotice(round: RoundState | null, now: number, isMine: boolean): void {
  const text = titleOf(round, now, isMine);
  useEffect(() => {
    if (text === null) return;
    const before = document.title;
    document.title = text;
    return () => {
      document.title = before;
    };
  }, [text]);
}

/** Returns the title while a reveal is due, null otherwise. */
export function titleOf(round: RoundState | null, now: number, isMine: boolean): string | null {
  if (!isMine || round?.phase !== 'reveal') return null;
  const left = round.deadlines.revealEnd - now;
  return left > 0 ? `(!) Reveal: ${formatDuration(left)}` : null;
}
