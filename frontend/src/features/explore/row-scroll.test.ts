import { expect, test } from 'vitest';
import { firstRow, firstToSee, MOST_PX, ROW_PX, rowAfterKey, topOf, travel } from './row-scroll';

const million = { rows: 1_000_000, seen: 20 };

test('a million rows stay below what browsers can draw', () => {
  expect(travel(million)).toBeLessThanOrEqual(MOST_PX);
  expect(travel({ rows: 1_000, seen: 20 })).toBe(980 * ROW_PX);
  expect(travel({ rows: 10, seen: 20 })).toBe(0);
});

test('the end of the scroll bar is the end of the table, with a million rows and with ten', () => {
  for (const scrolling of [million, { rows: 10, seen: 20 }, { rows: 21, seen: 20 }]) {
    expect(firstRow(scrolling, travel(scrolling))).toBe(Math.max(0, scrolling.rows - scrolling.seen));
    expect(firstRow(scrolling, 0)).toBe(0);
  }
});

test('every row of a million can be reached and is shown where it was asked for', () => {
  for (const row of [0, 1, 2, 499_999, 500_000, 999_979, 999_980])
    expect(firstRow(million, topOf(million, row))).toBe(row);
});

test('the scroll bar rounded to whole pixels is less than a row away where rows are whole', () => {
  const scrolling = { rows: 10_000, seen: 20 };
  for (let row = 0; row < 9_980; row += 37) expect(firstRow(scrolling, Math.round(topOf(scrolling, row)))).toBe(row);
});

test('moving to a row scrolls no farther than needed', () => {
  expect(firstToSee(million, 100, 110)).toBe(100);
  expect(firstToSee(million, 100, 120)).toBe(101);
  expect(firstToSee(million, 100, 99)).toBe(99);
});

test('keys lead through the table and never out of it', () => {
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End', 'a'].map((key) => rowAfterKey(key, 0, million))).toEqual([
    1,
    0,
    19,
    0,
    999_999,
    null,
  ]);
});
