// The view of a page of Explore as it stands in the address, filters apart: tab, order, columns, the device looked at.

import type { Manifest } from '../../directory/schema';
import type { Sort } from '../../facets/facet-types';

export const TABS = ['table', 'map', 'prices'] as const;
export type Tab = (typeof TABS)[number];

export interface View {
  readonly tab: Tab;
  readonly sort: Sort | null;
  readonly columns: readonly string[];
  /** Address of the device whose details are open. */
  readonly device: string | null;
}

export type Search = Readonly<Record<string, string>>;

/** What a table shows before anybody chooses, as far as the snapshot has it. */
const FIRST_COLUMNS = ['device', 'region', 'energy_class', 'volume', 'reserve', 'price', 'licences', 'seen'];
const MOST_COLUMNS = 24;

export function viewOfSearch(search: Readonly<Record<string, unknown>>, manifest: Manifest): View {
  const names = new Set(manifest.columns.map(({ name }) => name));
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const chosen = text('cols')
    .split(',')
    .filter((name) => names.has(name));
  const first = FIRST_COLUMNS.filter((name) => names.has(name));
  return {
    tab: TABS.find((tab) => tab === text('tab')) ?? 'table',
    sort: readSort(text('sort'), manifest),
    columns: (chosen.length > 0 ? [...new Set(chosen)] : first).slice(0, MOST_COLUMNS),
    device: /^0x[0-9a-f]{40}$/.test(text('device')) ? text('device') : null,
  };
}

/** Params of a change of the view; what is as at first leaves the address. */
export function searchOfView(change: Partial<View>, manifest: Manifest): Record<string, string | undefined> {
  const found: Record<string, string | undefined> = {};
  if (change.tab !== undefined) found.tab = change.tab === 'table' ? undefined : change.tab;
  if (change.sort !== undefined) found.sort = change.sort === null ? undefined : writeSort(change.sort);
  if (change.columns !== undefined) {
    const first = viewOfSearch({}, manifest).columns;
    const same =
      first.length === change.columns.length && first.every((name, place) => name === change.columns?.[place]);
    found.cols = same ? undefined : change.columns.join(',');
  }
  if (change.device !== undefined) found.device = change.device ?? undefined;
  return found;
}

/** The next order when a heading is pressed: up, down, then none. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

function readSort(text: string, manifest: Manifest): Sort | null {
  const descending = text.startsWith('-');
  const name = descending ? text.slice(1) : text;
  const column = manifest.columns.find((one) => one.name === name);
  return column === undefined || column.type === 'bytes20' ? null : { column: name, descending };
}

function writeSort(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.column}`;
}
