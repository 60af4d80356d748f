import { describe, expect, it } from 'vitest';
import { type SealFacts, sealGate } from './seal-gate';

const ready: SealFacts = {
  proof: { kind: 'proven' },
  wallet: 'ready',
  phase: 'commit',
  slot: 'none',
  money: { lockWei: 100n, vault: 140n, before: 40n, gas: 1n },
  batch: 'copied',
  isSending: false,
};

describe('sealGate', () => {
  it('opens only when everything is in place', () => {
    expect(sealGate(ready)).toEqual({ step: 'seal', reason: null, isOver: false });
  });

  it('stays closed for each single thing that is missing, and names it', () => {
    const cases: readonly [Partial<SealFacts>, string][] = [
      [{ proof: null }, 'verify'],
      [{ proof: { kind: 'refused', reason: 'the leaf root differs' } }, 'verify'],
      [{ wallet: 'none' }, 'wallet'],
      [{ wallet: 'wrong-chain' }, 'wallet'],
      [{ phase: null }, 'money'],
      [{ money: null }, 'money'],
      [{ slot: 'unread' }, 'money'],
      [{ money: { lockWei: 100n, vault: 99n, before: 0n, gas: 1n } }, 'money'],
      [{ money: { lockWei: 100n, vault: 139n, before: 40n, gas: 1n } }, 'money'],
      [{ money: { lockWei: 100n, vault: 100n, before: 0n, gas: 0n } }, 'money'],
      [{ batch: 'none' }, 'copy'],
      [{ batch: 'written' }, 'copy'],
      [{ isSending: true }, 'seal'],
    ];
    for (const [change, step] of cases) {
      const gate = sealGate({ ...ready, ...change });
      expect(gate.reason, JSON.stringify(Object.keys(change))).not.toBeNull();
      expect(gate.step).toBe(step);
    }
  });

  it('says when the round or the slot is gone for good', () => {
    expect(sealGate({ ...ready, phase: 'gap' }).isOver).toBe(true);
    expect(sealGate({ ...ready, slot: 'taken' }).isOver).toBe(true);
  });

  it('tells a lying directory before anything else', () => {
    const gate = sealGate({
      ...ready,
      proof: { kind: 'refused', reason: 'the leaf root differs' },
      phase: 'gap',
      wallet: 'none',
    });
    expect(gate.reason).toContain('not proven');
  });
});
