// What each of three watchers says of a batch that was split over them. Spec: specs/protocol/watcher.md section 4.
import { isSamePlace, offeredWatchers } from './offered-watchers';
import type { Answer } from './split-state';
import type { WatchState } from './watcher-http';

/**
 * Asks those that hold shares, of those that the directory names: the page may connect to no other. `ask` returns null of one
 * that holds nothing, and throws where it does not say. One of the three that did not confirm its share is told as well, and not asked.
 */
export function splitAnswers(
  named: readonly string[],
  holders: readonly string[],
  ask: (url: string) => Promise<WatchState | null>,
): Promise<readonly Answer[]> {
  const isNamed = (url: string) => named.some((one) => isSamePlace(one, url));
  const isHolder = (url: string) => holders.some((one) => isSamePlace(one, url));
  const offered = offeredWatchers(named);
  // Three others may be offered by now: what they do not hold says nothing of this batch.
  const three = offered.kind === 'split' && holders.every(isNamed) ? offered.urls : holders;
  return Promise.all(
    three.map(async (url): Promise<Answer> => {
      if (!isHolder(url)) return { url, kind: 'unconfirmed' };
      if (!isNamed(url)) return { url, kind: 'unnamed' };
      try {
        const state = await ask(url);
        return state === null ? { url, kind: 'nothing' } : { url, kind: 'state', state };
      } catch {
        return { url, kind: 'silent' };
      }
    }),
  );
}
