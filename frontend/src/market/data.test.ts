import { sha256 } from '@noble/hashes/sha2.js';
import { parquetReadObjects } from 'hyparquet';
import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryStore } from '../vault/store.ts';
import { Vault } from '../vault/vault.ts';
import { type Bytes, toHex, utf8 } from './bytes.ts';
import { DataStore } from './data-store.ts';
import { type FakeDevice, fakeDevice, licenceEntry, NOW, rowLine } from './fake-device.ts';
import { encodeKeyring, identityOf, readKeyring } from './keyring.ts';
import { LicenceStore } from './licence-store.ts';

const ENTRY = licenceEntry();
const ID = identityOf(ENTRY);
const OTHER = licenceEntry(4);

let store: MemoryStore;
let licences: LicenceStore;
let device: FakeDevice;

function data(): DataStore {
  return new DataStore(store, licences, { fetcher: device.fetch, pause: async () => undefined });
}

function text(rows: number, from = 0): string {
  return Array.from({ length: rows - from }, (_, at) => rowLine(from + at)).join('');
}

async function exported(
  format: 'csv' | 'ndjson' | 'parquet',
  ids = [ID],
): Promise<{ bytes: Bytes; sidecar: string; name: string }> {
  const file = await data().export({ ids, format, chainTime: NOW });
  const bytes = new Uint8Array(await file.parts.arrayBuffer());
  expect(file.sha256).toBe(toHex(sha256(bytes)).slice(2));
  return { bytes, sidecar: file.sidecar, name: file.name };
}

beforeEach(async () => {
  store = new MemoryStore();
  const entropy = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const vault = await Vault.open({ store, entropy, now: () => 0 });
  licences = new LicenceStore(store, vault);
  for (const entry of [ENTRY, OTHER]) {
    const id = identityOf(entry);
    await store.put('licences', id, await vault.cipher.seal(id, utf8(encodeKeyring([entry]))));
  }
  device = fakeDevice(ENTRY, 10);
});

