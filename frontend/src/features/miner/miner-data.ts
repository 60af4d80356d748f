// What miners earn and how their chains stand, read from the chains' own nodes.
import { queryOptions } from '@tanstack/react-query';
import { type Address, type Block, getAbiItem, type PublicClient } from 'viem';
import * as z from 'zod/mini';
import { batchAuctionAbi } from '../../chain/abi/batch-auction';
import { minerSetAbi } from '../../chain/abi/miner-set';
import { settlementAbi } from '../../chain/abi/settlement';
import type { Chains } from '../../chain/clients';
import { type ChainName, readHeads } from '../../chain/heads';
import { logsBetween } from '../../chain/logs';
import { contractAt } from '../../chain/market-config';

export interface BlockSeen {
  readonly number: number;
  /** Unix seconds. */
  readonly time: number;
  readonly miner: Address;
  readonly transactions: number;
  readonly gasUsed: number;
  readonly gasLimit: number;
  /** Wei of gas coin. */
  readonly baseFee: bigint;
  /** What the miner got of its transactions, wei of gas coin. */
  readonly tips: bigint;
}

export interface ChainSeen {
  readonly members: readonly Address[];
  readonly head: number;
  readonly finalized: number | null;
  /** Newest first. */
  readonly blocks: readonly BlockSeen[];
  readonly pending: number;
  readonly queued: number;
}

const WINDOW = 60;
const poolSchema = z.object({ pending: z.string(), queued: z.string() });

export function chainQuery(chains: Chains, chain: ChainName) {
  return queryOptions({
    queryKey: ['miner', 'chain', chain, chains.config[chain].rpc],
    queryFn: () => readChain(chains[chain], contractAt(chains.config, 'miner_set'), seen[chain]),
    refetchInterval: 2_500,
    structuralSharing: false,
    retry: 0,
  });
}

/** Blocks by hash: what is in one never changes, so each is read once. */
const seen: Record<ChainName, Map<string, BlockSeen>> = { metadata: new Map(), auction: new Map() };

async function readChain(client: PublicClient, minerSet: Address, known: Map<string, BlockSeen>): Promise<ChainSeen> {
  const [heads, members, pool] = await Promise.all([
    readHeads(client),
    client.readContract({ address: minerSet, abi: minerSetAbi, functionName: 'members' }),
    client.request({ method: 'txpool_status' } as never),
  ]);
  const head = Number(heads.latest.number);
  const numbers = Array.from({ length: Math.min(WINDOW, head) }, (_, back) => head - back);
  const found = await Promise.all(numbers.map((number) => client.getBlock({ blockNumber: BigInt(number) })));
  const blocks = await Promise.all(found.map(async (block) => known.get(block.hash) ?? blockOf(client, block)));
  known.clear();
  for (const [place, block] of found.entries()) {
    const read = blocks[place];
    if (read !== undefined) known.set(block.hash, read);
  }
  const counts = z.parse(poolSchema, pool);
  return {
    members,
    head,
    finalized: heads.finalized === null ? null : Number(heads.finalized.number),
    blocks,
    pending: Number(counts.pending),
    queued: Number(counts.queued),
  };
}

async function blockOf(client: PublicClient, block: Block<bigint, false, 'latest'>): Promise<BlockSeen> {
  const baseFee = block.baseFeePerGas ?? 0n;
  const receipts = await Promise.all(block.transactions.map((hash) => client.getTransactionReceipt({ hash })));
  return {
    number: Number(block.number),
    time: Number(block.timestamp),
    miner: block.miner.toLowerCase() as Address,
    transactions: block.transactions.length,
    gasUsed: Number(block.gasUsed),
    gasLimit: Number(block.gasLimit),
    baseFee,
    tips: receipts.reduce((sum, receipt) => sum + receipt.gasUsed * (receipt.effectiveGasPrice - baseFee), 0n),
  };
}

/** The auction fee of one round, for one who shares it. */
export interface Fee {
  readonly round: number;
  readonly side: ChainName;
  readonly account: Address;
  /** Place among the round's recipients; the metadata half is claimed by it. */
  readonly index: number;
  /** Wei of DTX that a claim would bring now. */
  readonly owed: bigint;
  readonly claimed: bigint;
}

const poolEvent = getAbiItem({ abi: settlementAbi, name: 'PoolFrozen' });
const minerClaimed = getAbiItem({ abi: settlementAbi, name: 'MinerFeeClaimed' });
const metadataClaimed = getAbiItem({ abi: settlementAbi, name: 'MetadataFeeClaimed' });

export function feesQuery(chains: Chains) {
  return queryOptions({
    queryKey: ['miner', 'fees', chains.config.auction.rpc],
    queryFn: () => readFees(chains),
    refetchInterval: 10_000,
    structuralSharing: false,
    retry: 0,
  });
}

async function readFees(chains: Chains): Promise<readonly Fee[]> {
  const address = contractAt(chains.config, 'settlement');
  const book = contractAt(chains.config, 'batch_auction');
  const client = chains.auction;
  const head = await client.getBlockNumber();
  const [pools, byMiners, byRecipients, members] = await Promise.all([
    logsBetween(client, { address, event: poolEvent, fromBlock: 0n }, 0n, head),
    logsBetween(client, { address, event: minerClaimed, fromBlock: 0n }, 0n, head),
    logsBetween(client, { address, event: metadataClaimed, fromBlock: 0n }, 0n, head),
    client.readContract({ address: contractAt(chains.config, 'miner_set'), abi: minerSetAbi, functionName: 'members' }),
  ]);
  const rounds = pools.map(({ args }) => args.round).slice(-MOST_ROUNDS);
  const settlement = { address, abi: settlementAbi } as const;
  const fees = await Promise.all(
    rounds.map(async (round): Promise<Fee[]> => {
      const recipients = await client.readContract({
        address: book,
        abi: batchAuctionAbi,
        functionName: 'feeRecipients',
        args: [round],
      });
      const owed = await Promise.all([
        ...members.map((miner) =>
          client.readContract({ ...settlement, functionName: 'owedToMiner', args: [round, miner] }),
        ),
        ...recipients.map((_, index) =>
          client.readContract({ ...settlement, functionName: 'owedToRecipient', args: [round, BigInt(index)] }),
        ),
      ]);
      const sumOf = (found: readonly { readonly amount: bigint }[]) =>
        found.reduce((sum, { amount }) => sum + amount, 0n);
      return [
        ...members.map(
          (account, index): Fee => ({
            round: Number(round),
            side: 'auction',
            account,
            index,
            owed: owed[index] ?? 0n,
            claimed: sumOf(
              byMiners.map(({ args }) => args).filter((one) => one.round === round && same(one.miner, account)),
            ),
          }),
        ),
        ...recipients.map(
          (account, index): Fee => ({
            round: Number(round),
            side: 'metadata',
            account,
            index,
            owed: owed[members.length + index] ?? 0n,
            claimed: sumOf(
              byRecipients.map(({ args }) => args).filter((one) => one.round === round && Number(one.index) === index),
            ),
          }),
        ),
      ];
    }),
  );
  return fees.flat().reverse();
}

/** Newest rounds that are looked at; older ones are found by their events. */
const MOST_ROUNDS = 40;

function same(a: Address, b: Address): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
