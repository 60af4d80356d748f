// The stages of a batch as a line of five steps. Pure.
import type { Stage, StageName } from './stage-kinds';

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'now' | 'todo' | 'failed';
}

/** The stages as a line of five steps. */
export function stepsOf(stage: Stage): readonly Step[] {
  const place: Readonly<Record<StageName, number>> = {
    unread: 0,
    mismatch: 0,
    draft: 0,
    sealing: 0,
    'not-sealed': 0,
    sealed: 1,
    waiting: 1,
    'reveal-open': 1,
    revealing: 1,
    forfeited: 1,
    revealed: 2,
    clearing: 2,
    lost: 2,
    keys: 3,
    'keys-incomplete': 3,
    complete: 4,
  };
  const now = place[stage.name];
  const failed = stage.tone === 'bad' || stage.name === 'not-sealed' || stage.name === 'lost';
  return ['Seal', 'Reveal', 'Settle', 'Keys', 'Complete'].map((label, at) => {
    if (stage.name === 'complete') return { label, state: 'done' };
    if (at < now) return { label, state: 'done' };
    return { label, state: at > now ? 'todo' : failed ? 'failed' : 'now' };
  });
}
