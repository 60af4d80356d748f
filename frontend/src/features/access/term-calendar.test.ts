import { expect, test } from 'vitest';
import { endingNext, monthFrom, monthOf, weeksOf } from './term-calendar';

const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).getTime() / 1_000;
const NOVEMBER = { year: 2026, month: 10 };

test('a month has whole weeks from Monday on', () => {
  const weeks = weeksOf(NOVEMBER, [], at(5));
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  // The first of November 2026 is a Sunday.
  expect(weeks[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, null, null, 1]);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  expect(weeks.flat().find((day) => day?.isToday)?.day).toBe(5);
});

test('terms are counted on the days on which they begin and end', () => {
  const terms = [
    { round: 1n, start: at(3), end: at(9) },
    { round: 1n, start: at(3), end: at(9) },
    { round: 2n, start: at(9), end: at(12, 0) },
  ];
  const days = new Map(weeksOf(NOVEMBER, terms, at(5)).flatMap((week) => week.map((day) => [day?.day, day])));
  expect(days.get(3)).toMatchObject({ begins: 2, ends: 0 });
  expect(days.get(9)).toMatchObject({ begins: 1, ends: 2 });
  // Until midnight is the whole day before.
  expect([days.get(11)?.ends, days.get(12)?.ends]).toEqual([1, 0]);
});

test('months follow each other over the end of a year', () => {
  expect(monthFrom(NOVEMBER, 2)).toEqual({ year: 2027, month: 0 });
  expect(monthFrom({ year: 2027, month: 0 }, -1)).toEqual({ year: 2026, month: 11 });
  expect(monthOf(at(5))).toEqual(NOVEMBER);
});

test('what ends next is in front, with its licences counted, and what is over is gone', () => {
  const terms = [
    { round: 2n, start: 50, end: 300 },
    { round: 1n, start: 0, end: 200 },
    { round: 1n, start: 0, end: 200 },
    { round: 0n, start: 0, end: 100 },
  ];
  expect(endingNext(terms, 100).map(({ round, licences }) => [round, licences])).toEqual([
    [1n, 2],
    [2n, 1],
  ]);
});