describe('a download', () => {
  test('reads all pages and tells how far it is', async () => {
    const told: [number, number][] = [];
    const done = await data().download({ id: ID, chainTime: NOW }, (rows, total) => told.push([rows, total]));
    expect(done).toMatchObject({ rows: 10, total: 10, complete: true });
    expect(told).toEqual([
      [4, 10],
      [8, 10],
      [10, 10],
    ]);
    expect(device.asked.map((target) => new URL(target, 'http://x').searchParams.get('after'))).toEqual([
      null,
      '4',
      '8',
    ]);
    expect(new TextDecoder().decode((await exported('ndjson')).bytes)).toBe(text(10));
  });

  test('that breaks off goes on behind the last whole page, in a new visit too, and repeats nothing', async () => {
    device.instead.push(
      () => null,
      () => Response.json({ type: 'not-found', detail: 'gone' }, { status: 404 }),
    );
    await expect(data().download({ id: ID, chainTime: NOW })).rejects.toThrow(/answered 404: gone/);
    expect(await data().state(ID)).toMatchObject({ rows: 4, complete: false });
    device.rows = 13;
    await data().download({ id: ID, chainTime: NOW });
    expect(device.asked.length).toBe(4);
    expect(new TextDecoder().decode((await exported('ndjson')).bytes)).toBe(text(13));
  });

  test('later brings what was recorded since, the page that had grown once', async () => {
    await data().download({ id: ID, chainTime: NOW });
    device.rows = 15;
    expect(await data().download({ id: ID, chainTime: NOW })).toMatchObject({ rows: 15, complete: true });
    expect(new TextDecoder().decode((await exported('ndjson')).bytes)).toBe(text(15));
    await data().forget(ID);
    expect(await data().state(ID)).toMatchObject({ rows: 0, complete: false });
  });

  test('asks again where the gateway is busy or silent', async () => {
    device.instead.push(
      () => new Response('', { status: 503 }),
      () => Promise.reject(new TypeError('no connection')),
    );
    expect((await data().download({ id: ID, chainTime: NOW })).rows).toBe(10);
  });

  test('says why the device refuses, and what to do', async () => {
    device.instead.push(() => Response.json({ type: 'term-ended', detail: 'the term ended' }, { status: 401 }));
    await expect(data().download({ id: ID, chainTime: NOW })).rejects.toMatchObject({
      name: 'AccessRefused',
      message: expect.stringMatching(/401 term-ended: the term ended; the licence has expired/),
    });
  });

  test.each([
    ['that is not sealed', () => device.instead.push(() => new Response(text(4))), /not sealed/],
    [
      'sealed for somebody else',
      () => (device.tamper.sealed = (sealed) => sealed.map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
      /does not open/,
    ],
    ['signed by another device', () => (device.tamper.key = 5n), /it is signed by 0x/],
    [
      'whose rows were changed',
      () => (device.tamper.body = (body) => body.map((byte, at) => (at === 60 ? byte ^ 1 : byte))),
      /Repr-Digest/,
    ],
    ['whose cursor does not move on', () => (device.tamper.next = '0'), /does not follow/],
    ['whose cursor is none', () => (device.tamper.next = '-1'), /does not follow/],
  ])('an answer %s is refused and not kept', async (_, spoil, message) => {
    spoil();
    await expect(data().download({ id: ID, chainTime: NOW })).rejects.toThrow(message);
    expect((await data().state(ID)).rows).toBeLessThan(5);
  });
});

describe('a file', () => {
  test('in CSV keeps values as the device wrote them', async () => {
    await data().download({ id: ID, chainTime: NOW });
    const lines = new TextDecoder().decode((await exported('csv')).bytes).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'time,property,value',
      '2027-01-15T08:00:00.000Z,temperature,0',
      '2027-01-15T08:15:00.000Z,doorOpen,true',
      '2027-01-15T08:30:00.000Z,itemTaken,"milk, 1 l ""fresh"""',
      '2027-01-15T08:45:00.000Z,power,4.0',
    ]);
    expect(lines.length).toBe(12);
  });

  test('in Parquet has a column for each kind of value', async () => {
    await data().download({ id: ID, chainTime: NOW });
    const { bytes, name } = await exported('parquet');
    expect(name).toMatch(/^0x[0-9a-f]{40}-7-3-1\.parquet$/);
    const rows = await parquetReadObjects({ file: bytes.buffer });
    expect(rows.length).toBe(10);
    expect(rows.slice(1, 4)).toEqual(
      [
        {
          time: new Date('2027-01-15T08:15:00.000Z'),
          property: 'doorOpen',
          number: undefined,
          flag: true,
          text: undefined,
        },
        {
          time: new Date('2027-01-15T08:30:00.000Z'),
          property: 'itemTaken',
          number: undefined,
          flag: undefined,
          text: 'milk, 1 l "fresh"',
        },
        { time: new Date('2027-01-15T08:45:00.000Z'), property: 'power', number: 4, flag: undefined, text: undefined },
      ].map((row) =>
        expect.objectContaining(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))),
      ),
    );
  });

  test('of several licences names the device of every row, and its sidecar where each comes from', async () => {
    await data().download({ id: ID, chainTime: NOW });
    device = fakeDevice(OTHER, 3);
    const other = identityOf(OTHER);
    await data().download({ id: other, chainTime: NOW });
    const { bytes, sidecar, name } = await exported('csv', [ID, other]);
    const lines = new TextDecoder().decode(bytes).split('\n');
    expect([name, lines[0], lines.length]).toEqual(['latchkey-rows.csv', 'device,time,property,value', 15]);
    const { sources, rows } = JSON.parse(sidecar);
    expect([rows, sources.map((source: { rows: number }) => source.rows)]).toEqual([13, [10, 3]]);
    expect(sources[0]).toMatchObject({
      licence: '7-3-1',
      proved_pages: 3,
      price_dtx: '1.500',
      attributes: { region: 'DE1', household: 3 },
    });
  });

  test('is not written from rows that were changed in the store', async () => {
    await data().download({ id: ID, chainTime: NOW });
    const [key] = await store.keys('pages', '');
    const page = (await store.get('pages', key as string)) as { body: Bytes };
    await store.put('pages', key as string, {
      ...page,
      body: page.body.map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
    });
    await expect(exported('csv')).rejects.toThrow(/signed by|none/);
  });

  test('of a row in another form names its number', async () => {
    device = fakeDevice(ENTRY, 2);
    const lines = utf8('{"time": "yesterday", "property": "power", "value": 1}\n');
    const { rowsOf } = await import('./data-rows.ts');
    expect(() => [...rowsOf('0x12', lines, 8)]).toThrow(/row 8 is not in the promised form/);
  });
});

test('a keyring file holds the licences as the command line reads them', async () => {
  const all = await licences.file();
  expect(readKeyring(all.bytes).map(identityOf).sort()).toEqual([ID, identityOf(OTHER)].sort());
  expect(readKeyring((await licences.file([ID])).bytes).length).toBe(1);
  expect((await licences.list()).map(({ name }) => name).sort()).toEqual(['7-3-1', '7-4-1']);
  await licences.forget(ID);
  await expect(licences.file([ID])).rejects.toMatchObject({ name: 'BadFile' });
});
