// The newest block of each chain, asked of the chain's own node and not of the directory, without any chain library: it
// is part of every page's first load.
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { ChainConfig } from './config';

export interface ChainHead {
  readonly number: number;
  /** Unix seconds by the block's own timestamp. */
  readonly time: number;
}

const quantity = z.pipe(
  z.string().check(z.regex(/^0x[0-9a-f]{1,13}$/i)),
  z.transform((text) => Number.parseInt(text, 16)),
);

const answerSchema = z.object({ result: z.object({ number: quantity, timestamp: quantity }) });

const POLL_MS = 2_000;
const TIMEOUT_MS = 5_000;

async function fetchHead(rpc: string, signal: AbortSignal): Promise<ChainHead> {
  const answer = await fetch(rpc, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_getBlockByNumber', params: ['latest', false] }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  const { result } = answerSchema.parse(await answer.json());
  return { number: result.number, time: result.timestamp };
}

/** Polls while the page is looked at; the last head stays, with its age, when the node does not answer. */
export function headQuery(chain: ChainConfig) {
  return queryOptions({
    queryKey: ['chain-head', chain.rpc],
    queryFn: ({ signal }) => fetchHead(chain.rpc, signal),
    refetchInterval: POLL_MS,
    retry: 0,
  });
}
