import { expect, test } from 'vitest';
import { type Answer, splitView } from './split-state';
import type { WatchState } from './watcher-http';

const view = (...said: readonly (WatchState | 'nothing' | 'unconfirmed' | 'silent' | 'unnamed')[]) =>
  splitView(
    said.map((one, place): Answer => {
      const url = `http://${place}`;
      return one === 'nothing' || one === 'unconfirmed' || one === 'silent' || one === 'unnamed'
        ? { url, kind: one }
        : { url, kind: 'state', state: one };
    }),
  );

test('one watcher that saw the reveal, or sent it, is enough', () => {
  expect(view('revealed', 'sent', 'waiting').state).toBe('revealed');
  expect(view('missed', 'silent', 'revealed').state).toBe('revealed');
  expect(view('nothing', 'sent', 'silent').state).toBe('sent');
  expect(view('sent', 'waiting', 'waiting').state).toBe('sent');
});

test('two that hold shares are enough, one is not', () => {
  expect(view('waiting', 'waiting', 'waiting')).toEqual({ state: 'waiting', holding: 3 });
  expect(view('waiting', 'nothing', 'waiting')).toEqual({ state: 'waiting', holding: 2 });
  expect(view('waiting', 'waiting', 'unconfirmed')).toEqual({ state: 'waiting', holding: 2 });
  expect(view('waiting', 'nothing', 'unconfirmed')).toEqual({ state: 'too-few', holding: 1 });
  expect(view('waiting', 'gone', 'waiting')).toEqual({ state: 'waiting', holding: 2 });
  expect(view('waiting', 'nothing', 'nothing')).toEqual({ state: 'too-few', holding: 1 });
  expect(view('nothing', 'nothing', 'nothing')).toEqual({ state: 'too-few', holding: 0 });
});

test('who says nothing may hold a share, and is not taken for one that holds none', () => {
  expect(view('waiting', 'silent', 'nothing')).toEqual({ state: 'unknown', holding: 1 });
  expect(view('silent', 'unnamed')).toEqual({ state: 'unknown', holding: 0 });
  expect(view('silent', 'nothing', 'nothing').state).toBe('too-few');
});

test('an end is told where no two hold shares any more', () => {
  expect(view('missed', 'waiting', 'silent').state).toBe('missed');
  expect(view('expired', 'nothing', 'nothing').state).toBe('expired');
  expect(view('gone', 'gone', 'expired').state).toBe('expired');
  expect(view('gone', 'gone', 'gone')).toEqual({ state: 'gone', holding: 0 });
});
