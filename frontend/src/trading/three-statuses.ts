// Whether three watchers can reveal together: asked before anything is signed. Pure. Spec: specs/protocol/watcher.md section 3.
import type { Address } from 'viem';
import { isSamePlace } from './offered-watchers';
import type { Three } from './opening-shares';
import type { WatcherStatus } from './watcher-http';

export interface WatchedMarket {
  readonly chainId: number;
  readonly contract: Address;
}

/** A watcher with what it says of itself, or with what is wrong with its answer: words that go on after its URL. */
export interface Heard {
  readonly url: string;
  readonly status: WatcherStatus | string;
}

const OR_OTHERS = 'or choose other watchers';

/** One sentence a watcher that does not fit the other two: which, why, and what helps. None if they can reveal together. */
export function statusFaults(market: WatchedMarket, heard: Three<Heard>): readonly string[] {
  return heard.flatMap((one, place) => {
    const others = heard.filter((_, at) => at !== place);
    return faultOf(market, one, heard.slice(0, place), others) ?? [];
  });
}

function faultOf(
  market: WatchedMarket,
  { url, status }: Heard,
  before: readonly Heard[],
  others: readonly Heard[],
): string | null {
  if (typeof status === 'string') return `${url} ${status}: try again when it is well, ${OR_OTHERS}.`;
  const { auction, account, peers } = status;
  if (auction.chainId !== market.chainId || auction.contract.toLowerCase() !== market.contract.toLowerCase()) {
    const other = `contract ${auction.contract} on chain ${auction.chainId}`;
    return `${url} watches another market, ${other}: whoever runs this directory names one of this market.`;
  }
  if (account === null) {
    return `${url} only tells and takes no shares: its operator names an account that pays for reveals, ${OR_OTHERS}.`;
  }
  const twin = before.find((other) => accountOf(other) === account.toLowerCase());
  if (twin !== undefined) {
    return `${url} has the same account as ${twin.url}, so they are not two watchers: choose others.`;
  }
  const strangers = others.filter((other) => !peers.some((peer) => isSamePlace(peer, other.url)));
  if (strangers.length === 0) return null;
  const names = strangers.map((other) => other.url).join(' and ');
  const what = strangers.length === 1 ? 'it' : 'them';
  return `${url} does not exchange shares with ${names}: its operator names ${what} in \`peers\`, ${OR_OTHERS}.`;
}

function accountOf({ status }: Heard): string | null {
  return typeof status === 'string' ? null : (status.account?.toLowerCase() ?? null);
}
