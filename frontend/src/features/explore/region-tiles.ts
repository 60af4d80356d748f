// Where countries stand on the tile map: column and row, by the first two letters of their NUTS codes. A drawing of our own;
// it says which country is beside which, and nothing about any place in it.

export const COUNTRY_TILES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['IS', [1, 1]],
  ['NO', [4, 1]],
  ['SE', [5, 1]],
  ['FI', [6, 1]],
  ['EE', [7, 1]],
  ['IE', [1, 2]],
  ['UK', [2, 2]],
  ['DK', [4, 2]],
  ['LV', [7, 2]],
  ['LT', [6, 2]],
  ['NL', [3, 3]],
  ['DE', [4, 3]],
  ['PL', [5, 3]],
  ['BE', [2, 3]],
  ['LU', [2, 4]],
  ['FR', [3, 4]],
  ['CH', [4, 4]],
  ['LI', [5, 4]],
  ['CZ', [6, 3]],
  ['SK', [7, 3]],
  ['AT', [6, 4]],
  ['HU', [7, 4]],
  ['PT', [1, 5]],
  ['ES', [2, 5]],
  ['IT', [4, 5]],
  ['SI', [5, 5]],
  ['HR', [6, 5]],
  ['RO', [7, 5]],
  ['MT', [4, 6]],
  ['EL', [6, 6]],
  ['BG', [7, 6]],
  ['CY', [7, 7]],
]);

export const ELSEWHERE = '..';

const MOST_LEVELS = 5;

/** First counts of at most five classes, so that each holds about as many regions; ascending, without repetition. */
export function levels(counts: readonly number[]): number[] {
  const sorted = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const firsts = Array.from(
    { length: MOST_LEVELS },
    (_, level) => sorted[Math.floor((level * sorted.length) / MOST_LEVELS)] ?? 0,
  );
  return [...new Set(firsts)].filter((count) => count > 0);
}

/** The class of a count, from 0; -1 for none at all. */
export function levelOf(count: number, firsts: readonly number[]): number {
  if (count === 0) return -1;
  return Math.max(
    0,
    firsts.findLastIndex((first) => count >= first),
  );
}
