// Sums over blocks: who made how many, what they brought, how regularly they came.
import type { Address } from 'viem';
import type { BlockSeen } from './miner-data';

export interface Share {
  readonly miner: Address;
  readonly blocks: number;
  readonly tips: bigint;
}

/** Members first, in their order, then others who made blocks of the window. */
export function sharesOf(blocks: readonly BlockSeen[], members: readonly Address[]): readonly Share[] {
  const order = [
    ...new Set([...members.map((one) => one.toLowerCase() as Address), ...blocks.map(({ miner }) => miner)]),
  ];
  return order.map((miner) => {
    const own = blocks.filter((block) => block.miner === miner);
    return { miner, blocks: own.length, tips: own.reduce((sum, { tips }) => sum + tips, 0n) };
  });
}

export interface Pace {
  /** Mean seconds between blocks of the window; null for less than two. */
  readonly mean: number | null;
  /** Largest gap in seconds. */
  readonly longest: number | null;
}

/** `blocks` newest first. */
export function paceOf(blocks: readonly BlockSeen[]): Pace {
  const gaps = blocks.slice(1).map((older, place) => (blocks[place]?.time ?? older.time) - older.time);
  if (gaps.length === 0) return { mean: null, longest: null };
  return { mean: gaps.reduce((a, b) => a + b, 0) / gaps.length, longest: Math.max(...gaps) };
}

/** `12.5 %` of the window's gas limit. */
export function fullness(blocks: readonly BlockSeen[]): { readonly used: number; readonly limit: number } {
  return blocks.reduce((sum, { gasUsed, gasLimit }) => ({ used: sum.used + gasUsed, limit: sum.limit + gasLimit }), {
    used: 0,
    limit: 0,
  });
}
