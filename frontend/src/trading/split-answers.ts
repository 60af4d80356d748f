// What each of three watchers says of a batch that was split over them. Spec: specs/protocol/watcher.md section 4.
import type { Told } from './holding';
import { isSamePlace, offeredWatchers } from './offered-watchers';
import type { Answer } from './split-state';

/**
 * Asks those that may hold shares, of those that the directory names: the page may connect to no other. `ask` returns null of
 * one that holds nothing, and throws where it does not say. The others of the three hold nothing, and are not asked.
 */
export function splitAnswers(
  named: readonly string[],
  holders: readonly string[],
  ask: (url: string) => Promise<Told | null>,
): Promise<readonly Answer[]> {
  const isNamed = (url: string) => named.some((one) => isSamePlace(one, url));
  const isHolder = (url: string) => holders.some((one) => isSamePlace(one, url));
  const offered = offeredWatchers(named);
  // Three others may be offered by now: what they do not hold says nothing of this batch.
  const three = offered.kind === 'split' && holders.every(isNamed) ? offered.urls : holders;
  return Promise.all(
    three.map(async (url): Promise<Answer> => {
      if (!isHolder(url)) return { url, kind: 'nothing' };
      if (!isNamed(url)) return { url, kind: 'unnamed' };
      try {
        const told = await ask(url);
        return told === null ? { url, kind: 'nothing' } : { url, kind: 'told', told };
      } catch {
        return { url, kind: 'silent' };
      }
    }),
  );
}
