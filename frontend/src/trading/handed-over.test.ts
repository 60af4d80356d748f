import { expect, test } from 'vitest';
import { forgetHandedOver, type HandedOver, holdersAfter, noteHandedOver, readHandedOver } from './handed-over';
import type { Outcome } from './watcher-http';

const HASH = `0x${'ab'.repeat(32)}` as const;
const [A, B, C] = ['http://a', 'http://b', 'http://c'] as const;

function shelf(before: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(before));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const taken = (url: string): Outcome => ({ url, kind: 'taken' });
const refused = (url: string): Outcome => ({ url, kind: 'refused', reason: 'no room' });
const unknown = (url: string): Outcome => ({ url, kind: 'unknown', reason: 'does not answer' });

test('a later visit knows whom to ask', () => {
  const storage = shelf();
  expect(readHandedOver(storage, HASH)).toBeNull();
  const marks: readonly HandedOver[] = [
    { kind: 'split', urls: [A, C] },
    { kind: 'whole', url: A },
    { kind: 'whole', url: null },
  ];
  for (const mark of marks) {
    noteHandedOver(storage, HASH, mark);
    expect(readHandedOver(storage, HASH)).toEqual(mark);
  }
  forgetHandedOver(storage, HASH);
  expect(readHandedOver(storage, HASH)).toBeNull();
});

test('what was noted before watchers shared openings is still known', () => {
  const storage = shelf({ [`latchkey/handed-over/${HASH}`]: '' });
  expect(readHandedOver(storage, HASH)).toEqual({ kind: 'whole', url: null });
});

test('a note that nobody can read, or of too few watchers, is none', () => {
  for (const text of ['{', '7', '{"watchers":["http://a"]}', '{"watchers":[]}']) {
    expect(readHandedOver(shelf({ [`latchkey/handed-over/${HASH}`]: text }), HASH)).toBeNull();
  }
});

test('two that took their shares are enough, and are those of the new split', () => {
  expect(holdersAfter([], [taken(A), taken(B), taken(C)])).toEqual([A, B, C]);
  expect(holdersAfter([], [taken(A), refused(B), taken(C)])).toEqual([A, C]);
  expect(holdersAfter([A, B], [unknown(A), taken(B), taken(C)])).toEqual([B, C]);
});

test('one that took its share is too few', () => {
  expect(holdersAfter([], [taken(A), refused(B), unknown(C)])).toEqual([]);
  expect(holdersAfter([], [refused(A), refused(B), refused(C)])).toEqual([]);
});

test('shares of two splits do not make one: whoever took the new share has the old one no more', () => {
  expect(holdersAfter([A, B], [taken(A), refused(B), refused(C)])).toEqual([]);
  expect(holdersAfter([A, B, C], [taken(A), refused(B), refused(C)])).toEqual([B, C]);
  expect(holdersAfter([A, B], [refused(A), refused(B), taken(C)])).toEqual([A, B]);
});

test('whoever did not answer may have either share, so it is not counted on', () => {
  expect(holdersAfter([A, B], [unknown(A), refused(B), refused(C)])).toEqual([]);
  expect(holdersAfter([A, B], [refused(A), refused(B), unknown(C)])).toEqual([A, B]);
});
