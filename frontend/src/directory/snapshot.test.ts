import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Fetch } from './client';
import { manifest } from './fixture';
import type { Column } from './schema';
import { columnsToLoad, fetchManifest, loadColumns } from './snapshot';

const signal = new AbortController().signal;
const bytes = Uint8Array.from([1, 2, 3, 4]);

function column(name: string): Column {
  const found = manifest.columns.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return { ...found, bytes: 4, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const serving =
  (body: BodyInit, init?: ResponseInit): Fetch =>
  async () =>
    new Response(body, init);

test('a column arrives as the bytes that the manifest promises', async () => {
  const taken: [string, number[]][] = [];
  const shown: number[] = [];
  await loadColumns(
    [column('region'), column('family')],
    async (one, data) => {
      taken.push([one.name, [...new Uint8Array(data)]]);
    },
    { signal, fetcher: serving(bytes), onProgress: ({ bytes: done, total }) => shown.push(done / total) },
  );
  expect(taken).toEqual([
    ['region', [1, 2, 3, 4]],
    ['family', [1, 2, 3, 4]],
  ]);
  expect(shown).toEqual([0.5, 1]);
});

test('one altered byte of a column is noticed', async () => {
  const altered = Uint8Array.from([1, 2, 3, 5]);
  const loading = loadColumns([column('region')], async () => {}, { signal, fetcher: serving(altered) });
  await expect(loading).rejects.toThrow(/region.*hash differs/);
});

test('a column that is cut short is noticed', async () => {
  const loading = loadColumns([column('region')], async () => {}, { signal, fetcher: serving(bytes.slice(1)) });
  await expect(loading).rejects.toThrow('Column region has 3 bytes, not the 4 promised');
});

test('addresses of devices are not fetched for all', () => {
  const { core, rest } = columnsToLoad(manifest);
  expect([...core, ...rest].map(({ type }) => type)).not.toContain('bytes20');
});

test('a directory that is still rebuilding says when to come again', async () => {
  const busy = serving(JSON.stringify({ title: 'rebuilding', detail: '40 %' }), {
    status: 503,
    headers: { 'retry-after': '2' },
  });
  await expect(fetchManifest(signal, busy)).rejects.toMatchObject({
    status: 503,
    retryAfter: 2,
    message: /rebuilding: 40 %/,
  });
});

test('an answer of another shape is refused by the name of the field', async () => {
  const odd = serving(JSON.stringify({ ...manifest, rows: 'many' }));
  await expect(fetchManifest(signal, odd)).rejects.toThrow(/rows/);
});

test('a directory that does not answer is told as such', async () => {
  const gone: Fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  await expect(fetchManifest(signal, gone)).rejects.toMatchObject({
    status: 0,
    message: 'The directory does not answer',
  });
});
