import { expect, test } from 'vitest';
import { canReveal, type Hold, holdOf, mostHeld } from './holding';

const share = (split: string): Hold => ({ kind: 'share', split });
const [NOTHING, WHOLE, UNKNOWN]: readonly Hold[] = [{ kind: 'nothing' }, { kind: 'whole' }, { kind: 'unknown' }];

test('a watcher holds what it says, until the batch is over for it', () => {
  expect(holdOf(null)).toEqual(NOTHING);
  expect(holdOf({ state: 'waiting', canRead: false, split: '0x1' })).toEqual(share('0x1'));
  expect(holdOf({ state: 'sent', canRead: false, split: '0x1' })).toEqual(share('0x1'));
  expect(holdOf({ state: 'waiting', canRead: true, split: null })).toEqual(WHOLE);
  expect(holdOf({ state: 'waiting', canRead: false, split: null })).toEqual(UNKNOWN);
  for (const state of ['revealed', 'missed', 'expired', 'gone'] as const) {
    expect(holdOf({ state, canRead: false, split: '0x1' })).toEqual(NOTHING);
  }
});

test('two shares of one split reveal, two of different splits do not', () => {
  const cases: readonly (readonly [readonly Hold[], boolean])[] = [
    [[share('0x1'), share('0x1'), share('0x2')], true],
    [[share('0x1'), share('0x2'), share('0x2')], true],
    [[share('0x1'), share('0x2'), share('0x3')], false],
    [[share('0x1'), UNKNOWN as Hold, UNKNOWN as Hold], false],
    [[NOTHING as Hold, WHOLE as Hold, NOTHING as Hold], true],
    [[], false],
  ];
  for (const [holds, can] of cases) expect(canReveal(holds), JSON.stringify(holds)).toBe(can);
  expect(mostHeld([share('0x1'), share('0x2'), share('0x2')])).toEqual({ split: '0x2', count: 2 });
  expect(mostHeld([share('0x1'), share('0x2')])).toEqual({ split: '0x1', count: 1 });
  expect(mostHeld([NOTHING as Hold])).toEqual({ split: null, count: 0 });
});
