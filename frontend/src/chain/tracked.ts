// What became of a transaction, told as it is. Pure: facts about one moment in, state out.
//
//   asking -> pending -> confirmed -> finalized
//                |           |-> reorged (its block went away; it waits again)
//                |-> failed (included and reverted), replaced (its nonce was used by another), dropped (the node forgot it)
//
// A transaction is known by (account, nonce): a wallet that speeds one up sends another hash for the same pair.
import type { Address, Hash, Hex } from 'viem';

export type TrackedKind =
  | 'fund'
  | 'deposit'
  | 'withdraw'
  | 'approve'
  | 'commit'
  | 'reveal'
  | 'refund'
  | 'claim'
  | 'other';

export type TrackedState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'reorged'; readonly block: string }
  | { readonly kind: 'confirmed'; readonly block: string; readonly blockHash: Hex; readonly depth: number }
  | { readonly kind: 'finalized'; readonly block: string }
  | { readonly kind: 'failed'; readonly block: string; readonly blockHash: Hex; readonly isFinal: boolean }
  | { readonly kind: 'replaced'; readonly by: Hash | null; readonly isFinal: boolean }
  | { readonly kind: 'dropped' };

export interface Tracked {
  readonly id: string;
  readonly chainId: number;
  /** Hash of the chain's first block: a network that was reset is another chain under the same id. */
  readonly genesis: Hash;
  readonly account: Address;
  /** What it does, in the words of the activity list. */
  readonly label: string;
  readonly kind: TrackedKind;
  readonly round: string | null;
  readonly to: Address;
  /** keccak of the calldata: tells a repriced copy from something else. */
  readonly dataHash: Hash;
  /** Null while the wallet is asked. */
  readonly hash: Hash | null;
  /** The account's next one when the wallet was asked, until the node shows the transaction with its own. */
  readonly nonce: number | null;
  /** Earlier hashes of the same (account, nonce). */
  readonly earlier: readonly Hash[];
  readonly startedAt: number;
  /** When the wallet handed out the hash, in unix milliseconds; null before. */
  readonly sentAt: number | null;
  readonly fromBlock: string;
  readonly state: TrackedState;
}

/** What the chain says of one transaction at one moment. */
export interface TrackedFacts {
  readonly receipt: { readonly block: bigint; readonly blockHash: Hex; readonly succeeded: boolean } | null;
  /** Nonce of the transaction if the node knows it, in a block or in its pool. */
  readonly itsNonce: number | null;
  /** The wallet handed it out a moment ago: a node that has not heard of it yet has not forgotten it. */
  readonly isFresh: boolean;
  /** Next nonce of the account at the head and in finalized state. */
  readonly nonce: number;
  readonly finalizedNonce: number;
  readonly head: bigint;
  readonly finalized: bigint;
  /** Who used the nonce instead, if it was looked for and found. */
  readonly usurper: { readonly hash: Hash; readonly same: boolean } | null;
}

/** Returns the transaction as of those facts. */
export function judged(asked: Tracked, facts: TrackedFacts): Tracked {
  if (asked.hash === null || asked.nonce === null) return asked;
  const nonce = facts.itsNonce ?? asked.nonce;
  const tracked = nonce === asked.nonce ? asked : { ...asked, nonce };
  const { receipt } = facts;
  if (receipt !== null) {
    const block = receipt.block.toString();
    const isFinal = receipt.block <= facts.finalized;
    if (!receipt.succeeded)
      return { ...tracked, state: { kind: 'failed', block, blockHash: receipt.blockHash, isFinal } };
    if (isFinal) return { ...tracked, state: { kind: 'finalized', block } };
    const depth = Number(facts.head - receipt.block) + 1;
    return { ...tracked, state: { kind: 'confirmed', block, blockHash: receipt.blockHash, depth } };
  }
  if (facts.usurper?.same === true) {
    // The wallet sent the same call again with another fee: this is the transaction now.
    return {
      ...tracked,
      hash: facts.usurper.hash,
      earlier: [...tracked.earlier, asked.hash],
      state: { kind: 'pending' },
    };
  }
  if (facts.nonce > nonce) {
    return {
      ...tracked,
      state: { kind: 'replaced', by: facts.usurper?.hash ?? null, isFinal: facts.finalizedNonce > nonce },
    };
  }
  const was = tracked.state;
  if (was.kind === 'confirmed' || was.kind === 'failed')
    return { ...tracked, state: { kind: 'reorged', block: was.block } };
  if (facts.itsNonce === null && !facts.isFresh) return { ...tracked, state: { kind: 'dropped' } };
  return { ...tracked, state: was.kind === 'reorged' ? was : { kind: 'pending' } };
}

/** Tells whether nothing can change any more, so that nobody needs to ask again. */
export function isSettled(state: TrackedState): boolean {
  switch (state.kind) {
    case 'finalized':
      return true;
    case 'failed':
    case 'replaced':
      return state.isFinal;
    case 'asking':
    case 'pending':
    case 'reorged':
    case 'confirmed':
    case 'dropped':
      return false;
  }
}

/** Tells whether it may yet become final by itself: asked for, waiting, or in a block. */
export function isUnderWay(state: TrackedState): boolean {
  switch (state.kind) {
    case 'asking':
    case 'pending':
    case 'reorged':
    case 'confirmed':
      return true;
    case 'finalized':
    case 'failed':
    case 'replaced':
    case 'dropped':
      return false;
  }
}

/** Tells whether it is on the chain and succeeded, final or not. */
export function isIncluded(state: TrackedState): boolean {
  return state.kind === 'confirmed' || state.kind === 'finalized';
}

/** Returns the state as a short word and the sentence that explains it. */
export function told(state: TrackedState): { readonly word: string; readonly sentence: string } {
  switch (state.kind) {
    case 'asking':
      return { word: 'In your wallet', sentence: 'Confirm or decline it there.' };
    case 'pending':
      return { word: 'Sent', sentence: 'Waiting for a block to include it.' };
    case 'reorged':
      return {
        word: 'Reorganised',
        sentence: `Its block ${state.block} is no longer on the chain; it waits for another one.`,
      };
    case 'confirmed':
      return { word: 'Included', sentence: `In block ${state.block}, ${state.depth} deep; not final yet.` };
    case 'finalized':
      return { word: 'Final', sentence: `In block ${state.block}, which cannot change any more.` };
    case 'failed':
      return {
        word: 'Refused',
        sentence: `Included in block ${state.block}, where the contract refused it. Only gas was spent.`,
      };
    case 'replaced':
      return {
        word: 'Replaced',
        sentence: `Another transaction of this account took its place${state.by === null ? '' : ` (${state.by.slice(0, 10)})`}. ${state.isFinal ? 'This one will never be included.' : 'That is not final yet.'}`,
      };
    case 'dropped':
      return { word: 'Dropped', sentence: 'The node does not know it. It may never be included.' };
  }
}
