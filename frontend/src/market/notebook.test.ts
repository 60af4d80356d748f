import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type NotebookKind, notebookCell } from './notebook.ts';

const PYTHON = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url));
const FILES = { data: 'rows "of" me.csv', keyring: 'latchkey-keyring.json', auctionRpc: 'http://127.0.0.1:8547' };
const KINDS: readonly NotebookKind[] = ['pandas', 'polars', 'duckdb', 'latchkey'];

describe('a notebook cell', () => {
  test.each(KINDS)('for %s names files and holds no secret', (kind) => {
    for (const data of [FILES.data, 'rows.parquet']) {
      expect(notebookCell(kind, { ...FILES, data })).not.toMatch(/0x[0-9a-f]{16}/);
    }
    expect(notebookCell('latchkey', FILES)).toContain('"latchkey-keyring.json"');
  });

  test.skipIf(!existsSync(PYTHON)).each(KINDS)('for %s is Python', (kind) => {
    for (const data of [FILES.data, 'rows.parquet']) {
      execFileSync(PYTHON, ['-c', 'import ast, sys; ast.parse(sys.argv[1])', notebookCell(kind, { ...FILES, data })]);
    }
  });
});
