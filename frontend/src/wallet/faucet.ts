// Gives a burner wallet of a devnet gas coin on both chains and DTX, from the devnet's own faucet account.
import {
  type Address,
  createWalletClient,
  encodeFunctionData,
  type Hash,
  http,
  type PublicClient,
  parseEther,
} from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { dtxAbi } from '../chain/abi/dtx';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import { devnetKey } from './devnet-roles';

export const FAUCET_WARNING =
  'This is a development network: its keys follow from a published seed, anybody can use them. Never send it anything of value.';
const GAS = parseEther('1');
const DTX = parseEther('1000');

/** Sends what is missing and waits until it is included. Refused outside devnets. */
export async function fund(chains: Chains, to: Address): Promise<void> {
  if (!chains.config.devnet) throw new Error('only a development network has a faucet');
  const dtx = contractAt(chains.config, 'dtx');
  const transfer = encodeFunctionData({ abi: dtxAbi, functionName: 'transfer', args: [to, DTX] });
  // One browser at a time: two tabs that fund together would use the same nonces.
  await navigator.locks.request('latchkey/faucet', async () => {
    await Promise.all([
      give(chains.metadata, [{ to, value: GAS, data: '0x' }]),
      give(chains.auction, [
        { to, value: GAS, data: '0x' },
        { to: dtx, value: 0n, data: transfer },
      ]),
    ]);
  });
}

interface Gift {
  readonly to: Address;
  readonly value: bigint;
  readonly data: `0x${string}`;
}

async function give(client: PublicClient, gifts: readonly Gift[]): Promise<void> {
  const account = privateKeyToAccount(devnetKey('faucet'));
  const chain = client.chain;
  if (chain === undefined) throw new Error('the client has no chain');
  const wallet = createWalletClient({ account, chain, transport: http() });
  const first = await client.getTransactionCount({ address: account.address, blockTag: 'pending' });
  const hashes: Hash[] = [];
  for (const [place, gift] of gifts.entries())
    hashes.push(await wallet.sendTransaction({ ...gift, nonce: first + place }));
  for (const hash of hashes) {
    const receipt = await client.waitForTransactionReceipt({ hash, timeout: 30_000 });
    if (receipt.status !== 'success') throw new Error('the faucet is empty: run `latchkey devnet reset`');
  }
}
