// Asks the chain what became of this browser's transactions, whenever there is a new head.
import { type Address, type Hash, keccak256, type PublicClient } from 'viem';
import type { Heads } from './heads';
import { isSettled, judged, type Tracked, type TrackedFacts } from './tracked';

/** How far back a transaction that took the place of ours is looked for. */
const SEARCH_BLOCKS = 256n;
/** How long a wallet may take to bring a transaction to our node after it handed out the hash. */
const FRESH_MS = 6_000;

export interface Followed {
  readonly before: Tracked;
  readonly now: Tracked;
}

/** Returns those that changed; one whose node does not answer stays as it was. */
export async function reconcile(
  client: PublicClient,
  heads: Heads,
  list: readonly Tracked[],
): Promise<readonly Followed[]> {
  const open = list.filter((one) => one.hash !== null && one.nonce !== null && !isSettled(one.state));
  const followed = await Promise.all(
    open.map(async (before): Promise<Followed> => {
      try {
        return { before, now: judged(before, await factsOf(client, heads, before)) };
      } catch {
        return { before, now: before };
      }
    }),
  );
  return followed.filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
}

async function factsOf(client: PublicClient, heads: Heads, tracked: Tracked): Promise<TrackedFacts> {
  const hash = tracked.hash as Hash;
  const nonceWanted = tracked.nonce ?? 0;
  const finalized = heads.finalized?.number ?? 0n;
  const [receipt, transaction, nonce, finalizedNonce] = await Promise.all([
    client.getTransactionReceipt({ hash }).catch(unlessUnknown),
    client.getTransaction({ hash }).catch(unlessUnknown),
    client.getTransactionCount({ address: tracked.account }),
    client.getTransactionCount({ address: tracked.account, blockNumber: finalized }),
  ]);
  const missing = receipt === null && nonce > nonceWanted;
  return {
    receipt:
      receipt === null
        ? null
        : { block: receipt.blockNumber, blockHash: receipt.blockHash, succeeded: receipt.status === 'success' },
    itsNonce: transaction?.nonce ?? null,
    isFresh: tracked.sentAt !== null && Date.now() - tracked.sentAt < FRESH_MS,
    nonce,
    finalizedNonce,
    head: heads.latest.number,
    finalized,
    usurper: missing ? await usurperOf(client, heads.latest.number, tracked, nonceWanted) : null,
  };
}

/** Looks for the transaction that used the nonce instead. */
async function usurperOf(
  client: PublicClient,
  head: bigint,
  tracked: Tracked,
  nonce: number,
): Promise<{ hash: Hash; same: boolean } | null> {
  const started = BigInt(tracked.fromBlock);
  const first = head - started > SEARCH_BLOCKS ? head - SEARCH_BLOCKS : started;
  for (let number = head; number >= first && number >= 0n; number--) {
    const block = await client.getBlock({ blockNumber: number, includeTransactions: true });
    const found = block.transactions.find((one) => sameAddress(one.from, tracked.account) && one.nonce === nonce);
    if (found !== undefined) {
      const same = sameAddress(found.to, tracked.to) && keccak256(found.input) === tracked.dataHash;
      return { hash: found.hash, same };
    }
  }
  return null;
}

function sameAddress(a: Address | null, b: Address): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function unlessUnknown(error: unknown): null {
  const name = error instanceof Error ? error.name : '';
  if (name === 'TransactionReceiptNotFoundError' || name === 'TransactionNotFoundError') return null;
  throw error;
}
