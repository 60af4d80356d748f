// The market's code in a thread of its own: vault, hashing, keys and data. What is secret stays in this thread.

import { expose } from 'comlink';
import { IndexedDbStore } from '../vault/indexed-db.ts';
import { marketApi } from './market-api.ts';

const parts = async () => ({
  store: await IndexedDbStore.open(),
  entropy: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  now: () => Date.now(),
});

const network = {
  fetcher: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
  pause: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

expose(marketApi(parts, network));
