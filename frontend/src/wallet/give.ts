// Sends from an account whose key several browsers have, such as a devnet's faucet: two that ask at once take the same nonces,
// and all but one of them are refused, or lose their place to another. Each gift is sent again until its own transaction is in
// a block, and a nonce is used once, so nothing is given twice.
import { type Address, BaseError, type Hash, NonceTooLowError, type PublicClient } from 'viem';

export interface Gift {
  readonly to: Address;
  readonly value: bigint;
  readonly data: `0x${string}`;
}

/** How the chain is asked and the time passes; what tests replace. */
export interface GiveParts {
  readonly client: Pick<PublicClient, 'getTransactionCount' | 'getTransactionReceipt'>;
  readonly from: Address;
  /** Signs and sends; throws what the node refuses. */
  readonly send: (gift: Gift & { readonly nonce: number }) => Promise<Hash>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

export class FaucetFailed extends Error {
  override readonly name = 'FaucetFailed';
}

const TRIES = 12;
/** Between two looks for a receipt. */
const LOOK_MS = 500;
const LOOKS = 60;
/** Mean pause before the next try; each browser draws its own, so that they do not meet again. */
const APART_MS = 600;

/** Waits until every gift is in a block. Throws FaucetFailed. */
export async function give(parts: GiveParts, gifts: readonly Gift[]): Promise<void> {
  let left = gifts;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await parts.pause(APART_MS * (0.5 + Math.random()) * Math.min(attempt, 4));
    const sent = await sendAll(parts, left);
    const fates = await Promise.all(sent.map(({ hash, nonce }) => fateOf(parts, hash, nonce)));
    left = left.filter((_, place) => fates[place] !== 'included');
    if (left.length === 0) return;
  }
  throw new FaucetFailed('others are using the faucet at this very moment: try again in a few seconds');
}

/** Sends the gifts behind each other, up to the first whose nonce is somebody else's by now. */
async function sendAll(parts: GiveParts, gifts: readonly Gift[]): Promise<{ hash: Hash; nonce: number }[]> {
  const first = await parts.client.getTransactionCount({ address: parts.from, blockTag: 'pending' });
  const sent: { hash: Hash; nonce: number }[] = [];
  for (const [place, gift] of gifts.entries()) {
    const nonce = first + place;
    try {
      sent.push({ hash: await parts.send({ ...gift, nonce }), nonce });
    } catch (error) {
      if (!isNonceTaken(error)) throw error;
      break;
    }
  }
  return sent;
}

/** `lost`: another transaction has the nonce, so this one will never be included. */
async function fateOf({ client, from, pause }: GiveParts, hash: Hash, nonce: number): Promise<'included' | 'lost'> {
  for (let look = 0; look < LOOKS; look++) {
    // Asked before the receipt: a nonce that is used now had its transaction in a block by then.
    const used = await client.getTransactionCount({ address: from, blockTag: 'latest' });
    const receipt = await client.getTransactionReceipt({ hash }).catch(unlessUnknown);
    if (receipt?.status === 'success') return 'included';
    if (receipt !== null) throw new FaucetFailed('the faucet is empty: run `latchkey devnet reset`');
    if (used > nonce) return 'lost';
    await pause(LOOK_MS);
  }
  throw new FaucetFailed('no block took what the faucet sent: see whether the devnet makes blocks, then try again');
}

function isNonceTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof BaseError && error.walk((one) => one instanceof NonceTooLowError) !== null) return true;
  return /nonce too low|replacement transaction underpriced|already known/i.test(error.message);
}

function unlessUnknown(error: unknown): null {
  if (error instanceof Error && error.name === 'TransactionReceiptNotFoundError') return null;
  throw error;
}
