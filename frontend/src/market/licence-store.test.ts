import { expect, test } from 'vitest';
import { MemoryStore } from '../vault/store.ts';
import { Vault } from '../vault/vault.ts';
import { type Bytes, toHex, uint, utf8 } from './bytes.ts';
import { BadKeyRecord } from './errors.ts';
import type { OpenedRecord } from './key-record.ts';
import { encodeKeyring, identityOf } from './keyring.ts';
import { type LicenceSource, LicenceStore } from './licence-store.ts';
import type { Lot } from './lots.ts';
import { compressed, pointOf } from './points.ts';
import type { RecoveryFile } from './recovery-file.ts';

const LOT = { number: 3, device: `0x${'0d'.repeat(20)}`, model: 1, attributes: new Uint8Array(32), month: 5 };
const SOURCE: LicenceSource = {
  lot: LOT as unknown as Lot,
  rank: 0,
  price: 1_500,
  record: '0x00',
  monthAddress: '0x00',
  gatewayUrl: 'http://127.0.0.1:9',
  termStart: 10,
  termEnd: 20,
};

/** The same round of the same contract and account, of a chain that a reset tells from another by nothing but the batch. */
function file(batch: number): RecoveryFile {
  const made: Partial<RecoveryFile> = {
    auctionChainId: 2,
    contract: uint(3n, 20),
    round: 7n,
    bidder: uint(4n, 20),
    commitHash: uint(BigInt(batch), 32),
  };
  return made as RecoveryFile;
}

const opened = (secret: bigint): OpenedRecord => ({
  secret: uint(secret, 32),
  shared: compressed(pointOf(secret + 1n)),
});

async function fresh() {
  const store = new MemoryStore();
  const entropy = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const vault = await Vault.open({ store, entropy, now: () => 7 });
  return { store, vault, licences: new LicenceStore(store, vault) };
}

test('a licence of the same name on a chain that was reset neither replaces this one nor shares its rows', async () => {
  const { licences } = await fresh();
  const [before] = await licences.add(file(1), [SOURCE], [opened(11n)]);
  const [after] = await licences.add(file(2), [SOURCE], [opened(22n)]);
  expect(before).not.toBe(after);
  expect((await licences.entry(before ?? '')).opened.secret).toEqual(uint(11n, 32));
  expect((await licences.entry(after ?? '')).opened.secret).toEqual(uint(22n, 32));
  expect((await licences.list()).map(({ batch, name }) => [batch, name])).toEqual([
    [toHex(uint(1n, 32)), '7-3-0'],
    [toHex(uint(2n, 32)), '7-3-0'],
  ]);
});

test('one that was kept under its old name keeps it, and its rows with it; another of that name does not take it', async () => {
  const { store, vault, licences } = await fresh();
  const [id] = await licences.add(file(1), [SOURCE], [opened(11n)]);
  const entry = await licences.entry(id ?? '');
  const old = identityOf(entry);
  await store.delete('licences', id ?? '');
  await store.put('licences', old, await vault.cipher.seal(old, utf8(encodeKeyring([entry]))));
  expect(await licences.add(file(1), [SOURCE], [opened(11n)])).toEqual([old]);
  expect(await licences.list()).toMatchObject([{ id: old, batch: null }]);
  const [other] = await licences.add(file(2), [SOURCE], [opened(22n)]);
  expect(other).not.toBe(old);
  expect((await licences.entry(old)).opened.secret).toEqual(uint(11n, 32));
});

test('a bad record has no name', async () => {
  const { licences } = await fresh();
  const bad = new BadKeyRecord({ round: 7n, lot: 3, rank: 0 }, 'wrong');
  const names = await licences.add(file(1), [SOURCE, { ...SOURCE, rank: 1 }], [bad, opened(11n)]);
  expect(names).toEqual([null, `${toHex(uint(1n, 32))}/7-3-1`]);
});
