// Where the vault keeps its records: named tables of values by key. What a call has answered is on disk.

export type TableName = 'keys' | 'batches' | 'used' | 'licences' | 'parts' | 'pages';
export const TABLES: readonly TableName[] = ['keys', 'batches', 'used', 'licences', 'parts', 'pages'];

export interface VaultStore {
  get(table: TableName, key: string): Promise<unknown>;
  /** All keys that begin with a prefix, in order. */
  keys(table: TableName, prefix: string): Promise<string[]>;
  /** Write a value under a key that has none; false, and nothing is written, if it has one. */
  add(table: TableName, key: string, value: unknown): Promise<boolean>;
  put(table: TableName, key: string, value: unknown): Promise<void>;
  /** Several values, all of them or none. */
  putAll(entries: readonly (readonly [TableName, string, unknown])[]): Promise<void>;
  delete(table: TableName, key: string): Promise<void>;
}

/** A store that lives as long as the object: for tests, and where a browser has no storage. */
export class MemoryStore implements VaultStore {
  readonly tables = new Map<TableName, Map<string, unknown>>(TABLES.map((name) => [name, new Map()]));

  async get(table: TableName, key: string): Promise<unknown> {
    return structuredClone(this.of(table).get(key));
  }

  async keys(table: TableName, prefix: string): Promise<string[]> {
    return [...this.of(table).keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  async add(table: TableName, key: string, value: unknown): Promise<boolean> {
    if (this.of(table).has(key)) return false;
    await this.put(table, key, value);
    return true;
  }

  async put(table: TableName, key: string, value: unknown): Promise<void> {
    await this.putAll([[table, key, value]]);
  }

  async putAll(entries: readonly (readonly [TableName, string, unknown])[]): Promise<void> {
    for (const [table, key, value] of entries) this.of(table).set(key, structuredClone(value));
  }

  async delete(table: TableName, key: string): Promise<void> {
    this.of(table).delete(key);
  }

  private of(table: TableName): Map<string, unknown> {
    return this.tables.get(table) as Map<string, unknown>;
  }
}
