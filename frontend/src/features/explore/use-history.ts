// The price history that a view asks for: of all lots as the directory sums them up, or, under filters, of the lots of the
// devices that pass, counted here from the raw columns of the newest rounds.
import { useQuery } from '@tanstack/react-query';
import { clearingQuery } from '../../directory/clearing';
import { pricesQuery } from '../../directory/queries';
import { formatCount } from '../../ui/format';
import { type HistoryRow, historyOf } from './price-rows';
import type { Explore } from './use-explore';

export interface History {
  /** Null while it is not known. */
  readonly rows: readonly HistoryRow[] | null;
  /** What exactly the rows are of. */
  readonly covers: string;
  /** Of the devices that pass the filters, not of all. */
  readonly isFiltered: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function useHistory(explore: Explore): History {
  const { fleet, filters, result } = explore;
  const family = familyOf(explore);
  // A history of one family: asked for by name, that filter leaves nothing more to choose.
  const isFiltered = [...filters.keys()].some((name) => name !== 'family') || filters.get('family')?.kind === 'range';
  const all = useQuery(pricesQuery(family));
  const clearing = useQuery({ ...clearingQuery(family), enabled: isFiltered });
  const passing = useQuery({
    queryKey: ['facets', 'passing', fleet.manifest.id, result?.version ?? null],
    // The engine answers for its newest question, whose counts these are.
    queryFn: async () => (await fleet.facets.passing([])).rows,
    enabled: isFiltered && result !== null,
    placeholderData: (before) => before,
    structuralSharing: false,
    gcTime: 10_000,
  });
  const retry = () => void Promise.all([all.refetch(), ...(isFiltered ? [clearing.refetch(), passing.refetch()] : [])]);
  const error = all.error ?? clearing.error ?? passing.error;
  // Rounds are of one family; where there are several, the history says of which it is.
  const families = new Set(fleet.manifest.models.map((model) => model.family));
  const of = families.size > 1 ? ` of family ${family}` : '';
  if (!isFiltered) {
    const rows = all.data?.prices ?? null;
    return { rows, covers: `every lot of ${formatCount(rows?.length ?? 0)} rounds${of}`, isFiltered, error, retry };
  }
  if (all.data === undefined || clearing.data === undefined || passing.data === undefined) {
    return { rows: null, covers: '', isFiltered, error, retry };
  }
  const rows = historyOf(clearing.data, passing.data, all.data.prices);
  const covers = `the ${formatCount(passing.data.length)} devices that pass the filters now, in the newest ${formatCount(clearing.data.rounds.length)} rounds${of}`;
  return { rows, covers, isFiltered, error, retry };
}

// The family that is filtered for, else the first that the directory knows.
function familyOf({ fleet, filters }: Explore): number {
  const filter = filters.get('family');
  const chosen = filter?.kind === 'some' && !filter.inverted ? filter.codes[0] : undefined;
  return chosen ?? fleet.manifest.models[0]?.family ?? 1;
}
