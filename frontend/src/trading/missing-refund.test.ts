import { expect, test } from 'vitest';
import type { Chains } from '../chain/clients';
import type { LicenceState, LicenceView } from './licences';
import { missingOf, readUnsettled } from './missing-refund';
import { afterMissing } from './stage-missing';

const licence = (number: number, rank: number, state: LicenceState) =>
  ({ lot: { number }, rank, state }) as unknown as LicenceView;

/** A chain on which the contract has settled these positions. */
function chainThat(settled: readonly string[]) {
  const asked: unknown[] = [];
  const readContract = async ({ functionName, args }: { functionName: string; args: readonly unknown[] }) => {
    asked.push([functionName, ...args]);
    return settled.includes(`${args[1]}/${args[2]}`);
  };
  const config = { contracts: { settlement: '0x00000000000000000000000000000000000000cc' } };
  return { asked, chains: { auction: { readContract }, config } as unknown as Chains };
}

test('the contract is asked for each missing licence by its place in its chunk, and says which are still owed', async () => {
  const missing = missingOf([licence(1, 2, 'missing'), licence(2, 0, 'opened'), licence(130, 0, 'missing')]);
  expect(missing).toEqual([
    { chunk: 0, position: 8 },
    { chunk: 1, position: 12 },
  ]);
  const { asked, chains } = chainThat(['0/8']);
  expect(await readUnsettled(chains, 7n, missing)).toEqual([{ chunk: 1, position: 12 }]);
  expect(asked).toEqual([
    ['settled', 7n, 0, 8],
    ['settled', 7n, 1, 12],
  ]);
});

test('a refund is offered until the contract says that all of it is back', () => {
  const keys = { won: 5, opened: 2, waiting: 0, bad: 0, missing: 3 };
  expect(afterMissing(keys, null)).toMatchObject([expect.stringMatching(/comes back/), { action: 'refund' }]);
  expect(afterMissing(keys, 1)).toMatchObject([expect.stringMatching(/Of 1 it is there/), { action: 'refund' }]);
  expect(afterMissing(keys, 3)).toMatchObject([
    expect.stringMatching(/all 3 .* back/),
    { action: 'results', tone: 'calm' },
  ]);
  expect(afterMissing({ ...keys, bad: 1 }, 3)).toMatchObject([expect.anything(), { action: 'access', tone: 'act' }]);
  expect(afterMissing({ ...keys, missing: 0, bad: 3 }, null)).toMatchObject([expect.anything(), { action: 'access' }]);
});
