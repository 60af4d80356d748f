import { expect, test } from 'vitest';
import { roundSchema } from '../directory/schema';
import { phaseAt, tickingRound } from './ticking-round';

const round = (number: number, opened: number) =>
  roundSchema.parse({
    round: number,
    month: 1,
    family: 1,
    lots: 24,
    leafRoot: '0x00',
    termsHead: '0x00',
    phase: 'commit',
    opened,
    commitEnd: opened + 60,
    revealStart: opened + 60,
    revealEnd: opened + 90,
    clearEnd: opened + 140,
    deliverEnd: opened + 170,
    disputeEnd: opened + 230,
    commits: 0,
    reveals: 0,
    chunksCleared: 0,
    sold: 0,
    volume: 0,
    keys: 0,
  });

test('a deadline belongs to the phase after it', () => {
  const one = round(1, 100);
  expect([99, 100, 159, 160, 190, 240, 269, 270].map((now) => phaseAt(one, now)?.phase ?? null)).toEqual([
    null,
    'commit',
    'commit',
    'reveal',
    'settle',
    'deliver',
    'deliver',
    null,
  ]);
});

test('a round that takes commits is shown before one that is farther on', () => {
  expect(tickingRound([round(3, 200), round(2, 130), round(1, 100)], 205)).toMatchObject({
    round: { round: 3 },
    phase: 'commit',
    until: 260,
  });
});

test('nothing ticks where no round is under way', () => {
  expect(tickingRound([round(1, 100)], 1_000)).toBeNull();
});
