// Which round the clock in the top bar shows: the one that asks most of its reader.
import type { Round } from '../directory/schema';

export interface Ticking {
  readonly round: Round;
  readonly phase: 'commit' | 'reveal' | 'settle' | 'deliver';
  /** When the phase ends, in unix seconds of the chain. */
  readonly until: number;
}

/** What one round does at a moment of chain time, by its deadlines as half-open intervals; null before and after. */
export function phaseAt(round: Round, now: number): Ticking | null {
  const { opened, commitEnd, revealEnd, clearEnd, deliverEnd } = round;
  if (opened === null || now < opened) return null;
  if (commitEnd !== null && now < commitEnd) return { round, phase: 'commit', until: commitEnd };
  if (revealEnd !== null && now < revealEnd) return { round, phase: 'reveal', until: revealEnd };
  if (clearEnd !== null && now < clearEnd) return { round, phase: 'settle', until: clearEnd };
  if (deliverEnd !== null && now < deliverEnd) return { round, phase: 'deliver', until: deliverEnd };
  return null;
}

const ORDER = ['commit', 'reveal', 'settle', 'deliver'] as const;

/** A round that takes commits comes first, then reveals; among equals the one whose phase ends first. */
export function tickingRound(rounds: readonly Round[], now: number): Ticking | null {
  const found = rounds.map((round) => phaseAt(round, now)).filter((ticking) => ticking !== null);
  found.sort((a, b) => ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase) || a.until - b.until);
  return found[0] ?? null;
}
