// The state of Explore: what the address says, the fleet it is said about, and the counts that follow.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  type ColumnFilter,
  engineFilters,
  filtersOfSearch,
  searchOfFilters,
  type ViewFilters,
} from '../../directory/filters';
import type { FleetState } from '../../directory/fleet';
import type { Manifest } from '../../directory/schema';
import type { FacetResult } from '../../facets/facet-types';
import type { FacetsClient } from '../../facets/facets-client';
import { announce } from '../../ui/announce';
import { formatCount } from '../../ui/format';
import { type Search, searchOfView, type View, viewOfSearch } from './view';

export interface Loaded extends FleetState {
  readonly manifest: Manifest;
  readonly facets: FacetsClient;
}

export interface Explore {
  readonly fleet: Loaded;
  readonly search: Search;
  readonly view: View;
  readonly filters: ViewFilters;
  readonly unknown: readonly string[];
  /** Null until the first counts are there; later ones replace it without a gap. */
  readonly result: FacetResult | null;
  readonly setView: (change: Partial<View>) => void;
  /** Null takes the filter away. */
  readonly setFilter: (column: string, filter: ColumnFilter | null) => void;
  /** A filter while it is being dragged: counted at once, kept in the address only when it is set. */
  readonly tryFilter: (column: string, filter: ColumnFilter) => void;
  readonly clear: () => void;
}

export function useExplore(fleet: Loaded): Explore {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const { manifest } = fleet;
  const [draft, setDraft] = useState<readonly [string, ColumnFilter] | null>(null);
  const view = useMemo(() => viewOfSearch(search, manifest), [search, manifest]);
  const { filters: kept, unknown } = useMemo(() => filtersOfSearch(search, manifest), [search, manifest]);
  const filters = useMemo(() => (draft === null ? kept : new Map(kept).set(draft[0], draft[1])), [kept, draft]);
  const result = useCounts(fleet, filters);

  const change = useCallback(
    (params: Record<string, string | undefined>, replace: boolean) => {
      setDraft(null);
      void navigate({ to: '.', search: (before: object) => ({ ...before, ...params }), replace, resetScroll: false });
    },
    [navigate],
  );
  const setView = useCallback((next: Partial<View>) => change(searchOfView(next, manifest), false), [change, manifest]);
  const setFilter = useCallback(
    (column: string, filter: ColumnFilter | null) => {
      const next = new Map(filter === null ? [] : [[column, filter]]);
      change({ [column]: searchOfFilters(next, manifest)[column] }, false);
    },
    [change, manifest],
  );
  const tryFilter = useCallback((column: string, filter: ColumnFilter) => setDraft([column, filter]), []);
  const clear = useCallback(() => change(searchOfFilters(new Map(), manifest), false), [change, manifest]);
  return { fleet, search, view, filters, unknown, result, setView, setFilter, tryFilter, clear };
}

function useCounts(fleet: Loaded, filters: ViewFilters): FacetResult | null {
  const { facets, manifest, version } = fleet;
  const [result, setResult] = useState<FacetResult | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is new data under the same filters
  useEffect(() => {
    let wanted = true;
    facets.query(engineFilters(filters, manifest)).then(
      (found) => {
        if (!wanted || found === null) return;
        setResult(found);
        announce(`${formatCount(found.passing)} of ${formatCount(found.rows)} devices`);
      },
      // A closed worker belongs to an older snapshot; its successor is asked by the next effect.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [facets, manifest, version, filters]);
  return result;
}
