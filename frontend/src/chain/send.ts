// Sends one transaction of the connected account: tried on the node first, recorded before the wallet is asked, and
// never twice at the same time from two tabs.
import { type Address, encodeFunctionData, type Hash, type Hex, keccak256, type WalletClient } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import { dtxAbi } from './abi/dtx';
import { settlementAbi } from './abi/settlement';
import { vaultAbi } from './abi/vault';
import type { Chains } from './clients';
import { contractAt } from './market-config';
import { ChainRefused, refusalOf } from './refusal';
import type { Tracked, TrackedKind } from './tracked';
import { useTracked } from './tracked-store';

export interface Call {
  readonly kind: TrackedKind;
  readonly label: string;
  readonly round: bigint | null;
  readonly to: Address;
  readonly data: Hex;
}

export interface Hooks {
  /** Called once the wallet handed out hash and nonce, before anything else. */
  readonly onSent?: (sent: { readonly hash: Hash; readonly nonce: number }) => void | Promise<void>;
}

/** Room over the estimate: state may change between estimate and inclusion. */
const GAS_ROOM_PERCENT = 20n;

/** Sends a call and returns its record. Throws ChainRefused; after `rejected` nothing was sent. */
export async function send(chains: Chains, wallet: WalletClient, call: Call, hooks: Hooks = {}): Promise<Tracked> {
  const account = wallet.account;
  if (account === undefined)
    throw new ChainRefused({ kind: 'locked', title: 'no account is connected', remedy: 'connect one', name: '' });
  return alone(`latchkey/send/${account.address.toLowerCase()}`, async () => {
    const store = useTracked.getState();
    let record: Tracked | null = null;
    try {
      const request = { account: account.address, to: call.to, data: call.data };
      await chains.auction.call(request);
      const [gas, from] = await Promise.all([chains.auction.estimateGas(request), chains.auction.getBlockNumber()]);
      record = asked(chains, account.address, call, from);
      store.put(record);
      const hash = await wallet.sendTransaction({
        account,
        chain: wallet.chain ?? null,
        to: call.to,
        data: call.data,
        gas: gas + (gas * GAS_ROOM_PERCENT) / 100n,
      });
      const nonce = await nonceOf(chains, hash);
      await hooks.onSent?.({ hash, nonce });
      const sent: Tracked = { ...record, hash, nonce, state: { kind: 'pending' } };
      store.put(sent);
      return sent;
    } catch (error) {
      // The wallet gave no hash, so there is nothing to follow.
      if (record !== null && useTracked.getState().list.find((one) => one.id === record?.id)?.hash === null) {
        store.remove(record.id);
      }
      throw new ChainRefused(refusalOf(error), error);
    }
  });
}

/** Waits until a transaction of `send` is included; throws ChainRefused if the contract refused it or it was replaced. */
export async function included(id: string): Promise<Tracked> {
  return new Promise((resolve, reject) => {
    const look = (list: readonly Tracked[]): boolean => {
      const found = list.find((one) => one.id === id);
      if (found === undefined) return false;
      if (found.state.kind === 'confirmed' || found.state.kind === 'finalized') {
        resolve(found);
        return true;
      }
      if (found.state.kind === 'failed' || found.state.kind === 'replaced') {
        reject(
          new ChainRefused({
            kind: 'node',
            title:
              found.state.kind === 'failed'
                ? `${found.label}: the contract refused it`
                : `${found.label}: another transaction took its place`,
            remedy: 'look at the activity list, then try again',
            name: '',
          }),
        );
        return true;
      }
      return false;
    };
    if (look(useTracked.getState().list)) return;
    const stop = useTracked.subscribe((now) => {
      if (look(now.list)) stop();
    });
  });
}

/** Runs `work` while no other tab does anything under the same name; throws when one does. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) {
      throw new ChainRefused({
        kind: 'locked',
        title: 'another tab of this browser is sending for this account',
        remedy: 'finish there first',
        name: '',
      });
    }
    return work();
  });
}

function asked(chains: Chains, account: Address, call: Call, block: bigint): Tracked {
  return {
    id: crypto.randomUUID(),
    chainId: chains.config.auction.chainId,
    account,
    label: call.label,
    kind: call.kind,
    round: call.round === null ? null : call.round.toString(),
    to: call.to,
    dataHash: keccak256(call.data),
    hash: null,
    nonce: null,
    earlier: [],
    startedAt: Date.now(),
    fromBlock: block.toString(),
    state: { kind: 'asking' },
  };
}

async function nonceOf(chains: Chains, hash: Hash): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return (await chains.auction.getTransaction({ hash })).nonce;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

// -- the calls of a bidder

export function approveCall(chains: Chains, wei: bigint): Call {
  const data = encodeFunctionData({
    abi: dtxAbi,
    functionName: 'approve',
    args: [contractAt(chains.config, 'vault'), wei],
  });
  return {
    kind: 'approve',
    label: 'Allow the vault to take DTX',
    round: null,
    to: contractAt(chains.config, 'dtx'),
    data,
  };
}

export function depositCall(chains: Chains, wei: bigint): Call {
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'deposit', args: [wei] });
  return {
    kind: 'deposit',
    label: 'Deposit into the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export interface Permit {
  readonly deadline: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}

export function permitDepositCall(chains: Chains, wei: bigint, permit: Permit): Call {
  const args = [wei, permit.deadline, permit.v, permit.r, permit.s] as const;
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'depositWithPermit', args });
  return {
    kind: 'deposit',
    label: 'Deposit into the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export function withdrawCall(chains: Chains, wei: bigint, to: Address): Call {
  const data = encodeFunctionData({ abi: vaultAbi, functionName: 'withdraw', args: [wei, to] });
  return {
    kind: 'withdraw',
    label: 'Withdraw from the vault',
    round: null,
    to: contractAt(chains.config, 'vault'),
    data,
  };
}

export interface CommitArguments {
  readonly round: bigint;
  readonly keyHash: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: number;
  readonly ciphertext: Hex;
}

/** The one sealing transaction; `lock` in ticks. */
export function commitCall(chains: Chains, batch: CommitArguments, lock: bigint): Call {
  const args = [batch.round, batch.keyHash, lock, batch.licenceX, batch.licenceParity, batch.ciphertext] as const;
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'commit', args });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'commit', label: `Seal bids of round ${batch.round}`, round: batch.round, to, data };
}

export interface RevealArguments {
  readonly round: bigint;
  readonly slot: number;
  readonly key: Hex;
  readonly budget: bigint;
  readonly cap: number;
}

export function revealCall(chains: Chains, opening: RevealArguments): Call {
  const args = [opening.round, opening.slot, opening.key, opening.budget, opening.cap] as const;
  const data = encodeFunctionData({ abi: batchAuctionAbi, functionName: 'reveal', args });
  const to = contractAt(chains.config, 'batch_auction');
  return { kind: 'reveal', label: `Reveal bids of round ${opening.round}`, round: opening.round, to, data };
}

/** Brings back the price of licences without a key record; `positions` are lot in chunk x 6 + rank. */
export function refundMissingCall(
  chains: Chains,
  round: bigint,
  chunk: number,
  results: Hex,
  positions: readonly number[],
): Call {
  const data = encodeFunctionData({
    abi: settlementAbi,
    functionName: 'refundMissing',
    args: [round, chunk, results, positions],
  });
  const to = contractAt(chains.config, 'settlement');
  return { kind: 'refund', label: `Refund missing keys of round ${round}`, round, to, data };
}
