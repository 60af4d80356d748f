// Addresses of rows, each asked for once: a row never changes its device. A book is of one loaded fleet and goes with it.
import { addressesOf } from '../../directory/queries';
import type { Hex } from '../../market/bytes';

type Ask = (snapshot: string, rows: readonly number[]) => Promise<readonly string[]>;

/** What the directory answers at once. */
const AT_ONCE = 10_000;

export class AddressBook {
  #known = new Map<number, Hex>();
  #asking: Promise<unknown> = Promise.resolve();
  #ask: Ask;

  constructor(ask: Ask = addressesOf) {
    this.#ask = ask;
  }

  /** Returns the addresses of rows, in their order. What one asks for, another who comes meanwhile does not ask again. */
  of(snapshot: string, rows: Uint32Array): Promise<readonly Hex[]> {
    const turn = this.#asking.then(async () => {
      const missing = Array.from(rows).filter((row) => !this.#known.has(row));
      for (let from = 0; from < missing.length; from += AT_ONCE) {
        const piece = missing.slice(from, from + AT_ONCE);
        const found = await this.#ask(snapshot, piece);
        for (const [at, row] of piece.entries()) this.#known.set(row, (found[at] ?? '').toLowerCase() as Hex);
      }
      return Array.from(rows, (row) => this.#known.get(row) as Hex);
    });
    this.#asking = turn.catch(() => {});
    return turn;
  }
}

const books = new WeakMap<object, AddressBook>();

export function addressBook(fleet: object): AddressBook {
  const book = books.get(fleet) ?? new AddressBook();
  books.set(fleet, book);
  return book;
}
