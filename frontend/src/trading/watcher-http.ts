// Questions to watchers over HTTP, and what comes back, in words. Spec: specs/protocol/watcher.md.
import type { Address } from 'viem';
import * as z from 'zod/mini';
import { STATES, type Told } from './holding';

const TIMEOUT_MS = 15_000;

const toldSchema = z.pipe(
  z.object({
    state: z.enum(STATES),
    can_read: z._default(z.boolean(), false),
    split: z._default(z.nullable(z.string()), null),
  }),
  z.transform(({ state, can_read, split }): Told => ({ state, canRead: can_read, split })),
);

const statusSchema = z.object({
  auction: z.object({ chainId: z.int(), contract: z.string() }),
  /** Who pays for reveals; null for a watcher that only tells. */
  account: z.nullable(z.string()),
  /** URLs of watchers with which it exchanges shares. */
  peers: z._default(z.array(z.string()), []),
});
export type WatcherStatus = z.infer<typeof statusSchema>;

const problemSchema = z.object({ detail: z.string() });

/**
 * What became of something that was handed to a watcher. It did not keep what it refused; where no sound answer came,
 * nobody knows.
 */
export type Outcome =
  | { readonly url: string; readonly kind: 'taken'; readonly told: Told }
  | { readonly url: string; readonly kind: 'refused' | 'unknown'; readonly reason: string };

/** Returns what a watcher says of itself, or what is wrong with its answer: words that go on after its URL. */
export async function statusOf(url: string): Promise<WatcherStatus | string> {
  try {
    const answer = await fetch(`${url}/v1/status`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!answer.ok) return `answered ${answer.status}`;
    const found = z.safeParse(statusSchema, await answer.json().catch(() => null));
    return found.success ? found.data : 'does not answer as a watcher';
  } catch {
    return 'does not answer';
  }
}

/** Returns what became of a batch at a watcher, null where it knows of no such batch. Throws where it does not say. */
export async function toldBy(
  url: string,
  batch: { readonly round: bigint; readonly bidder: Address },
  signal?: AbortSignal,
): Promise<Told | null> {
  const answer = await fetch(`${url}/v1/openings/${batch.round}/${batch.bidder}`, {
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal === undefined ? [] : [signal])]),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the watcher answered ${answer.status}`);
  return toldSchema.parse(await answer.json());
}

/** Hands an opening or a share to a watcher. */
export async function handIn(url: string, path: '/v1/openings' | '/v1/shares', body: object): Promise<Outcome> {
  let answer: Response;
  try {
    answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      body: JSON.stringify(body),
    });
  } catch {
    return { url, kind: 'unknown', reason: 'the watcher does not answer' };
  }
  const found: unknown = await answer.json().catch(() => null);
  if (answer.ok) {
    const told = z.safeParse(toldSchema, found);
    if (told.success) return { url, kind: 'taken', told: told.data };
    return { url, kind: 'unknown', reason: 'the answer is not one of a watcher' };
  }
  const problem = z.safeParse(problemSchema, found);
  const reason = problem.success ? problem.data.detail : `the watcher answered ${answer.status}`;
  return { url, kind: answer.status < 500 ? 'refused' : 'unknown', reason };
}
