// The calls that a bidder sends, from their arguments to calldata.
import { type Address, encodeFunctionData, type Hex } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import { dtxAbi } from './abi/dtx';
import { settlementAbi } from './abi/settlement';
import { vaultAbi } from './abi/vault';
import type { Chains } from './clients';
import { contractAt } from './market-config';
import type { Call } from './send';

export function approveCall(chains: Chains, wei: bigint): Call {
  const data = encodeFunctionData({
    abi: dtxAbi,
    functionName: 'approve',
    args: [contractAt(chains.config, 'vault'), wei],
  });
  return {
    kind: 'approve',
    label: 'Allow the vault to take DTX',
    round: null,
    to: contractAt(chains.config, 'dtx'),
    data,
  };
}

export function depositCall(chains: Chains, wei: bigint): Call {
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [wei] });
  return {
    kind: 'deposit',
    label: 'Deposit into the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export interface Permit {
  readonly deadline: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}

export function permitDepositCall(chains: Chains, wei: bigint, permit: Permit): Call {
  const args = [wei, permit.deadline, permit.v, permit.r, permit.s] as const;
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'depositWithPermit', args });
  return {
    kind: 'deposit',
    label: 'Deposit into the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export function withdrawCall(chains: Chains, wei: bigint, to: Address): Call {
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'withdraw', args: [wei, to] });
  return {
    kind: 'withdraw',
    label: 'Withdraw from the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export interface CommitArguments {
  readonly round: bigint;
  readonly keyHash: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: number;
  readonly ciphertext: Hex;
}

/** The one sealing transaction; `lock` in ticks. */
export function commitCall(chains: Chains, batch: CommitArguments, lock: bigint): Call {
  const args = [batch.round, batch.keyHash, lock, batch.licenceX, batch.licenceParity, batch.ciphertext] as const;
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'commit', args });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'commit', label: `Seal bids of round ${batch.round}`, round: batch.round, to, data };
}

export interface RevealArguments {
  readonly round: bigint;
  readonly slot: number;
  readonly key: Hex;
  readonly budget: bigint;
  readonly cap: number;
}

export function revealCall(chains: Chains, opening: RevealArguments): Call {
  const args = [opening.round, opening.slot, opening.key, opening.budget, opening.cap] as const;
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'reveal', args });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'reveal', label: `Reveal bids of round ${opening.round}`, round: opening.round, to, data };
}

/** Brings back the price of licences without a key record; `positions` are lot in chunk x 6 + rank. */
export function refundMissingCall(
  chains: Chains,
  round: bigint,
  chunk: number,
  results: Hex,
  positions: readonly number[],
): Call {
  const data = encodeFunctionData({
    abi: settlementAbi,
    functionName: 'refundMissing',
    args: [round, chunk, results, positions],
  });
  const to = contractAt(chains.config, 'settlement');
  return { kind: 'refund', label: `Refund missing keys of round ${round}`, round, to, data };
}
