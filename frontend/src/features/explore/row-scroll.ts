// Where a table of any length stands, from where its scroll bar stands. Browsers end elements near 17.9 million pixels
// (Firefox) or 33.5 (Chromium), which a million rows pass: beyond a limit the bar is scaled, and rows are addressed by number.

export const ROW_PX = 32;
/** Below every browser's limit. */
export const MOST_PX = 12_000_000;

export interface Scrolling {
  /** Rows in all, and rows that are seen at once (whole ones). */
  readonly rows: number;
  readonly seen: number;
}

/** How far the scroll bar travels, in pixels: from the first row on top to the last row at the bottom. */
export function travel({ rows, seen }: Scrolling): number {
  return Math.max(0, Math.min(MOST_PX, rows * ROW_PX) - seen * ROW_PX);
}

/** The number of the first row seen, for a position of the scroll bar. */
export function firstRow(scrolling: Scrolling, top: number): number {
  const last = Math.max(0, scrolling.rows - scrolling.seen);
  const way = travel(scrolling);
  if (way === 0) return 0;
  return Math.min(last, Math.max(0, Math.round((top / way) * last)));
}

/** The position of the scroll bar that shows a row first. */
export function topOf(scrolling: Scrolling, row: number): number {
  const last = Math.max(0, scrolling.rows - scrolling.seen);
  const way = travel(scrolling);
  if (last === 0 || way === 0) return 0;
  return (Math.min(last, Math.max(0, row)) / last) * way;
}

/** The first row to show so that `row` is seen, moving as little as possible. */
export function firstToSee(scrolling: Scrolling, first: number, row: number): number {
  if (row < first) return row;
  if (row >= first + scrolling.seen) return Math.max(0, row - scrolling.seen + 1);
  return first;
}

/** The row that a key leads to; null for keys that lead nowhere. */
export function rowAfterKey(key: string, row: number, { rows, seen }: Scrolling): number | null {
  const step: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: Math.max(1, seen - 1),
    PageUp: -Math.max(1, seen - 1),
    Home: -rows,
    End: rows,
  };
  const by = step[key];
  return by === undefined ? null : Math.min(rows - 1, Math.max(0, row + by));
}
