// The batches of this browser: what the vault keeps of them, without their secrets.
import { queryOptions } from '@tanstack/react-query';
import type { BatchRecord } from '../vault/batch-record';
import { market } from './market-worker';

export const batchesQuery = queryOptions({
  queryKey: ['vault', 'batches'],
  queryFn: async (): Promise<readonly BatchRecord[]> => {
    await market().vault.open();
    return market().vault.list();
  },
  structuralSharing: false,
  // Another tab may have written one.
  refetchInterval: 5_000,
});
