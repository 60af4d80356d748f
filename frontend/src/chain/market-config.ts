// What this layer needs of /config.json: where the two chains are, and where their contracts stand.
import type { Address, Hex } from 'viem';

export interface ChainPlace {
  readonly rpc: string;
  readonly chainId: number;
  readonly genesisHash: Hex;
}

export interface MarketConfig {
  readonly metadata: ChainPlace;
  readonly auction: ChainPlace;
  /** Lower-case names as in devnet.json: `batch_auction`, `dtx`, `vault`, ... */
  readonly contracts: Readonly<Record<string, Address>>;
  /** Watchers that pages may offer: none, one, or three that share an opening. */
  readonly watchers: readonly string[];
  readonly devnet: boolean;
}

export type ContractName =
  | 'dtx'
  | 'vault'
  | 'batch_auction'
  | 'key_records'
  | 'settlement'
  | 'device_registry'
  | 'epoch_book'
  | 'model_registry'
  | 'gateway_registry'
  | 'miner_set';

/** Returns where a contract stands; throws for one that the market does not name. */
export function contractAt(config: MarketConfig, name: ContractName): Address {
  const found = config.contracts[name];
  if (found === undefined)
    throw new Error(`config.json names no contract ${name}: the directory is of another version`);
  return found;
}
