import { beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
const [ONE, OTHER] = ['0xaa', '0xbb'];

beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
});

/** A fresh page of this tab on a chain. */
async function page(genesisHash: string) {
  vi.resetModules();
  const { enterMarket } = await import('../../config/this-market');
  enterMarket({ chainId: 1, genesisHash });
  return (await import('./draft')).useDraft;
}

test('a draft is that of one chain: rows and plans of before a reset are not taken for those of after', async () => {
  const before = await page(ONE);
  before.getState().exclude([3]);
  before.getState().review([{ round: '7', text: 'a plan' }]);
  const after = await page(OTHER);
  expect(after.getState()).toMatchObject({ excluded: [], plans: [] });
  after.getState().exclude([4]);
  expect((await page(ONE)).getState()).toMatchObject({ excluded: [3], plans: [{ round: '7', text: 'a plan' }] });
  expect((await page(OTHER)).getState().excluded).toEqual([4]);
});

test('it begins anew where the chain becomes known only after it was made', async () => {
  (await page(ONE)).getState().exclude([3]);
  vi.resetModules();
  const { useDraft } = await import('./draft');
  const { enterMarket } = await import('../../config/this-market');
  expect(useDraft.getState().excluded).toEqual([]);
  enterMarket({ chainId: 1, genesisHash: ONE });
  expect(useDraft.getState().excluded).toEqual([3]);
  enterMarket({ chainId: 1, genesisHash: OTHER });
  expect(useDraft.getState().excluded).toEqual([]);
});

test('a draft of before it was kept by chain is still read, once, by the chain that comes first', async () => {
  const state = {
    excluded: [9],
    rule: { kind: 'reserve', percent: '30', ceiling: '' },
    budget: '5',
    budgets: {},
    caps: {},
  };
  kept.set('latchkey/draft/v1', JSON.stringify({ state: { ...state, plans: [] }, version: 1 }));
  expect((await page(ONE)).getState()).toMatchObject(state);
  expect((await page(OTHER)).getState()).toMatchObject({ excluded: [], budget: '' });
  expect((await page(ONE)).getState()).toMatchObject(state);
});

test('a plan is put before all others, which keep their order', async () => {
  const draft = await page(ONE);
  draft.getState().review(['7', '8', '9'].map((round) => ({ round, text: round })));
  draft.getState().putFirst('9');
  expect(draft.getState().plans.map(({ round }) => round)).toEqual(['9', '7', '8']);
});
