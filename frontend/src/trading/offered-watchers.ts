// Which watchers a directory offers: three that share an opening, or one that gets all of it. Pure.
import type { Three } from './opening-shares';

export type Offered =
  | { readonly kind: 'none' }
  | { readonly kind: 'single'; readonly url: string }
  | { readonly kind: 'split'; readonly urls: Three<string> };

/** Three are for a split; where a directory names fewer, the first of them is offered by itself. */
export function offeredWatchers(named: readonly string[]): Offered {
  const [first, second, third] = named.map((url) => url.replace(/\/+$/, ''));
  if (first === undefined) return { kind: 'none' };
  if (second === undefined || third === undefined) return { kind: 'single', url: first };
  return { kind: 'split', urls: [first, second, third] };
}

/** Tells whether two URLs are one, however they are written; false for text that is none. */
export function isSamePlace(one: string, other: string): boolean {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  return place !== null && place === otherPlace;
}

function placeOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).href.replace(/\/+$/, '') : null;
}
