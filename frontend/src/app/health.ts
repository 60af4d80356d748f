// How well a part of the market answers, told from its last answer and that answer's age.

export type Health = 'good' | 'asking' | 'slow' | 'gone';

/** Seconds that a head may be old. Blocks come every second or two, empty ones included. */
export const BEHIND_SECONDS = 20;

type Asked = { readonly isError: boolean; readonly data: unknown };

export function healthOf(asked: Asked, now: number, time: number | undefined): Health {
  if (asked.isError) return 'gone';
  if (asked.data === undefined || time === undefined) return 'asking';
  return now - time > BEHIND_SECONDS ? 'slow' : 'good';
}

/** The state to show for all of them together. */
export function worst(all: readonly Health[]): Health {
  for (const health of ['gone', 'slow', 'asking'] as const) if (all.includes(health)) return health;
  return 'good';
}
