import { expect, test } from 'vitest';
import { orphanWords } from './orphans';

test('a rate says what it is of, and since when', () => {
  expect(orphanWords({ dropped: 0, blocks: 2048, since: 81_204 })).toEqual({
    value: '0 of 2,048',
    note: 'dropped by reorganisations, of the 2,048 newest blocks that the directory saw arrive, since block 81,204',
  });
  expect(orphanWords({ dropped: 3, blocks: 2048, since: 1 }).note).toContain('reorganisations, 0.1 %, of the 2,048');
  expect(orphanWords({ dropped: 0, blocks: 1, since: 1 }).note).toContain('of the 1 block that the directory saw');
});

test('one that was dropped never reads as none', () => {
  const { value, note } = orphanWords({ dropped: 1, blocks: 2048, since: 5 });
  expect(value).toBe('1 of 2,048');
  expect(note).toContain('< 0.1 %');
});

test('what is not known is said, and is no zero', () => {
  const unknown = [undefined, null, { dropped: 0, blocks: 0, since: null }].map((orphans) => orphanWords(orphans));
  expect(unknown.map(({ value }) => value)).toEqual(['…', 'unknown', 'not known yet']);
  for (const { value, note } of unknown) expect(`${value} ${note}`).not.toMatch(/\d/);
});
