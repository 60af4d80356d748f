// Whether the one sealing transaction may leave, and if not, why, in words. Pure. Nothing is sent before a copy of the
// recovery file was written, read back and compared.
import type { Phase } from '../../chain/rounds';

export interface SealFacts {
  /** Null while the lots are being verified. */
  readonly proof: { readonly kind: 'proven' } | { readonly kind: 'refused'; readonly reason: string } | null;
  readonly wallet: 'none' | 'wrong-chain' | 'ready';
  /** Null while the chain has not answered. */
  readonly phase: Phase | null;
  /** What the chain says of this account in the round. */
  readonly slot: 'unread' | 'none' | 'taken';
  /** In wei; null before they are known. */
  readonly money: {
    readonly lockWei: bigint;
    readonly vault: bigint;
    /** What other plans of the page take of the vault first. */
    readonly before: bigint;
    readonly gas: bigint;
  } | null;
  readonly batch: 'none' | 'written' | 'copied';
  readonly isSending: boolean;
}

export type SealStep = 'verify' | 'wallet' | 'money' | 'copy' | 'seal';

export interface SealGate {
  readonly step: SealStep;
  /** Null when the transaction may leave. */
  readonly reason: string | null;
  /** Nothing can be done about it here: the round is over, or the slot is taken. */
  readonly isOver: boolean;
}

export function sealGate(facts: SealFacts): SealGate {
  if (facts.proof === null) return closed('verify', 'The lots are still being verified against the auction chain.');
  if (facts.proof.kind === 'refused')
    return closed('verify', `The lots are not proven, so nothing can be sealed: ${facts.proof.reason}`);
  if (facts.phase !== null && facts.phase !== 'commit') {
    return { step: 'seal', reason: 'The round takes no bids any more. Build bids for the next one.', isOver: true };
  }
  if (facts.slot === 'taken') {
    return {
      step: 'seal',
      reason: 'This account has sealed bids in this round already: one batch an account and round.',
      isOver: true,
    };
  }
  if (facts.wallet === 'none') return closed('wallet', 'Connect the account that bids.');
  if (facts.wallet === 'wrong-chain') return closed('wallet', 'Switch the wallet to the auction chain.');
  if (facts.phase === null || facts.money === null || facts.slot === 'unread') {
    return closed('money', 'The auction chain has not answered yet.');
  }
  if (facts.money.gas === 0n) return closed('money', 'The account has no gas coin to pay for the transaction.');
  if (facts.money.vault < facts.money.lockWei)
    return closed('money', 'The vault holds less than the lock: deposit the rest first.');
  if (facts.money.vault < facts.money.before + facts.money.lockWei)
    return closed('money', 'The vault is not enough for this lock after those before it: deposit the rest first.');
  if (facts.batch === 'none') return closed('copy', 'Write the recovery file first.');
  if (facts.batch === 'written') return closed('copy', 'Save the recovery file and let this page read it back.');
  if (facts.isSending) return closed('seal', 'The transaction is being sent.');
  return { step: 'seal', reason: null, isOver: false };
}

function closed(step: SealStep, reason: string): SealGate {
  return { step, reason, isOver: false };
}
