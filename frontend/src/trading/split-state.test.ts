import { expect, test } from 'vitest';
import type { WatchState } from './holding';
import { type Answer, splitView } from './split-state';

type Said = WatchState | 'other' | 'whole' | 'nothing' | 'silent' | 'unnamed';

/** Shares are of one split, but for `other`. */
function answer(said: Said, place: number): Answer {
  const url = `http://${place}`;
  switch (said) {
    case 'nothing':
    case 'silent':
    case 'unnamed':
      return { url, kind: said };
    case 'whole':
      return { url, kind: 'told', told: { state: 'waiting', canRead: true, split: null } };
    case 'other':
      return { url, kind: 'told', told: { state: 'waiting', canRead: false, split: '0x2' } };
    default:
      return { url, kind: 'told', told: { state: said, canRead: false, split: '0x1' } };
  }
}

const view = (...said: readonly Said[]) => splitView(said.map(answer));

test('one watcher that saw the reveal, or sent it, is enough', () => {
  expect(view('revealed', 'sent', 'waiting').state).toBe('revealed');
  expect(view('missed', 'silent', 'revealed').state).toBe('revealed');
  expect(view('nothing', 'sent', 'silent').state).toBe('sent');
  expect(view('sent', 'waiting', 'whole').state).toBe('sent');
});

test('two that hold shares of one split are enough, one is not', () => {
  expect(view('waiting', 'waiting', 'waiting')).toEqual({ state: 'waiting', split: '0x1', holding: 3 });
  expect(view('waiting', 'nothing', 'waiting')).toMatchObject({ state: 'waiting', holding: 2 });
  expect(view('waiting', 'other', 'waiting')).toEqual({ state: 'waiting', split: '0x1', holding: 2 });
  expect(view('other', 'gone', 'other')).toEqual({ state: 'waiting', split: '0x2', holding: 2 });
  expect(view('waiting', 'other', 'nothing')).toMatchObject({ state: 'too-few', holding: 1 });
  expect(view('waiting', 'nothing', 'nothing')).toMatchObject({ state: 'too-few', holding: 1 });
  expect(view('nothing', 'nothing', 'nothing')).toEqual({ state: 'too-few', split: null, holding: 0 });
});

test('one that holds the whole opening is told for that, since it can read', () => {
  expect(view('whole', 'nothing', 'nothing').state).toBe('whole');
  expect(view('waiting', 'waiting', 'whole').state).toBe('whole');
});

test('who says nothing may hold a share, and is not taken for one that holds none', () => {
  expect(view('waiting', 'silent', 'nothing')).toMatchObject({ state: 'unknown', holding: 1 });
  expect(view('silent', 'unnamed')).toMatchObject({ state: 'unknown', holding: 0 });
  expect(view('silent', 'nothing', 'nothing').state).toBe('too-few');
});

test('an end is told where no two hold shares any more', () => {
  expect(view('missed', 'waiting', 'silent').state).toBe('missed');
  expect(view('expired', 'nothing', 'nothing').state).toBe('expired');
  expect(view('gone', 'gone', 'expired').state).toBe('expired');
  expect(view('gone', 'gone', 'gone')).toMatchObject({ state: 'gone', holding: 0 });
});
