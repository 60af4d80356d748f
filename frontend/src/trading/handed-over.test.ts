import { expect, test } from 'vitest';
import { forgetHandedOver, type HandedOver, noteHandedOver, readHandedOver } from './handed-over';

const HASH = `0x${'ab'.repeat(32)}` as const;
const [A, C] = ['http://a', 'http://c'] as const;

function shelf(before: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(before));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

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

test('a note that nobody can read, or of no watcher, is none', () => {
  for (const text of ['{', '7', '{"watchers":[]}', '{"watchers":"http://a"}']) {
    expect(readHandedOver(shelf({ [`latchkey/handed-over/${HASH}`]: text }), HASH)).toBeNull();
  }
});
