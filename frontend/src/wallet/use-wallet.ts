// Hooks over the one wallet and the two chains of the page.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type Chains, chainsOf } from '../chain/clients';
import { configQuery } from '../config/config';
import { type WalletKit, type WalletState, walletKit } from './wallet-kit';

/** The market of this directory. Suspends until /config.json is there. */
export function useChains(): Chains {
  return chainsOf(useSuspenseQuery(configQuery).data);
}

export function useWalletKit(): WalletKit {
  return walletKit(useSuspenseQuery(configQuery).data);
}

export function useWallet(): WalletState {
  const kit = useWalletKit();
  return useSyncExternalStore(kit.subscribe, kit.state);
}
