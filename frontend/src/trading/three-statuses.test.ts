import { expect, test } from 'vitest';
import type { Three } from './opening-shares';
import { type Heard, statusFaults } from './three-statuses';
import type { WatcherStatus } from './watcher-http';

const MARKET = { chainId: 7, contract: '0x00000000000000000000000000000000000012aB' } as const;
const URLS = ['http://127.0.0.1:1', 'http://127.0.0.1:2', 'http://127.0.0.1:3'] as const;

const good = (place: number): WatcherStatus => ({
  auction: { chainId: 7, contract: '0x00000000000000000000000000000000000012ab' },
  account: `0x${String(place + 1).repeat(40)}`,
  peers: URLS.filter((_, at) => at !== place).map((url) => `${url}/`),
});

/** Three good watchers, of which those that are named differ. */
function faults(changes: Readonly<Record<number, Partial<WatcherStatus> | string>>): readonly string[] {
  const heard = URLS.map((url, place): Heard => {
    const change = changes[place] ?? {};
    return { url, status: typeof change === 'string' ? change : { ...good(place), ...change } };
  });
  return statusFaults(MARKET, heard as unknown as Three<Heard>);
}

test('three watchers of this market that name one another are without fault', () => {
  expect(faults({})).toEqual([]);
});

test('each watcher that does not answer is named', () => {
  expect(faults({ 0: 'does not answer', 2: 'answered 503' })).toEqual([
    'http://127.0.0.1:1 does not answer: try again when it is well, or choose other watchers.',
    'http://127.0.0.1:3 answered 503: try again when it is well, or choose other watchers.',
  ]);
});

test('a watcher of another chain or contract is told apart', () => {
  const contract = MARKET.contract;
  expect(faults({ 1: { auction: { chainId: 8, contract } } })).toEqual([
    `http://127.0.0.1:2 watches another market, contract ${contract} on chain 8: whoever runs this directory names one of this market.`,
  ]);
  expect(faults({ 1: { auction: { chainId: 7, contract: `0x${'00'.repeat(20)}` } } })).toHaveLength(1);
});

test('a watcher that only tells is none that reveals', () => {
  expect(faults({ 2: { account: null } })).toEqual([
    'http://127.0.0.1:3 only tells and takes no shares: its operator names an account that pays for reveals, or choose other watchers.',
  ]);
});

test('one account makes one watcher, whatever its addresses are', () => {
  const [first, third] = ['aB', 'Ab'].map((byte) => `0x${byte.repeat(20)}`) as [string, string];
  expect(faults({ 0: { account: first }, 2: { account: third } })).toEqual([
    'http://127.0.0.1:3 has the same account as http://127.0.0.1:1, so they are not two watchers: choose others.',
  ]);
});

test('a watcher that does not name the other two is told with those that it lacks', () => {
  expect(faults({ 0: { peers: [URLS[1]] } })).toEqual([
    'http://127.0.0.1:1 does not exchange shares with http://127.0.0.1:3: its operator names it in `peers`, or choose other watchers.',
  ]);
  expect(faults({ 1: { peers: ['no address', 'http://127.0.0.1:2'] } })).toEqual([
    'http://127.0.0.1:2 does not exchange shares with http://127.0.0.1:1 and http://127.0.0.1:3: its operator names them in `peers`, or choose other watchers.',
  ]);
});
