// The one market worker of the page: secrets live in it and nowhere else.
import { type MarketClient, openMarket } from '../market/market-client';

let client: MarketClient | null = null;

export function market(): MarketClient {
  client ??= openMarket();
  return client;
}
