import { type Address, hashTypedData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { destinationKey, devnetOwners, openFile } from './owner-keys';
import { actedLately, linkedBy, memoryOf, note, remember, useOwnerMemory } from './owner-memory';
import { sharedDeadline } from './owner-messages';
import { freshDestination, withdrawMessage } from './payout';

const config = {
  metadata: { rpc: '', chainId: 20_180_321, genesisHash: '0x00' },
  auction: { rpc: '', chainId: 20_180_322, genesisHash: '0x00' },
  contracts: { vault: '0x0000000000000000000000000000000000001202' },
  devnet: true,
  watchers: [],
} as const;
const DEVICE = '0x17372eab089356a5940feba9888cf3025b743dc9';
const OTHER: Address = `0x${'22'.repeat(20)}`;
// From device_sim/owner_wallet.py with seed 0x01 * 32: destinations 0 and 3 of the device.
const DESTINATIONS = ['0xaf12738b3895fec330bf1814362d6d54d702d375', '0xad61fa510f03a78f045e886021e9439bdb79102f'];

function wallet(entry: Readonly<Record<string, unknown>> = {}) {
  const kept = { key: null, payouts: 0, paid_to: [], reserve: null, acted_at: null, ...entry };
  return openFile(JSON.stringify({ version: 1, seed: `0x${'01'.repeat(32)}`, devices: { [DEVICE]: kept } }), 'w.json');
}

test('destinations of a wallet are those of the command line', () => {
  const seed = new Uint8Array(32).fill(1);
  const found = [0, 3].map((number) => privateKeyToAccount(destinationKey(seed, DEVICE, number)).address.toLowerCase());
  expect(found).toEqual(DESTINATIONS);
});

test('what is signed is the message of the vault', () => {
  const withdrawal = {
    account: '0x287b2c45dd736673f36a3b9db3310222bce38868',
    to: OTHER,
    amount: 1_500n * 10n ** 15n,
    fee: 10n ** 16n,
    nonce: 3n,
    deadline: 1_800_000_600,
  } as const;
  // From chains/auction/messages.py.
  expect(hashTypedData(withdrawMessage(config, withdrawal) as Parameters<typeof hashTypedData>[0])).toBe(
    '0x44111c69fc355b5f403d62bdf305716d6d2088c2ff3acfc5537ade04441d3a03',
  );
});

test('a deadline is one of those that everybody uses', () => {
  expect(sharedDeadline(1_800_000_001)).toBe(1_800_001_200);
  expect(sharedDeadline(1_799_999_999)).toBe(1_800_000_600);
});

test('a fresh destination is one that neither the wallet nor the chain has seen', () => {
  const keys = wallet();
  expect(freshDestination(keys, DEVICE, 0, [])?.address.toLowerCase()).toBe(DESTINATIONS[0]);
  expect(freshDestination(keys, DEVICE, 3, [])?.address.toLowerCase()).toBe(DESTINATIONS[1]);
  expect(freshDestination(keys, DEVICE, 0, [DESTINATIONS[0] ?? ''])?.number).toBe(1);
  expect(freshDestination(devnetOwners(0, 0), DEVICE, 0, [])).toBeNull();
});

test('a payment links devices that were paid to the same account, or own it', () => {
  const all = [
    { device: DEVICE, owner: '0xAA', paidTo: ['0x01'] },
    { device: OTHER, owner: '0xBB', paidTo: ['0x02'] },
  ];
  expect(linkedBy('0x02', DEVICE, all)).toEqual([OTHER]);
  expect(linkedBy('0xbb', DEVICE, all)).toEqual([OTHER]);
  expect(linkedBy('0x01', DEVICE, all)).toEqual([]);
  expect(linkedBy('0x03', DEVICE, all)).toEqual([]);
});

test('acts for two devices within a day are warned of, whoever noted them', () => {
  remember(wallet({ acted_at: 1_000 }).memory);
  expect(actedLately(useOwnerMemory.getState().devices, OTHER, 87_399)).toEqual([DEVICE]);
  expect(actedLately(useOwnerMemory.getState().devices, OTHER, 87_400)).toEqual([]);
  expect(actedLately(useOwnerMemory.getState().devices, DEVICE, 1_000)).toEqual([]);
  note(OTHER, () => ({ actedAt: 50_000 }));
  expect(actedLately(useOwnerMemory.getState().devices, DEVICE, 50_001)).toEqual([OTHER]);
});

test('the saved wallet file remembers payments and keeps everything else', () => {
  const keys = wallet({ reserve: 500, paid_to: [OTHER] });
  remember(keys.memory);
  note(DEVICE, (was) => ({ payouts: 4, paidTo: [...was.paidTo, '0x01'], actedAt: 7 }));
  const text = keys.fileWith(useOwnerMemory.getState().devices) ?? '';
  expect(JSON.parse(text)).toEqual({
    version: 1,
    seed: `0x${'01'.repeat(32)}`,
    devices: { [DEVICE]: { key: null, payouts: 4, paid_to: [OTHER, '0x01'], reserve: 500, acted_at: 7 } },
  });
  expect(memoryOf(wallet({ payouts: 4 }).memory, DEVICE).payouts).toBe(4);
  expect(devnetOwners(0, 0).fileWith({})).toBeNull();
});
