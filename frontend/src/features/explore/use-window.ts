// The rows that a table shows, and the addresses of their devices.
import { useEffect, useRef, useState } from 'react';
import { addressesOf } from '../../directory/queries';
import type { TableWindow } from '../../facets/facet-types';
import type { Explore } from './use-explore';

export interface RowWindow {
  /** The newest rows that came; those of an earlier place stay until then. */
  readonly window: TableWindow | null;
  /** By row number; addresses come a moment after the rows. */
  readonly addresses: ReadonlyMap<number, string>;
  /** Puts rows that changes have moved into their places. */
  readonly sortAgain: () => void;
}

/** Rows move while they are looked at only when their reader asks for it. */
const ADDRESS_WAIT_MS = 60;
const MOST_KEPT = 20_000;

export function useWindow(explore: Explore, from: number, count: number): RowWindow {
  const { fleet, view, result } = explore;
  const { facets, manifest } = fleet;
  const [found, setFound] = useState<TableWindow | null>(null);
  const [again, setAgain] = useState(0);
  const sorted = useRef(0);
  const columns = view.columns.filter((name) => name !== 'device').join(',');

  // biome-ignore lint/correctness/useExhaustiveDependencies: new counts mean other rows under the same request
  useEffect(() => {
    let wanted = true;
    const refresh = sorted.current !== again;
    sorted.current = again;
    facets.window({ sort: view.sort, from, count, columns: columns === '' ? [] : columns.split(','), refresh }).then(
      (next) => {
        if (wanted && next !== null) setFound(next);
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [facets, view.sort, from, count, columns, result?.version, again]);

  const addresses = useAddresses(manifest.id, found, view.columns.includes('device'));
  return { window: found, addresses, sortAgain: () => setAgain((turn) => turn + 1) };
}

function useAddresses(snapshot: string, window: TableWindow | null, wanted: boolean): ReadonlyMap<number, string> {
  const known = useRef(new Map<number, string>());
  const [shown, setShown] = useState<ReadonlyMap<number, string>>(known.current);
  useEffect(() => {
    if (window === null || !wanted) return;
    const missing = Array.from(window.rows).filter((row) => !known.current.has(row));
    if (missing.length === 0) return;
    const abort = new AbortController();
    // Rows that only fly by while scrolling are not asked for.
    const timer = setTimeout(async () => {
      const found = await addressesOf(snapshot, missing, abort.signal).catch(() => null);
      if (found === null) return;
      if (known.current.size > MOST_KEPT) known.current.clear();
      for (const [place, row] of missing.entries()) known.current.set(row, found[place] ?? '');
      setShown(new Map(known.current));
    }, ADDRESS_WAIT_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [snapshot, window, wanted]);
  return shown;
}
