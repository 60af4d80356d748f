// What is known of one sealed batch, and the words for where it stands.
import type { RevealRule } from '../chain/reveal-rule';
import type { RoundState, Slot } from '../chain/rounds';
import type { Tracked } from '../chain/tracked';

/** What the chain says of a batch that this browser knows; the words of `recovery-file.md` section 3. */
export type BatchState = 'unread' | 'none' | 'ready' | 'revealed' | 'mismatch';

export interface KeyCounts {
  readonly won: number;
  readonly opened: number;
  readonly waiting: number;
  readonly bad: number;
  readonly missing: number;
}

export interface StageFacts {
  readonly state: BatchState;
  readonly round: RoundState;
  readonly slot: Slot | null;
  readonly rule: RevealRule;
  readonly commit: Tracked | null;
  readonly reveal: Tracked | null;
  /** Null before results count in finalized state. */
  readonly keys: KeyCounts | null;
  /** Of how many missing keys the price is back, as the contract says; null before it was asked. */
  readonly refunded: number | null;
}

export type StageName =
  | 'unread'
  | 'mismatch'
  | 'draft'
  | 'sealing'
  | 'not-sealed'
  | 'sealed'
  | 'waiting'
  | 'reveal-open'
  | 'revealing'
  | 'revealed'
  | 'forfeited'
  | 'clearing'
  | 'lost'
  | 'keys'
  | 'keys-incomplete'
  | 'complete';

export type StageAction = 'seal' | 'reveal' | 'recover' | 'results' | 'access' | 'refund' | null;

export interface Stage {
  readonly name: StageName;
  readonly title: string;
  readonly cause: string;
  readonly next: string;
  /** Unix seconds; null where nothing is urgent. */
  readonly deadline: number | null;
  readonly action: StageAction;
  readonly tone: 'calm' | 'act' | 'good' | 'bad';
}
