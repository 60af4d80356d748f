// Searches kept in this browser alone.
import * as z from 'zod/mini';

const KEY = 'latchkey.searches';
const MOST = 100;

const schema = z.array(z.object({ name: z.string(), query: z.string() }));
export type LocalSearch = z.infer<typeof schema>[number];

/** The little of Storage that is used; a browser may refuse it altogether. */
export type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export function readSearches(storage: Kept): readonly LocalSearch[] {
  try {
    const found = z.safeParse(schema, JSON.parse(storage.getItem(KEY) ?? '[]'));
    return found.success ? found.data : [];
  } catch {
    return [];
  }
}

/** Keeps a search under its name, the newest first, in place of one of the same name. False where it cannot be kept. */
export function keepSearch(storage: Kept, search: LocalSearch): boolean {
  return write(storage, [search, ...readSearches(storage).filter(({ name }) => name !== search.name)]);
}

export function dropSearch(storage: Kept, name: string): boolean {
  return write(
    storage,
    readSearches(storage).filter((one) => one.name !== name),
  );
}

function write(storage: Kept, searches: readonly LocalSearch[]): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(searches.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}
