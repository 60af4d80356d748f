// The calls that bring locks back. Anybody may send them; a keeper usually was faster.
import { encodeFunctionData, type Hex } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import type { Chains } from './clients';
import { contractAt } from './market-config';
import type { Call } from './send';

/** Returns lock less what was spent to the revealed bidder at a position of the final state. */
export function refundLockCall(chains: Chains, round: bigint, state: Hex, position: number): Call {
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'refund', args: [round, state, [position]] });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'refund', label: `Bring back the lock of round ${round}`, round, to, data };
}

/** Settles the lock of a batch that was not revealed: a part is lost, the rest comes back. */
export function forfeitCall(chains: Chains, round: bigint, slot: number): Call {
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'forfeit', args: [round, [slot]] });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'refund', label: `Settle the lock of round ${round}`, round, to, data };
}
