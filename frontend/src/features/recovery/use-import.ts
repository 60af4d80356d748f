// Takes a recovery file into this browser: what opens by itself is taken at once, the rest asks for what its lock needs.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contractAt } from '../../chain/market-config';
import { batchesQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';
import type { BatchRecord } from '../../vault/batch-record';
import type { Lock } from '../../vault/recovery-copy';
import { useChains } from '../../wallet/use-wallet';

/** A file that did not open by itself. */
export interface LockedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lock: Lock;
}

export function useImport() {
  const client = useQueryClient();
  const { config } = useChains();
  const [locked, setLocked] = useState<LockedFile | null>(null);

  async function take(bytes: Uint8Array, secret?: string): Promise<BatchRecord> {
    const found = await market().vault.importFile(bytes, secret);
    await client.invalidateQueries({ queryKey: batchesQuery.queryKey });
    setLocked(null);
    if (found.auctionChainId !== config.auction.chainId || found.contract !== contractAt(config, 'batch_auction')) {
      throw new Error(
        'This file belongs to another market: its chain or its contract is not this one. It was kept, and is of no use here.',
      );
    }
    return found;
  }

  /** Null for a file that asks for its passphrase or phrase first. */
  const choosing = useMutation({
    mutationFn: async (file: File): Promise<BatchRecord | null> => {
      opening.reset();
      setLocked(null);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const lock = await market().vault.lockOf(bytes);
      if (lock === 'none') return take(bytes);
      if (lock === 'vault-key') {
        try {
          return await take(bytes);
        } catch (error) {
          // Made under another vault than that of this browser.
          if (!(error instanceof Error && error.name === 'WrongPassphrase')) throw error;
        }
      }
      setLocked({ name: file.name, bytes, lock });
      return null;
    },
  });
  const opening = useMutation({
    mutationFn: (secret: string) => {
      if (locked === null) throw new Error('choose the file first');
      return take(locked.bytes, secret);
    },
  });
  return {
    locked,
    choose: choosing.mutate,
    open: opening.mutate,
    isChoosing: choosing.isPending,
    isOpening: opening.isPending,
    error: opening.error ?? choosing.error,
    batch: opening.data ?? choosing.data ?? null,
  };
}
