import { expect, test } from 'vitest';
import { readHandedOver } from './handed-over';
import { canReveal, type Hold, holdOf, type Told } from './holding';
import { mapThree, type Three } from './opening-shares';
import { deliver, type Reach } from './share-delivery';
import type { Outcome } from './watcher-http';

const URLS: Three<string> = ['http://a', 'http://b', 'http://c'];
const [A, B, C] = URLS;
const HASH = `0x${'56'.repeat(32)}` as const;
const NEW = '0xffff';
const PART = '5a'.repeat(46);
const PARCELS = mapThree(URLS, (url) => ({ url, split: NEW, body: { parts: [PART] } }) as const);

const share = (split: string): Told => ({ state: 'waiting', canRead: false, split });
const WHOLE: Told = { state: 'waiting', canRead: true, split: null };

/** What a watcher does with what it is given: lost is an answer, or a request, that never arrives. */
type Fate = 'takes' | 'refuses' | 'takes, lost' | 'lost';

interface Watcher {
  readonly before?: Told | null;
  readonly fate?: Fate;
  /** It answers no question after it was given something, or none at all. */
  readonly silent?: 'after' | 'always';
}

/** Three watchers, and all that they and the browser keep. */
class World {
  readonly has: Map<string, Told | null>;
  readonly given: string[] = [];
  readonly kept = new Map<string, string>();
  readonly storage = {
    getItem: (name: string) => this.kept.get(name) ?? null,
    setItem: (name: string, value: string) => void this.kept.set(name, value),
    removeItem: (name: string) => void this.kept.delete(name),
  };
  readonly #watchers: Readonly<Record<string, Watcher>>;

  constructor(watchers: Readonly<Record<string, Watcher>>) {
    this.#watchers = watchers;
    this.has = new Map(URLS.map((url) => [url, watchers[url]?.before ?? null]));
  }

  deliver() {
    const reach: Reach = { ask: async (url) => this.#ask(url), post: async (url) => this.#post(url) };
    return deliver(PARCELS, reach, this.storage, HASH);
  }

  holds(): readonly Hold[] {
    return [...this.has.values()].map(holdOf);
  }

  /** Watchers that hold something and would not be asked by a page that is opened now. */
  forgotten(): readonly string[] {
    const noted = readHandedOver(this.storage, HASH);
    const urls = noted?.kind === 'split' ? noted.urls : [];
    return this.given.filter((url) => this.has.get(url) !== null && !urls.includes(url));
  }

  #ask(url: string): Told | null {
    const { silent } = this.#watchers[url] ?? {};
    if (silent === 'always' || (silent === 'after' && this.given.includes(url))) throw new Error('no answer');
    return this.has.get(url) ?? null;
  }

  #post(url: string): Outcome {
    const { fate = 'takes' } = this.#watchers[url] ?? {};
    this.given.push(url);
    if (fate === 'takes' || fate === 'takes, lost') {
      // One that holds the whole opening keeps it.
      if (this.has.get(url)?.canRead !== true) this.has.set(url, share(NEW));
    }
    if (this.forgotten().length > 0) throw new Error(`${this.forgotten()} would be forgotten`);
    const told = this.has.get(url);
    if (fate === 'takes' && told) return { url, kind: 'taken', told };
    return { url, kind: fate === 'refuses' ? 'refused' : 'unknown', reason: 'no room' };
  }
}

test('all three have shares, and a later visit knows whom to ask', async () => {
  const world = new World({});
  expect(await world.deliver()).toEqual([]);
  expect(world.given).toEqual([A, B, C]);
  expect(readHandedOver(world.storage, HASH)).toEqual({ kind: 'split', urls: [A, B, C] });
});

test('two are enough, and the third is named with its reason', async () => {
  const world = new World({ [B]: { fate: 'refuses' } });
  expect(await world.deliver()).toEqual([{ url: B, sentence: 'http://b did not take its share: no room.' }]);
  expect(readHandedOver(world.storage, HASH)).toEqual({ kind: 'split', urls: [A, C] });
});

