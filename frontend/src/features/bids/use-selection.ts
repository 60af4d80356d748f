// The rows that pass the filter of the address, without those left out by hand, by the open round that holds them.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { engineFilters, filtersOfSearch } from '../../directory/filters';
import { roundsQuery } from '../../directory/queries';
import type { Manifest } from '../../directory/schema';
import { useFleet } from '../../directory/use-fleet';
import type { Filters } from '../../facets/facet-types';
import type { FacetsClient } from '../../facets/facets-client';
import type { Candidate } from './chosen-lots';
import { OFFER_COLUMNS, type Offered, offeredRows } from './preview-lots';

export interface Selection {
  /** Tells this answer from any other. */
  readonly number: number;
  /** Devices that pass the filter, whether their month is for sale now or not. */
  readonly passing: number;
  readonly rows: number;
  /** Rows in open rounds. */
  readonly candidates: readonly Candidate[];
  readonly offered: Offered;
}

export interface SelectionView {
  readonly facets: FacetsClient | null;
  readonly manifest: Manifest | null;
  readonly filters: Filters;
  readonly unknown: readonly string[];
  /** Rounds that take commits now, as the directory says. */
  readonly openRounds: readonly number[];
  readonly selection: Selection | null;
  readonly error: Error | null;
}

const COLUMNS = ['round', 'lot', 'price'] as const;
let answers = 0;
/** Check-ins change the data all the time; the choice follows at this pace. */
const FOLLOW_MS = 3_000;

export function useSelection(search: Readonly<Record<string, unknown>>, excluded: readonly number[]): SelectionView {
  const { manifest, facets, version, error } = useFleet();
  const rounds = useQuery(roundsQuery);
  const pace = useThrottled(version, FOLLOW_MS);
  const openRounds = useMemo(
    () => (rounds.data?.rounds ?? []).filter((one) => one.phase === 'commit').map((one) => one.round),
    [rounds.data],
  );
  const { filters, unknown } = useMemo(() => {
    if (manifest === null) return { filters: {}, unknown: [] };
    const read = filtersOfSearch(search, manifest);
    return { filters: engineFilters(read.filters, manifest), unknown: read.unknown };
  }, [search, manifest]);
  const query = useQuery({
    queryKey: ['selection', manifest?.id, pace, filters, excluded, openRounds],
    queryFn: () => select(facets as FacetsClient, filters, excluded, openRounds),
    enabled: facets !== null,
    placeholderData: (before) => before,
    structuralSharing: false,
    gcTime: 10_000,
  });
  return {
    facets,
    manifest,
    filters,
    unknown,
    openRounds,
    selection: query.data ?? null,
    error: error ?? query.error,
  };
}

async function select(
  facets: FacetsClient,
  filters: Filters,
  excluded: readonly number[],
  openRounds: readonly number[],
): Promise<Selection> {
  const chosen: Filters =
    excluded.length === 0 ? filters : { ...filters, '@excluded': { kind: 'rows', rows: excluded, exclude: true } };
  const found = await facets.query(chosen);
  if (found === null) throw new Error('another question was asked meanwhile');
  const all = await facets.passing(openRounds.length === 0 ? OFFER_COLUMNS : [...OFFER_COLUMNS, ...COLUMNS]);
  const open = new Set(openRounds);
  const [round, lot, price] = COLUMNS.map((name) => all.values[name] ?? new Uint32Array());
  const candidates: Candidate[] = [];
  for (const [at, row] of openRounds.length === 0 ? [] : all.rows.entries()) {
    const of = round?.[at] ?? 0;
    if (open.has(of)) candidates.push({ row, round: of, lot: lot?.[at] ?? 0, lastPrice: price?.[at] ?? 0 });
  }
  answers += 1;
  const { passing, rows } = found;
  return { number: answers, passing, rows, candidates, offered: offeredRows(all) };
}

function useThrottled(value: number, every: number): number {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return;
    const timer = setTimeout(() => setShown(value), shown === 0 ? 0 : every);
    return () => clearTimeout(timer);
  }, [shown, value, every]);
  return shown;
}
