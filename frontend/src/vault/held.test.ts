import { expect, test } from 'vitest';
import { holdsBatches } from './held';

/** A factory with one database, as far as it is asked; counts what is opened and closed. */
function browser(name: string, tables: Readonly<Record<string, number>>) {
  const seen = { opened: 0, closed: 0 };
  const request = <T>(result: T) => {
    const made = { result, onsuccess: null as null | (() => void) };
    queueMicrotask(() => made.onsuccess?.());
    return made;
  };
  const database = {
    objectStoreNames: { contains: (table: string) => table in tables },
    transaction: (table: string) => ({ objectStore: () => ({ count: () => request(tables[table] ?? 0) }) }),
    close: () => {
      seen.closed += 1;
    },
  };
  const factory = {
    databases: async () => [{ name, version: 1 }],
    open: () => {
      seen.opened += 1;
      return request(database);
    },
  };
  return { factory: factory as unknown as IDBFactory, seen };
}

test('a vault with a batch is found, and its connection closed', async () => {
  const { factory, seen } = browser('latchkey-vault', { batches: 2 });
  expect(await holdsBatches(factory)).toBe(true);
  expect(seen).toEqual({ opened: 1, closed: 1 });
});

test('an empty vault, another database and no storage at all hold none', async () => {
  expect(await holdsBatches(browser('latchkey-vault', { batches: 0 }).factory)).toBe(false);
  expect(await holdsBatches(browser('latchkey-vault', {}).factory)).toBe(false);
  const other = browser('something-else', { batches: 2 });
  expect(await holdsBatches(other.factory)).toBe(false);
  expect(other.seen.opened).toBe(0);
  expect(await holdsBatches(undefined)).toBe(false);
});

test('where databases cannot be listed the answer is yes', async () => {
  expect(await holdsBatches({} as IDBFactory)).toBe(true);
});
