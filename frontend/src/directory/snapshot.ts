// Fetches the columns of a snapshot: typed arrays, one immutable file each, checked before anybody counts with them.
import { ask, askJson, type Fetch } from './client';
import { DirectoryError } from './problem';
import { type Column, type Manifest, manifestSchema } from './schema';

/** More at once would only queue in the browser. */
const PARALLEL = 4;

export interface LoadProgress {
  readonly bytes: number;
  readonly total: number;
}

export function fetchManifest(signal: AbortSignal, fetcher: Fetch = fetch): Promise<Manifest> {
  return askJson('/v1/snapshots/latest', manifestSchema, { signal, cache: 'no-cache' }, fetcher);
}

/** The columns that a screen needs before it shows anything, then the others; addresses are asked for row by row. */
export function columnsToLoad(manifest: Manifest): {
  readonly core: readonly Column[];
  readonly rest: readonly Column[];
} {
  const numeric = manifest.columns.filter((column) => column.type !== 'bytes20');
  return { core: numeric.filter((column) => column.core), rest: numeric.filter((column) => !column.core) };
}

/**
 * Fetches columns and hands each over as it arrives, in any order.
 *
 * Rejects with DirectoryError when a file has not the length or the hash that the manifest states.
 */
export async function loadColumns(
  columns: readonly Column[],
  take: (column: Column, data: ArrayBuffer) => Promise<void>,
  options: { signal: AbortSignal; onProgress?: (progress: LoadProgress) => void; fetcher?: Fetch },
): Promise<void> {
  const total = columns.reduce((sum, column) => sum + column.bytes, 0);
  const open = [...columns];
  let bytes = 0;
  async function worker(): Promise<void> {
    for (let column = open.shift(); column !== undefined; column = open.shift()) {
      const data = await fetchColumn(column, options.signal, options.fetcher);
      await take(column, data);
      bytes += column.bytes;
      options.onProgress?.({ bytes, total });
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

async function fetchColumn(column: Column, signal: AbortSignal, fetcher?: Fetch): Promise<ArrayBuffer> {
  const answer = await ask(column.url, { signal }, fetcher);
  const data = await answer.arrayBuffer();
  if (data.byteLength !== column.bytes) {
    throw new DirectoryError(
      `Column ${column.name} has ${data.byteLength} bytes, not the ${column.bytes} promised`,
      200,
    );
  }
  const digest = await sha256(data);
  if (digest !== null && digest !== column.sha256.replace(/^0x/, '').toLowerCase()) {
    throw new DirectoryError(`Column ${column.name} is not the one that the snapshot promises: its hash differs`, 200);
  }
  return data;
}

// Browsers offer hashing only to pages that came by a safe way (https, or this machine). Nothing rests on it: what is bid on
// is verified against the chain.
async function sha256(data: ArrayBuffer): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
