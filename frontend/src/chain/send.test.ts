import type { Hash, WalletClient } from 'viem';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enterMarket } from '../config/this-market';
import type { Chains } from './clients';
import { type Call, included, send } from './send';
import type { TrackedState } from './tracked';
import { useTracked } from './tracked-store';

const ACCOUNT = '0x00000000000000000000000000000000000000aa';
const HASH: Hash = `0x${'11'.repeat(32)}`;
const GENESIS: Hash = `0x${'ab'.repeat(32)}`;
const OTHER_GENESIS: Hash = `0x${'cd'.repeat(32)}`;
const CALL: Call = {
  kind: 'commit',
  label: 'Seal bids of round 7',
  round: 7n,
  to: '0x00000000000000000000000000000000000000bb',
  data: '0x1234',
};

const chains = {
  config: { auction: { chainId: 1, genesisHash: GENESIS } },
  auction: {
    call: async () => ({}),
    estimateGas: async () => 100n,
    getBlockNumber: async () => 10n,
    getTransactionCount: async () => 4,
  },
} as unknown as Chains;

function walletThat(sendTransaction: () => Promise<Hash>): WalletClient {
  return { account: { address: ACCOUNT }, chain: null, sendTransaction } as unknown as WalletClient;
}

const list = () => useTracked.getState().list;

function become(state: TrackedState): void {
  const [newest] = list();
  if (newest === undefined) throw new Error('nothing was sent');
  useTracked.getState().put({ ...newest, state });
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  enterMarket({ chainId: 1, genesisHash: GENESIS });
  useTracked.getState().fresh();
});

describe('a transaction that is sent', () => {
  it('is followed from the hash on, whether a node has heard of it or not', async () => {
    const told: unknown[] = [];
    const sent = await send(
      chains,
      walletThat(async () => HASH),
      CALL,
      { onSent: (one) => void told.push(one) },
    );
    expect(sent).toMatchObject({ hash: HASH, nonce: 4, state: { kind: 'pending' } });
    expect(list()).toMatchObject([{ id: sent.id, hash: HASH }]);
    expect(told).toEqual([{ hash: HASH, nonce: 4 }]);
  });

  it('leaves nothing behind that the wallet gave no hash for', async () => {
    const no = walletThat(() => Promise.reject(Object.assign(new Error('no'), { code: 4001 })));
    await expect(send(chains, no, CALL)).rejects.toThrow(/declined/);
    expect(list()).toEqual([]);
  });

  it('stays on the list when what follows the hash fails', async () => {
    const hooks = { onSent: () => Promise.reject(new Error('the vault is full')) };
    const wallet = walletThat(async () => HASH);
    await expect(send(chains, wallet, CALL, hooks)).rejects.toThrow(/vault is full/);
    expect(list()).toMatchObject([{ hash: HASH, state: { kind: 'pending' } }]);
  });

  it('is not sent twice while the first may still count, and again once it cannot', async () => {
    const asked = vi.fn(async () => HASH);
    await send(chains, walletThat(asked), CALL);
    await expect(send(chains, walletThat(asked), { ...CALL, data: '0x5678' })).rejects.toThrow(/has sent this already/);
    await send(chains, walletThat(asked), { ...CALL, round: 8n });
    expect(asked).toHaveBeenCalledTimes(2);
    for (const one of list()) useTracked.getState().put({ ...one, state: { kind: 'dropped' } });
    await send(chains, walletThat(asked), CALL);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('ends the wait of who waits for it, however it ends', async () => {
    const ends: readonly [TrackedState, RegExp | null][] = [
      [{ kind: 'finalized', block: '12' }, null],
      [{ kind: 'dropped' }, /dropped; Deposit again/],
      [{ kind: 'replaced', by: null, isFinal: true }, /replaced; Deposit again/],
      [{ kind: 'failed', block: '12', blockHash: '0x00', isFinal: false }, /refused; Deposit again/],
    ];
    for (const [state, why] of ends) {
      const { id } = await send(
        chains,
        walletThat(async () => HASH),
        { ...CALL, kind: 'deposit', label: 'Deposit', round: null },
      );
      const waiting = included(id);
      become(state);
      if (why === null) await expect(waiting).resolves.toMatchObject({ id });
      else await expect(waiting).rejects.toThrow(why);
    }
  });
});

describe('the list of transactions', () => {
  it('is that of one chain: after a reset the same number is another one, and nothing of the old is lost', async () => {
    const wallet = walletThat(async () => HASH);
    const first = await send(chains, wallet, CALL);
    enterMarket({ chainId: 1, genesisHash: OTHER_GENESIS });
    expect(list()).toEqual([]);
    const { auction } = chains.config;
    const reset = { ...chains, config: { ...chains.config, auction: { ...auction, genesisHash: OTHER_GENESIS } } };
    const second = await send(reset, wallet, CALL);
    expect(list()).toMatchObject([{ id: second.id, genesis: OTHER_GENESIS }]);
    useTracked.getState().follow(second, { ...second, state: { kind: 'finalized', block: '12' } });
    enterMarket({ chainId: 1, genesisHash: GENESIS.toUpperCase().replace('0X', '0x') });
    expect(list()).toMatchObject([{ id: first.id, state: { kind: 'pending' } }]);
    enterMarket({ chainId: 2, genesisHash: GENESIS });
    expect(list()).toEqual([]);
  });

  it('keeps what is newer than the answer that comes late', async () => {
    const before = await send(
      chains,
      walletThat(async () => HASH),
      CALL,
    );
    become({ kind: 'confirmed', block: '12', blockHash: HASH, depth: 1 });
    useTracked.getState().follow(before, { ...before, state: { kind: 'dropped' } });
    expect(list()).toMatchObject([{ state: { kind: 'confirmed' } }]);
    const [now] = list();
    if (now === undefined) throw new Error('it is gone');
    useTracked.getState().follow(now, { ...now, state: { kind: 'finalized', block: '12' } });
    expect(list()).toMatchObject([{ state: { kind: 'finalized' } }]);
  });
});
