import { describe, expect, it } from 'vitest';
import { isSettled, isUnderWay, judged, type Tracked, type TrackedFacts, type TrackedState } from './tracked';

const HASH = `0x${'11'.repeat(32)}` as const;
const OTHER = `0x${'22'.repeat(32)}` as const;
const BLOCK = `0x${'33'.repeat(32)}` as const;

function tracked(state: TrackedState): Tracked {
  return {
    id: 'a',
    chainId: 1,
    genesis: BLOCK,
    account: '0x00000000000000000000000000000000000000aa',
    label: 'Seal',
    kind: 'commit',
    round: '7',
    to: '0x00000000000000000000000000000000000000bb',
    dataHash: OTHER,
    hash: HASH,
    nonce: 4,
    earlier: [],
    startedAt: 0,
    sentAt: 0,
    fromBlock: '10',
    state,
  };
}

const QUIET: TrackedFacts = {
  receipt: null,
  itsNonce: 4,
  isFresh: false,
  nonce: 4,
  finalizedNonce: 4,
  head: 20n,
  finalized: 16n,
  usurper: null,
};
const included = (block: bigint, succeeded = true) => ({ receipt: { block, blockHash: BLOCK, succeeded } });

describe('what became of a transaction', () => {
  it('waits in the pool', () => {
    expect(judged(tracked({ kind: 'pending' }), QUIET).state).toEqual({ kind: 'pending' });
  });

  it('is included with its depth, then final', () => {
    expect(judged(tracked({ kind: 'pending' }), { ...QUIET, ...included(18n) }).state).toMatchObject({
      kind: 'confirmed',
      depth: 3,
    });
    expect(judged(tracked({ kind: 'pending' }), { ...QUIET, ...included(16n) }).state).toEqual({
      kind: 'finalized',
      block: '16',
    });
  });

  it('is told as reorganised when its block goes away, not as pending', () => {
    const was = tracked({ kind: 'confirmed', block: '18', blockHash: BLOCK, depth: 1 });
    const now = judged(was, QUIET);
    expect(now.state).toEqual({ kind: 'reorged', block: '18' });
    expect(judged(now, QUIET).state.kind).toBe('reorged');
    expect(judged(now, { ...QUIET, ...included(21n), head: 21n }).state.kind).toBe('confirmed');
  });

  it('is dropped when the node forgot it and its nonce is free', () => {
    expect(judged(tracked({ kind: 'pending' }), { ...QUIET, itsNonce: null }).state.kind).toBe('dropped');
  });

  it('is not dropped while the wallet may still be on its way to the node', () => {
    const early = { ...QUIET, itsNonce: null, isFresh: true };
    expect(judged(tracked({ kind: 'pending' }), early).state.kind).toBe('pending');
  });

  it('takes the nonce from the node once it shows the transaction, so that nothing else counts as its place', () => {
    const now = judged(tracked({ kind: 'pending' }), { ...QUIET, itsNonce: 6, nonce: 5 });
    expect(now).toMatchObject({ nonce: 6, state: { kind: 'pending' } });
  });

  it('comes back from dropped when it is included after all', () => {
    expect(judged(tracked({ kind: 'dropped' }), { ...QUIET, ...included(19n) }).state.kind).toBe('confirmed');
  });

  it('follows a wallet that sent the same call again for another fee', () => {
    const now = judged(tracked({ kind: 'pending' }), {
      ...QUIET,
      nonce: 5,
      itsNonce: null,
      usurper: { hash: OTHER, same: true },
    });
    expect(now).toMatchObject({ hash: OTHER, earlier: [HASH], state: { kind: 'pending' } });
  });

  it('is replaced when another call used its nonce, for good once that is final', () => {
    const usurper = { hash: OTHER, same: false };
    const first = judged(tracked({ kind: 'pending' }), { ...QUIET, nonce: 5, usurper });
    expect(first.state).toEqual({ kind: 'replaced', by: OTHER, isFinal: false });
    expect(isSettled(first.state)).toBe(false);
    const later = judged(first, { ...QUIET, nonce: 5, finalizedNonce: 5, usurper });
    expect(isSettled(later.state)).toBe(true);
  });

  it('is refused when the contract reverted it, and may still be reorganised away', () => {
    const now = judged(tracked({ kind: 'pending' }), { ...QUIET, ...included(18n, false) });
    expect(now.state).toMatchObject({ kind: 'failed', isFinal: false });
    expect(judged(now, QUIET).state.kind).toBe('reorged');
  });

  it('is under way only while it may still become final by itself', () => {
    const states: readonly [TrackedState, boolean][] = [
      [{ kind: 'pending' }, true],
      [{ kind: 'reorged', block: '1' }, true],
      [{ kind: 'finalized', block: '1' }, false],
      [{ kind: 'dropped' }, false],
      [{ kind: 'replaced', by: null, isFinal: false }, false],
      [{ kind: 'failed', block: '1', blockHash: BLOCK, isFinal: false }, false],
    ];
    for (const [state, is] of states) expect(isUnderWay(state), state.kind).toBe(is);
  });

  it('stays as it is while the wallet is asked', () => {
    const asked = { ...tracked({ kind: 'asking' }), hash: null, nonce: null };
    expect(judged(asked, QUIET)).toBe(asked);
  });
});
