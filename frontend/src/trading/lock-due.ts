// Whether the lock of a batch can be brought back now, and by which call. Pure.
import { phaseOrder, type RoundState, type Slot } from '../chain/rounds';
import type { BatchState } from './stage';

export interface LockFacts {
  readonly state: BatchState;
  readonly round: RoundState | null;
  readonly slot: Slot | null;
}

/**
 * `refund`: cleared, and the rest of the lock lies still in escrow. `forfeit`: never revealed, and nobody has settled it. Null:
 * nothing is due, or it is done.
 */
export function lockDue({ state, round, slot }: LockFacts): 'refund' | 'forfeit' | null {
  if (round === null || slot === null || slot.paid) return null;
  if (state === 'revealed') return round.done ? 'refund' : null;
  return state === 'ready' && phaseOrder(round.phase) > phaseOrder('pace') ? 'forfeit' : null;
}
