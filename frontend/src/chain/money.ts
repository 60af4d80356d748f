// What an account can spend, and what it moves between wallet and vault. Wei of DTX and of the gas coin.
import type { Address } from 'viem';
import { dtxAbi } from './abi/dtx';
import { vaultAbi } from './abi/vault';
import type { Chains } from './clients';
import { contractAt } from './market-config';

/** 1 tick = 0.001 DTX. */
export const TICK = 10n ** 15n;

export interface Money {
  /** Free credit in the vault. */
  readonly vault: bigint;
  /** DTX in the wallet. */
  readonly wallet: bigint;
  /** How much DTX the vault may take from the wallet without a permit. */
  readonly allowance: bigint;
  /** Gas coin. */
  readonly gas: bigint;
}

export async function readMoney(chains: Chains, account: Address): Promise<Money> {
  const vaultAt = contractAt(chains.config, 'vault');
  const dtx = { address: contractAt(chains.config, 'dtx'), abi: dtxAbi } as const;
  const [vault, wallet, allowance, gas] = await Promise.all([
    chains.auction.readContract({ address: vaultAt, abi: vaultAbi, functionName: 'balanceOf', args: [account] }),
    chains.auction.readContract({ ...dtx, functionName: 'balanceOf', args: [account] }),
    chains.auction.readContract({ ...dtx, functionName: 'allowance', args: [account, vaultAt] }),
    chains.auction.getBalance({ address: account }),
  ]);
  return { vault, wallet, allowance, gas };
}

/** Returns the lock in ticks that hides a budget best: the next power of two, at least `floor`. */
export function lockFor(budget: bigint, floor: bigint): bigint {
  const least = [budget, floor, 1n].reduce((a, b) => (a > b ? a : b));
  let lock = 1n;
  while (lock < least) lock *= 2n;
  return lock;
}
