// What screens ask of the directory, as queries that share their answers.
import { queryOptions } from '@tanstack/react-query';
import { askJson, jsonBody } from './client';
import { DirectoryError } from './problem';
import {
  deviceSchema,
  pricesSchema,
  roundSchema,
  roundsSchema,
  rowsSchema,
  searchesSchema,
  statusSchema,
} from './schema';

export const statusQuery = queryOptions({
  queryKey: ['directory', 'status'],
  queryFn: ({ signal }) => askJson('/v1/status', statusSchema, { signal }),
  refetchInterval: 2_000,
  retry: 0,
});

/** The newest rounds, newest first. */
export const roundsQuery = queryOptions({
  queryKey: ['directory', 'rounds'],
  queryFn: ({ signal }) => askJson('/v1/rounds?limit=50', roundsSchema, { signal }),
  refetchInterval: 3_000,
  retry: 0,
});

export function roundQuery(round: number | string) {
  return queryOptions({
    queryKey: ['directory', 'rounds', String(round)],
    queryFn: ({ signal }) => askJson(`/v1/rounds/${round}`, roundSchema, { signal }),
    refetchInterval: 2_000,
  });
}

export function deviceQuery(address: string) {
  return queryOptions({
    queryKey: ['directory', 'device', address],
    queryFn: ({ signal }) => askJson(`/v1/devices/${address}`, deviceSchema, { signal }),
    refetchInterval: 5_000,
  });
}

/** Addresses of rows; row numbers are never used again, so any snapshot that the directory still keeps will do. */
export async function addressesOf(
  snapshot: string,
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const asked = (id: string) =>
    askJson('/v1/rows', rowsSchema, {
      ...jsonBody('POST', { snapshot: id, rows }),
      ...(signal === undefined ? {} : { signal }),
    });
  try {
    return (await asked(snapshot)).devices;
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.status !== 404) throw error;
    // A page that has been open for long holds a snapshot that the directory has dropped.
    const { snapshot: newest } = await askJson('/v1/status', statusSchema, signal === undefined ? {} : { signal });
    if (newest === null) throw error;
    return (await asked(newest)).devices;
  }
}

export const searchesQuery = queryOptions({
  queryKey: ['directory', 'searches'],
  queryFn: ({ signal }) => askJson('/v1/searches', searchesSchema, { signal }),
  staleTime: 30_000,
});

/** What lots sold for, round by round, newest first; of final rounds only. */
export function pricesQuery(family: number) {
  return queryOptions({
    queryKey: ['directory', 'prices', family],
    queryFn: ({ signal }) => askJson(`/v1/prices?family=${family}&by=round&limit=200`, pricesSchema, { signal }),
    staleTime: 10_000,
    refetchInterval: 15_000,
  });
}
