import { expect, test } from 'vitest';
import { AddressBook } from './address-book';

function book() {
  const asked: number[][] = [];
  const made = new AddressBook(async (_, rows) => {
    asked.push([...rows]);
    return rows.map((row) => `0xAB${row}`);
  });
  return { made, asked };
}

test('a row is asked for once, also by two who ask at the same time', async () => {
  const { made, asked } = book();
  const [one, other] = await Promise.all([made.of('s', Uint32Array.of(1, 2)), made.of('s', Uint32Array.of(2, 3))]);
  expect([one, other]).toEqual([
    ['0xab1', '0xab2'],
    ['0xab2', '0xab3'],
  ]);
  expect(asked).toEqual([[1, 2], [3]]);
});

test('many rows are asked for in pieces that the directory takes', async () => {
  const { made, asked } = book();
  const found = await made.of(
    's',
    Uint32Array.from({ length: 25_000 }, (_, row) => row),
  );
  expect(asked.map(({ length }) => length)).toEqual([10_000, 10_000, 5_000]);
  expect(found[24_999]).toBe('0xab24999');
});

test('a failed question is no answer, and can be asked again', async () => {
  let isDown = true;
  const made = new AddressBook(async (_, rows) => {
    if (isDown) throw new Error('away');
    return rows.map(() => '0xcd');
  });
  await expect(made.of('s', Uint32Array.of(1))).rejects.toThrow('away');
  isDown = false;
  expect(await made.of('s', Uint32Array.of(1))).toEqual(['0xcd']);
});
