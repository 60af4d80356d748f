// The batches of this browser: what the vault keeps of them, without their secrets. A browser may hold batches of other chains,
// even of one with the same number that was reset: those stay in the vault, apart.
import { queryOptions } from '@tanstack/react-query';
import { theMarket } from '../config/this-market';
import { type BatchRecord, isOfChain } from '../vault/batch-record';
import { market } from './market-worker';

export const batchesQuery = queryOptions({
  queryKey: ['vault', 'batches'],
  queryFn: async (): Promise<readonly BatchRecord[]> => {
    const [batches, chain] = await Promise.all([everyBatch(), theMarket()]);
    return batches.filter((one) => isOfChain(one, chain));
  },
  structuralSharing: false,
  // Another tab may have written one.
  refetchInterval: 5_000,
});

/** Batches of other chains: nothing here can be said of them, and their files can still be saved. */
export const batchesElsewhereQuery = queryOptions({
  queryKey: ['vault', 'batches', 'elsewhere'],
  queryFn: async (): Promise<readonly BatchRecord[]> => {
    const [batches, chain] = await Promise.all([everyBatch(), theMarket()]);
    return batches.filter((one) => !isOfChain(one, chain));
  },
  structuralSharing: false,
  refetchInterval: 15_000,
});

/** Whether the vault phrase was written down and typed back: only then a copy under it outlives this browser. */
export const phraseConfirmedQuery = queryOptions({
  queryKey: ['vault', 'phrase confirmed'],
  queryFn: async (): Promise<boolean> => (await market().vault.open()).phraseConfirmed,
});

async function everyBatch(): Promise<readonly BatchRecord[]> {
  await market().vault.open();
  return market().vault.list();
}
