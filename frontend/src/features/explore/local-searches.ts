// Searches kept in this browser alone, and as a file.
import * as z from 'zod/mini';

const KEY = 'latchkey.searches';
export const MOST_SEARCHES = 100;
/** Searches whose devices are counted while the page is open. */
export const MOST_WATCHED = 10;
const MOST_CHARS = 4_096;
const MOST_BYTES = 500_000;
/** What a directory accepts as a name too (specs/openapi/directory.json). */
export const NAME = '[A-Za-z0-9][A-Za-z0-9 ._\\-]{0,63}';

const name = z.string().check(z.regex(new RegExp(`^${NAME}$`)));
const query = z.string().check(z.regex(/^(\?.*)?$/), z.maxLength(MOST_CHARS));
const schema = z.array(
  z.object({
    name,
    query,
    /** How many devices passed when it was last looked at. */
    seen: z.optional(z.int().check(z.nonnegative())),
    /** Whether more devices than that are told. */
    watched: z.optional(z.boolean()),
  }),
);
const fileSchema = z.object({
  latchkey: z.literal('searches'),
  version: z.literal(1),
  searches: z.array(z.object({ name, query })).check(z.maxLength(MOST_SEARCHES)),
});

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
  return write(storage, [search, ...readSearches(storage).filter((one) => one.name !== search.name)]);
}

/** Changes a search in its place; nothing where there is none of that name. False where it cannot be kept. */
export function changeSearch(
  storage: Kept,
  of: string,
  change: Partial<Pick<LocalSearch, 'seen' | 'watched'>>,
): boolean {
  return write(
    storage,
    readSearches(storage).map((one) => (one.name === of ? { ...one, ...change } : one)),
  );
}

export function dropSearch(storage: Kept, of: string): boolean {
  return write(
    storage,
    readSearches(storage).filter((one) => one.name !== of),
  );
}

/** Returns how many devices more than when it was last looked at, 0 where that is not known. */
export function moreThanSeen(search: LocalSearch, now: number | null): number {
  return search.seen === undefined || now === null ? 0 : Math.max(0, now - search.seen);
}

export const SEARCHES_FILE = 'latchkey-searches.json';

/** The text of a file with all searches, without what this browser alone knows of them. */
export function searchesFile(searches: readonly LocalSearch[]): string {
  const plain = searches.map((one) => ({ name: one.name, query: one.query }));
  return `${JSON.stringify({ latchkey: 'searches', version: 1, searches: plain }, null, 1)}\n`;
}

/** Returns the searches of a file. Throws an Error that says what is wrong with it. */
export function readSearchesFile(text: string): readonly LocalSearch[] {
  if (text.length > MOST_BYTES) throw new Error(`The file has ${text.length} characters, at most ${MOST_BYTES}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('The file is not JSON: save one here first to see what it looks like');
  }
  const found = z.safeParse(fileSchema, value);
  if (found.success) return found.data.searches;
  const path = found.error.issues[0]?.path ?? [];
  if (path[0] !== 'searches' || typeof path[1] !== 'number') {
    throw new Error(`The file is no list of searches of version 1, with at most ${MOST_SEARCHES} of them`);
  }
  throw new Error(
    path[2] === 'query'
      ? `Search ${path[1] + 1} of the file has no query of at most ${MOST_CHARS} characters that begins with "?"`
      : `Search ${path[1] + 1} of the file has no name of 1 to 64 letters, digits, spaces, dots and hyphens`,
  );
}

function write(storage: Kept, searches: readonly LocalSearch[]): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(searches.slice(0, MOST_SEARCHES)));
    return true;
  } catch {
    return false;
  }
}
