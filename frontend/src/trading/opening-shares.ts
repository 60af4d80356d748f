// The opening of a batch, split over three watchers: any two have all of it, one alone learns nothing.
// Twin of chains/crypto/opening.py. Spec: specs/protocol/watcher.md section 3.
import { type Bytes, concat, fromHex, type Hex, toHex, uint, utf8 } from '../market/bytes';
import { keccak } from '../market/hashes';
import type { BatchId } from '../market/sealed-batch';

export const OPENING_BYTES = 46;
const PART_TAG = keccak(utf8('latchkey/opening-part/v1'));

/** One for each of the three: by the number of a part, or by what lacks it. */
export type Three<T> = readonly [T, T, T];

export function mapThree<A, B>([one, two, three]: Three<A>, act: (each: A, place: 0 | 1 | 2) => B): Three<B> {
  return [act(one, 0), act(two, 1), act(three, 2)];
}

/** Key of 32 bytes, sealed budget in ticks (u96), most devices (u16). */
export interface Opening {
  readonly key: Hex;
  readonly budget: bigint;
  readonly cap: number;
}

/** What one watcher is given: the two parts other than part `lacks`, by number. */
export interface Share {
  readonly lacks: 1 | 2 | 3;
  readonly parts: readonly [Hex, Hex];
}

export interface Split {
  /** Hashes of part 1, 2 and 3: what the bidder signs, and public. */
  readonly partHashes: Three<Hex>;
  /** What watchers call the split: the hash of the three hashes, public as they are. */
  readonly name: Hex;
  /** The shares that lack part 1, 2 and 3. */
  readonly shares: Three<Share>;
}

/** Fills bytes with fresh randomness and returns them: `crypto.getRandomValues`, except where a vector fixes them. */
export type Random = (bytes: Bytes) => Bytes;

/** key | budget u96 | cap u16. Throws RangeError for what does not fit. */
export function openingBytes({ key, budget, cap }: Opening): Bytes {
  return concat(fromHex(key, 32), uint(budget, 12), uint(cap, 2));
}

/** Splits an opening anew: `random` is asked for part 1, then for part 2. Throws RangeError. */
export function splitOpening(opening: Opening, batch: BatchId, random: Random): Split {
  const whole = openingBytes(opening);
  const first = random(new Uint8Array(OPENING_BYTES));
  const second = random(new Uint8Array(OPENING_BYTES));
  const third = whole.map((byte, at) => byte ^ (first[at] as number) ^ (second[at] as number));
  whole.fill(0);
  const [one, two, three] = [toHex(first), toHex(second), toHex(third)];
  const hashes = mapThree([first, second, third], (part, place) => partHash(batch, place + 1, part));
  return {
    partHashes: mapThree(hashes, toHex),
    name: toHex(keccak(...hashes)),
    shares: [
      { lacks: 1, parts: [two, three] },
      { lacks: 2, parts: [one, three] },
      { lacks: 3, parts: [one, two] },
    ],
  };
}

function partHash({ chainId, contract, round, bidder }: BatchId, number: number, part: Uint8Array): Bytes {
  return keccak(PART_TAG, uint(chainId, 32), contract, uint(round, 8), bidder, uint(number, 1), part);
}
