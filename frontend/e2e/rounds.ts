// The rounds of the devnet as its directory tells them, to plan by; what a page shows is read from the page.
import { z } from 'zod';
import type { Settings } from './settings.ts';
import { until } from './stage.ts';

const statusSchema = z.object({ phase: z.string(), auction: z.object({ time: z.number() }) });
const roundSchema = z.object({
  round: z.coerce.number(),
  phase: z.string(),
  month: z.number(),
  lots: z.number(),
  commitEnd: z.number().nullable(),
});
export type Round = z.infer<typeof roundSchema>;

async function get(settings: Settings, path: string): Promise<unknown> {
  const answer = await fetch(settings.web + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

export async function chainTime(settings: Settings): Promise<number> {
  return statusSchema.parse(await get(settings, '/v1/status')).auction.time;
}

export async function rounds(settings: Settings): Promise<Round[]> {
  return z.object({ rounds: z.array(roundSchema) }).parse(await get(settings, '/v1/rounds')).rounds;
}

const matchedSchema = z.object({ matched: z.number() });

/** How many devices the directory knows to be on sale. */
export async function onSale(settings: Settings): Promise<number> {
  const query = new URLSearchParams({ filter: 'status = enabled', limit: '1' });
  return matchedSchema.parse(await get(settings, `/v1/devices?${query}`)).matched;
}

/** What a page takes at most to open, in which no newer round may open. */
const ARRIVAL = 12;

/** Waits for a round that takes commits for at least `seconds`, and stays the newest until a page has opened. */
export function openRound(settings: Settings, seconds: number): Promise<Round> {
  const { commit, term } = settings.schedule;
  // Pages plan for the newest round, and the next one opens when this one has so many seconds left.
  const overlap = commit > term ? commit - term + ARRIVAL * settings.stretch : 0;
  const left = Math.max(seconds * settings.stretch, overlap);
  return until(`a round that takes bids for ${seconds} s`, 180 * settings.stretch, async () => {
    const now = await chainTime(settings);
    const found = await rounds(settings);
    return found.find(({ phase, commitEnd }) => phase === 'commit' && (commitEnd ?? 0) - now >= left);
  });
}

/** Waits until a round has come to one of the phases. */
export function phaseOf(settings: Settings, round: number, phases: readonly string[], seconds: number): Promise<Round> {
  return until(`round ${round} in ${phases.join(' or ')}`, seconds * settings.stretch, async () =>
    (await rounds(settings)).find((found) => found.round === round && phases.includes(found.phase)),
  );
}
