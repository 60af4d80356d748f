import { describe, expect, it } from 'vitest';
import { revealRule } from './reveal-rule';
import type { Phase, RoundState } from './rounds';

const deadlines = {
  openTime: 1_000,
  commitEnd: 1_060,
  revealStart: 1_066,
  revealEnd: 1_090,
  paceEnd: 1_110,
  clearEnd: 1_140,
  deliverEnd: 1_170,
  disputeEnd: 1_230,
};

function round(phase: Phase, blockTime: number): RoundState {
  return {
    round: 1n,
    month: 3,
    lots: 24,
    chunks: 1,
    leafRoot: '0x00',
    termsHead: '0x00',
    bidders: 1,
    revealed: 0,
    attempt: 0,
    done: false,
    openBlock: 5n,
    deadlines,
    phase,
    block: 9n,
    blockTime,
  };
}

describe('revealRule', () => {
  it('keeps the opening while commit end is not final, whatever the head says', () => {
    expect(revealRule(round('commit', 1_058), round('reveal', 1_070))).toMatchObject({ kind: 'early', secondsLeft: 2 });
  });

  it('keeps it while the finalized block still shows the commit phase, which also lasts blocks', () => {
    expect(revealRule(round('commit', 1_065), round('reveal', 1_070)).kind).toBe('early');
  });

  it('keeps it while the opening of the round itself is not final', () => {
    expect(revealRule(null, round('reveal', 1_070)).kind).toBe('early');
  });

  it('keeps it through the gap', () => {
    expect(revealRule(round('gap', 1_061), round('gap', 1_063))).toMatchObject({ kind: 'early', secondsLeft: 3 });
  });

  it('lets it go once commit end is final and reveals are open', () => {
    expect(revealRule(round('gap', 1_062), round('reveal', 1_067))).toEqual({ kind: 'now' });
  });

  it('says that it is too late once reveals have ended', () => {
    expect(revealRule(round('reveal', 1_088), round('clear', 1_092)).kind).toBe('late');
  });
});
