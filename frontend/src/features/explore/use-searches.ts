// The searches of this browser as all parts of the page see them, and how many devices each finds now.
import { useQueries } from '@tanstack/react-query';
import { create } from 'zustand';
import { parseSearch } from '../../app/search-params';
import { engineFilters, filtersOfSearch } from '../../directory/filters';
import { changeSearch, type LocalSearch, MOST_WATCHED, moreThanSeen, readSearches } from './local-searches';
import type { Loaded } from './use-explore';

/** Searches are counted again this often while the page is open. */
const AGAIN_MS = 15_000;

export const useSearches = create<{ readonly searches: readonly LocalSearch[] }>()(() => ({
  searches: readSearches(window.localStorage),
}));

/** To be called after the searches of this browser were changed. */
export function searchesChanged(): void {
  useSearches.setState({ searches: readSearches(window.localStorage) });
}

/** Keeps how many devices a search found when it was opened. */
export function lookedAt({ name }: LocalSearch, count: number | null): void {
  if (count !== null) changeSearch(window.localStorage, name, { seen: count });
  searchesChanged();
}

/** Begins or ends to watch a search, from what it finds now. Throws an Error where too many are watched. */
export function turnWatch(search: LocalSearch, count: number | null): void {
  const watched = search.watched !== true;
  const others = useSearches.getState().searches.filter((one) => one.watched === true);
  if (watched && others.length >= MOST_WATCHED) {
    throw new Error(`${MOST_WATCHED} searches are watched already, the most: let go of one`);
  }
  changeSearch(window.localStorage, search.name, { watched, ...(count === null ? {} : { seen: count }) });
}

/** Returns how many devices pass each of some queries, null until they are counted. */
export function useSearchCounts(fleet: Loaded, queries: readonly string[]): ReadonlyMap<string, number | null> {
  const { facets, manifest } = fleet;
  const found = useQueries({
    queries: queries.map((query) => ({
      queryKey: ['searches', 'count', manifest.id, query],
      queryFn: () => facets.count(engineFilters(filtersOfSearch(parseSearch(query), manifest).filters, manifest)),
      refetchInterval: AGAIN_MS,
      retry: 0,
    })),
  });
  return new Map(queries.map((query, at) => [query, found[at]?.data ?? null]));
}

/** Returns the names of watched searches that find more devices than when they were last looked at. */
export function useGrown(fleet: Loaded): readonly string[] {
  const watched = useSearches((state) => state.searches)
    .filter((one) => one.watched === true)
    .slice(0, MOST_WATCHED);
  const counts = useSearchCounts(
    fleet,
    watched.map(({ query }) => query),
  );
  return watched.filter((one) => moreThanSeen(one, counts.get(one.query) ?? null) > 0).map(({ name }) => name);
}
