// One round, live: its phases, what all can see of it, and my batches in it. Only aggregates while bids are sealed.
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useChainTime } from '../../chain/use-chain';
import { batchesQuery } from '../../trading/batches';
import { chainRoundQuery } from '../../trading/chain-queries';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageBody } from '../../ui/page-body';
import { TextLink } from '../../ui/text-link';
import { useChains } from '../../wallet/use-wallet';
import { BatchCard } from './batch-card';
import { RoundHead } from './round-head';

export function Screen() {
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
  const batches = (useQuery(batchesQuery).data ?? []).filter((one) => one.round === number);
  const now = useChainTime(chains);
  if (number === null)
    return <EmptyState isPage title="No such round" cause="A round has a number, such as /rounds/7." />;
  if (round === null) {
    if (query.isError)
      return (
        <ErrorState
          title="The auction chain does not answer"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      );
    if (query.isPending)
      return (
        <Text c="dimmed" aria-busy="true">
          Asking the auction chain…
        </Text>
      );
    return (
      <EmptyState
        isPage
        title={`Round ${number} does not exist`}
        cause="It may not be opened yet, or this is another market."
        action={<TextLink to="/rounds">All rounds</TextLink>}
      />
    );
  }
  return (
    <Stack gap="lg">
      <RoundHead round={round} now={now} />
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

function roundOf(text: string | undefined): bigint | null {
  return text !== undefined && /^\d{1,18}$/.test(text) ? BigInt(text) : null;
}
