import { beforeEach, expect, test } from 'vitest';
import type { Three } from './opening-shares';
import { type Hands, packShares, type Watched } from './share-packing';
import type { WatcherStatus } from './watcher-http';

const URLS: Three<string> = ['http://a', 'http://b', 'http://c'];
const [, B] = URLS;
const BATCH: Watched = {
  chainId: 7,
  contract: `0x${'12'.repeat(20)}`,
  round: 9n,
  bidder: `0x${'34'.repeat(20)}`,
  commitHash: `0x${'56'.repeat(32)}`,
  expiry: 1_800_000_000,
};
const KEY = '5a'.repeat(32);

/** What happened, in order. */
let told: string[] = [];

beforeEach(() => {
  told = [];
});

function hands(statuses: Readonly<Record<string, Partial<WatcherStatus> | string>> = {}): Hands {
  return {
    status: async (url) => {
      told.push(`status ${url}`);
      const change = statuses[url] ?? {};
      if (typeof change === 'string') return change;
      const account = `0x${URLS.indexOf(url)}`;
      const peers = URLS.filter((other) => other !== url);
      return { auction: { chainId: 7, contract: BATCH.contract }, account, peers, ...change };
    },
    opening: async () => {
      told.push('opening');
      return { key: `0x${KEY}`, budget: 100n, cap: 3 };
    },
    sign: async ({ message }) => {
      told.push(`sign ${message.partHashes.length} hashes of ${message.commitHash}`);
      return '0x51';
    },
    random: (bytes) => crypto.getRandomValues(bytes),
  };
}

test('all three are asked first, and one signature serves them all', async () => {
  const found = await packShares(URLS, BATCH, hands());
  expect(told).toEqual([
    'status http://a',
    'status http://b',
    'status http://c',
    'opening',
    `sign 3 hashes of ${BATCH.commitHash}`,
  ]);
  expect(found.map(({ url }) => url)).toEqual(URLS);
  expect(new Set(found.map(({ split }) => split)).size).toBe(1);
  const bodies = found.map(({ body }) => body as { lacks: number; parts: string[]; part_hashes: string[] });
  expect(bodies.map(({ lacks }) => lacks)).toEqual([1, 2, 3]);
  for (const body of bodies) {
    expect(body).toMatchObject({
      version: 1,
      auction_chain_id: 7,
      contract: BATCH.contract,
      round: '9',
      bidder: BATCH.bidder,
      commit_hash: BATCH.commitHash,
      expiry: BATCH.expiry,
      signature: '0x51',
    });
    expect(Object.keys(body)).toHaveLength(11);
    expect(body.part_hashes).toEqual(bodies[0]?.part_hashes);
    expect(body.parts).toHaveLength(2);
  }
});

test('nothing that leaves for a watcher holds the opening', async () => {
  for (const { body } of await packShares(URLS, BATCH, hands()))
    expect(JSON.stringify(body)).not.toContain(KEY.slice(0, 16));
});

test('the opening stays in the vault, and nothing is signed, unless all three can reveal together', async () => {
  for (const change of ['does not answer', { peers: [] }, { account: null }, { account: '0x0' }]) {
    told = [];
    await expect(packShares(URLS, BATCH, hands({ [B]: change }))).rejects.toThrow(/^http:\/\/b /);
    expect(told.sort()).toEqual(['status http://a', 'status http://b', 'status http://c']);
  }
});

test('a bidder who does not sign has handed nothing over', async () => {
  const sign = () => Promise.reject(new Error('rejected'));
  await expect(packShares(URLS, BATCH, { ...hands(), sign })).rejects.toThrow('rejected');
});
