import { expect, test } from 'vitest';
import type { WatchState } from '../../trading/holding';
import type { Answer } from '../../trading/split-state';
import { splitWords as wordsWith } from './split-words';

const [A, B, C] = ['http://a', 'http://b', 'http://c'] as const;
const says = (url: string, state: WatchState, split = '0x1'): Answer => {
  return { url, kind: 'told', told: { state, canRead: false, split } };
};
const all = (state: WatchState) => [A, B, C].map((url) => says(url, state));
const splitWords = (answers: readonly Answer[]) => wordsWith(answers, []);

test('three that hold shares are told, with what is left to do by hand', () => {
  const words = splitWords(all('waiting'));
  expect(words.sentence).toMatch(/^Three watchers hold shares; any two reveal .* You may still reveal by hand\.$/);
  expect(words).toMatchObject({ notes: [], offer: 'none' });
});

test('the one that holds nothing is named, with the reason while that is known, and can still be given a share', () => {
  const answers: readonly Answer[] = [says(A, 'waiting'), says(B, 'waiting'), { url: C, kind: 'nothing' }];
  const words = splitWords(answers);
  expect(words.sentence).toMatch(/^Two of three watchers hold shares;/);
  expect(words).toMatchObject({ notes: ['http://c holds no share.'], offer: 'again' });
  const sentence = 'http://c did not take its share: no room.';
  expect(wordsWith(answers, [{ url: C, sentence }])).toMatchObject({ notes: [sentence], offer: 'again' });
});

test('one that is silent has its share on its disk, so it is named and not given another', () => {
  const words = splitWords([says(A, 'waiting'), { url: B, kind: 'silent' }, says(C, 'waiting')]);
  expect(words).toMatchObject({ notes: ['http://b does not answer.'], offer: 'none' });
  const less = splitWords([says(A, 'waiting'), { url: B, kind: 'silent' }, { url: C, kind: 'unnamed' }]);
  expect(less.sentence).toMatch(/^One watcher says that it holds a share, and two are needed\./);
  expect(less.notes).toHaveLength(2);
  expect(less.offer).toBe('none');
});

test('a share of another split is of no use to the two, and can be replaced', () => {
  const words = splitWords([says(A, 'waiting', '0x2'), says(B, 'waiting'), says(C, 'waiting')]);
  expect(words.sentence).toMatch(/^Two of three watchers hold shares;/);
  expect(words).toMatchObject({ notes: ['http://a holds a share of another split.'], offer: 'again' });
});

test('too few are said to reveal nothing, and the batch is offered anew', () => {
  const words = splitWords([says(A, 'waiting'), { url: B, kind: 'nothing' }, { url: C, kind: 'nothing' }]);
  expect(words.sentence).toMatch(/they cannot reveal/);
  expect(words).toMatchObject({ notes: ['http://b holds no share.', 'http://c holds no share.'], offer: 'anew' });
  expect(splitWords([says(A, 'waiting'), says(B, 'waiting', '0x2'), { url: C, kind: 'nothing' }]).offer).toBe('anew');
});

test('one that holds the whole opening is said to read the bids', () => {
  const whole: Answer = { url: A, kind: 'told', told: { state: 'waiting', canRead: true, split: null } };
  const words = splitWords([whole, says(B, 'waiting'), { url: C, kind: 'nothing' }]);
  expect(words.sentence).toMatch(/^A watcher holds the whole opening .* It can read your bids\./);
  expect(words.offer).toBe('none');
});

test('once the reveal is on its way nothing is handed over any more', () => {
  const sent = splitWords([says(A, 'sent'), says(B, 'waiting'), { url: C, kind: 'nothing' }]);
  expect(sent.sentence).toMatch(/^A watcher has sent the reveal\./);
  expect(sent).toMatchObject({ notes: ['http://c holds no share.'], offer: 'none' });
  expect(splitWords([says(A, 'revealed'), { url: B, kind: 'silent' }, says(C, 'sent')])).toEqual({
    sentence: 'A watcher saw the reveal become final and deleted its share.',
    notes: [],
    offer: 'none',
  });
});

test('each end has words of its own, and who differs is named', () => {
  const ends = (['missed', 'expired', 'gone'] as const).map((state) => splitWords(all(state)));
  expect(new Set(ends.map(({ sentence }) => sentence)).size).toBe(3);
  for (const end of ends) expect(end).toMatchObject({ notes: [], offer: 'none' });
  const odd = splitWords([says(A, 'waiting'), says(B, 'gone'), says(C, 'waiting')]);
  expect(odd.notes).toEqual(['http://b has let go of its share (gone).']);
});
