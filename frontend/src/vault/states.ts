// What the chain says about a batch of the vault: exactly one of five states, and never a guess.
// Spec: specs/protocol/recovery-file.md section 3.

import { fromHex, type Hex, toHex, uint } from '../market/bytes.ts';
import { commitHash } from '../market/recovery-file.ts';

/**
 * - `unread`: the chain could not be asked; conclude nothing.
 * - `none`: the chain answers that this bidder has no slot in the round.
 * - `ready`: the slot holds this batch, sealed.
 * - `revealed`: the slot holds this batch, opened.
 * - `mismatch`: the slot holds another batch; this file must not be used for it.
 */
export type SlotState = 'unread' | 'none' | 'ready' | 'revealed' | 'mismatch';

/** What the auction contract stores of a bidder's slot, as far as it is compared. */
export interface SlotOnChain {
  readonly keyHash: Hex;
  readonly head: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: number;
  readonly revealed: boolean;
}

/** Compare a batch with the bidder's slot: null means that the chain says there is none, `unread` that it is silent. */
export function slotState(batchCommitHash: Hex, slot: SlotOnChain | null | 'unread'): SlotState {
  if (slot === 'unread') return 'unread';
  if (slot === null) return 'none';
  const { licenceX, licenceParity } = slot;
  const found = commitHash({
    keyHash: fromHex(slot.keyHash, 32),
    head: fromHex(slot.head, 32),
    licenceX,
    licenceParity,
  });
  // Compared as 32 bytes, so that upper and lower case name the same batch.
  if (toHex(found) !== toHex(uint(BigInt(batchCommitHash), 32))) return 'mismatch';
  return slot.revealed ? 'revealed' : 'ready';
}
