// The vault and who of a page's plans has taken its lock from it, both of one block: read apart, a lock that just left would
// be counted twice, or not at all.
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { batchAuctionAbi } from '../../chain/abi/batch-auction';
import { vaultAbi } from '../../chain/abi/vault';
import type { Chains } from '../../chain/clients';
import { contractAt } from '../../chain/market-config';
import { lockFor, TICK } from '../../chain/money';
import { isUnderWay } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';
import type { Plan } from '../../market/plan';
import { chainRoundQuery, lockFloorQuery } from '../../trading/chain-queries';
import { type LockPlan, type VaultNeeds, vaultNeeds } from './vault-needs';

const FOLLOW_MS = 4_000;

interface SharedVault {
  readonly vault: bigint;
  /** Rounds in which the account has a slot. */
  readonly sealed: readonly bigint[];
}

function sharedVaultQuery(chains: Chains, account: Address | null, rounds: readonly bigint[]) {
  return queryOptions({
    // Read again with the money, whenever a transaction of this browser has changed something.
    queryKey: ['money', 'shared', chains.config.auction.genesisHash, account, rounds.join()],
    queryFn: () => readSharedVault(chains, account as Address, rounds),
    enabled: account !== null,
    refetchInterval: FOLLOW_MS,
    structuralSharing: false,
  });
}

async function readSharedVault(chains: Chains, account: Address, rounds: readonly bigint[]): Promise<SharedVault> {
  const { auction, config } = chains;
  const at = { blockNumber: await auction.getBlockNumber({ cacheTime: 0 }) } as const;
  const address = contractAt(config, 'batch_auction');
  const [vault, slots] = await Promise.all([
    auction.readContract({
      ...at,
      address: contractAt(config, 'vault'),
      abi: vaultAbi,
      functionName: 'balanceOf',
      args: [account],
    }),
    Promise.all(
      rounds.map((round) =>
        auction.readContract({ ...at, address, abi: batchAuctionAbi, functionName: 'slotOf', args: [round, account] }),
      ),
    ),
  ]);
  return { vault, sealed: rounds.filter((_, place) => slots[place] !== 0) };
}

export interface OwnNeeds extends VaultNeeds {
  readonly vault: bigint;
}

/** What the vault lacks for one of the plans of the page; null until it has been read. */
export function useVaultNeeds(
  chains: Chains,
  plans: readonly Plan[],
  round: bigint,
  account: Address | null,
): OwnNeeds | null {
  const rounds = plans.map((plan) => plan.round);
  // In one order, so that another order of the cards is no other question.
  const sorted = rounds.toSorted((a, b) => Number(a - b));
  const shared = useQuery(sharedVaultQuery(chains, account, sorted)).data;
  const floor = useQuery(lockFloorQuery(chains)).data;
  const phases = useQueries({
    queries: rounds.map((one) => chainRoundQuery(chains, one, 'latest')),
    combine: (found) => found.map(({ data }) => data?.phase ?? null),
  });
  const sending = useTracked((store) => store.list).filter(
    (one) => one.kind === 'commit' && one.account.toLowerCase() === account?.toLowerCase() && isUnderWay(one.state),
  );
  if (shared === undefined || floor === undefined) return null;
  const locks = plans.map((plan, at): LockPlan => {
    const phase = phases[at] ?? null;
    const isOver = shared.sealed.includes(plan.round) || (phase !== null && phase !== 'commit');
    const isSending = sending.some((one) => one.round === plan.round.toString());
    const state = isOver ? 'done' : isSending ? 'sending' : 'open';
    return { round: plan.round, lock: lockFor(plan.budget, floor) * TICK, state };
  });
  return { ...vaultNeeds(locks, round, shared.vault), vault: shared.vault };
}
