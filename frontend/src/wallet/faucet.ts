// Gives a burner wallet of a devnet gas coin on both chains and DTX, from the devnet's own faucet account.
import { type Address, createWalletClient, encodeFunctionData, http, type PublicClient, parseEther } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { dtxAbi } from '../chain/abi/dtx';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import { devnetKey } from './devnet-roles';
import { type GiveParts, give } from './give';

export const FAUCET_WARNING =
  'This is a development network: its keys follow from a published seed, anybody can use them. Never send it anything of value.';
const GAS = parseEther('1');
const DTX = parseEther('1000');

/** Sends what is missing and waits until it is included. Refused outside devnets. */
export async function fund(chains: Chains, to: Address): Promise<void> {
  if (!chains.config.devnet) throw new Error('only a development network has a faucet');
  const dtx = contractAt(chains.config, 'dtx');
  const transfer = encodeFunctionData({ abi: dtxAbi, functionName: 'transfer', args: [to, DTX] });
  // One tab at a time; other browsers are met in `give`.
  await navigator.locks.request('latchkey/faucet', async () => {
    await Promise.all([
      give(fromFaucet(chains.metadata), [{ to, value: GAS, data: '0x' }]),
      give(fromFaucet(chains.auction), [
        { to, value: GAS, data: '0x' },
        { to: dtx, value: 0n, data: transfer },
      ]),
    ]);
  });
}

function fromFaucet(client: PublicClient): GiveParts {
  const account = privateKeyToAccount(devnetKey('faucet'));
  const chain = client.chain;
  if (chain === undefined) throw new Error('the client has no chain');
  const wallet = createWalletClient({ account, chain, transport: http() });
  return {
    client,
    from: account.address,
    send: (gift) => wallet.sendTransaction(gift),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
