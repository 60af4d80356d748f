// The newest manifest as an answer that screens share: labels of models and columns, for those that load no columns.
import { queryOptions } from '@tanstack/react-query';
import { fetchManifest } from './snapshot';

export const manifestQuery = queryOptions({
  queryKey: ['directory', 'manifest'],
  queryFn: ({ signal }) => fetchManifest(signal),
  staleTime: 60_000,
});
