// One chosen device: what it asks, what it last sold for, and what is bid on it.
import { Button } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { shortHex } from '../../ui/format';
import classes from '../explore/table.module.css';
import { CELLS } from './chosen-head';
import type { ChosenRow } from './chosen-rows';
import { PREVIEW_ROUND } from './preview-lots';

type Props = {
  readonly id: string;
  readonly row: ChosenRow;
  /** Place in the whole table, from 0. */
  readonly index: number;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onOpen: () => void;
  readonly onLeaveOut: () => void;
};

export function ChosenTableRow({ id, row, index, isActive, onActive, onOpen, onLeaveOut }: Props) {
  const numbers = [
    row.round === PREVIEW_ROUND ? '–' : String(row.round),
    row.reserve === 0 ? 'free' : formatTicks(ticks(row.reserve)),
    row.lastPrice === 0 ? '–' : formatTicks(ticks(row.lastPrice)),
    row.bid === 0 ? 'no bid' : formatTicks(ticks(row.bid)),
  ];
  return (
    // A press marks the row for the keys, which work on the grid.
    <tr id={id} aria-rowindex={index + 2} aria-selected={isActive} className={classes.row} onClick={onActive}>
      <td aria-colindex={1} className={classes.cell}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.heading}
          style={{ padding: 0 }}
          title={`${row.device}: show it in Explore`}
          onClick={onOpen}
        >
          <span className={classes.address}>{shortHex(row.device)}</span>
        </button>
      </td>
      {numbers.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells never change places
        <td key={place} aria-colindex={place + 2} className={classes.cell} data-right>
          {text}
        </td>
      ))}
      <td aria-colindex={CELLS} className={classes.cell}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          tabIndex={-1}
          aria-label={`Leave out ${shortHex(row.device)}`}
          onClick={onLeaveOut}
        >
          Leave out
        </Button>
      </td>
    </tr>
  );
}
