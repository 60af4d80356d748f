// Key records on the chain, by licence, followed block by block: the owner's if there is one, else the gateway's.
import { type Hex, hexToBytes, toHex } from 'viem';
import type { Chains } from './clients';
import { recordsPostedEvent } from './events';
import { LogScan, type LogsOf } from './logs';
import { contractAt } from './market-config';
import { CHUNK_LOTS, type Results } from './results';

export const RECORD_BYTES = 65;
const OWNER = 1;

export interface PostedRecord {
  readonly lot: number;
  readonly rank: number;
  readonly record: Hex;
  readonly byOwner: boolean;
  readonly block: bigint;
}

type Posts = LogsOf<typeof recordsPostedEvent>;

const scans = new Map<string, LogScan<typeof recordsPostedEvent>>();

/** Returns the records of a round up to a block, by `lot-rank`. Goes on where the last call stopped. */
export async function readRecords(
  chains: Chains,
  round: bigint,
  openBlock: bigint,
  results: Results,
  to: { readonly number: bigint; readonly hash: Hex },
): Promise<ReadonlyMap<string, PostedRecord>> {
  const key = `${chains.config.auction.genesisHash}/${round}`;
  let scan = scans.get(key);
  if (scan === undefined) {
    const address = contractAt(chains.config, 'key_records');
    scan = new LogScan(chains.auction, { address, event: recordsPostedEvent, args: { round }, fromBlock: openBlock });
    scans.set(key, scan);
  }
  return recordsOf(await scan.read(to), results);
}

/** Puts the records of posts to the licences that they are for: lots ascending, for each lot its winners by rank. */
export function recordsOf(posts: Posts, results: Results): ReadonlyMap<string, PostedRecord> {
  const found = new Map<string, PostedRecord>();
  for (const post of posts.toSorted((a, b) => a.args.kind - b.args.kind)) {
    const { chunk, kind, lots, records } = post.args;
    const bytes = hexToBytes(records);
    let at = 0;
    for (const place of hexToBytes(lots)) {
      const lot = chunk * CHUNK_LOTS + place;
      const winners = results.lots[lot]?.winners.length ?? 0;
      for (let rank = 0; rank < winners; rank++) {
        const record = toHex(bytes.slice(at, at + RECORD_BYTES));
        at += RECORD_BYTES;
        found.set(`${lot}-${rank}`, { lot, rank, record, byOwner: kind === OWNER, block: post.blockNumber });
      }
    }
    if (at !== bytes.length) throw new Error('the key records do not fit the winners: results of another round?');
  }
  return found;
}
