import { expect, test } from 'vitest';
import { revealCalendar } from './calendar-file';

const START = Date.UTC(2026, 10, 21, 14, 3, 7) / 1_000;
const text = revealCalendar({
  round: 42n,
  start: START,
  end: START + 7_200,
  url: 'http://127.0.0.1:8549/rounds/42',
  uid: 'round-42-00ff@latchkey',
  made: START - 60.5,
});
const unfolded = text.replaceAll('\r\n ', '');

test('the event is the time to reveal, in UTC', () => {
  expect(unfolded).toContain('\r\nDTSTART:20261121T140307Z\r\nDTEND:20261121T160307Z\r\n');
  expect(unfolded).toContain('\r\nDTSTAMP:20261121T140206Z\r\n');
  expect(unfolded).toContain('\r\nUID:round-42-00ff@latchkey\r\n');
});

test('an alarm rings when reveals open and one in the middle', () => {
  expect(unfolded.match(/^TRIGGER:.*$/gm)?.map((line) => line.trim())).toEqual(['TRIGGER:PT0S', 'TRIGGER:PT3600S']);
});

test('every line ends in CR LF and has at most 75 bytes', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.split('\r\n');
  expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
});

test('commas and semicolons of a text do not end its value', () => {
  expect(unfolded).toContain('sealed the bids\\, or bring the recovery file to another.');
});
