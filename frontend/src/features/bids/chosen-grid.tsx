// All chosen devices, as many as there are: some ten rows in the page, addressed by number, as in Explore.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { firstRow, firstToSee, ROW_PX, rowAfterKey, topOf, travel } from '../explore/row-scroll';
import classes from '../explore/table.module.css';
import { CELLS, ChosenHead } from './chosen-head';
import { ChosenTableRow } from './chosen-row';
import type { ChosenRow, RowSort } from './chosen-rows';

type Props = {
  readonly rows: readonly ChosenRow[];
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  readonly onOpen: (row: ChosenRow) => void;
  readonly onLeaveOut: (row: ChosenRow) => void;
  /** Changes when other rows are asked for: the table starts at its first one again. */
  readonly question: string;
};

const MOST_SEEN = 10;
/** For a scroll bar below. */
const BAR_PX = 18;

export function ChosenGrid({ rows, sort, onSort, onOpen, onLeaveOut, question }: Props) {
  const { ref, height } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [marked, setMarked] = useState(0);
  const id = useId();
  const seen = Math.max(1, Math.floor((height - ROW_PX) / ROW_PX));
  const scrolling = { rows: rows.length, seen };
  const first = Math.min(top, Math.max(0, rows.length - seen));
  const active = Math.min(marked, Math.max(0, rows.length - 1));
  const shown = rows.slice(first, first + seen);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new question
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setTop(0);
    setMarked(0);
  }, [question]);

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.target !== event.currentTarget) return;
    const next = rowAfterKey(event.key, active, scrolling);
    const row = rows[active];
    if (next !== null) {
      event.preventDefault();
      setMarked(next);
      const from = firstToSee(scrolling, first, next);
      if (from !== first) scroller.current?.scrollTo({ top: topOf(scrolling, from) });
      setTop(from);
    } else if (row !== undefined && event.key === 'Delete') onLeaveOut(row);
    else if (row !== undefined && event.key === 'Enter') onOpen(row);
  }
  return (
    <div
      ref={(element) => {
        scroller.current = element;
        ref(element);
      }}
      className={classes.scroller}
      style={{ flex: 'none', minHeight: 0, height: (Math.min(MOST_SEEN, rows.length) + 1) * ROW_PX + BAR_PX }}
      onScroll={(event) => setTop(firstRow(scrolling, event.currentTarget.scrollTop))}
    >
      <div className={classes.sheet} style={{ height: `calc(100% + ${travel(scrolling)}px)` }}>
        <table
          className={classes.table}
          // The grid itself takes the focus: arrows move through rows that mostly are not in the page.
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table
          role="grid"
          tabIndex={0}
          aria-label="Chosen devices"
          aria-describedby="chosen-keys"
          aria-rowcount={rows.length + 1}
          aria-colcount={CELLS}
          aria-activedescendant={active >= first && active < first + shown.length ? `${id}-${active}` : undefined}
          onKeyDown={onKeyDown}
        >
          <ChosenHead sort={sort} onSort={onSort} />
          <tbody>
            {shown.map((row, at) => (
              <ChosenTableRow
                key={row.device}
                id={`${id}-${first + at}`}
                row={row}
                index={first + at}
                isActive={first + at === active}
                onActive={() => setMarked(first + at)}
                onOpen={() => onOpen(row)}
                onLeaveOut={() => {
                  // The button goes with its row: the focus must not.
                  scroller.current?.querySelector('table')?.focus({ preventScroll: true });
                  onLeaveOut(row);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
