// Whether the lock of a batch can be brought back now, by which call, and if not, why. From the contract's own words alone: the
// phase of the round, whether its results count, and whether the lock has left (`auction-chain.md`, "Refund"). Pure.
import { phaseOrder, type RoundState, type Slot } from '../chain/rounds';
import type { BatchState } from './stage-kinds';

export interface LockFacts {
  readonly state: BatchState;
  readonly round: RoundState | null;
  readonly slot: Slot | null;
}

export type LockStanding =
  /** `refund`: cleared, and the rest of the lock lies still in escrow. `forfeit`: never revealed, and nobody has settled it. */
  | { readonly kind: 'refund' | 'forfeit' }
  | { readonly kind: 'done'; readonly cause: string }
  | { readonly kind: 'wait'; readonly cause: string; readonly next: string; readonly time: LockTime | null };

/** Unix seconds: when it can be brought back at the earliest, or by when what it waits for is due. */
export interface LockTime {
  readonly is: 'earliest' | 'due';
  readonly at: number;
}

/** Returns null where the account has no lock in the round that this browser knows of. */
export function lockStanding({ state, round, slot }: LockFacts): LockStanding | null {
  if (state === 'none' || state === 'mismatch') return null;
  if (state === 'unread' || round === null || slot === null) {
    return wait('The auction chain has not said yet where the lock is.', 'It is asked again all the time.', null);
  }
  if (slot.paid) {
    const rest = state === 'revealed' ? 'What was not spent of the lock' : 'The lock is settled: the rest of it';
    return { kind: 'done', cause: `${rest} is in the vault, to be withdrawn or bid with.` };
  }
  if (state === 'revealed' && round.done) return { kind: 'refund' };
  const isClearing = phaseOrder(round.phase) > phaseOrder('pace');
  if (state === 'ready' && isClearing) return { kind: 'forfeit' };
  const { paceEnd, clearEnd } = round.deadlines;
  const time: LockTime = isClearing ? { is: 'due', at: clearEnd } : { is: 'earliest', at: paceEnd };
  if (state === 'revealed') {
    return wait(
      'The lock is held until winners and prices are known.',
      'What is not spent can be brought back once the round is cleared.',
      time,
    );
  }
  return phaseOrder(round.phase) > phaseOrder('reveal')
    ? wait('The batch was not revealed.', 'What is left of the lock can be brought back once clearing begins.', time)
    : wait('The lock is held while bids are hidden.', 'Reveal, and what is not spent comes back after clearing.', time);
}

function wait(cause: string, next: string, time: LockTime | null): LockStanding {
  return { kind: 'wait', cause, next, time };
}
