// What watchers hold of a batch, and whether that is enough to reveal it. Pure. Spec: specs/protocol/watcher.md sections 3 and 4.

export const STATES = ['waiting', 'sent', 'revealed', 'missed', 'expired', 'gone'] as const;
export type WatchState = (typeof STATES)[number];

/** What a watcher says of a batch that it was given. */
export interface Told {
  readonly state: WatchState;
  /** It holds the whole opening. */
  readonly canRead: boolean;
  /** Names the split of which it holds a share; null where it holds none, or none any more. */
  readonly split: string | null;
}

export type Hold =
  | { readonly kind: 'nothing' | 'whole' | 'unknown' }
  | { readonly kind: 'share'; readonly split: string };

/** How many shares of one split reveal. */
export const ENOUGH = 2;

/** null: the watcher says that it knows of no such batch. */
export function holdOf(told: Told | null): Hold {
  if (told === null || (told.state !== 'waiting' && told.state !== 'sent')) return { kind: 'nothing' };
  if (told.canRead) return { kind: 'whole' };
  return told.split === null ? { kind: 'unknown' } : { kind: 'share', split: told.split };
}

/** The split of which most hold shares, and how many; of two that are held alike, the one that is held first. */
export function mostHeld(holds: readonly Hold[]): { readonly split: string | null; readonly count: number } {
  const counts = new Map<string, number>();
  for (const hold of holds) {
    if (hold.kind === 'share') counts.set(hold.split, (counts.get(hold.split) ?? 0) + 1);
  }
  let found: { split: string | null; count: number } = { split: null, count: 0 };
  for (const [split, count] of counts) if (count > found.count) found = { split, count };
  return found;
}

/** Tells whether those that hold so can reveal. */
export function canReveal(holds: readonly Hold[]): boolean {
  return mostHeld(holds).count >= ENOUGH || holds.some(({ kind }) => kind === 'whole');
}
