// Downloads of several licences, one after the other: one that fails does not hold up the others, and what arrived stays.
import type { DownloadState } from '../../market/data-store';

export interface Step {
  readonly text: string;
  /** Of everything, 0..1. */
  readonly share: number;
}

export interface Failure {
  readonly id: string;
  readonly reason: string;
}

export interface Downloaded {
  /** Licences whose rows are all here. */
  readonly complete: readonly string[];
  readonly failures: readonly Failure[];
  /** Asked to stop before the last one was begun. */
  readonly isStopped: boolean;
}

type Fetch = (id: string, onProgress: (done: number, total: number) => void) => Promise<DownloadState>;

/** Fetches every licence; `isWanted` is asked before each. Rejects only if the work itself is broken off. */
export async function downloadAll(
  ids: readonly string[],
  fetch: Fetch,
  onStep: (step: Step) => void,
  isWanted: () => boolean,
): Promise<Downloaded> {
  const complete: string[] = [];
  const failures: Failure[] = [];
  for (const [at, id] of ids.entries()) {
    if (!isWanted()) return { complete, failures, isStopped: true };
    const told = (done: number, total: number) =>
      onStep({
        text: `Device ${at + 1} of ${ids.length}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} rows`,
        share: (at + Math.min(1, done / Math.max(1, total))) / ids.length,
      });
    told(0, 0);
    try {
      await fetch(id, told);
      complete.push(id);
    } catch (error) {
      failures.push({ id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { complete, failures, isStopped: false };
}
