// The steps from a plan to a batch on the chain, and what each allows: write, verify, then send.
//
// Pure: a screen keeps a `SealStep`, feeds it events, and enables a button exactly if `canSend` says so. After a crash the
// step follows again from what the vault and the chain hold (`resumed`), so a tab that is killed at any moment goes on.
//
//   drafting --verified--> proven --written--> written --copied--> copied --asked--> asking --sent--> sent --slot--> done
//                                                  (the wallet refuses, or the transaction is dropped: back to copied)

import type { Hex } from '../market/bytes.ts';
import { type BatchRecord, isCopied } from './batch-record.ts';
import type { SlotState } from './states.ts';

export type SealStep =
  /** A plan; its lots are not verified. */
  | { readonly kind: 'drafting' }
  /** Every lot was rebuilt and hashes to the round on the auction chain. */
  | { readonly kind: 'proven' }
  /** The batch is drawn, in the vault, and was read back. No copy outside of this browser yet. */
  | { readonly kind: 'written'; readonly commitHash: Hex }
  /** A copy was read back and is the same. */
  | { readonly kind: 'copied'; readonly commitHash: Hex }
  /** The wallet was asked; whether a transaction left is not known. */
  | { readonly kind: 'asking'; readonly commitHash: Hex }
  | { readonly kind: 'sent'; readonly commitHash: Hex; readonly transaction: Hex }
  /** The chain holds this batch. `copied` tells where a reorganisation would lead back to. */
  | { readonly kind: 'done'; readonly commitHash: Hex; readonly revealed: boolean; readonly copied: boolean }
  /** The chain holds another batch of this bidder: nothing more can be sealed in this round. */
  | { readonly kind: 'mismatch'; readonly commitHash: Hex; readonly copied: boolean };

export type SealEvent =
  | { readonly kind: 'verified' }
  /** Plan, directory or round changed: what was verified no longer holds. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'written'; readonly commitHash: Hex }
  | { readonly kind: 'copied'; readonly commitHash: Hex }
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'sent'; readonly transaction: Hex }
  /** Replaced, dropped, or reorganised away, and gone for good. */
  | { readonly kind: 'dropped' }
  | { readonly kind: 'slot'; readonly state: SlotState };

/** An event that cannot happen in this step: a fault of the screen, shown rather than passed over. */
export class IllegalStep extends Error {
  override readonly name = 'IllegalStep';
  constructor(step: SealStep, event: SealEvent) {
    super(`sealing is at '${step.kind}', '${event.kind}' cannot follow`);
  }
}

/** The step after an event. Throws IllegalStep. */
export function nextStep(step: SealStep, event: SealEvent): SealStep {
  if (event.kind === 'slot') return afterSlot(step, event.state);
  switch (step.kind) {
    case 'drafting':
      if (event.kind === 'verified') return { kind: 'proven' };
      if (event.kind === 'changed') return step;
      break;
    case 'proven':
      if (event.kind === 'written') return { kind: 'written', commitHash: event.commitHash };
      if (event.kind === 'changed') return { kind: 'drafting' };
      if (event.kind === 'verified') return step;
      break;
    case 'written':
      if (event.kind === 'copied' && event.commitHash === step.commitHash) return { ...step, kind: 'copied' };
      // Drawn for other lots or another plan: it stays in the vault and is never sent.
      if (event.kind === 'changed') return { kind: 'drafting' };
      break;
    case 'copied':
      if (event.kind === 'asked') return { ...step, kind: 'asking' };
      if (event.kind === 'copied' && event.commitHash === step.commitHash) return step;
      if (event.kind === 'changed') return { kind: 'drafting' };
      break;
    case 'asking':
      if (event.kind === 'sent') return { kind: 'sent', commitHash: step.commitHash, transaction: event.transaction };
      if (event.kind === 'refused') return { kind: 'copied', commitHash: step.commitHash };
      break;
    case 'sent':
      // A wallet that speeds a transaction up gives it another hash.
      if (event.kind === 'sent') return { ...step, transaction: event.transaction };
      if (event.kind === 'dropped') return { kind: 'copied', commitHash: step.commitHash };
      break;
    case 'done':
    case 'mismatch':
      break;
  }
  throw new IllegalStep(step, event);
}

function afterSlot(step: SealStep, state: SlotState): SealStep {
  if (state === 'unread' || !('commitHash' in step)) return step;
  const { commitHash } = step;
  const copied = 'copied' in step ? step.copied : step.kind !== 'written';
  if (state === 'ready' || state === 'revealed') {
    return { kind: 'done', commitHash, revealed: state === 'revealed', copied };
  }
  if (state === 'mismatch') return { kind: 'mismatch', commitHash, copied };
  // The slot is gone again, by a reorganisation: the same batch may be sent again.
  return 'copied' in step ? { kind: copied ? 'copied' : 'written', commitHash } : step;
}

/** Tell whether the commit may be sent: exactly while a copy is verified and no wallet is asked. */
export function canSend(step: SealStep): boolean {
  return step.kind === 'copied';
}

/**
 * The step that vault and chain say, after the page was closed in the middle. With a wallet that was asked and never
 * answered, the chain decides: as long as it has no slot, the same batch may be sent again.
 */
export function resumed(record: BatchRecord | null, state: SlotState, phraseConfirmed: boolean): SealStep {
  if (record === null) return { kind: 'drafting' };
  const { commitHash, sending } = record;
  const kept: SealStep = { kind: isCopied(record, phraseConfirmed) ? 'copied' : 'written', commitHash };
  if (state === 'ready' || state === 'revealed' || state === 'mismatch') return afterSlot(kept, state);
  if (sending !== null && sending.hash !== null) return { kind: 'sent', commitHash, transaction: sending.hash };
  if (sending !== null && state === 'unread') return { kind: 'asking', commitHash };
  return kept;
}
