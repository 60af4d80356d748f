// The devices that pass, as many as there are: some twenty rows in the page, addressed by number, whatever the scroll bar says.
import { useElementSize } from '@mantine/hooks';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { columnOf } from '../../directory/column';
import type { Column } from '../../directory/schema';
import { HeadRow } from './head-row';
import { firstRow, firstToSee, ROW_PX, rowAfterKey, topOf, travel } from './row-scroll';
import classes from './table.module.css';
import { TableFoot } from './table-foot';
import { TableRows } from './table-rows';
import { useEnter } from './use-enter';
import type { Explore } from './use-explore';
import { useWindow } from './use-window';

export function DeviceTable({ explore }: { readonly explore: Explore }) {
  const { fleet, result, view, setView } = explore;
  const { ref, height } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [active, setActive] = useState(0);
  const id = useId();
  const rows = result?.passing ?? 0;
  const seen = Math.max(1, Math.floor((height - ROW_PX) / ROW_PX));
  const scrolling = { rows, seen };
  const { window, addresses, sortAgain } = useWindow(explore, Math.min(first, Math.max(0, rows - seen)), seen + 1);
  const open = useCallback((device: string) => setView({ device }), [setView]);
  const enter = useEnter(active, addresses.get(window?.rows[active - (window?.from ?? 0)] ?? -1), open);
  const columns = view.columns
    .map((name) => columnOf(fleet.manifest, name))
    .filter((one): one is Column => one !== undefined);

  const shown = window === null ? 0 : Math.min(seen, window.rows.length);
  const isShown = window !== null && active >= window.from && active < window.from + shown;

  function goTo(row: number) {
    setActive(row);
    const next = firstToSee(scrolling, first, row);
    if (next !== first) scroller.current?.scrollTo({ top: topOf(scrolling, next) });
    setFirst(next);
  }

  // Another question starts at its first answer.
  const question = `${JSON.stringify(view.sort)}|${explore.filters.size}|${rows === 0}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new question
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setFirst(0);
    setActive(0);
  }, [question]);

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.target !== event.currentTarget) return;
    const row = rowAfterKey(event.key, active, scrolling);
    if (row !== null) {
      event.preventDefault();
      goTo(row);
    } else if (event.key === 'Enter') {
      enter();
    }
  }

  return (
    <div className={classes.whole}>
      <div
        ref={(element) => {
          scroller.current = element;
          ref(element);
        }}
        className={classes.scroller}
        onScroll={(event) => setFirst(firstRow(scrolling, event.currentTarget.scrollTop))}
      >
        <div className={classes.sheet} style={{ height: `calc(100% + ${travel(scrolling)}px)` }}>
          <table
            className={classes.table}
            // The grid itself takes the focus: arrows move through rows that mostly are not in the page.
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table
            role="grid"
            tabIndex={0}
            aria-label="Devices"
            aria-busy={window === null}
            aria-rowcount={rows + 1}
            aria-colcount={columns.length}
            aria-activedescendant={isShown ? `${id}-${active}` : undefined}
            onKeyDown={onKeyDown}
          >
            <HeadRow columns={columns} explore={explore} />
            <TableRows
              id={id}
              window={window}
              seen={seen}
              active={active}
              columns={columns}
              addresses={addresses}
              onOpen={(row, address) => {
                setActive(row);
                open(address);
              }}
            />
          </table>
        </div>
      </div>
      <TableFoot
        explore={explore}
        first={window?.from ?? 0}
        seen={seen}
        moved={window?.movedSinceSort ?? 0}
        onSortAgain={sortAgain}
        onJump={(row) => {
          goTo(row);
          scroller.current?.querySelector('table')?.focus();
        }}
      />
    </div>
  );
}
