import { expect, test } from 'vitest';
import { observed } from './observations';

const thing = {
  properties: {
    freezerTemperature: { unit: 'degree celsius' },
    pressure: { unit: 'hectopascal' },
    compressor: {},
  },
};

test('an observation has the unit that its device gives it', () => {
  expect(observed('freezerTemperature', thing)).toBe('freezerTemperature, °C');
  expect(observed('pressure', thing)).toBe('pressure, hectopascal');
  expect(observed('compressor', thing)).toBe('compressor');
});

test('an observation that nobody describes keeps its own name', () => {
  expect(observed('item', thing)).toBe('item');
  expect(observed('power', undefined)).toBe('power');
});
