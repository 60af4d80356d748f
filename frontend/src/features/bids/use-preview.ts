// The offered devices of a selection as lots that nobody has proven yet, while there are none that are.
import { useQuery } from '@tanstack/react-query';
import { addressBook } from './address-book';
import type { ChosenRound } from './chosen-lots';
import { LOT_COLUMNS, previewLots } from './preview-lots';
import type { SelectionView } from './use-selection';

export interface PreviewView {
  /** Null while it is not wanted, or not there yet. */
  readonly chosen: ChosenRound | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

export function usePreview(
  { facets, manifest, selection }: SelectionView,
  places: ReadonlyMap<string, number>,
  isWanted: boolean,
): PreviewView {
  const wants = isWanted && facets !== null && manifest !== null && (selection?.offered.total ?? 0) > 0;
  const query = useQuery({
    queryKey: ['preview', manifest?.id, selection?.number],
    queryFn: async () => {
      if (facets === null || manifest === null || selection === null) throw new Error('nothing is chosen yet');
      const { rows } = selection.offered;
      const known = new Set(manifest.columns.map(({ name }) => name));
      const columns = [...LOT_COLUMNS, ...places.keys()].filter((name) => known.has(name));
      const [found, devices] = await Promise.all([
        facets.gather(rows, columns),
        addressBook(facets).of(manifest.id, rows),
      ]);
      return previewLots(found, devices, places);
    },
    enabled: wants,
    placeholderData: (before) => before,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
  });
  return {
    chosen: wants ? (query.data ?? null) : null,
    error: wants ? query.error : null,
    retry: () => void query.refetch(),
  };
}
