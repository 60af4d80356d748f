import { expect, test } from 'vitest';
import { choiceWords, proofWords } from './bids-words';
import { PREVIEW_ROUND } from './preview-lots';
import { type PricedRound, priceRounds } from './priced-rounds';
import type { RoundBids } from './use-bids';

const candidate = { row: 1, round: 8, lot: 0, lastPrice: 0 };
const selection = {
  number: 1,
  passing: 1_204,
  rows: 5_000,
  candidates: [] as (typeof candidate)[],
  offered: { total: 1_100, rows: new Uint32Array(1_100) },
};
const lot = {
  row: 1,
  lot: 0,
  device: '0x01' as const,
  reserve: 5,
  licences: 1,
  model: 1,
  attributes: new Uint8Array(32),
  lastPrice: 0,
};

function shown(round: number): PricedRound[] {
  const wishes = { rule: { kind: 'price', text: '1' }, budget: '', budgets: {}, caps: {} } as const;
  return [...priceRounds([{ round, lots: [lot], disproved: 0 }], wishes, [], null)];
}
const proven = () => shown(8).map((one) => ({ ...one, verified: { block: 1_234n } }) as unknown as RoundBids);

test('the choice is told with what of it can be bid on now', () => {
  expect(choiceWords(null, 0)).toBe('Reading the directory…');
  expect(choiceWords(selection, 0)).toBe(
    '1,204 of 5,000 devices chosen; 1,100 of them are on offer, none in a round that takes bids now.',
  );
  expect(choiceWords({ ...selection, candidates: [candidate] }, 1)).toBe(
    '1,204 of 5,000 devices chosen; 1 of them is for sale in one open round.',
  );
  expect(choiceWords({ ...selection, passing: 0 }, 0)).toBe('0 of 5,000 devices chosen.');
});

test('what no chain has proven is called a preview, until it is verified', () => {
  const view = { selection };
  const preview = { rounds: [], shown: shown(PREVIEW_ROUND), view };
  expect(proofWords({ ...preview, waiting: [] })).toMatchObject({
    kind: 'preview',
    text: expect.stringMatching(/^From the directory, not verified; lots are proven when a round opens\./),
  });
  expect(proofWords({ ...preview, waiting: [{ round: 8, error: null }] })).toMatchObject({
    kind: 'preview',
    text: expect.stringMatching(/the lots of round 8 are being verified/),
    isOpening: true,
  });
  expect(proofWords({ ...preview, waiting: [{ round: 8, error: new Error('x') }] })).toMatchObject({
    kind: 'preview',
    text: expect.stringMatching(/lots of round 8 are refused/),
  });
  expect(proofWords({ rounds: proven(), shown: proven(), waiting: [], view })).toEqual({
    kind: 'verified',
    text: 'Lots of round 8 verified against block 1,234.',
  });
  expect(proofWords({ rounds: [], shown: [], waiting: [], view })).toEqual({ kind: 'none' });
});

test('a preview of a part says of which part', () => {
  const cut = { ...selection, offered: { total: 90_000, rows: new Uint32Array(1) } };
  const told = proofWords({ rounds: [], shown: shown(PREVIEW_ROUND), waiting: [], view: { selection: cut } });
  expect(told).toMatchObject({ text: expect.stringMatching(/Of the 90,000 devices on offer the first 1 are drawn/) });
});
