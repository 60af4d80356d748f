// The headings of the table; pressing one orders by it: up, down, not at all.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { isNumeric, shapeOf, unitOf } from '../../directory/column';
import type { Column } from '../../directory/schema';
import classes from './table.module.css';
import type { Explore } from './use-explore';
import { nextSort } from './view';

type Props = { readonly columns: readonly Column[]; readonly explore: Explore };

export function HeadRow({ columns, explore }: Props) {
  const { view, setView } = explore;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, place) => {
          const sorted = view.sort?.column === column.name ? view.sort : null;
          const sort = sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending';
          const unit = unitOf(column);
          const heading = (
            <>
              {column.label}
              {unit === '' ? null : <span className={classes.unit}>{unit}</span>}
              {sort === 'none' ? null : sort === 'ascending' ? (
                <IconArrowUp size={13} aria-hidden />
              ) : (
                <IconArrowDown size={13} aria-hidden />
              )}
            </>
          );
          return (
            <th
              key={column.name}
              scope="col"
              aria-colindex={place + 1}
              aria-sort={sort}
              className={classes.head}
              data-right={isNumeric(column)}
              style={{ width: widthOf(column) }}
            >
              {shapeOf(column) === 'address' ? (
                <span className={classes.heading}>{heading}</span>
              ) : (
                <button
                  type="button"
                  className={classes.heading}
                  title={`Order by ${column.label}`}
                  onClick={() => setView({ sort: nextSort(view.sort, column.name) })}
                >
                  {heading}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

// Widths follow from what a column is, not from the rows that happen to be seen: nothing moves while scrolling.
function widthOf(column: Column): number {
  const shape = shapeOf(column);
  const content =
    shape === 'category' || shape === 'ordinal' ? 190 : shape === 'address' || shape === 'time' ? 130 : 110;
  return Math.max(content, 8 * (column.label.length + unitOf(column).length) + 44);
}
