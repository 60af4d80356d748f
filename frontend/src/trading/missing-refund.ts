// The price of licences whose key never came: which of them the contract has given back already. Asked of the contract itself
// (`Settlement.settled`): a keeper usually was faster.
import { queryOptions } from '@tanstack/react-query';
import { settlementAbi } from '../chain/abi/settlement';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import { CHUNK_LOTS } from '../chain/results';
import type { LicenceView } from './licences';

const RANKS = 6;
const FOLLOW_MS = 4_000;
/** A reorganisation may undo what is settled, so it is looked at now and then. */
const IDLE_MS = 20_000;

/** A licence by its place among the results of its chunk. */
export interface MissingLicence {
  readonly chunk: number;
  /** Lot in chunk x 6 + rank. */
  readonly position: number;
}

export function missingOf(licences: readonly LicenceView[]): readonly MissingLicence[] {
  return licences
    .filter((one) => one.state === 'missing')
    .map((one) => ({
      chunk: Math.floor(one.lot.number / CHUNK_LOTS),
      position: (one.lot.number % CHUNK_LOTS) * RANKS + one.rank,
    }));
}

/** Those of the missing licences whose price has not come back, in the contract's own words. */
export function unsettledQuery(chains: Chains, round: bigint, missing: readonly MissingLicence[]) {
  const names = missing.map(({ chunk, position }) => `${chunk}/${position}`);
  return queryOptions({
    queryKey: ['round', 'unsettled', chains.config.auction.genesisHash, round.toString(), names.join()],
    queryFn: () => readUnsettled(chains, round, missing),
    enabled: missing.length > 0,
    refetchInterval: (query) => (query.state.data?.length === 0 ? IDLE_MS : FOLLOW_MS),
    structuralSharing: false,
    retry: 0,
  });
}

export async function readUnsettled(
  { auction, config }: Pick<Chains, 'auction' | 'config'>,
  round: bigint,
  missing: readonly MissingLicence[],
): Promise<readonly MissingLicence[]> {
  const at = { address: contractAt(config, 'settlement'), abi: settlementAbi, functionName: 'settled' } as const;
  const settled = await Promise.all(
    missing.map(({ chunk, position }) => auction.readContract({ ...at, args: [round, chunk, position] })),
  );
  return missing.filter((_, place) => settled[place] !== true);
}
