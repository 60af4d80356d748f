// Which auction chain this page belongs to, for what a browser keeps about one chain. A chain id alone does not name it: a
// development network that was reset has the same one. Known as soon as /config.json is, before anything can be shown of it.

export interface ThisMarket {
  readonly chainId: number;
  /** Hash of the auction chain's first block, lower case. */
  readonly genesisHash: string;
}

let known: ThisMarket | null = null;
const waiting = new Set<(market: ThisMarket) => void>();

/** Null before /config.json was read. */
export function thisMarket(): ThisMarket | null {
  return known;
}

export function enterMarket({ chainId, genesisHash }: ThisMarket): void {
  known = { chainId, genesisHash: genesisHash.toLowerCase() };
  for (const tell of waiting) tell(known);
}

/** Calls `tell` with the market, at once where it is known. */
export function whenMarketIsKnown(tell: (market: ThisMarket) => void): void {
  waiting.add(tell);
  if (known !== null) tell(known);
}

/** Waits for the market. */
export function theMarket(): Promise<ThisMarket> {
  return known === null ? new Promise(whenMarketIsKnown) : Promise.resolve(known);
}
