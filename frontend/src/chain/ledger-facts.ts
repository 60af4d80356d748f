// Public facts of the metadata chain that a licence needs: month-key lists behind a root, and where a gateway answers.
import { type Address, encodeAbiParameters, type Hex, keccak256 } from 'viem';
import type { Chains } from './clients';
import { gatewaySetEvent, monthKeysPublishedEvent } from './events';
import { logsBetween } from './logs';
import { contractAt } from './market-config';

export interface MonthKeys {
  readonly firstMonth: number;
  readonly addresses: readonly Address[];
}

/** Topics of one question; more would make a request that nodes refuse. */
const ROOTS_AT_ONCE = 100;
const known = new Map<Hex, MonthKeys>();

/** Returns the published lists by root, each checked against its root; a root that nobody published is missing. */
export async function readMonthKeys(chains: Chains, roots: readonly Hex[]): Promise<ReadonlyMap<Hex, MonthKeys>> {
  const wanted = [...new Set(roots)].filter((root) => !known.has(root));
  const head = wanted.length === 0 ? 0n : await chains.metadata.getBlockNumber();
  for (let from = 0; from < wanted.length; from += ROOTS_AT_ONCE) {
    const some = wanted.slice(from, from + ROOTS_AT_ONCE);
    const logs = await logsBetween(
      chains.metadata,
      {
        address: contractAt(chains.config, 'device_registry'),
        event: monthKeysPublishedEvent,
        args: { root: some },
        fromBlock: 0n,
      },
      0n,
      head,
    );
    for (const { args } of logs) {
      const list = { firstMonth: args.firstMonth, addresses: args.keys };
      if (monthKeyRoot(list) === args.root) known.set(args.root, list);
    }
  }
  return new Map([...new Set(roots)].flatMap((root) => entryOf(root)));
}

function entryOf(root: Hex): [Hex, MonthKeys][] {
  const list = known.get(root);
  return list === undefined ? [] : [[root, list]];
}

/** keccak256(abi.encode(uint32 firstMonth, address[12])). */
export function monthKeyRoot(list: MonthKeys): Hex {
  return keccak256(
    encodeAbiParameters([{ type: 'uint32' }, { type: 'address[12]' }], [list.firstMonth, list.addresses as never]),
  );
}

/** Returns the newest base URL of each gateway, by lower-case address. */
export async function readGatewayUrls(chains: Chains): Promise<ReadonlyMap<string, string>> {
  const address = contractAt(chains.config, 'gateway_registry');
  const head = await chains.metadata.getBlockNumber();
  const logs = await logsBetween(chains.metadata, { address, event: gatewaySetEvent, fromBlock: 0n }, 0n, head);
  return new Map(logs.map((log) => [log.args.gateway.toLowerCase(), log.args.baseUrl]));
}
