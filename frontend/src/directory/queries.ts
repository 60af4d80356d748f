// What screens ask of the directory, as queries that share their answers.
import { queryOptions } from '@tanstack/react-query';
import { askJson, jsonBody } from './client';
import { deviceSchema, roundSchema, roundsSchema, rowsSchema, searchesSchema, statusSchema } from './schema';

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

/** Addresses of rows of one snapshot; row numbers are never used again, so the answer never changes. */
export async function addressesOf(
  snapshot: string,
  rows: readonly number[],
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const init = { ...jsonBody('POST', { snapshot, rows }), ...(signal === undefined ? {} : { signal }) };
  return (await askJson('/v1/rows', rowsSchema, init)).devices;
}

export const searchesQuery = queryOptions({
  queryKey: ['directory', 'searches'],
  queryFn: ({ signal }) => askJson('/v1/searches', searchesSchema, { signal }),
  staleTime: 30_000,
});
