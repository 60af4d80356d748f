// Results of one round: what everybody can see, and what became of my batches.
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { median } from '../../market/median';
import { batchesQuery } from '../../trading/batches';
import { chainRoundQuery, resultsQuery } from '../../trading/chain-queries';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatCount } from '../../ui/format';
import { PageBody } from '../../ui/page-body';
import { TextLink } from '../../ui/text-link';
import { useChains } from '../../wallet/use-wallet';
import { PriceHistogram } from '../bids/price-histogram';
import { BatchResults } from './batch-results';
import { DepthPanel } from './depth-panel';
import { Totals } from './totals';

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
  const number = params.round !== undefined && /^\d{1,18}$/.test(params.round) ? BigInt(params.round) : null;
  const final = useQuery(chainRoundQuery(chains, number, 'finalized'));
  const results = useQuery(resultsQuery(chains, final.data ?? null));
  const batches = (useQuery(batchesQuery).data ?? []).filter((one) => one.round === number);
  if (number === null)
    return <EmptyState isPage title="No such round" cause="A round has a number, such as /results/7." />;
  const link = (
    <TextLink to="/rounds/$round" params={{ round: number.toString() }}>
      Round {number.toString()} live
    </TextLink>
  );
  if (results.isError)
    return (
      <ErrorState title="The results are not believed" error={results.error} onRetry={() => void results.refetch()} />
    );
  if (final.isError && final.data === undefined)
    return <ErrorState title="The auction chain does not answer" error={final.error} />;
  // Nothing is concluded before the chain has answered.
  if (final.isPending || (final.data?.done === true && results.isPending))
    return (
      <Text c="dimmed" aria-busy="true">
        Reading the results from the auction chain…
      </Text>
    );
  if (final.data === null) {
    return (
      <EmptyState
        isPage
        title={`There is no round ${number} yet`}
        cause="The auction chain has none of this number in a final block."
        action={<TextLink to="/rounds">All rounds</TextLink>}
      />
    );
  }
  if (results.data === undefined || results.data === null) {
    return (
      <EmptyState
        isPage
        title={`Round ${number} has no final results yet`}
        cause="Results count from the block that is final on the auction chain. Until then, bids of others stay what they are: sealed, or being cleared."
        action={link}
      />
    );
  }
  const sold = results.data.lots.filter((lot) => lot.winners.length > 0);
  const prices = Uint32Array.from(sold.map((lot) => lot.price));
  const middle = median(prices);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>Results of round {number.toString()}</Title>
        <Text fz="sm" c="dimmed">
          Checked against the hashes in the finalized state of the auction chain. {link}
        </Text>
      </div>
      <Totals lots={results.data.lots} middle={middle} />
      {batches.map((batch) => (
        <Stack key={batch.commitHash} gap="sm" component="section" aria-label="My batch">
          <Title order={2}>My batch</Title>
          <BatchResults batch={batch} />
        </Stack>
      ))}
      {sold.length === 0 ? (
        <Text fz="sm" c="dimmed">
          Nothing was sold in this round.
        </Text>
      ) : (
        <Stack gap="sm" component="section" aria-label="Prices">
          <Title order={2}>Clearing prices</Title>
          <PriceHistogram
            prices={prices}
            never={0}
            mine={null}
            isOnePrice={false}
            caption={`Clearing price in DTX of the ${formatCount(sold.length)} devices that sold, of ${formatCount(results.data.lots.length)}.`}
          />
        </Stack>
      )}
      {final.data == null ? null : (
        <DepthPanel round={final.data} middle={middle === null ? null : Math.round(middle)} />
      )}
    </Stack>
  );
}
