import { expect, test } from 'vitest';
import { manifest } from '../../directory/fixture';
import { binsOf, widest } from './bins';

const column = (name: string) => {
  const found = manifest.columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test('what is not stated is counted apart and is no bar', () => {
  const counts = new Uint32Array(256);
  counts.set([5, 0, 7, 0, 9]);
  expect(binsOf(column('volume'), { kind: 'codes', counts })).toEqual({
    bins: [
      { from: 2, to: 2, count: 7 },
      { from: 3, to: 3, count: 0 },
      { from: 4, to: 4, count: 9 },
    ],
    nothing: 5,
  });
});

test('zero is a bar where zero is a number', () => {
  expect(binsOf(column('licences'), { kind: 'codes', counts: Uint32Array.of(3, 1) }).bins[0]).toEqual({
    from: 0,
    to: 0,
    count: 3,
  });
});

test('bars of whole numbers meet without overlapping, and empty ones between two numbers are left out', () => {
  const edges = Float64Array.from({ length: 65 }, (_, i) => i / 2);
  const counts = new Uint32Array(64).fill(1);
  const { bins, nothing } = binsOf(column('price'), { kind: 'histogram', edges, counts, none: 4 });
  expect(nothing).toBe(4);
  expect(bins).toHaveLength(32);
  for (const [place, bin] of bins.entries()) expect(bin).toMatchObject({ from: place, to: place });
});

test('a histogram does not shrink under the pointer', () => {
  const before = [1, 2, 3].map((code) => ({ from: code, to: code, count: 5 }));
  const now = [{ from: 2, to: 2, count: 1 }];
  expect(widest(before, now).map(({ count }) => count)).toEqual([0, 1, 0]);
  expect(widest(now, before).map(({ from }) => from)).toEqual([1, 2, 3]);
});
