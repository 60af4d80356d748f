// What this browser remembers of batches that it handed to watchers: whom to ask, never a secret.
//
//     latchkey/handed-over/{commit hash}   {"watchers": [URL, ...]}   hold shares of one split, at least two of them
//                                          {"watcher": URL}           was given the whole opening
//                                          (nothing)                  the same, by the one watcher of that time
import * as z from 'zod/mini';
import type { Hex } from '../market/bytes';
import type { Outcome } from './watcher-http';

/** The little of Storage that is used. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type HandedOver =
  | { readonly kind: 'split'; readonly urls: readonly string[] }
  /** null where the address was not noted. */
  | { readonly kind: 'whole'; readonly url: string | null };

/** How many watchers that hold shares of one split can reveal. */
export const ENOUGH = 2;

const splitSchema = z.object({ watchers: z.array(z.string()).check(z.minLength(ENOUGH)) });
const wholeSchema = z.object({ watcher: z.string() });

const nameOf = (commitHash: Hex) => `latchkey/handed-over/${commitHash}`;

export function readHandedOver(kept: Kept, commitHash: Hex): HandedOver | null {
  const text = kept.getItem(nameOf(commitHash));
  if (text === null) return null;
  if (text === '') return { kind: 'whole', url: null };
  const value = parsed(text);
  const split = z.safeParse(splitSchema, value);
  if (split.success) return { kind: 'split', urls: split.data.watchers };
  const whole = z.safeParse(wholeSchema, value);
  return whole.success ? { kind: 'whole', url: whole.data.watcher } : null;
}

export function noteHandedOver(kept: Kept, commitHash: Hex, to: HandedOver): void {
  const text =
    to.kind === 'split'
      ? JSON.stringify({ watchers: to.urls })
      : to.url === null
        ? ''
        : JSON.stringify({ watcher: to.url });
  kept.setItem(nameOf(commitHash), text);
}

export function forgetHandedOver(kept: Kept, commitHash: Hex): void {
  kept.removeItem(nameOf(commitHash));
}

/**
 * Returns the watchers that surely hold shares of one split after a new one was handed round, `before` being those of the
 * split before it; none where they are too few to reveal. A share takes the place of the one before, so whoever took the
 * new one has the old one no more, and of whoever did not answer nobody knows which it has.
 */
export function holdersAfter(before: readonly string[], outcomes: readonly Outcome[]): readonly string[] {
  const took = outcomes.filter(({ kind }) => kind === 'taken').map(({ url }) => url);
  if (took.length >= ENOUGH) return took;
  const changed = new Set(outcomes.filter(({ kind }) => kind !== 'refused').map(({ url }) => url));
  const stayed = before.filter((url) => !changed.has(url));
  return stayed.length >= ENOUGH ? stayed : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
