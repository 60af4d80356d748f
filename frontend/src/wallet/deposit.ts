// Moves DTX from the wallet into the vault: with a permit, one signature and one transaction; where a wallet cannot sign
// typed data, with an approval first, told as what it is.
import { parseSignature, type WalletClient } from 'viem';
import { dtxAbi } from '../chain/abi/dtx';
import { approveCall, depositCall, type Permit, permitDepositCall } from '../chain/bidder-calls';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import { readMoney } from '../chain/money';
import { ChainRefused, refusalOf } from '../chain/refusal';
import { included, send } from '../chain/send';
import type { Tracked } from '../chain/tracked';

const PERMIT_SECONDS = 3_600n;

/** What a person is asked next; shown while the wallet is open. */
export type DepositStep = 'permit' | 'approve' | 'deposit';

/** Sends the deposit and returns its record, not yet included. Throws ChainRefused. */
export async function deposit(
  chains: Chains,
  wallet: WalletClient,
  wei: bigint,
  onStep: (step: DepositStep) => void = () => undefined,
): Promise<Tracked> {
  const account = wallet.account;
  if (account === undefined) throw new Error('no account is connected');
  const money = await readMoney(chains, account.address);
  if (money.allowance < wei) {
    onStep('permit');
    const permit = await permitOf(chains, wallet, wei);
    if (permit !== null) {
      onStep('deposit');
      return send(chains, wallet, permitDepositCall(chains, wei, permit));
    }
    onStep('approve');
    await included((await send(chains, wallet, approveCall(chains, wei))).id);
  }
  onStep('deposit');
  return send(chains, wallet, depositCall(chains, wei));
}

/** Returns an ERC-2612 permit of the connected account, null where the wallet cannot sign one. */
async function permitOf(chains: Chains, wallet: WalletClient, wei: bigint): Promise<Permit | null> {
  const account = wallet.account;
  if (account === undefined) throw new Error('no account is connected');
  const dtx = contractAt(chains.config, 'dtx');
  const [nonce, block] = await Promise.all([
    chains.auction.readContract({ address: dtx, abi: dtxAbi, functionName: 'nonces', args: [account.address] }),
    chains.auction.getBlock(),
  ]);
  const deadline = block.timestamp + PERMIT_SECONDS;
  try {
    const signature = await wallet.signTypedData({
      account,
      domain: {
        name: 'Latchkey Data Token',
        version: '1',
        chainId: chains.config.auction.chainId,
        verifyingContract: dtx,
      },
      types: {
        Permit: [
          { name: 'owner', type: 'address' },
          { name: 'spender', type: 'address' },
          { name: 'value', type: 'uint256' },
          { name: 'nonce', type: 'uint256' },
          { name: 'deadline', type: 'uint256' },
        ],
      },
      primaryType: 'Permit',
      message: { owner: account.address, spender: contractAt(chains.config, 'vault'), value: wei, nonce, deadline },
    });
    const { r, s, yParity } = parseSignature(signature);
    return { deadline, v: 27 + yParity, r, s };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.kind === 'node') return null;
    throw new ChainRefused(refusal, error);
  }
}
