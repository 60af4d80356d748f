import { afterEach, expect, test, vi } from 'vitest';
import { handIn, statusOf, toldBy } from './watcher-http';

const URL_OF = 'http://a';
const BATCH = { round: 7n, bidder: `0x${'34'.repeat(20)}` } as const;

afterEach(() => vi.unstubAllGlobals());

/** A watcher that answers so; null for one that does not. Returns what it was asked. */
function watcher(answer: Response | null): { readonly asked: [string, RequestInit][] } {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push([url, init]);
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer;
  });
  return { asked };
}

test('a watcher says of itself whose it is and with whom it exchanges shares', async () => {
  const status = { auction: { chainId: 7, contract: '0x12' }, account: null, peers: ['http://b'] };
  const { asked } = watcher(Response.json({ ...status, openings: 3 }));
  expect(await statusOf(URL_OF)).toEqual(status);
  expect(asked[0]?.[0]).toBe('http://a/v1/status');
});

test('a watcher that knows of no peers has none', async () => {
  watcher(Response.json({ auction: { chainId: 7, contract: '0x12' }, account: '0x34' }));
  expect(await statusOf(URL_OF)).toMatchObject({ peers: [] });
});

test('what is wrong with a status is told in words', async () => {
  watcher(null);
  expect(await statusOf(URL_OF)).toBe('does not answer');
  watcher(new Response('', { status: 503 }));
  expect(await statusOf(URL_OF)).toBe('answered 503');
  for (const wrong of [new Response('<html>'), Response.json({ account: '0x34' })]) {
    watcher(wrong);
    expect(await statusOf(URL_OF)).toBe('does not answer as a watcher');
  }
});

test('a state is told, and 404 is that nothing is held', async () => {
  const { signal } = new AbortController();
  const { asked } = watcher(Response.json({ state: 'sent', can_read: false, lacks: 2, split: '0x12' }));
  expect(await toldBy(URL_OF, BATCH, signal)).toEqual({ state: 'sent', canRead: false, split: '0x12' });
  expect(asked[0]?.[0]).toBe(`http://a/v1/openings/7/${BATCH.bidder}`);
  watcher(Response.json({ state: 'waiting', can_read: true, split: null }));
  expect(await toldBy(URL_OF, BATCH)).toEqual({ state: 'waiting', canRead: true, split: null });
  watcher(new Response('', { status: 404 }));
  expect(await toldBy(URL_OF, BATCH, signal)).toBeNull();
});

test('a watcher that says no state is not taken for one that holds nothing', async () => {
  const { signal } = new AbortController();
  for (const wrong of [null, new Response('', { status: 503 }), Response.json({ state: 'asleep' })]) {
    watcher(wrong);
    await expect(toldBy(URL_OF, BATCH, signal)).rejects.toThrow();
  }
});

test('what was handed in is taken, refused with the reason, or of unknown fate', async () => {
  const give = () => handIn(URL_OF, '/v1/shares', { lacks: 1 });
  const { asked } = watcher(Response.json({ state: 'waiting', can_read: false, split: '0x12' }, { status: 201 }));
  const told = { state: 'waiting', canRead: false, split: '0x12' };
  expect(await give()).toEqual({ url: URL_OF, kind: 'taken', told });
  expect(asked[0]).toMatchObject(['http://a/v1/shares', { method: 'POST', body: '{"lacks":1}' }]);
  watcher(Response.json({ detail: 'no room' }, { status: 429 }));
  expect(await give()).toEqual({ url: URL_OF, kind: 'refused', reason: 'no room' });
  watcher(new Response('<html>', { status: 403 }));
  expect(await give()).toEqual({ url: URL_OF, kind: 'refused', reason: 'the watcher answered 403' });
  watcher(Response.json({ detail: 'it failed' }, { status: 500 }));
  expect(await give()).toEqual({ url: URL_OF, kind: 'unknown', reason: 'it failed' });
  watcher(new Response('<html>'));
  expect(await give()).toEqual({ url: URL_OF, kind: 'unknown', reason: 'the answer is not one of a watcher' });
  watcher(null);
  expect(await give()).toEqual({ url: URL_OF, kind: 'unknown', reason: 'the watcher does not answer' });
});
