import { describe, expect, it } from 'vitest';
import { aftermath, fate } from './aftermath';
import type { Tracked, TrackedKind, TrackedState } from './tracked';

const REPLACED: TrackedState = { kind: 'replaced', by: `0x${'22'.repeat(32)}`, isFinal: true };
const KINDS: readonly TrackedKind[] = [
  'fund',
  'deposit',
  'withdraw',
  'approve',
  'commit',
  'reveal',
  'refund',
  'claim',
  'other',
];

describe('what a transaction that went wrong means', () => {
  it('says for each kind what did not happen and what to do', () => {
    const lost: readonly TrackedState[] = [
      REPLACED,
      { kind: 'dropped' },
      { kind: 'reorged', block: '7' },
      { kind: 'failed', block: '7', blockHash: '0x00', isFinal: true },
    ];
    for (const kind of KINDS) {
      for (const state of lost) {
        const after = aftermath({ kind, state });
        expect(after?.money, `${kind} ${state.kind}`).toMatch(/\.$/);
        expect(after?.next, `${kind} ${state.kind}`).toMatch(/\.$/);
      }
    }
  });

  it('asks nobody to send again what the network brings back by itself', () => {
    expect(aftermath({ kind: 'deposit', state: { kind: 'reorged', block: '7' } })?.next).toMatch(/^Do nothing/);
  });

  it('warns of two that may both be included only while that can happen', () => {
    expect(aftermath({ kind: 'deposit', state: { kind: 'dropped' } })?.next).toContain('both count');
    expect(aftermath({ kind: 'deposit', state: { ...REPLACED, isFinal: false } })?.next).toContain('both count');
    expect(aftermath({ kind: 'deposit', state: REPLACED })?.next).not.toContain('both');
    expect(aftermath({ kind: 'commit', state: { kind: 'dropped' } })?.next).toContain('the second is refused');
  });

  it('says nothing of one that goes its way', () => {
    for (const state of [{ kind: 'pending' }, { kind: 'asking' }, { kind: 'finalized', block: '7' }] as const) {
      expect(aftermath({ kind: 'commit', state })).toBeNull();
    }
    expect(fate(null)).toBeNull();
    expect(fate({ kind: 'commit', state: REPLACED } as unknown as Tracked)).toContain('nothing is locked');
  });
});
