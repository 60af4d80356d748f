import { createWalletClient, custom, type Hash, TransactionReceiptNotFoundError } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { type Gift, type GiveParts, give } from './give';

const FROM = '0x00000000000000000000000000000000000000fa';
const gift = (name: number): Gift => ({
  to: `0x${name.toString(16).padStart(40, '0')}`,
  value: BigInt(name),
  data: '0x',
});

interface Sent {
  readonly hash: Hash;
  readonly gift: Gift;
  readonly fee: number;
}

/** One account on one chain, as a node keeps it: a transaction for each nonce, replaced by one that pays more. */
class Account {
  readonly pool = new Map<number, Sent>();
  readonly blocks: Sent[] = [];
  reverts = false;
  #drawn = 0;

  /** What one browser has of it; `fee` is what it offers. */
  browser(fee: number): GiveParts {
    const send = async ({ nonce, ...given }: Gift & { nonce: number }) => {
      await tick();
      if (nonce < this.blocks.length)
        throw new Error(`nonce too low: next nonce ${this.blocks.length}, tx nonce ${nonce}`);
      const rival = this.pool.get(nonce);
      if (rival !== undefined && rival.fee * 1.1 > fee) throw new Error('replacement transaction underpriced: fee cap');
      this.#drawn += 1;
      const hash: Hash = `0x${this.#drawn.toString(16).padStart(64, '0')}`;
      this.pool.set(nonce, { hash, gift: given, fee });
      return hash;
    };
    const client = {
      getTransactionCount: async ({ blockTag }: { blockTag?: string }) => {
        await tick();
        return this.blocks.length + (blockTag === 'pending' ? this.pool.size : 0);
      },
      getTransactionReceipt: async ({ hash }: { hash: Hash }) => {
        await tick();
        if (!this.blocks.some((one) => one.hash === hash)) throw new TransactionReceiptNotFoundError({ hash });
        return { status: this.reverts ? 'reverted' : 'success' };
      },
    };
    return { client: client as unknown as GiveParts['client'], from: FROM, send, pause: () => this.block() };
  }

  /** Time passes: what waits in order is included. */
  async block(): Promise<void> {
    await tick();
    for (let next = this.pool.get(this.blocks.length); next !== undefined; next = this.pool.get(this.blocks.length)) {
      this.pool.delete(this.blocks.length);
      this.blocks.push(next);
    }
  }

  given(): number[] {
    return this.blocks.map((one) => Number(one.gift.value)).sort((a, b) => a - b);
  }
}

async function tick(): Promise<void> {
  for (let turns = Math.floor(Math.random() * 4); turns >= 0; turns--) await Promise.resolve();
}

test('browsers that ask at the same moment each get everything, once', async () => {
  for (let round = 0; round < 50; round++) {
    const account = new Account();
    const asked = [1, 2, 3].map((who) => give(account.browser(10), [gift(10 * who), gift(10 * who + 1)]));
    await Promise.all(asked);
    expect(account.given()).toEqual([10, 11, 20, 21, 30, 31]);
  }
});

test('a gift whose place was taken by one that pays more is sent again', async () => {
  const account = new Account();
  const poor = account.browser(10);
  const rich = account.browser(20);
  let stolen: Promise<unknown> | null = null;
  const slow: GiveParts = {
    ...poor,
    pause: async () => {
      // Before anything is in a block.
      stolen ??= rich.send({ ...gift(7), nonce: 0 });
      await stolen;
      return account.block();
    },
  };
  await give(slow, [gift(1), gift(2)]);
  expect(account.given()).toEqual([1, 2, 7]);
});

test('what cannot be given says why and what to do', async () => {
  const account = new Account();
  account.reverts = true;
  await expect(give(account.browser(10), [gift(1)])).rejects.toThrow(/faucet is empty: run `latchkey devnet reset`/);
  const still: GiveParts = { ...new Account().browser(10), pause: async () => undefined };
  await expect(give(still, [gift(1)])).rejects.toThrow(/no block took .* makes blocks, then try again/);
  const busy: GiveParts = {
    ...new Account().browser(10),
    send: () => Promise.reject(new Error('nonce too low')),
  };
  await expect(give(busy, [gift(1)])).rejects.toThrow(/others are using the faucet .* try again in a few seconds/);
  const dead: GiveParts = { ...busy, send: () => Promise.reject(new Error('the node does not answer')) };
  await expect(give(dead, [gift(1)])).rejects.toThrow('the node does not answer');
});

test('a node that refuses a nonce is understood in its own words, through the client', async () => {
  for (const words of [
    'replacement transaction underpriced: fee cap 7 and tip 1, needed 8 and 2',
    'nonce too low: next nonce 5, tx nonce 4',
    'already known',
  ]) {
    const account = privateKeyToAccount(`0x${'11'.repeat(32)}`);
    const request = async ({ method }: { method: string }) => {
      if (method === 'eth_chainId') return '0x1';
      if (method === 'eth_sendRawTransaction')
        throw Object.assign(new Error(words), { code: -32_000, data: undefined });
      throw new Error(method);
    };
    const wallet = createWalletClient({ account, transport: custom({ request }, { retryCount: 0 }) });
    const fees = { gas: 21_000n, maxFeePerGas: 7n, maxPriorityFeePerGas: 1n, chain: null } as const;
    const parts: GiveParts = {
      ...new Account().browser(10),
      send: (one) => wallet.sendTransaction({ ...one, ...fees }),
    };
    await expect(give(parts, [gift(1)]), words).rejects.toThrow(/others are using the faucet/);
  }
});
