// The headings of the chosen devices; pressing one orders by it.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from '../explore/table.module.css';
import { nextSort, type RowColumn, type RowSort } from './chosen-rows';

type Props = { readonly sort: RowSort; readonly onSort: (sort: RowSort) => void };

const COLUMNS: readonly { readonly column: RowColumn; readonly label: string; readonly width: number }[] = [
  { column: 'device', label: 'Device', width: 140 },
  { column: 'round', label: 'Round', width: 80 },
  { column: 'reserve', label: 'Reserve, DTX', width: 130 },
  { column: 'lastPrice', label: 'Last price, DTX', width: 140 },
  { column: 'bid', label: 'My bid, DTX', width: 120 },
];

export const CELLS = COLUMNS.length + 1;

export function ChosenHead({ sort, onSort }: Props) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.map(({ column, label, width }, place) => {
          const isSorted = sort.column === column;
          const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
          return (
            <th
              key={column}
              scope="col"
              aria-colindex={place + 1}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={classes.head}
              data-right={column !== 'device'}
              style={{ width }}
            >
              <button
                type="button"
                className={classes.heading}
                title={`Order by ${label}`}
                onClick={() => onSort(nextSort(sort, column))}
              >
                {label}
                {isSorted ? <Arrow size={13} aria-hidden /> : null}
              </button>
            </th>
          );
        })}
        <th scope="col" aria-colindex={CELLS} className={classes.head} style={{ width: 110 }}>
          <span className={classes.heading}>Do</span>
        </th>
      </tr>
    </thead>
  );
}
