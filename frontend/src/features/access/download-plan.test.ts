import { expect, test } from 'vitest';
import { downloadAll, type Step } from './download-plan';

const DONE = { rows: 10, total: 10, bytes: 100, complete: true };

test('a device that does not answer holds up no other', async () => {
  const asked: string[] = [];
  const found = await downloadAll(
    ['a', 'b', 'c'],
    async (id) => {
      asked.push(id);
      if (id === 'b') throw new Error('no answer');
      return DONE;
    },
    () => {},
    () => true,
  );
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(found).toEqual({ complete: ['a', 'c'], failures: [{ id: 'b', reason: 'no answer' }], isStopped: false });
});

test('it stops between two devices when asked, and says so', async () => {
  let isWanted = true;
  const found = await downloadAll(
    ['a', 'b'],
    async () => {
      isWanted = false;
      return DONE;
    },
    () => {},
    () => isWanted,
  );
  expect(found).toEqual({ complete: ['a'], failures: [], isStopped: true });
});

test('progress runs over all devices and never beyond its own part', async () => {
  const steps: Step[] = [];
  await downloadAll(
    ['a', 'b'],
    async (_, onProgress) => {
      onProgress(1_500, 1_000);
      return DONE;
    },
    (step) => steps.push(step),
    () => true,
  );
  expect(steps.map(({ share }) => share)).toEqual([0, 0.5, 0.5, 1]);
  expect(steps[1]?.text).toBe('Device 1 of 2: 1,500 of 1,000 rows');
});
