// One device in the table.
import { isNumeric, nothingOf, shapeOf, showValue } from '../../directory/column';
import type { Column } from '../../directory/schema';
import { Age } from '../../ui/age';
import { shortHex } from '../../ui/format';
import classes from './table.module.css';

type Props = {
  readonly id: string;
  /** Place in the whole table, from 0. */
  readonly index: number;
  readonly active: boolean;
  readonly columns: readonly Column[];
  readonly value: (column: Column) => number;
  /** Undefined until the directory has told it. */
  readonly address: string | undefined;
  readonly onOpen: (address: string) => void;
};

export function TableRow({ id, index, active, columns, value, address, onOpen }: Props) {
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={active}
      className={classes.row}
      onClick={() => address !== undefined && onOpen(address)}
    >
      {columns.map((column, place) => (
        <td key={column.name} aria-colindex={place + 1} className={classes.cell} data-right={isNumeric(column)}>
          <Cell column={column} value={value(column)} address={address} />
        </td>
      ))}
    </tr>
  );
}

type CellProps = { readonly column: Column; readonly value: number; readonly address: string | undefined };

function Cell({ column, value, address }: CellProps) {
  if (shapeOf(column) === 'address') {
    return address === undefined ? (
      <span className={classes.waiting} />
    ) : (
      <span className={classes.address} title={address}>
        {shortHex(address)}
      </span>
    );
  }
  if (value === 0 && nothingOf(column) !== null) return <span className={classes.nothing}>{nothingOf(column)}</span>;
  if (shapeOf(column) === 'time') return <Age time={value} />;
  const text = showValue(column, value);
  return <span title={text}>{text}</span>;
}
