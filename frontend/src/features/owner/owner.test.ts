import { recoverTypedDataAddress } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { byMonth, suggestion } from './earnings';
import type { Earnings, ModelPrice } from './owner-data';
import { accountKey, devnetOwnerKey, devnetOwners, openFile, watched } from './owner-keys';
import { actMessage } from './owner-messages';

const config = {
  metadata: { rpc: '', chainId: 20_180_321, genesisHash: '0x00' },
  auction: { rpc: '', chainId: 20_180_322, genesisHash: '0x00' },
  contracts: { device_registry: '0x0000000000000000000000000000000000001103' },
  devnet: true,
  watchers: [],
} as const;
const DEVICE = '0x17372eab089356a5940feba9888cf3025b743dc9';
const ACCOUNT_OF_WALLET = '0x287b2c45dd736673f36a3b9db3310222bce38868';

test('accounts of a wallet file are those of the command line', () => {
  // From device_sim/owner_wallet.py with seed 0x01 * 32.
  const key = accountKey(new Uint8Array(32).fill(1), DEVICE);
  expect(privateKeyToAccount(key).address.toLowerCase()).toBe(ACCOUNT_OF_WALLET);
});

test('a wallet file opens with derived and imported keys, and a broken one says what is wrong without showing it', () => {
  const seed = `0x${'01'.repeat(32)}`;
  const other = `0x${'22'.repeat(20)}`;
  const text = JSON.stringify({
    version: 1,
    seed,
    devices: { [DEVICE]: { key: null, payouts: 0 }, [other]: { key: devnetOwnerKey(3), payouts: 1 } },
  });
  const keys = openFile(text, 'wallet.json');
  expect(keys.owners).toEqual([ACCOUNT_OF_WALLET, devnetOwners(3, 3).owners[0]]);
  expect(() => openFile('{', 'wallet.json')).toThrow(/no JSON/);
  expect(() => openFile(JSON.stringify({ version: 2, seed, devices: {} }), 'x')).toThrow(/version/);
  expect(() => openFile(JSON.stringify({ version: 1, seed: '0x12', devices: {} }), 'x')).toThrow(/^(?!.*0x12).*seed/);
  expect(() => openFile(JSON.stringify({ version: 1, seed, devices: {} }), 'x')).toThrow(/no device yet/);
});

test('the owners of a devnet are those that its fleet plays', () => {
  expect(devnetOwners(0, 0).owners).toEqual(['0xce6a24c7802a8275199be8eb5e790a66f86a1fde']);
});

test('an act is signed by its owner, for the registry of the configuration', async () => {
  const keys = devnetOwners(0, 1);
  const [owner] = keys.owners;
  if (owner === undefined) throw new Error('no owner');
  const message = actMessage(
    config,
    DEVICE,
    { type: 'SetTerms', terms: { reserve: 500, licences: 2 } },
    5,
    1_800_000_000,
  );
  const signature = await keys.sign(owner, message);
  const signer = await recoverTypedDataAddress({ ...message, signature } as Parameters<
    typeof recoverTypedDataAddress
  >[0]);
  expect(signer.toLowerCase()).toBe(owner);
  await expect(keys.sign(DEVICE, message)).rejects.toThrow(/no key/);
});

test('what is typed is read as addresses, and only looked at', async () => {
  const keys = watched(` ${DEVICE}, ${DEVICE.toUpperCase().replace('0X', '0x')}\n`);
  expect(keys.owners).toEqual([DEVICE]);
  expect(keys.canSign).toBe(false);
  await expect(keys.sign(DEVICE, actMessage(config, DEVICE, { type: 'Pause' }, 0, 1))).rejects.toThrow(
    /only looked at/,
  );
  expect(() => watched('0x12')).toThrow(/no address/);
  expect(() => watched('  ')).toThrow(/at least one/);
});

const earnings = (payments: [number, bigint][]): Earnings => ({
  payments: payments.map(([round, wei]) => ({ round, owner: DEVICE, licences: 1, wei })),
  months: new Map(payments.map(([round]) => [round, round + 10])),
  credit: new Map(),
});

test('earnings are summed by month, and months that brought nothing are shown as such', () => {
  expect(
    byMonth(
      earnings([
        [1, 5n],
        [1, 2n],
        [4, 1n],
      ]),
    ).map(({ month, wei }) => [month, wei]),
  ).toEqual([
    [11, 7n],
    [12, 0n],
    [13, 0n],
    [14, 1n],
  ]);
  expect(byMonth(earnings([]))).toEqual([]);
  expect(
    byMonth(
      earnings([
        [1, 5n],
        [40, 1n],
      ]),
      6,
    ),
  ).toHaveLength(6);
});

test('a suggestion rests on the newest rounds of the same model and says on how many', () => {
  const price = (round: number, median: number | null, model = 1): ModelPrice => ({
    round,
    model,
    sold: median === null ? 0 : 3,
    licences: 4,
    min: median,
    median,
  });
  const prices = [price(9, 800), price(8, 600), price(7, null), price(6, 1_000), price(9, 50, 2)];
  expect(suggestion(prices, 1)).toEqual({ reserve: 720, typical: 800, rounds: 3, licences: 12 });
  expect(suggestion(prices, 2)).toBeNull();
  expect(suggestion([], 1)).toBeNull();
});
