// One round, live: its phases, what all can see of it, and my batches in it. Only aggregates while bids are sealed.
import { Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { phaseEnd } from '../../chain/rounds';
import { useChainTime } from '../../chain/use-chain';
import { batchesQuery } from '../../trading/batches';
import { chainRoundQuery, termQuery } from '../../trading/chain-queries';
import { Moment } from '../../ui/age';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatCount, formatDay, formatDuration, formatMoment } from '../../ui/format';
import { PageBody } from '../../ui/page-body';
import { StatCard } from '../../ui/stat-card';
import { TextLink } from '../../ui/text-link';
import { useChains } from '../../wallet/use-wallet';
import { BatchCard } from './batch-card';
import { PhaseTrack } from './phase-track';
import { useRoundNotice } from './round-notice';

export function Page() {
  return (
    <PageBody>
      <Content />
    </PageBody>
  );
}

function Content() {
  const chains = useChains();
  const params = useParams({ strict: false });
  const number = roundOf(params.round);
  const query = useQuery(chainRoundQuery(chains, number, 'latest'));
  const round = query.data ?? null;
  const term = useQuery(termQuery(chains, round?.month ?? null)).data;
  const batches = (useQuery(batchesQuery).data ?? []).filter((one) => one.round === number);
  const now = useChainTime(chains);
  useRoundNotice(round, now, batches.length > 0);
  if (number === null) return <EmptyState title="No such round" cause="A round has a number, such as /rounds/7." />;
  if (round === null) {
    if (query.isError)
      return (
        <ErrorState
          title="The auction chain does not answer"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      );
    if (query.isPending) return <Text c="dimmed">Asking the auction chain…</Text>;
    return (
      <EmptyState
        title={`Round ${number} does not exist`}
        cause="It may not be opened yet, or this is another market."
        action={<TextLink to="/rounds">All rounds</TextLink>}
      />
    );
  }
  const end = phaseEnd(round.phase, round.deadlines);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>Round {number.toString()}</Title>
          <Text fz="sm" c="dimmed">
            {formatCount(round.lots)} devices for month {round.month}
            {term === undefined ? '' : `, ${spanOf(term)}`}; read at block {formatCount(round.block)}
          </Text>
        </div>
        {end === null ? null : (
          <div style={{ textAlign: 'right' }} aria-live="off">
            <Text fz="xl" fw={600}>
              {end > now ? formatDuration(end - now) : 'waiting for blocks'}
            </Text>
            <Text fz="xs" c="dimmed">
              {phaseWord(round.phase)} until <Moment time={end} />
            </Text>
          </div>
        )}
      </Group>
      <PhaseTrack round={round} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <StatCard label="Devices" value={formatCount(round.lots)} />
        <StatCard label="Sealed batches" value={formatCount(round.bidders)} note="of at most 150" />
        <StatCard
          label="Revealed"
          value={formatCount(round.revealed)}
          note={round.bidders === 0 ? 'nobody bid' : `of ${formatCount(round.bidders)}`}
        />
        <StatCard
          label="Results"
          value={round.done ? 'final' : 'open'}
          note={
            round.done ? (
              <TextLink to="/results/$round" params={{ round: number.toString() }}>
                see them
              </TextLink>
            ) : (
              'bids stay hidden until revealed'
            )
          }
        />
      </SimpleGrid>
      <Stack gap="sm" component="section" aria-label="My batches">
        <Title order={2}>My batches</Title>
        {batches.length === 0 ? (
          <Text fz="sm" c="dimmed">
            This browser keeps no batch of this round. <TextLink to="/recovery">Import a recovery file</TextLink>, or{' '}
            <TextLink to="/bids">build bids</TextLink>.
          </Text>
        ) : (
          batches.map((batch) => <BatchCard key={batch.commitHash} batch={batch} />)
        )}
      </Stack>
    </Stack>
  );
}

/** Days where a month has days, moments where a development network made it minutes. */
function spanOf([start, end]: readonly [number, number]): string {
  const format = end - start < 172_800 ? formatMoment : formatDay;
  return `${format(start)} to ${format(end)}`;
}

function phaseWord(phase: string): string {
  return phase === 'gap' ? 'pause before reveals,' : `${phase},`;
}

function roundOf(text: string | undefined): bigint | null {
  return text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
