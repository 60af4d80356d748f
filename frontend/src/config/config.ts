// GET /config.json: which market this directory serves, and where its parts answer. Spec: specs/protocol/directory.md.
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { enterMarket } from './this-market';

function hexOf(bytes: number) {
  const digits = z.regex(new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`, 'i'));
  return z.pipe(
    z.string().check(digits),
    z.transform((text) => text.toLowerCase() as `0x${string}`),
  );
}

const hash = hexOf(32);
const address = hexOf(20);

const chainSchema = z.object({
  rpc: z.url(),
  ws: z.nullish(z.url()),
  chainId: z.int().check(z.positive()),
  genesisHash: hash,
});

export const configSchema = z.object({
  version: z.literal(1),
  metadata: chainSchema,
  auction: chainSchema,
  contracts: z.record(z.string(), address),
  schedule: z.record(z.string(), z.int()),
  /** Watchers that pages may offer: none, one, or three that share an opening. */
  watchers: z.array(z.url()),
  devnet: z.boolean(),
});

export type MarketConfig = z.infer<typeof configSchema>;
export type ChainConfig = z.infer<typeof chainSchema>;

async function fetchConfig(signal: AbortSignal): Promise<MarketConfig> {
  const answer = await fetch('/config.json', { signal });
  if (!answer.ok) throw new Error(`/config.json answered ${answer.status}`);
  const config = configSchema.parse(await answer.json());
  enterMarket(config.auction);
  return config;
}

/** The market does not change while the page is open: another one is another directory. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => fetchConfig(signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
