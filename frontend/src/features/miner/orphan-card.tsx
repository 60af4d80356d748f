// Orphans of one chain, as the directory has counted them.
import { useQuery } from '@tanstack/react-query';
import type { ChainName } from '../../chain/heads';
import { statusQuery } from '../../directory/queries';
import { StatCard } from '../../ui/stat-card';
import { orphanWords } from './orphans';

export function OrphanCard({ chain }: { readonly chain: ChainName }) {
  const status = useQuery(statusQuery);
  // What was counted last stands while the directory is away: the count changes slowly.
  const words = orphanWords(status.data?.[chain].orphans ?? (status.isError ? null : undefined));
  return <StatCard label="Orphaned blocks" value={words.value} note={words.note} />;
}
