import { describe, expect, it } from 'vitest';
import type { LicenceView } from '../../trading/licences';
import { markOf, series, summaryOf, termShare, termState } from './access-groups';

const licence = (state: LicenceView['state'], termStart: number): LicenceView =>
  ({ state, termStart, termEnd: termStart + 180 }) as LicenceView;

describe('terms', () => {
  it('are half-open', () => {
    expect(termState(100, 200, 99)).toBe('before');
    expect(termState(100, 200, 100)).toBe('running');
    expect(termState(100, 200, 200)).toBe('over');
    expect(termShare(100, 200, 150)).toBe(0.5);
  });
});

describe('summaryOf', () => {
  it('offers only what is opened and running', () => {
    const found = summaryOf(
      [licence('opened', 100), licence('opened', 900), licence('waiting', 100), licence('missing', 100)],
      200,
      150,
    );
    expect(found).toMatchObject({ opened: 2, waiting: 1, late: 0, missing: 1, bad: 0 });
    expect(found.usable).toHaveLength(1);
  });

  it('calls a key late from its deadline on, until it comes or is missing', () => {
    const [waiting, opened] = [licence('waiting', 100), licence('opened', 100)];
    expect([199, 200].map((now) => markOf(waiting, 200, now))).toEqual(['waiting', 'late']);
    expect(markOf(opened, 200, 300)).toBe('opened');
    expect(summaryOf([waiting, opened], 200, 200)).toMatchObject({ waiting: 0, late: 1, opened: 1 });
  });
});

describe('series', () => {
  it('takes the observation with the most numbers', () => {
    const row = (time: number, property: string, value: unknown) => ({ time, property, value });
    const rows = [
      row(1_000, 'power', 60),
      row(2_000, 'mode', 'eco'),
      row(2_000, 'temperature', 4),
      row(3_000, 'temperature', 5),
    ];
    expect(series(rows)).toEqual({
      property: 'temperature',
      points: [
        [2_000, 4],
        [3_000, 5],
      ],
    });
    expect(series([])).toBeNull();
  });
});
