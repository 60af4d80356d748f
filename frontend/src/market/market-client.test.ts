import { readFileSync } from 'node:fs';
import { expose, wrap } from 'comlink';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { slotState } from '../vault/states.ts';
import { MemoryStore } from '../vault/store.ts';
import { fromHex, type Hex, toHex, uint, utf8 } from './bytes.ts';
import type { VerifiedLots } from './lots.ts';
import { type MarketApi, marketApi } from './market-api.ts';
import { MarketClient } from './market-client.ts';
import { readPlan } from './plan.ts';

const vectors = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../specs/vectors/${name}.json`, import.meta.url), 'utf8')).cases;
const { in: GIVEN } = vectors('recovery_file')[1];
const ROUND = { ...GIVEN.onChain, round: BigInt(GIVEN.onChain.round) };
const PLAN = readPlan(GIVEN.plan);

const { port1, port2 } = new MessageChannel();
let client: MarketClient;
const GENESIS: Hex = `0x${'ab'.repeat(32)}`;
let lots: VerifiedLots;

beforeAll(async () => {
  const entropy = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const parts = async () => ({ store: new MemoryStore(), entropy, now: () => 7, logN: 14 });
  const network = { fetcher: fetch, pause: async () => undefined };
  expose(marketApi(parts, network), port1);
  client = new MarketClient(wrap<MarketApi>(port2), async () => true);
  lots = await client.verifyLots(fromHex(GIVEN.list).buffer, ROUND);
});

afterAll(() => {
  port1.close();
  port2.close();
});

test('lots come over verified, with progress, and errors with their names', async () => {
  const told: number[] = [];
  const found = await client.verifyLots(fromHex(GIVEN.list).buffer, ROUND, (done, total) => told.push(done / total));
  expect(found.at(3)).toEqual(lots.at(3));
  // Progress has a channel of its own, so its last word may come after the answer.
  await vi.waitFor(() => expect(told.at(-1)).toBe(1));
  const wrong = fromHex(GIVEN.list);
  wrong[0] = (wrong[0] as number) ^ 1;
  await expect(client.verifyLots(wrong.buffer, ROUND)).rejects.toMatchObject({ name: 'LotsNotProven' });
});

test('a batch goes all the way: drawn, copied, committed, revealed, and the page sees no key on the way', async () => {
  const info = await client.vault.open();
  expect(info).toMatchObject({ created: true, persisted: true, phraseConfirmed: false, batches: [] });
  const batch = await client.vault.draw(PLAN, lots, GIVEN.bidder, GENESIS);
  await expect(client.vault.commitArguments(batch.commitHash)).rejects.toMatchObject({ name: 'NoCopy' });
  const copy = await client.vault.copyFile(batch.commitHash, {
    kind: 'passphrase',
    passphrase: 'correct horse battery',
  });
  const confirmed = await client.vault.confirmCopy(batch.commitHash, copy.bytes, 'correct horse battery');
  await client.vault.markSending(batch.commitHash, { from: GIVEN.bidder, hash: null, nonce: null });
  const commit = await client.vault.commitArguments(batch.commitHash);
  expect(slotState(batch.commitHash, { ...commit, revealed: false })).toBe('ready');
  const { key, cap } = await client.vault.revealArguments(batch.commitHash);
  expect(cap).toBe(PLAN.maxDevices);
  const seen = JSON.stringify([info, batch, confirmed, await client.vault.list()], (_, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  expect(seen).not.toContain(key.slice(2, 20));
  expect(Array.from(await client.vault.bids(batch.commitHash)).filter((bid) => bid > 0).length).toBe(PLAN.bids.size);
});

test('a batch is drawn only over lots that this worker verified', async () => {
  const other = { ...lots, round: 8n, leafRoot: lots.leafRoot, termsHead: lots.termsHead } as VerifiedLots;
  await expect(client.vault.draw(PLAN, other, GIVEN.bidder, GENESIS)).rejects.toMatchObject({ name: 'LotsNotProven' });
});

test('key records of a batch open, bad ones say why, and licences are kept', async () => {
  const { in: given, out } = vectors('key_record')[0];
  const file = JSON.parse(vectors('recovery_file')[1].out.file);
  // The buyer, market and round of the vector, in a recovery file that is consistent with them.
  const { encodeRecovery, readRecovery, sealedOf, commitHash } = await import('./recovery-file.ts');
  const bare = {
    ...readRecovery(JSON.stringify(file)),
    auctionChainId: Number(given.licence.chainId),
    contract: fromHex(given.licence.contract),
    round: BigInt(given.licence.round),
    licencePrivateKey: BigInt(given.buyerSecret),
    openingKey: uint(5n, 32),
  };
  const made = { ...bare, commitHash: commitHash(sealedOf(bare)) };
  const batch = await client.vault.importFile(utf8(encodeRecovery(made)));
  expect(batch.imported).toBe(true);
  const source = (record: Hex, rank: number) => ({
    lot: { ...lots.at(0), number: given.licence.lot },
    rank,
    price: 1_500,
    record,
    monthAddress: out.monthAddress as Hex,
    gatewayUrl: 'http://127.0.0.1:9',
    termStart: 10,
    termEnd: 20,
  });
  const outcomes = await client.keys.open(batch.commitHash, [
    source(out.record, given.licence.rank),
    source(out.refused[0], given.licence.rank),
    source(out.record, given.licence.rank + 1),
  ]);
  expect(outcomes.map(({ state }) => state)).toEqual(['opened', 'bad', 'bad']);
  expect(outcomes[1]?.problem).not.toBe('');
  const [licence] = await client.keys.list();
  expect(licence?.name).toBe(outcomes[0]?.name);
  expect(licence).toMatchObject({ id: outcomes[0]?.id, batch: batch.commitHash });
  expect(await client.keys.credential(licence?.id ?? '')).toMatch(/^[0-9a-f]{64}$/);
  expect(toHex((await client.keys.file()).bytes).length).toBeGreaterThan(500);
});
