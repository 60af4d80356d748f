// What this browser remembers of batches that it handed to watchers: whom to ask, never a secret.
//
//     latchkey/handed-over/{commit hash}   {"watchers": [URL, ...]}   have shares, or may have: they say which
//                                          {"watcher": URL}           was given the whole opening
//                                          (nothing)                  the same, by the one watcher of that time
import * as z from 'zod/mini';
import type { Hex } from '../market/bytes';

/** The little of Storage that is used. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export type HandedOver =
  /** At least one: what none has is not noted. */
  | { readonly kind: 'split'; readonly urls: readonly string[] }
  /** null where the address was not noted. */
  | { readonly kind: 'whole'; readonly url: string | null };

const splitSchema = z.object({ watchers: z.array(z.string()).check(z.minLength(1)) });
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
