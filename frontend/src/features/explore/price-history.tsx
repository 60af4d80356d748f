// What device-months sold for, round by round: a chart, and the same as a table.
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { pricesQuery } from '../../directory/queries';
import { formatTicks, SYMBOL, ticks } from '../../ui/amount';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatCount, formatMoment } from '../../ui/format';
import { CHART_HEIGHT } from './price-points';
import classes from './prices.module.css';
import type { Explore } from './use-explore';

const PriceChart = lazy(async () => ({ default: (await import('./price-chart')).PriceChart }));

export function PriceHistory({ explore }: { readonly explore: Explore }) {
  const family = familyOf(explore);
  const prices = useQuery(pricesQuery(family));
  const [log, setLog] = useState(false);
  if (prices.data === undefined) {
    return prices.isError ? (
      <Stack p="md">
        <ErrorState
          title="The price history cannot be loaded"
          error={prices.error}
          onRetry={() => void prices.refetch()}
        />
      </Stack>
    ) : (
      <Stack p="md" aria-busy="true">
        <Skeleton height={CHART_HEIGHT} />
        <Skeleton height={160} />
      </Stack>
    );
  }
  const rounds = prices.data.prices;
  if (rounds.length === 0) {
    return (
      <Stack px="md">
        <EmptyState
          title="No round has cleared yet"
          cause="Prices appear here once the first round is final: its lots are cleared and nothing can undo it."
        />
      </Stack>
    );
  }
  return (
    <Stack p="md" gap="md">
      <div className={classes.head}>
        <h2 className={classes.title}>Clearing prices of {formatCount(rounds.length)} rounds, all devices</h2>
        <label className={classes.toggle}>
          <input type="checkbox" checked={log} onChange={(event) => setLog(event.currentTarget.checked)} />
          Logarithmic
        </label>
      </div>
      {explore.filters.size === 0 ? null : (
        <p className={classes.note}>The filters do not apply here: the history is of every lot of a round.</p>
      )}
      <Suspense fallback={<Skeleton height={CHART_HEIGHT} />}>
        <PriceChart prices={rounds} log={log} />
      </Suspense>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label="Prices as a table">
        <table className={classes.table}>
          <caption className={classes.caption}>The same as a table, newest round first; prices in {SYMBOL}</caption>
          <thead>
            <tr>
              {['Round', 'Opened', 'Lots', 'Sold', 'Bidders', 'Lowest', 'Median', 'Highest', 'Volume'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.round}>
                <td>{round.round}</td>
                <td>{formatMoment(round.time)}</td>
                <td>{formatCount(round.lots)}</td>
                <td>{formatCount(round.sold)}</td>
                <td>{formatCount(round.bidders)}</td>
                <td>{price(round.min)}</td>
                <td>{price(round.median)}</td>
                <td>{price(round.max)}</td>
                <td>{formatTicks(ticks(round.volume))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Stack>
  );
}

function price(value: number | null): string {
  return value === null ? 'none sold' : formatTicks(ticks(Math.round(value)));
}

// The family that is filtered for, else the first that the directory knows.
function familyOf({ fleet, filters }: Explore): number {
  const filter = filters.get('family');
  const chosen = filter?.kind === 'some' && !filter.inverted ? filter.codes[0] : undefined;
  return chosen ?? fleet.manifest.models[0]?.family ?? 1;
}
