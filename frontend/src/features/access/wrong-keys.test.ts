import { expect, test } from 'vitest';
import { isReplaceable, type LicenceView } from '../../trading/licences';
import { wrongKeys } from './wrong-keys.ts';

const licence = (name: string, byOwner: boolean | null, state: LicenceView['state'] = 'bad') =>
  ({ name, byOwner, state }) as unknown as LicenceView;
const deadlines = { deliverEnd: 100, disputeEnd: 200 };
const LICENCES = [licence('7-1-0', false), licence('7-2-0', true), licence('7-3-0', false, 'opened')];
const namesOf = (phase: Parameters<typeof wrongKeys>[1]['phase']) =>
  wrongKeys(LICENCES, { phase, deadlines }).map(({ kind, licences }) => [kind, licences.map(({ name }) => name)]);

test('what the gateway posted may be replaced until delivery ends, what the owner posted never', () => {
  expect(namesOf('deliver')).toEqual([
    ['replaceable', ['7-1-0']],
    ['final', ['7-2-0']],
  ]);
  expect(namesOf('dispute')).toEqual([['final', ['7-1-0', '7-2-0']]]);
});

test('each group says until when: replaced before delivery ends, paid from the end of disputes, then nothing is to come', () => {
  const endsOf = (phase: 'deliver' | 'dispute' | 'closed') =>
    wrongKeys(LICENCES, { phase, deadlines }).map(({ deadline }) => deadline?.time ?? null);
  expect(endsOf('deliver')).toEqual([100, 200]);
  expect(endsOf('dispute')).toEqual([200]);
  expect(endsOf('closed')).toEqual([null]);
});

test('nothing is promised that no contract does', () => {
  for (const phase of ['deliver', 'dispute', 'closed'] as const) {
    for (const { next } of wrongKeys(LICENCES, { phase, deadlines })) {
      expect(next).toMatch(/No price comes back/);
      expect(next).toMatch(/no contract takes the proof of a wrong key yet/);
    }
  }
});

test('a batch without a wrong key has no such group, and nothing of it is looked at again', () => {
  const good = [licence('7-3-0', false, 'opened'), licence('7-4-0', null, 'missing')];
  expect(wrongKeys(good, { phase: 'deliver', deadlines })).toEqual([]);
  expect(good.filter((one) => isReplaceable(one, 'deliver'))).toEqual([]);
});
