// Asks the directory that served the page. Every answer is parsed; every refusal becomes a DirectoryError.
import * as z from 'zod/mini';
import { DirectoryError, directoryError } from './problem';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 20_000;

/** Sends one request and returns the answer if it is a success. */
export async function ask(path: string, init: RequestInit = {}, fetcher: Fetch = fetch): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  let answer: Response;
  try {
    answer = await fetcher(path, { ...init, signal });
  } catch (error) {
    // Who gave up knows; everybody else is told that nobody answered.
    if (init.signal?.aborted === true) throw error;
    throw new DirectoryError(
      timeout.aborted ? 'The directory did not answer in 20 s' : 'The directory does not answer',
      0,
    );
  }
  if (!answer.ok) throw await directoryError(path, answer);
  return answer;
}

/** Asks for JSON of a known shape. */
export async function askJson<T>(
  path: string,
  schema: z.core.$ZodType<T>,
  init: RequestInit = {},
  fetcher: Fetch = fetch,
): Promise<T> {
  const answer = await ask(path, init, fetcher);
  const parsed = z.safeParse(schema, await answer.json());
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new DirectoryError(
    `The directory answered ${path} in a way that this page does not understand${where}`,
    answer.status,
  );
}

/** Sends JSON. */
export function jsonBody(method: 'POST' | 'PUT', body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