test('one whose answer was lost is asked what it has', async () => {
  expect(await new World({ [A]: { fate: 'takes, lost' } }).deliver()).toEqual([]);
  const [lost] = await new World({ [A]: { fate: 'lost' } }).deliver();
  expect(lost?.sentence).toBe('http://a did not take its share: no room.');
  const [open] = await new World({ [A]: { fate: 'lost', silent: 'after' } }).deliver();
  expect(open?.sentence).toBe('http://a may or may not have taken its share: no room.');
  const [refused] = await new World({ [A]: { fate: 'refuses', silent: 'always' } }).deliver();
  expect(refused?.sentence).toBe('http://a did not take its share: no room.');
});

test('with one or none nothing is relied on', async () => {
  await expect(new World({ [B]: { fate: 'refuses' }, [C]: { fate: 'lost' } }).deliver()).rejects.toThrow(
    /^Fewer than two .*http:\/\/b did not take its share: no room\. http:\/\/c did not.* You may try again/,
  );
  const none = new World({ [A]: { fate: 'refuses' }, [B]: { fate: 'refuses' }, [C]: { fate: 'refuses' } });
  await expect(none.deliver()).rejects.toThrow(/^Fewer than two/);
  expect(readHandedOver(none.storage, HASH)).toBeNull();
});

test('when it is done again, who has no share comes first, and the pair is left alone if that fails', async () => {
  const pair = { [A]: { before: share('0x1') }, [B]: { before: share('0x1') } };
  const again = new World(pair);
  expect(await again.deliver()).toEqual([]);
  expect(again.given).toEqual([C, A, B]);
  const failed = new World({ ...pair, [C]: { fate: 'refuses' } });
  expect(await failed.deliver()).toHaveLength(1);
  expect(failed.given).toEqual([C]);
});

test('one of a pair that falls silent does not make two too few', async () => {
  const before = share('0x1');
  const lost = { before, fate: 'lost', silent: 'after' } as const;
  const world = new World({ [A]: lost, [B]: { before, fate: 'refuses' } });
  expect((await world.deliver()).map(({ url }) => url)).toEqual([A, B]);
  expect(readHandedOver(world.storage, HASH)).toEqual({ kind: 'split', urls: [A, B, C] });
});

test('a share of another split than that of the pair comes first too', async () => {
  const world = new World({
    [A]: { before: share('0x1') },
    [B]: { before: share('0x2') },
    [C]: { before: share('0x1') },
  });
  expect(await world.deliver()).toEqual([]);
  expect(world.given).toEqual([B, A, C]);
});

test('whatever fails, a pair stays a pair, nobody is forgotten, and what is relied on can reveal', async () => {
  const each: readonly Watcher[] = [null, share('0x1'), share('0x2'), WHOLE].flatMap((before) => [
    ...(['takes', 'refuses'] as const).flatMap((fate) => [
      { before, fate },
      { before, fate, silent: 'always' as const },
    ]),
    ...(['takes, lost', 'lost'] as const).flatMap((fate) => [
      { before, fate },
      { before, fate, silent: 'after' as const },
      { before, fate, silent: 'always' as const },
    ]),
  ]);
  let relied = 0;
  for (const first of each) {
    for (const second of each) {
      for (const third of each) {
        const watchers = { [A]: first, [B]: second, [C]: third };
        const world = new World(watchers);
        const could = canReveal(world.holds());
        const isSeen = [first, second, third].every(({ silent }) => silent !== 'always');
        const isRelied = await world.deliver().then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Error) || !error.message.startsWith('Fewer than two')) throw error;
            return false;
          },
        );
        const can = canReveal(world.holds());
        if (isRelied && !can) throw new Error(`relied on, and cannot reveal: ${JSON.stringify(watchers)}`);
        if (could && isSeen && !can) throw new Error(`could reveal before: ${JSON.stringify(watchers)}`);
        if (world.forgotten().length > 0) throw new Error(`forgotten: ${JSON.stringify(watchers)}`);
        relied += isRelied ? 1 : 0;
      }
    }
  }
  expect(relied).toBeGreaterThan(10_000);
});

test('no part of the opening is kept by the browser', async () => {
  const world = new World({ [C]: { fate: 'refuses' } });
  await world.deliver();
  for (const text of world.kept.values()) expect(text).not.toContain(PART.slice(0, 16));
});
