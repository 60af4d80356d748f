// One chain as its miners see it: head and finality, pace, who makes blocks, what they bring, what waits.
import { Paper, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChainName } from '../../chain/heads';
import { Age } from '../../ui/age';
import { ErrorState } from '../../ui/error-state';
import { formatCount } from '../../ui/format';
import { StatCard } from '../../ui/stat-card';
import { useChains } from '../../wallet/use-wallet';
import { BlockStrip } from './block-strip';
import classes from './miner.module.css';
import { type BlockSeen, chainQuery } from './miner-data';
import { OrphanCard } from './orphan-card';
import { ShareTable } from './share-table';
import { paceOf } from './shares';

const TITLES: Record<ChainName, string> = { metadata: 'Metadata chain', auction: 'Auction chain' };

export function ChainCard({ chain }: { readonly chain: ChainName }) {
  const chains = useChains();
  const query = useQuery(chainQuery(chains, chain));
  const seen = query.data;
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby={`chain-${chain}`}>
      <Stack gap="md">
        <Title order={2} id={`chain-${chain}`}>
          {TITLES[chain]}
        </Title>
        {query.isError ? (
          <ErrorState title="The node does not answer" error={query.error} onRetry={() => void query.refetch()} />
        ) : null}
        {seen === undefined ? (
          query.isError ? null : (
            <Skeleton height={260} aria-busy="true" />
          )
        ) : (
          <>
            <div className={classes.stats}>
              <StatCard
                label="Newest block"
                value={formatCount(seen.head)}
                note={seen.blocks[0] === undefined ? undefined : <Age time={seen.blocks[0].time} fz="xs" />}
              />
              <StatCard
                label="Finalized"
                value={seen.finalized === null ? 'none yet' : formatCount(seen.finalized)}
                note={seen.finalized === null ? undefined : `${seen.head - seen.finalized} behind`}
              />
              <StatCard
                label="Waiting"
                value={formatCount(seen.pending)}
                note={`${formatCount(seen.queued)} with a gap`}
              />
              <PaceCard blocks={seen.blocks} />
            </div>
            <OrphanCard chain={chain} />
            <BlockStrip blocks={seen.blocks} />
            <ShareTable blocks={seen.blocks} members={seen.members} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

function PaceCard({ blocks }: { readonly blocks: readonly BlockSeen[] }) {
  const { mean, longest } = paceOf(blocks);
  return (
    <StatCard
      label="Between blocks"
      value={mean === null ? '–' : `${mean.toFixed(1)} s`}
      note={longest === null ? undefined : `longest ${longest} s`}
    />
  );
}
