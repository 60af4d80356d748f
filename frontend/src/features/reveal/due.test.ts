import { describe, expect, it } from 'vitest';
import type { RoundState } from '../../chain/rounds';
import type { OpenBatch } from '../../trading/open-batches';
import type { SlotState } from '../../vault/states';
import { dueReveals, noticesFor, titleBadge } from './due';

function sealed(round: number, phase: RoundState['phase'], start: number, end: number, state: SlotState = 'ready') {
  return {
    batch: { round: BigInt(round), commitHash: `0x${round}`, bids: 3 },
    round: { round: BigInt(round), phase, deadlines: { revealStart: start, revealEnd: end } },
    state,
  } as unknown as OpenBatch;
}

describe('dueReveals', () => {
  it('is urgent from the middle of the time to reveal on', () => {
    const batch = sealed(7, 'reveal', 100, 130);
    expect([100, 114, 115, 129].map((now) => dueReveals([batch], now)[0]?.kind)).toEqual([
      'open',
      'open',
      'urgent',
      'urgent',
    ]);
  });

  it('stays while the chain is late with the end of the phase', () => {
    expect(dueReveals([sealed(7, 'reveal', 100, 130)], 140)).toMatchObject([{ kind: 'urgent', left: 0 }]);
  });

  it('knows nothing due before reveals open, after they end, and of batches that are open or not on the chain', () => {
    const quiet = [
      sealed(1, 'commit', 100, 130),
      sealed(2, 'gap', 100, 130),
      sealed(3, 'clear', 100, 130),
      ...(['revealed', 'none', 'mismatch', 'unread'] as const).map((state) => sealed(4, 'reveal', 100, 130, state)),
    ];
    expect(dueReveals(quiet, 120)).toEqual([]);
    expect(titleBadge([])).toBeNull();
  });

  it('puts in front what ends first, and counts in the title', () => {
    const due = dueReveals([sealed(8, 'reveal', 100, 190), sealed(7, 'reveal', 100, 130)], 116);
    expect(due.map(({ round }) => round)).toEqual([7n, 8n]);
    expect(titleBadge(due)).toBe('(2) Reveal: 14 s left');
  });
});

describe('noticesFor', () => {
  it('tells once when reveals open and once in the middle', () => {
    const told = new Set<string>();
    const at = (now: number) => noticesFor(dueReveals([sealed(7, 'reveal', 100, 130)], now), told);
    expect(at(101).map(({ title }) => title)).toEqual(['Round 7: reveal your sealed bids now']);
    expect(at(102)).toEqual([]);
    expect(at(115).map(({ title }) => title)).toEqual(['Round 7: half of the time to reveal is over']);
    expect(at(120)).toEqual([]);
  });
});
