// The vault's store in a browser: IndexedDB, every write with strict durability, so that a killed tab or machine loses
// nothing that was answered.

import { TABLES, type TableName, type VaultStore } from './store.ts';

const NAME = 'latchkey-vault';
const VERSION = 1;

export class IndexedDbStore implements VaultStore {
  private readonly database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.database = database;
  }

  /** Open the vault of this origin, made on first use. Rejects where the browser allows no storage. */
  static async open(name = NAME): Promise<IndexedDbStore> {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      for (const table of TABLES) request.result.createObjectStore(table);
    };
    const database = await answered(request);
    // Another tab with a newer version must not wait for this one.
    database.onversionchange = () => database.close();
    return new IndexedDbStore(database);
  }

  get(table: TableName, key: string): Promise<unknown> {
    return answered(this.database.transaction(table).objectStore(table).get(key));
  }

  async keys(table: TableName, prefix: string): Promise<string[]> {
    const range = prefix === '' ? null : IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const found = await answered(this.database.transaction(table).objectStore(table).getAllKeys(range));
    return found.map(String);
  }

  async add(table: TableName, key: string, value: unknown): Promise<boolean> {
    const transaction = this.writing([table]);
    const request = transaction.objectStore(table).add(value, key);
    let exists = false;
    request.onerror = (event) => {
      exists = request.error?.name === 'ConstraintError';
      // An error that is handled must not abort the transaction and reject it a second time.
      if (exists) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    await completed(transaction);
    return !exists;
  }

  async put(table: TableName, key: string, value: unknown): Promise<void> {
    await this.putAll([[table, key, value]]);
  }

  async putAll(entries: readonly (readonly [TableName, string, unknown])[]): Promise<void> {
    const transaction = this.writing([...new Set(entries.map(([table]) => table))]);
    for (const [table, key, value] of entries) transaction.objectStore(table).put(value, key);
    await completed(transaction);
  }

  async delete(table: TableName, key: string): Promise<void> {
    const transaction = this.writing([table]);
    transaction.objectStore(table).delete(key);
    await completed(transaction);
  }

  close(): void {
    this.database.close();
  }

  private writing(tables: readonly TableName[]): IDBTransaction {
    return this.database.transaction([...tables], 'readwrite', { durability: 'strict' });
  }
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser refused its storage'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the browser refused to write'));
    transaction.onerror = () => reject(transaction.error ?? new Error('the browser refused to write'));
  });
}
