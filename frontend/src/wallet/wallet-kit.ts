// The wallet of the page, one for all its lazy parts: which wallets there are, which account is connected, on which chain.
// wagmi without its React context, so that the button of the top bar and the screens share it without a common provider.
import type { Address, WalletClient } from 'viem';
import { http } from 'viem';
import { type Config, type Connector, createConfig, injected } from 'wagmi';
import {
  connect,
  disconnect,
  getConnection,
  getConnectors,
  getWalletClient,
  reconnect,
  switchChain,
  watchConnection,
  watchConnectors,
} from 'wagmi/actions';
import { auctionChain, metadataChain } from '../chain/clients';
import type { MarketConfig } from '../chain/market-config';
import { ChainRefused, refusalOf } from '../chain/refusal';
import { BURNER_ID, burner } from './burner-connector';

export interface WalletChoice {
  readonly id: string;
  readonly name: string;
  readonly icon: string | null;
  readonly isBurner: boolean;
}

export type WalletState =
  | { readonly kind: 'none'; readonly choices: readonly WalletChoice[] }
  | { readonly kind: 'connecting'; readonly choices: readonly WalletChoice[] }
  | {
      readonly kind: 'connected';
      readonly choices: readonly WalletChoice[];
      readonly address: Address;
      readonly name: string;
      readonly isBurner: boolean;
      /** The chain that the wallet is on; transactions need the auction chain. */
      readonly chainId: number;
      readonly isRightChain: boolean;
    };

export class WalletKit {
  readonly market: MarketConfig;
  private readonly wagmi: Config;
  private readonly listeners = new Set<() => void>();
  private current: WalletState;

  constructor(market: MarketConfig) {
    this.market = market;
    const chains = [auctionChain(market), metadataChain(market)] as const;
    const connectors = market.devnet ? [burner(market.auction.genesisHash), injected()] : [injected()];
    this.wagmi = createConfig({
      chains,
      connectors,
      multiInjectedProviderDiscovery: true,
      transports: { [chains[0].id]: http(), [chains[1].id]: http() },
    });
    this.current = this.read();
    watchConnection(this.wagmi, { onChange: () => this.changed() });
    watchConnectors(this.wagmi, { onChange: () => this.changed() });
    void reconnect(this.wagmi).catch(() => undefined);
  }

  state = (): WalletState => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Connects a wallet; throws ChainRefused when it declines or is locked. */
  async connect(id: string): Promise<void> {
    const connector = getConnectors(this.wagmi).find((one) => one.uid === id || one.id === id);
    if (connector === undefined) throw new Error(`no wallet ${id}`);
    await asRefusal(() => connect(this.wagmi, { connector, chainId: this.market.auction.chainId }));
  }

  async disconnect(): Promise<void> {
    await disconnect(this.wagmi);
  }

  /** Asks the wallet to change to a chain of the market. */
  async switchTo(chainId: number): Promise<void> {
    await asRefusal(() => switchChain(this.wagmi, { chainId }));
  }

  /** Returns what signs and sends on the auction chain; throws ChainRefused without a wallet or on another chain. */
  async client(chainId: number = this.market.auction.chainId): Promise<WalletClient> {
    return asRefusal(() => getWalletClient(this.wagmi, { chainId }));
  }

  private changed(): void {
    const now = this.read();
    if (JSON.stringify(now) === JSON.stringify(this.current)) return;
    this.current = now;
    for (const listener of this.listeners) listener();
  }

  private read(): WalletState {
    const choices = choicesOf(getConnectors(this.wagmi));
    const connection = getConnection(this.wagmi);
    if (connection.status === 'disconnected') return { kind: 'none', choices };
    if (connection.status !== 'connected') return { kind: 'connecting', choices };
    return {
      kind: 'connected',
      choices,
      address: connection.address,
      name: connection.connector.name,
      isBurner: connection.connector.id === BURNER_ID,
      chainId: connection.chainId,
      isRightChain: connection.chainId === this.market.auction.chainId,
    };
  }
}

/** Wallets that announced themselves; the nameless `window.ethereum` only where nobody did. */
function choicesOf(connectors: readonly Connector[]): readonly WalletChoice[] {
  const announced = connectors.some((one) => one.id !== BURNER_ID && one.id !== 'injected');
  return connectors
    .filter((one) => one.id !== 'injected' || (!announced && 'ethereum' in globalThis))
    .map((one) => ({
      id: one.uid,
      name: one.id === 'injected' ? 'Wallet of this browser' : one.name,
      // Only images inside the page are shown: an address elsewhere would tell that server who is here.
      icon: one.icon?.startsWith('data:image/') === true ? one.icon : null,
      isBurner: one.id === BURNER_ID,
    }));
}

async function asRefusal<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new ChainRefused(refusalOf(error), error);
  }
}

const kits = new WeakMap<MarketConfig, WalletKit>();

export function walletKit(market: MarketConfig): WalletKit {
  const known = kits.get(market) ?? new WalletKit(market);
  kits.set(market, known);
  return known;
}
