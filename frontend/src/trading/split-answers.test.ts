import { expect, test } from 'vitest';
import { splitAnswers } from './split-answers';
import type { WatchState } from './watcher-http';

const [A, B, C, D, E, F] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `http://${name}.example`) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Watchers that answer so; the rest do not answer. */
function watchers(states: Readonly<Record<string, WatchState | null>>) {
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    const state = states[url];
    if (state === undefined) throw new Error('no answer');
    return state;
  };
  return { ask, asked };
}

test('each that holds a share is asked, and who is silent or holds nothing is told', async () => {
  const { ask } = watchers({ [A]: 'waiting', [B]: null });
  expect(await splitAnswers([A, B, C], [A, B, C], ask)).toEqual([
    { url: A, kind: 'state', state: 'waiting' },
    { url: B, kind: 'nothing' },
    { url: C, kind: 'silent' },
  ]);
});

test('the one that did not confirm its share is told without being asked', async () => {
  const { ask, asked } = watchers({ [A]: 'waiting', [C]: 'sent' });
  expect(await splitAnswers([`${A}/`, B, C, D], [A, C], ask)).toEqual([
    { url: A, kind: 'state', state: 'waiting' },
    { url: B, kind: 'unconfirmed' },
    { url: C, kind: 'state', state: 'sent' },
  ]);
  expect(asked).toEqual([A, C]);
});

test('watchers that the directory does not name any more are told and not asked', async () => {
  const { ask, asked } = watchers({ [B]: 'waiting' });
  expect(await splitAnswers([D, B, F], [A, B, C], ask)).toEqual([
    { url: A, kind: 'unnamed' },
    { url: B, kind: 'state', state: 'waiting' },
    { url: C, kind: 'unnamed' },
  ]);
  expect(asked).toEqual([B]);
  expect(await splitAnswers([], [A, E], ask)).toHaveLength(2);
});
