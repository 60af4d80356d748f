// What can go wrong between the page and its directory, told by cause and remedy.
import * as z from 'zod/mini';

/** RFC 9457. */
const problemSchema = z.object({ title: z.string(), detail: z.optional(z.string()) });

/** The directory refused or failed. `status` is 0 where it did not answer at all. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
  readonly status: number;
  /** Seconds until it makes sense to ask again, where the directory said so. */
  readonly retryAfter: number | null;

  constructor(message: string, status: number, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Reads a refusal, whatever its body is. */
export async function directoryError(path: string, answer: Response): Promise<DirectoryError> {
  const wait = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const body = problemSchema.safeParse(await answer.json().catch(() => null));
  const told = body.success
    ? [body.data.title, body.data.detail].filter(Boolean).join(': ')
    : `it answered ${answer.status}`;
  return new DirectoryError(
    `The directory refused ${path}: ${told}`,
    answer.status,
    Number.isFinite(wait) ? wait : null,
  );
}
