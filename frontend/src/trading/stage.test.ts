import { describe, expect, it } from 'vitest';
import type { Phase, RoundState } from '../chain/rounds';
import type { Tracked, TrackedState } from '../chain/tracked';
import { stageOf } from './stage';
import type { StageFacts } from './stage-kinds';
import { stepsOf } from './stage-steps';

function round(phase: Phase, done = false): RoundState {
  return {
    round: 7n,
    month: 3,
    lots: 24,
    chunks: 1,
    leafRoot: '0x00',
    termsHead: '0x00',
    bidders: 2,
    revealed: 0,
    attempt: 0,
    done,
    openBlock: 5n,
    deadlines: {
      openTime: 100,
      commitEnd: 160,
      revealStart: 166,
      revealEnd: 190,
      paceEnd: 210,
      clearEnd: 240,
      deliverEnd: 270,
      disputeEnd: 330,
    },
    phase,
    block: 50n,
    blockTime: 150,
  };
}

const early = { kind: 'early', reason: 'the end of commits is not final yet', secondsLeft: 5 } as const;
const base: StageFacts = {
  state: 'ready',
  round: round('commit'),
  slot: null,
  rule: early,
  commit: null,
  reveal: null,
  keys: null,
  refunded: null,
};
const pending = { kind: 'commit', state: { kind: 'pending' } } as unknown as Tracked;

describe('stageOf', () => {
  it('concludes nothing while the chain has not answered', () => {
    expect(stageOf({ ...base, state: 'unread' })).toMatchObject({ name: 'unread', action: null });
  });

  it('never shows another batch as none', () => {
    expect(stageOf({ ...base, state: 'mismatch' })).toMatchObject({ name: 'mismatch', action: 'recover', tone: 'bad' });
  });

  it('asks to seal what is written and not on the chain, by commit end', () => {
    expect(stageOf({ ...base, state: 'none' })).toMatchObject({ name: 'draft', action: 'seal', deadline: 160 });
    expect(stageOf({ ...base, state: 'none', commit: pending })).toMatchObject({ name: 'sealing', action: null });
    expect(stageOf({ ...base, state: 'none', round: round('reveal') }).name).toBe('not-sealed');
  });

  it('offers the reveal only when the rule allows it', () => {
    expect(stageOf(base)).toMatchObject({ name: 'sealed', action: null, deadline: 160 });
    expect(stageOf({ ...base, round: round('gap') })).toMatchObject({ name: 'waiting', action: null });
    expect(stageOf({ ...base, round: round('reveal') })).toMatchObject({ name: 'waiting', action: null });
    expect(stageOf({ ...base, round: round('reveal'), rule: { kind: 'now' } })).toMatchObject({
      name: 'reveal-open',
      action: 'reveal',
      deadline: 190,
    });
    expect(stageOf({ ...base, round: round('reveal'), rule: { kind: 'now' }, reveal: pending })).toMatchObject({
      name: 'revealing',
      action: null,
    });
  });

  it('offers to seal or reveal again at once when a transaction will not do it, and says why', () => {
    const sent = (kind: 'commit' | 'reveal', state: TrackedState) => ({ kind, state }) as unknown as Tracked;
    const replaced: TrackedState = { kind: 'replaced', by: null, isFinal: false };
    const draft = stageOf({ ...base, state: 'none', commit: sent('commit', replaced) });
    expect(draft).toMatchObject({ name: 'draft', action: 'seal' });
    expect(draft.cause).toContain('took its place');
    expect(draft.cause).toContain('nothing is locked');
    const failed: TrackedState = { kind: 'failed', block: '9', blockHash: '0x00', isFinal: false };
    const open = { ...base, round: round('reveal'), rule: { kind: 'now' } } as const;
    for (const state of [replaced, failed, { kind: 'dropped' } as const]) {
      const stage = stageOf({ ...open, reveal: sent('reveal', state) });
      expect(stage).toMatchObject({ name: 'reveal-open', action: 'reveal' });
      expect(stage.cause).toContain('The batch is still sealed');
    }
    expect(stageOf({ ...open, reveal: sent('reveal', { kind: 'reorged', block: '9' }) })).toMatchObject({
      name: 'revealing',
      action: null,
    });
  });

  it('says what a missed reveal costs', () => {
    const rule = { kind: 'late', reason: '' } as const;
    expect(stageOf({ ...base, round: round('clear'), rule }).name).toBe('forfeited');
  });

  it('waits for final results before it speaks of winning', () => {
    expect(stageOf({ ...base, state: 'revealed', round: round('clear') }).name).toBe('clearing');
    expect(stageOf({ ...base, state: 'revealed', round: round('deliver', true) }).name).toBe('clearing');
  });

  it('counts keys until they are all here, or delivery is over', () => {
    const won = { ...base, state: 'revealed' as const, round: round('deliver', true) };
    expect(stageOf({ ...won, keys: { won: 0, opened: 0, waiting: 0, bad: 0, missing: 0 } }).name).toBe('lost');
    expect(stageOf({ ...won, keys: { won: 3, opened: 1, waiting: 2, bad: 0, missing: 0 } })).toMatchObject({
      name: 'keys',
      title: '1 of 3 keys',
      deadline: 270,
    });
    expect(stageOf({ ...won, keys: { won: 3, opened: 1, waiting: 1, bad: 1, missing: 0 } })).toMatchObject({
      name: 'keys',
      next: expect.stringMatching(/^1 with a wrong key: Access says what can be done/),
      action: 'access',
    });
    expect(stageOf({ ...won, keys: { won: 3, opened: 3, waiting: 0, bad: 0, missing: 0 } })).toMatchObject({
      name: 'complete',
      tone: 'good',
    });
    const late = { ...won, round: round('dispute', true) };
    expect(stageOf({ ...late, keys: { won: 3, opened: 2, waiting: 0, bad: 0, missing: 1 } })).toMatchObject({
      name: 'keys-incomplete',
      action: 'refund',
    });
  });
});

describe('stepsOf', () => {
  it('marks what is done, what is now and what failed', () => {
    expect(stepsOf(stageOf(base)).map((step) => step.state)).toEqual(['done', 'now', 'todo', 'todo', 'todo']);
    const missed = stageOf({ ...base, round: round('clear'), rule: { kind: 'late', reason: '' } });
    expect(stepsOf(missed).map((step) => step.state)).toEqual(['done', 'failed', 'todo', 'todo', 'todo']);
  });
});
