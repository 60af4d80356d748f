import { expect, test } from 'vitest';
import { formatDuration } from '../../ui/format';
import { ageNames, fleetsOf } from './fleets';

const oem = `0x${'11'.repeat(20)}`;
const models = [1, 2].map((model) => ({ model, family: 1, oem, label: `model ${model}` }));

test('devices are counted by model, status and age of the last check-in', () => {
  const now = 1_000_000;
  const fleets = fleetsOf(
    models,
    [1, 1, 1, 1, 2, 1, 9],
    [1, 1, 1, 2, 0, 3, 1],
    [now - 10, now - 121, now - 500, 0, 0, 0, now],
    now,
    120,
  );
  expect(fleets).toEqual([
    { model: models[0], devices: 5, never: 0, paused: 1, revoked: 1, enabled: 3, late: 2, ages: [1, 0, 0, 1, 1] },
    { model: models[1], devices: 1, never: 1, paused: 0, revoked: 0, enabled: 0, late: 0, ages: [0, 0, 0, 0, 0] },
  ]);
});

test('a check-in of exactly FRESH ago is not late, and one from ahead counts as now', () => {
  const [fleet] = fleetsOf(models, [1, 1], [1, 1], [880, 2_000], 1_000, 120);
  expect(fleet).toMatchObject({ late: 0, ages: [1, 0, 1, 0, 0] });
});

test('classes of age are named by their upper end', () => {
  expect(ageNames(120, formatDuration)).toEqual([
    'up to 30 s',
    'up to 1 min',
    'up to 2 min',
    'up to 4 min',
    'longer than 4 min',
  ]);
});
