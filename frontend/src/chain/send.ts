// Sends one transaction of the connected account: tried on the node first, recorded before the wallet is asked, and
// never twice at the same time from two tabs.
import { type Address, type Hash, type Hex, keccak256, type WalletClient } from 'viem';
import { aftermath } from './aftermath';
import type { Chains } from './clients';
import { ChainRefused, refusalOf } from './refusal';
import { isIncluded, isUnderWay, type Tracked, type TrackedKind, told } from './tracked';
import { useTracked } from './tracked-store';

export interface Call {
  readonly kind: TrackedKind;
  readonly label: string;
  readonly round: bigint | null;
  readonly to: Address;
  readonly data: Hex;
}

export interface Hooks {
  /** Called before the wallet is asked, while no other tab can be asked for this account. */
  readonly onAsking?: () => void | Promise<void>;
  /** Called once the wallet handed out a hash, with the nonce that the account had next, before anything else. */
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
    refuseTwice(store.fresh(), call, account.address);
    let record: Tracked | null = null;
    try {
      const { auction } = chains;
      const request = { account: account.address, to: call.to, data: call.data };
      await auction.call(request);
      const [gas, from, nonce] = await Promise.all([
        auction.estimateGas(request),
        auction.getBlockNumber(),
        auction.getTransactionCount({ address: account.address, blockTag: 'pending' }),
      ]);
      await hooks.onAsking?.();
      record = asked(chains, account.address, call, from);
      store.put(record);
      const hash = await wallet.sendTransaction({
        account,
        chain: wallet.chain ?? null,
        to: call.to,
        data: call.data,
        gas: gas + (gas * GAS_ROOM_PERCENT) / 100n,
      });
      // From here on it is followed, whether a node has heard of it or not.
      const sent: Tracked = { ...record, hash, nonce, sentAt: Date.now(), state: { kind: 'pending' } };
      record = null;
      store.put(sent);
      await hooks.onSent?.({ hash, nonce });
      return sent;
    } catch (error) {
      // The wallet gave no hash, so there is nothing to follow.
      if (record !== null) store.remove(record.id);
      throw new ChainRefused(refusalOf(error), error);
    }
  });
}

/** A sealing or a reveal counts once: a second one under way could only be refused by the contract, and cost gas. */
function refuseTwice(list: readonly Tracked[], call: Call, account: Address): void {
  if (call.kind !== 'commit' && call.kind !== 'reveal') return;
  const round = call.round?.toString() ?? null;
  const other = list.find(
    (one) =>
      one.kind === call.kind &&
      one.round === round &&
      one.to.toLowerCase() === call.to.toLowerCase() &&
      one.account.toLowerCase() === account.toLowerCase() &&
      isUnderWay(one.state),
  );
  // One that reveals another batch of this browser may go beside it.
  if (other === undefined || (call.kind === 'reveal' && other.dataHash !== keccak256(call.data))) return;
  throw new ChainRefused({
    kind: 'locked',
    title: `${call.label}: another tab of this browser has sent this already`,
    remedy: 'nothing was sent from here; the activity list follows it',
    name: '',
  });
}

/** Waits until a transaction of `send` is included; throws ChainRefused once it cannot be counted on any more. */
export async function included(id: string): Promise<Tracked> {
  return new Promise((resolve, reject) => {
    const look = (list: readonly Tracked[]): boolean => {
      const found = list.find((one) => one.id === id);
      if (found === undefined) return false;
      if (isIncluded(found.state)) {
        resolve(found);
        return true;
      }
      if (isUnderWay(found.state)) return false;
      const remedy = aftermath(found)?.next ?? '';
      const title = `${found.label}: ${told(found.state).word.toLowerCase()}`;
      reject(new ChainRefused({ kind: 'node', title, remedy, name: '' }));
      return true;
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
    genesis: chains.config.auction.genesisHash,
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
    sentAt: null,
    fromBlock: block.toString(),
    state: { kind: 'asking' },
  };
}
