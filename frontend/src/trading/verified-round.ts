// The lots of a round, proven: the directory's whole leaf list, hashed in the worker and compared with the round on the
// auction chain. Whatever is planned, sealed, shown as won or opened comes from here.
import { queryOptions } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Chains } from '../chain/clients';
import { type RoundState, readRound } from '../chain/rounds';
import { ask } from '../directory/client';
import type { VerifiedLots } from '../market/lots';
import { market } from './market-worker';

export interface VerifiedRound {
  readonly round: RoundState;
  readonly lots: VerifiedLots;
  /** The block of the auction chain that leaf root and terms were read at, and whether it is final. */
  readonly block: bigint;
  readonly isFinal: boolean;
}

/** Share of the leaves that are hashed, by round; for a bar while it takes long. */
export const useVerifying = create<Readonly<Record<string, number>>>()(() => ({}));

export function verifiedRoundQuery(chains: Chains, round: bigint | null) {
  return queryOptions({
    queryKey: ['verified', chains.config.auction.genesisHash, round?.toString() ?? ''],
    queryFn: ({ signal }) => verifyRound(chains, round ?? 0n, signal),
    enabled: round !== null,
    // A round's lots never change; a root that was read from a head that is not final is read again before sealing.
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
}

async function verifyRound(chains: Chains, round: bigint, signal: AbortSignal): Promise<VerifiedRound> {
  const [final, list] = await Promise.all([
    readRound(chains, round, 'finalized').catch(() => null),
    ask(`/v1/rounds/${round}/leaves`, { signal }).then((answer) => answer.arrayBuffer()),
  ]);
  const onChain = final ?? (await readRound(chains, round));
  if (onChain === null) throw new Error(`the auction chain has no round ${round}`);
  const { month, lots, leafRoot, termsHead } = onChain;
  const verified = await market().verifyLots(list, { round, month, lots, leafRoot, termsHead }, (done, total) =>
    useVerifying.setState({ [round.toString()]: total === 0 ? 0 : done / total }),
  );
  return { round: onChain, lots: verified, block: onChain.block, isFinal: final !== null };
}
