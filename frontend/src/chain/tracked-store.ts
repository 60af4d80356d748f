// The transactions of this browser, kept over reloads and shared between tabs. Public values only. Those of other chains stay
// where they are, and are neither shown nor followed.
import * as z from 'zod/mini';
import { create } from 'zustand';
import { thisMarket, whenMarketIsKnown } from '../config/this-market';
import type { Tracked } from './tracked';

const KEY = 'latchkey/transactions/v1';
const MOST = 200;
const ASKING_MS = 15 * 60_000;

const hex = z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value));
const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('asking') }),
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('reorged'), block: z.string() }),
  z.object({ kind: z.literal('confirmed'), block: z.string(), blockHash: hex, depth: z.number() }),
  z.object({ kind: z.literal('finalized'), block: z.string() }),
  z.object({ kind: z.literal('failed'), block: z.string(), blockHash: hex, isFinal: z.boolean() }),
  z.object({ kind: z.literal('replaced'), by: z.nullable(hex), isFinal: z.boolean() }),
  z.object({ kind: z.literal('dropped') }),
]);
const entry = z.object({
  id: z.string(),
  chainId: z.number(),
  genesis: hex,
  account: hex,
  label: z.string(),
  kind: z.enum(['fund', 'deposit', 'withdraw', 'approve', 'commit', 'reveal', 'refund', 'claim', 'other']),
  round: z.nullable(z.string()),
  to: hex,
  dataHash: hex,
  hash: z.nullable(hex),
  nonce: z.nullable(z.number()),
  earlier: z.array(hex),
  startedAt: z.number(),
  sentAt: z._default(z.nullable(z.number()), null),
  fromBlock: z.string(),
  state,
});

interface TrackedStore {
  /** Those of this page's chain. */
  readonly list: readonly Tracked[];
  /** Adds or replaces one by its id. */
  readonly put: (tracked: Tracked) => void;
  /** Replaces one by its id, unless it has changed since it was `before`. */
  readonly follow: (before: Tracked, now: Tracked) => void;
  /** Reads what other tabs wrote a moment ago, before their word of it has come. */
  readonly fresh: () => readonly Tracked[];
  readonly remove: (id: string) => void;
}

/** Newest first. */
export const useTracked = create<TrackedStore>()((set) => ({
  list: ofThisChain(read()),
  put: (tracked) =>
    set(() => {
      // Another tab may have written since: its list is the one to change.
      const rest = read().filter((one) => one.id !== tracked.id);
      return { list: write([tracked, ...rest]) };
    }),
  follow: (before, now) =>
    set(() => {
      const all = read();
      const found = all.find((one) => one.id === now.id);
      if (found === undefined || !isSame(found, before)) return { list: ofThisChain(all) };
      return { list: write([now, ...all.filter((one) => one.id !== now.id)]) };
    }),
  fresh: () => {
    const list = ofThisChain(read());
    set({ list });
    return list;
  },
  remove: (id) => set(() => ({ list: write(read().filter((one) => one.id !== id)) })),
}));

whenMarketIsKnown(() => void useTracked.getState().fresh());

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key === KEY) useTracked.setState({ list: ofThisChain(read()) });
  });
}

function read(): readonly Tracked[] {
  if (typeof localStorage === 'undefined') return [];
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    // An entry of an older form is left out, not the whole list.
    return (Array.isArray(found) ? found : []).flatMap((one) => {
      const parsed = entry.safeParse(one);
      return parsed.success && !isForgotten(parsed.data) ? [parsed.data] : [];
    });
  } catch {
    return [];
  }
}

function isSame(a: Tracked, b: Tracked): boolean {
  return a.hash === b.hash && a.nonce === b.nonce && a.state.kind === b.state.kind;
}

/** A question to a wallet that nobody answered: the page was closed, and the chain tells the rest by slot and balance. */
function isForgotten(one: Tracked): boolean {
  return one.state.kind === 'asking' && Date.now() - one.startedAt > ASKING_MS;
}

function write(list: readonly Tracked[]): readonly Tracked[] {
  const kept = list.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, MOST);
  if (typeof localStorage !== 'undefined') localStorage.setItem(KEY, JSON.stringify(kept));
  return ofThisChain(kept);
}

function ofThisChain(list: readonly Tracked[]): readonly Tracked[] {
  const market = thisMarket();
  if (market === null) return [];
  return list.filter((one) => one.chainId === market.chainId && one.genesis.toLowerCase() === market.genesisHash);
}
