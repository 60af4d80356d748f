// The first rows of the table as text with tabs, for a spreadsheet: in the order and with the columns that are shown.
import { columnOf, headingOf, shapeOf, showValue } from '../../directory/column';
import { addressesOf } from '../../directory/queries';
import type { Column } from '../../directory/schema';
import type { TableWindow } from '../../facets/facet-types';
import type { Explore } from './use-explore';

export const MOST_COPIED = 1_000;

/** Copies at most `MOST_COPIED` rows and returns how many they were. */
export async function copyRows({ fleet, view }: Explore): Promise<number> {
  const columns = view.columns
    .map((name) => columnOf(fleet.manifest, name))
    .filter((one): one is Column => one !== undefined);
  const names = columns.filter((column) => shapeOf(column) !== 'address').map(({ name }) => name);
  const window = await fleet.facets.window({ sort: view.sort, from: 0, count: MOST_COPIED, columns: names });
  if (window === null) return 0;
  const wantsDevices = columns.length > names.length;
  const devices = wantsDevices && window.rows.length > 0 ? await addressesOf(fleet.manifest.id, [...window.rows]) : [];
  await navigator.clipboard.writeText(tabbed(columns, window, devices));
  return window.rows.length;
}

/** Text with one line of headings. */
export function tabbed(columns: readonly Column[], window: TableWindow, devices: readonly string[]): string {
  const lines = Array.from(window.rows, (_, place) =>
    columns.map((column) =>
      shapeOf(column) === 'address'
        ? (devices[place] ?? '')
        : showValue(column, window.values[column.name]?.[place] ?? 0),
    ),
  );
  return [columns.map(headingOf), ...lines].map((cells) => cells.join('\t')).join('\n');
}
