import { expect, test } from 'vitest';
import type { Told, WatchState } from './holding';
import { splitAnswers } from './split-answers';

const [A, B, C, D, E, F] = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `http://${name}.example`) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const told = (state: WatchState): Told => ({ state, canRead: false, split: '0x12' });

/** Watchers that answer so; the rest do not answer. */
function watchers(states: Readonly<Record<string, WatchState | null>>) {
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    const state = states[url];
    if (state === undefined) throw new Error('no answer');
    return state === null ? null : told(state);
  };
  return { ask, asked };
}

test('each that holds a share is asked, and who is silent or holds nothing is told', async () => {
  const { ask } = watchers({ [A]: 'waiting', [B]: null });
  expect(await splitAnswers([A, B, C], [A, B, C], ask)).toEqual([
    { url: A, kind: 'told', told: told('waiting') },
    { url: B, kind: 'nothing' },
    { url: C, kind: 'silent' },
  ]);
});

test('the one that is not noted to hold a share is told without being asked', async () => {
  const { ask, asked } = watchers({ [A]: 'waiting', [C]: 'sent' });
  expect(await splitAnswers([`${A}/`, B, C, D], [A, C], ask)).toEqual([
    { url: A, kind: 'told', told: told('waiting') },
    { url: B, kind: 'nothing' },
    { url: C, kind: 'told', told: told('sent') },
  ]);
  expect(asked).toEqual([A, C]);
});

test('watchers that the directory does not name any more are told and not asked', async () => {
  const { ask, asked } = watchers({ [B]: 'waiting' });
  expect(await splitAnswers([D, B, F], [A, B, C], ask)).toEqual([
    { url: A, kind: 'unnamed' },
    { url: B, kind: 'told', told: told('waiting') },
    { url: C, kind: 'unnamed' },
  ]);
  expect(asked).toEqual([B]);
  expect(await splitAnswers([], [A, E], ask)).toHaveLength(2);
});
