import { expect, test } from 'vitest';
import { LicenceStore } from '../../market/licence-store';
import { MemoryStore } from '../../vault/store';
import type { Vault } from '../../vault/vault';
import { type SnippetKind, snippet } from './snippets';

test('a snippet reads the key file under the name by which it is saved, and holds no key itself', async () => {
  const { name } = await new LicenceStore(new MemoryStore(), {} as Vault).file([]);
  for (const kind of ['pandas', 'polars', 'duckdb'] satisfies SnippetKind[]) {
    expect(snippet(kind)).toContain(`--keyring ${name} `);
    expect(snippet(kind)).not.toMatch(/[0-9a-f]{40}/i);
  }
});
