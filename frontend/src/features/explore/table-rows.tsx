// The rows of the window that fit, each known by its place among all that pass.
import type { Column } from '../../directory/schema';
import type { TableWindow } from '../../facets/facet-types';
import { TableRow } from './table-row';

type Props = {
  /** Of the table; a row's own adds its place. */
  readonly id: string;
  readonly window: TableWindow | null;
  readonly seen: number;
  readonly active: number;
  readonly columns: readonly Column[];
  readonly addresses: ReadonlyMap<number, string>;
  readonly onOpen: (place: number, address: string) => void;
};

export function TableRows({ id, window, seen, active, columns, addresses, onOpen }: Props) {
  if (window === null) return <tbody />;
  return (
    <tbody>
      {Array.from(window.rows.slice(0, seen), (row, place) => (
        <TableRow
          key={row}
          id={`${id}-${window.from + place}`}
          index={window.from + place}
          active={window.from + place === active}
          columns={columns}
          value={(column) => window.values[column.name]?.[place] ?? 0}
          address={addresses.get(row)}
          onOpen={(address) => onOpen(window.from + place, address)}
        />
      ))}
    </tbody>
  );
}
