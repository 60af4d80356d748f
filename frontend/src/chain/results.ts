// Results of a round: eight bytes a lot, believed only when they hash to what the contract stores in finalized state.
import { type Hex, hexToBytes, keccak256 } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import type { Chains } from './clients';
import { clearedEvent } from './events';
import { logsBetween } from './logs';
import { contractAt } from './market-config';
import type { RoundState } from './rounds';

const LOT_BYTES = 8;
const RANKS = 6;
export const CHUNK_LOTS = 128;
const NOTHING: Hex = `0x${'00'.repeat(32)}`;

export interface LotResult {
  /** Ticks: the price of the sale, or the reserve of an unsold lot. */
  readonly price: number;
  /** Slots of the winners by rank. */
  readonly winners: readonly number[];
}

export interface Results {
  readonly lots: readonly LotResult[];
  /** The 1,024 bytes of each chunk as they were posted, null for one that nobody cleared because nobody revealed. */
  readonly chunks: readonly (Hex | null)[];
}

/** Returns the results of a lot from its eight bytes on. */
export function decodeLot(bytes: Uint8Array, lot: number): LotResult {
  const at = lot * LOT_BYTES;
  const winners: number[] = [];
  for (let rank = 0; rank < RANKS; rank++) {
    const slot = bytes[at + 2 + rank] ?? 0;
    if (slot === 0) break;
    winners.push(slot - 1);
  }
  return { price: ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0), winners };
}

/** Returns the results of a round that is done in finalized state, null before. Throws when they do not hash to the chain's. */
export async function readResults(chains: Chains, final: RoundState): Promise<Results | null> {
  if (!final.done) return null;
  const address = contractAt(chains.config, 'batch_auction');
  const question = { address, event: clearedEvent, args: { round: final.round }, fromBlock: final.openBlock };
  const logs = await logsBetween(chains.auction, question, final.openBlock, final.block);
  const chunks: (Hex | null)[] = new Array<Hex | null>(final.chunks).fill(null);
  for (const log of logs) if (log.args.attempt === final.attempt) chunks[log.args.chunk] = log.args.results;
  const stored = await Promise.all(
    chunks.map((_, chunk) =>
      chains.auction.readContract({
        address,
        abi: batchAuctionAbi,
        functionName: 'resultHash',
        args: [final.round, final.attempt, chunk],
        blockNumber: final.block,
      }),
    ),
  );
  for (const [chunk, data] of chunks.entries()) {
    const computed = data === null ? NOTHING : keccak256(data);
    if (computed !== stored[chunk]) {
      throw new Error(
        `round ${final.round}: the results of chunk ${chunk} do not hash to those on the chain; the node may be behind, or wrong`,
      );
    }
  }
  const lots = chunks.flatMap((data) => {
    const bytes = data === null ? new Uint8Array(CHUNK_LOTS * LOT_BYTES) : hexToBytes(data);
    return Array.from({ length: CHUNK_LOTS }, (_, lot) => decodeLot(bytes, lot));
  });
  return { lots: lots.slice(0, final.lots), chunks };
}

export interface Win {
  readonly lot: number;
  readonly rank: number;
  readonly price: number;
}

/** Returns what a slot won, by lot. */
export function winsOf(results: Results, slot: number): readonly Win[] {
  return results.lots.flatMap((result, lot) => {
    const rank = result.winners.indexOf(slot);
    return rank < 0 ? [] : [{ lot, rank, price: result.price }];
  });
}
