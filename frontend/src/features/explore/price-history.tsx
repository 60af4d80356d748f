// What device-months sold for, round by round: a chart, and the same as a table. It follows the filters of the view.
import { Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { CHART_HEIGHT } from './price-points';
import { PriceTable } from './price-table';
import classes from './prices.module.css';
import type { Explore } from './use-explore';
import { useHistory } from './use-history';

const PriceChart = lazy(async () => ({ default: (await import('./price-chart')).PriceChart }));

export function PriceHistory({ explore }: { readonly explore: Explore }) {
  const { rows, covers, isFiltered, error, retry } = useHistory(explore);
  const [log, setLog] = useState(false);
  if (rows === null) {
    return error !== null ? (
      <Stack p="md">
        <ErrorState title="The price history cannot be loaded" error={error} onRetry={retry} />
      </Stack>
    ) : (
      <Stack p="md" aria-busy="true" aria-label="Loading the price history">
        <Skeleton height={CHART_HEIGHT} />
        <Skeleton height={160} />
      </Stack>
    );
  }
  if (rows.length === 0) {
    return (
      <Stack px="md">
        {isFiltered ? (
          <EmptyState
            title="None of these devices was in a round that is final"
            cause={`Looked for are ${covers}. Relax the filters to see what others sold for.`}
          />
        ) : (
          <EmptyState
            title="No round has cleared yet"
            cause="Prices appear here once the first round is final: its lots are cleared and nothing can undo it."
          />
        )}
      </Stack>
    );
  }
  return (
    <Stack p="md" gap="md">
      <div className={classes.head}>
        <h2 className={classes.title}>Clearing prices of {covers}</h2>
        <label className={classes.toggle}>
          <input type="checkbox" checked={log} onChange={(event) => setLog(event.currentTarget.checked)} />
          Logarithmic
        </label>
      </div>
      {isFiltered ? (
        <p className={classes.note}>
          Devices are chosen by what they state today; in an older round some stated something else. Rounds that offered
          none of them are left out, and how many bid is known of whole rounds only.
        </p>
      ) : null}
      <Suspense fallback={<Skeleton height={CHART_HEIGHT} aria-busy="true" aria-label="Loading the chart" />}>
        <PriceChart prices={rows} log={log} />
      </Suspense>
      <PriceTable rows={rows} />
    </Stack>
  );
}
