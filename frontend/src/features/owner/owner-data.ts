// Devices, earnings and past prices of an owner's accounts, as queries.
import { queryOptions } from '@tanstack/react-query';
import { type Address, getAbiItem } from 'viem';
import * as z from 'zod/mini';
import { settlementAbi } from '../../chain/abi/settlement';
import { vaultAbi } from '../../chain/abi/vault';
import type { Chains } from '../../chain/clients';
import { roundOpenedEvent } from '../../chain/events';
import { logsBetween } from '../../chain/logs';
import { contractAt } from '../../chain/market-config';
import { askJson } from '../../directory/client';

const count = z.number().check(z.int(), z.nonnegative());
const address = z.string().check(z.regex(/^0x[0-9a-f]{40}$/i));

const deviceSchema = z.object({
  device: address,
  family: count,
  model: count,
  owner: address,
  gateway: z.object({ address, url: z.string() }),
  status: z.string(),
  reserve: count,
  licences: count,
  seen: count,
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  price: z.nullish(count),
  sales: count,
});
export type OwnedDevice = z.infer<typeof deviceSchema>;
const devicesSchema = z.object({ devices: z.array(deviceSchema) });

const modelPriceSchema = z.object({
  prices: z.array(
    z.object({
      round: count,
      model: count,
      sold: count,
      licences: count,
      min: z.nullable(count),
      median: z.nullable(z.number()),
    }),
  ),
});
export type ModelPrice = z.infer<typeof modelPriceSchema>['prices'][number];

/** More accounts would make a question that the directory refuses. */
const OWNERS_AT_ONCE = 50;

export function ownedQuery(owners: readonly Address[]) {
  return queryOptions({
    queryKey: ['owner', 'devices', owners],
    queryFn: async ({ signal }) => {
      const parts = [];
      for (let from = 0; from < owners.length; from += OWNERS_AT_ONCE) {
        const filter = `owner in (${owners.slice(from, from + OWNERS_AT_ONCE).join(', ')})`;
        const path = `/v1/devices?filter=${encodeURIComponent(filter)}&limit=100`;
        parts.push(askJson(path, devicesSchema, { signal }));
      }
      return (await Promise.all(parts)).flatMap(({ devices }) => devices);
    },
    refetchInterval: 5_000,
  });
}

export function modelPricesQuery(family: number) {
  return queryOptions({
    queryKey: ['owner', 'prices', family],
    queryFn: ({ signal }) => askJson(`/v1/prices?family=${family}&by=model&limit=200`, modelPriceSchema, { signal }),
    staleTime: 15_000,
  });
}

export interface Payment {
  readonly round: number;
  readonly owner: Address;
  readonly licences: number;
  /** Wei of DTX that the owner got. */
  readonly wei: bigint;
}

export interface Earnings {
  readonly payments: readonly Payment[];
  /** Month of each round with a payment. */
  readonly months: ReadonlyMap<number, number>;
  /** Wei of DTX that lie in the vault, by owner in lower case. */
  readonly credit: ReadonlyMap<string, bigint>;
}

const claimedEvent = getAbiItem({ abi: settlementAbi, name: 'Claimed' });

/** What the auction chain paid to these accounts, read from its own node. */
export function earningsQuery(chains: Chains, owners: readonly Address[]) {
  return queryOptions({
    queryKey: ['owner', 'earnings', chains.config.auction.rpc, owners],
    queryFn: () => readEarnings(chains, owners),
    refetchInterval: 10_000,
    structuralSharing: false,
  });
}

async function readEarnings(chains: Chains, owners: readonly Address[]): Promise<Earnings> {
  const head = await chains.auction.getBlockNumber();
  const settlement = contractAt(chains.config, 'settlement');
  const book = contractAt(chains.config, 'batch_auction');
  const vault = { address: contractAt(chains.config, 'vault'), abi: vaultAbi } as const;
  const [paid, opened, credits] = await Promise.all([
    logsBetween(
      chains.auction,
      { address: settlement, event: claimedEvent, args: { owner: owners }, fromBlock: 0n },
      0n,
      head,
    ),
    logsBetween(chains.auction, { address: book, event: roundOpenedEvent, fromBlock: 0n }, 0n, head),
    Promise.all(
      owners.map((owner) => chains.auction.readContract({ ...vault, functionName: 'balanceOf', args: [owner] })),
    ),
  ]);
  return {
    payments: paid.map(({ args }) => ({
      round: Number(args.round),
      owner: args.owner.toLowerCase() as Address,
      licences: args.licences,
      wei: args.ownerWei,
    })),
    months: new Map(opened.map(({ args }) => [Number(args.round), args.month])),
    credit: new Map(owners.map((owner, place) => [owner.toLowerCase(), credits[place] ?? 0n])),
  };
}
