// The burner wallet as wagmi sees it. Offered only where config.json says `devnet: true`.
import { getAddress, type Hex, numberToHex } from 'viem';
import { createConnector } from 'wagmi';
import { burnerAccount } from './burner-key';
import { type BurnerProvider, burnerProvider } from './burner-provider';

export const BURNER_ID = 'latchkey-burner';
const CONNECTED = 'latchkey-burner.connected';

export function burner(genesis: Hex) {
  let provider: BurnerProvider | null = null;
  return createConnector<BurnerProvider>((config) => {
    async function opened(create: boolean): Promise<BurnerProvider | null> {
      if (provider !== null) return provider;
      const account = await burnerAccount(genesis, create);
      if (account === null) return null;
      provider = burnerProvider(account, config.chains, (chainId) => config.emitter.emit('change', { chainId }));
      return provider;
    }

    async function present(): Promise<BurnerProvider> {
      const found = await opened(true);
      if (found === null) throw new Error('the burner wallet cannot be opened in this browser');
      return found;
    }

    async function addresses(): Promise<readonly `0x${string}`[]> {
      const found = (await (await present()).request({ method: 'eth_accounts' })) as readonly string[];
      return found.map((address) => getAddress(address));
    }

    return {
      id: BURNER_ID,
      name: 'Burner wallet',
      type: 'burner',
      async connect<withCapabilities extends boolean = false>() {
        const chainId = Number(await (await present()).request({ method: 'eth_chainId' }));
        localStorage.setItem(CONNECTED, genesis);
        return { accounts: (await addresses()) as never, chainId } as {
          accounts: withCapabilities extends true
            ? readonly { address: `0x${string}`; capabilities: Record<string, unknown> }[]
            : readonly `0x${string}`[];
          chainId: number;
        };
      },
      async disconnect() {
        // The key stays: the same browser finds its money again.
        provider = null;
        localStorage.removeItem(CONNECTED);
      },
      getAccounts: addresses,
      async getChainId() {
        return Number(await (await present()).request({ method: 'eth_chainId' }));
      },
      async getProvider() {
        // Asked of every wallet when the page loads: whoever only looks around gets no key made.
        const found = await opened(false);
        if (found === null) throw new Error('the burner wallet was not made yet');
        return found;
      },
      async isAuthorized() {
        return localStorage.getItem(CONNECTED) === genesis && (await opened(false)) !== null;
      },
      async switchChain({ chainId }) {
        await (await present()).request({
          method: 'wallet_switchEthereumChain',
          params: [{ chainId: numberToHex(chainId) }],
        });
        return config.chains.find((chain) => chain.id === chainId) ?? config.chains[0];
      },
      onAccountsChanged() {},
      onChainChanged() {},
      onDisconnect() {},
    };
  });
}
