import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LicenceStore } from '../../market/licence-store';
import { MemoryStore } from '../../vault/store';
import type { Vault } from '../../vault/vault';
import { type SnippetKind, snippet } from './snippets';

const PYTHON = fileURLToPath(new URL('../../../../.venv/bin/python', import.meta.url));
const KINDS: readonly SnippetKind[] = ['pandas', 'polars', 'duckdb'];
const NODES = { metadata: 'http://127.0.0.1:8545/', auction: 'http://127.0.0.1:8547/' };

/** Prints the arguments of the one command that a cell runs, without running it. */
const COMMAND_OF = `
import ast, json, sys
call = next(node for node in ast.walk(ast.parse(sys.argv[1])) if isinstance(node, ast.Call) and ast.unparse(node.func) == "subprocess.run")
print(json.dumps([one.value if isinstance(one, ast.Constant) else None for one in call.args[0].elts]))
`;

describe('a notebook cell', () => {
  test.each(KINDS)('for %s reads the key file under the name by which it is saved, and holds no key', async (kind) => {
    const { name } = await new LicenceStore(new MemoryStore(), {} as Vault).file([]);
    expect(snippet(kind, NODES)).toContain(`pathlib.Path("${name}")`);
    expect(snippet(kind, NODES)).not.toMatch(/[0-9a-f]{40}/i);
  });

  test.skipIf(!existsSync(PYTHON)).each(KINDS)('for %s is Python that asks the market it is of', (kind) => {
    const odd = 'http://127.0.0.1/"]); import os #\u2028é';
    for (const nodes of [NODES, { metadata: odd, auction: odd }]) {
      const told = execFileSync(PYTHON, ['-c', COMMAND_OF, snippet(kind, nodes)], { encoding: 'utf8' });
      expect(JSON.parse(told).slice(-4)).toEqual(['--metadata-rpc', nodes.metadata, '--auction-rpc', nodes.auction]);
    }
  });
});
