// Every sealed batch of an account, read from the chain: what the recovery centre starts from.
import type { Address, Hash, Hex } from 'viem';
import type { Chains } from './clients';
import { committedEvent } from './events';
import type { Head } from './heads';
import { LogScan } from './logs';
import { contractAt } from './market-config';

export interface CommitOnChain {
  readonly round: bigint;
  readonly slot: number;
  readonly bidder: Address;
  /** Ticks. */
  readonly lock: bigint;
  readonly keyHash: Hex;
  readonly head: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: number;
  readonly transaction: Hash;
  readonly block: bigint;
}

const scans = new Map<string, LogScan<typeof committedEvent>>();

/** Returns the commits of an account up to a block, newest first. */
export async function readCommits(chains: Chains, bidder: Address, to: Head): Promise<readonly CommitOnChain[]> {
  const key = `${chains.config.auction.genesisHash}/${bidder.toLowerCase()}`;
  let scan = scans.get(key);
  if (scan === undefined) {
    const address = contractAt(chains.config, 'batch_auction');
    scan = new LogScan(chains.auction, { address, event: committedEvent, args: { bidder }, fromBlock: 0n });
    scans.set(key, scan);
  }
  const logs = await scan.read(to);
  return logs.map((log) => ({ ...log.args, transaction: log.transactionHash, block: log.blockNumber })).toReversed();
}
