import { beforeEach, expect, test } from 'vitest';
import { noteHandedOver, readHandedOver } from './handed-over';
import type { Three } from './opening-shares';
import { deliver, type Hands, type Parcel, pack, type Watched } from './share-handover';
import type { Outcome, WatcherStatus } from './watcher-http';

const URLS: Three<string> = ['http://a', 'http://b', 'http://c'];
const [A, B, C] = URLS;
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
let kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
};

beforeEach(() => {
  told = [];
  kept = new Map();
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

/** Watchers that do so with what they are given; the rest take it. */
function watchers(outcomes: Readonly<Record<string, Outcome['kind']>> = {}) {
  return async (url: string): Promise<Outcome> => {
    const kind = outcomes[url] ?? 'taken';
    told.push(`post ${url}`);
    return kind === 'taken' ? { url, kind } : { url, kind, reason: 'no room' };
  };
}

const parcels = URLS.map((url): Parcel => ({ url, body: {} })) as unknown as Three<Parcel>;
const give = (outcomes?: Readonly<Record<string, Outcome['kind']>>) =>
  deliver(parcels, watchers(outcomes), storage, BATCH.commitHash);
const noted = () => readHandedOver(storage, BATCH.commitHash);

test('all three are asked first, and one signature serves them all', async () => {
  const found = await pack(URLS, BATCH, hands());
  expect(told).toEqual([
    'status http://a',
    'status http://b',
    'status http://c',
    'opening',
    `sign 3 hashes of ${BATCH.commitHash}`,
  ]);
  expect(found.map(({ url }) => url)).toEqual(URLS);
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
  for (const { body } of await pack(URLS, BATCH, hands())) expect(JSON.stringify(body)).not.toContain(KEY.slice(0, 16));
});

test('the opening stays in the vault, and nothing is signed, unless all three can reveal together', async () => {
  for (const change of ['does not answer', { peers: [] }, { account: null }, { account: '0x0' }]) {
    told = [];
    await expect(pack(URLS, BATCH, hands({ [B]: change }))).rejects.toThrow(/^http:\/\/b /);
    expect(told.sort()).toEqual(['status http://a', 'status http://b', 'status http://c']);
  }
});

test('a bidder who does not sign has handed nothing over', async () => {
  const sign = () => Promise.reject(new Error('rejected'));
  await expect(pack(URLS, BATCH, { ...hands(), sign })).rejects.toThrow('rejected');
});

test('all three hold shares, and a later visit knows whom to ask', async () => {
  expect(await give()).toEqual({ holders: [A, B, C], troubles: [] });
  expect(told).toEqual(['post http://a', 'post http://b', 'post http://c']);
  expect(noted()).toEqual({ kind: 'split', urls: [A, B, C] });
});

test('two are enough, and the third is named with its reason', async () => {
  const { holders, troubles } = await give({ [C]: 'refused' });
  expect(holders).toEqual([A, B]);
  expect(troubles).toEqual([{ url: C, sentence: 'http://c did not take its share: no room.' }]);
  expect(noted()).toEqual({ kind: 'split', urls: [A, B] });
  const sentence = 'http://a may or may not have taken its share: no room.';
  expect((await give({ [A]: 'unknown' })).troubles).toEqual([{ url: A, sentence }]);
});

test('with one or none nothing is relied on', async () => {
  await expect(give({ [B]: 'refused', [C]: 'unknown' })).rejects.toThrow(
    /^Only http:\/\/a took its share, and two are needed: .*http:\/\/b did not.*http:\/\/c may or may not/,
  );
  await expect(give({ [A]: 'refused', [B]: 'refused', [C]: 'refused' })).rejects.toThrow(/^None of the three/);
  expect(noted()).toBeNull();
});

test('a second split that reached too few does not leave the note of the first, unless its shares stand', async () => {
  const urls = [A, B];
  noteHandedOver(storage, BATCH.commitHash, { kind: 'split', urls });
  await expect(give({ [B]: 'refused', [C]: 'refused' })).rejects.toThrow(/^Only http:\/\/a/);
  expect(noted()).toBeNull();
  noteHandedOver(storage, BATCH.commitHash, { kind: 'split', urls });
  expect((await give({ [A]: 'refused', [B]: 'refused' })).holders).toEqual([A, B]);
  expect(noted()).toEqual({ kind: 'split', urls });
});

test('a page that ends while shares are on their way leaves no note that could be wrong', async () => {
  noteHandedOver(storage, BATCH.commitHash, { kind: 'split', urls: [A, B] });
  const seen: unknown[] = [];
  await deliver(
    parcels,
    async (url) => {
      seen.push(noted());
      return { url, kind: 'taken' };
    },
    storage,
    BATCH.commitHash,
  );
  expect(seen).toEqual([null, null, null]);
});

test('shares are kept in no storage of the browser', async () => {
  const found = await pack(URLS, BATCH, hands());
  await deliver(found, watchers(), storage, BATCH.commitHash);
  const { parts } = found[0].body as { readonly parts: readonly string[] };
  for (const text of kept.values()) for (const part of parts) expect(text).not.toContain(part.slice(2, 20));
});
