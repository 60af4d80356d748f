import { keccak256, type PublicClient, toHex } from 'viem';
import { describe, expect, it } from 'vitest';
import { revealedEvent } from './events';
import { LogScan } from './logs';

/** A chain in memory: block hashes by number and logs by block. */
class FakeChain {
  readonly asked: (readonly [bigint, bigint])[] = [];
  readonly logs = new Map<bigint, string[]>();
  fork = 'a';
  forkFrom = 0n;

  hash(number: bigint): `0x${string}` {
    return keccak256(toHex(`${number >= this.forkFrom ? this.fork : 'a'}${number}`));
  }

  head(number: bigint) {
    return { number, hash: this.hash(number) };
  }

  get client(): PublicClient {
    return {
      getBlock: async ({ blockNumber }: { blockNumber: bigint }) => ({ hash: this.hash(blockNumber) }),
      getLogs: async ({ fromBlock, toBlock }: { fromBlock: bigint; toBlock: bigint }) => {
        this.asked.push([fromBlock, toBlock]);
        return [...this.logs].flatMap(([block, names]) => (block >= fromBlock && block <= toBlock ? names : []));
      },
    } as unknown as PublicClient;
  }
}

function scanOf(chain: FakeChain) {
  return new LogScan(chain.client, { address: '0x00', event: revealedEvent, fromBlock: 5n });
}

describe('LogScan', () => {
  it('goes on where it stopped and repeats nothing', async () => {
    const chain = new FakeChain();
    chain.logs.set(6n, ['x']).set(12n, ['y']);
    const scan = scanOf(chain);
    expect(await scan.read(chain.head(10n))).toEqual(['x']);
    expect(await scan.read(chain.head(15n))).toEqual(['x', 'y']);
    expect(chain.asked).toEqual([
      [5n, 10n],
      [11n, 15n],
    ]);
  });

  it('asks in pieces that the node takes', async () => {
    const chain = new FakeChain();
    await scanOf(chain).read(chain.head(25_000n));
    expect(chain.asked).toEqual([
      [5n, 10_004n],
      [10_005n, 20_004n],
      [20_005n, 25_000n],
    ]);
  });

  it('starts over when the last block that it read is gone', async () => {
    const chain = new FakeChain();
    chain.logs.set(9n, ['gone']);
    const scan = scanOf(chain);
    await scan.read(chain.head(10n));
    chain.fork = 'b';
    chain.forkFrom = 8n;
    chain.logs.clear();
    chain.logs.set(9n, ['new']);
    expect(await scan.read(chain.head(11n))).toEqual(['new']);
    expect(chain.asked.at(-1)).toEqual([5n, 11n]);
  });

  it('refuses an answer whose block was reorganised away while it was read', async () => {
    const chain = new FakeChain();
    const stale = chain.head(10n);
    chain.fork = 'b';
    await expect(scanOf(chain).read(stale)).rejects.toThrow('reorganised');
  });

  it('does not go back for an older head', async () => {
    const chain = new FakeChain();
    chain.logs.set(6n, ['x']);
    const scan = scanOf(chain);
    await scan.read(chain.head(10n));
    expect(await scan.read(chain.head(8n))).toEqual(['x']);
  });
});
