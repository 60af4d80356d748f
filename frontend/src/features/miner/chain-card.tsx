// One chain as its miners see it: head and finality, pace, who makes blocks, what they bring, what waits.
import { Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChainName } from '../../chain/heads';
import { Address } from '../../ui/address';
import { Age } from '../../ui/age';
import { formatWeiExactly, wei } from '../../ui/amount';
import { ErrorState } from '../../ui/error-state';
import { formatCount, formatShare } from '../../ui/format';
import { StatCard } from '../../ui/stat-card';
import { useChains } from '../../wallet/use-wallet';
import classes from './miner.module.css';
import { type BlockSeen, chainQuery } from './miner-data';
import { fullness, paceOf, sharesOf } from './shares';

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
            <Strip blocks={seen.blocks} />
            <Shares blocks={seen.blocks} members={seen.members} />
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

function Strip({ blocks }: { readonly blocks: readonly BlockSeen[] }) {
  const most = Math.max(1, ...blocks.map(({ gasUsed }) => gasUsed));
  const { used, limit } = fullness(blocks);
  return (
    <div>
      <div className={classes.strip} role="img" aria-label={`Gas used by the newest ${blocks.length} blocks`}>
        {[...blocks].reverse().map((block) => (
          <span
            key={block.number}
            data-empty={block.transactions === 0}
            style={{ height: `${(100 * block.gasUsed) / most}%` }}
            title={`Block ${block.number}: ${block.transactions} transactions, ${formatCount(block.gasUsed)} gas`}
          />
        ))}
      </div>
      <Text fz="xs" c="dimmed">
        Gas of the newest {blocks.length} blocks: {formatShare(used, limit)} of what fits
      </Text>
    </div>
  );
}

type SharesProps = { readonly blocks: readonly BlockSeen[]; readonly members: readonly `0x${string}`[] };

function Shares({ blocks, members }: SharesProps) {
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Miner</th>
            <th scope="col">Blocks</th>
            <th scope="col">Tips, coin</th>
          </tr>
        </thead>
        <tbody>
          {sharesOf(blocks, members).map((share) => (
            <tr key={share.miner}>
              <td>
                <Address value={share.miner} what="miner address" />
              </td>
              <td>
                {formatCount(share.blocks)} of {formatCount(blocks.length)}
              </td>
              <td title={`${share.tips} wei`}>{formatWeiExactly(wei(share.tips))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
