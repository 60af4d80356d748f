import { expect, it } from 'vitest';
import { deviceClockNote } from './device-clock';

it('tells of device dates that run ahead, and says nothing where months are months', () => {
  expect(deviceClockNote({ term: 600 })).toBe(
    'In this market 30 d of a device pass in 10 min, so its dates run ahead of yours.',
  );
  expect(deviceClockNote({ term: 30 * 86_400 })).toBeNull();
  expect(deviceClockNote({})).toBeNull();
});
