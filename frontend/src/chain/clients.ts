// The two chains as viem sees them. The page asks their nodes itself, never the directory.
import { type Chain, createPublicClient, defineChain, http, type PublicClient } from 'viem';
import type { ChainPlace, MarketConfig } from './market-config';

export interface Chains {
  readonly config: MarketConfig;
  readonly metadata: PublicClient;
  readonly auction: PublicClient;
}

const TIMEOUT_MS = 10_000;
/** Calls of one moment leave as one request; the node takes up to 1,000 of them. */
const BATCH = { batchSize: 100, wait: 4 };

export function chainOf(place: ChainPlace, name: string): Chain {
  return defineChain({
    id: place.chainId,
    name,
    nativeCurrency: { name: 'Gas coin', symbol: 'GAS', decimals: 18 },
    rpcUrls: { default: { http: [place.rpc] } },
  });
}

export function auctionChain(config: MarketConfig): Chain {
  return chainOf(config.auction, 'Latchkey auction chain');
}

export function metadataChain(config: MarketConfig): Chain {
  return chainOf(config.metadata, 'Latchkey metadata chain');
}

const opened = new WeakMap<MarketConfig, Chains>();

/** Returns the clients of a market, the same ones for the same configuration. */
export function chainsOf(config: MarketConfig): Chains {
  const known = opened.get(config);
  if (known !== undefined) return known;
  const made: Chains = {
    config,
    metadata: clientOf(config.metadata.rpc, metadataChain(config)),
    auction: clientOf(config.auction.rpc, auctionChain(config)),
  };
  opened.set(config, made);
  return made;
}

function clientOf(rpc: string, chain: Chain): PublicClient {
  // Two quick tries: a node that does not answer is shown as such, not waited for.
  return createPublicClient({
    chain,
    transport: http(rpc, { batch: BATCH, timeout: TIMEOUT_MS, retryCount: 1, retryDelay: 250 }),
    pollingInterval: 1_000,
    cacheTime: 0,
  });
}
