// What came in, month by month: bars from zero, and the same as a table.
import { Text, Title } from '@mantine/core';
import { formatTicks, formatWei, SYMBOL, ticks, ticksOfWei, wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { formatCount } from '../../ui/format';
import { BottomAxis, Chart, LeftAxis } from '../bids/chart-axes';
import { niceTicks, scale } from '../bids/chart-scale';
import type { MonthSum } from './earnings';
import classes from './owner.module.css';

const WIDTH = 440;
const HEIGHT = 160;
const LEFT = 44;
const BOTTOM = 20;
const TOP = 10;
/** Of a month's room, what is left free between bars. */
const GAP = 0.25;

export function EarningsChart({ months }: { readonly months: readonly MonthSum[] }) {
  const sums = months.map(({ wei: sum }) => ticksOfWei(wei(sum)));
  const most = Math.max(1, ...sums);
  const best = months[sums.indexOf(ticks(most))];
  const [first, last] = [months[0]?.month ?? 0, months.at(-1)?.month ?? 0];
  const x = scale(first - 0.5, last + 0.5, LEFT, WIDTH - 8);
  const y = scale(0, most, HEIGHT - BOTTOM, TOP);
  const width = ((WIDTH - 8 - LEFT) / Math.max(months.length, 1)) * (1 - GAP);
  return (
    <section aria-labelledby="earnings">
      <Title order={2} id="earnings" mb={4}>
        Earned by month, {SYMBOL}
      </Title>
      <Chart
        width={WIDTH}
        height={HEIGHT}
        words={`Earnings of ${months.length} months; the table below has the numbers`}
      >
        <LeftAxis
          ticks={niceTicks(0, most, 3).filter(Number.isInteger)}
          at={y}
          label={(tick) => formatTicks(ticks(tick))}
          left={LEFT}
          right={WIDTH - 8}
        />
        {months.map(({ month }, place) => (
          <rect
            key={month}
            className={classes.bar}
            x={x(month) - width / 2}
            y={y(sums[place] ?? 0)}
            width={width}
            height={HEIGHT - BOTTOM - y(sums[place] ?? 0)}
          />
        ))}
        <BottomAxis
          ticks={first === last ? [first] : niceTicks(first, last, 5).filter(Number.isInteger)}
          at={x}
          label={String}
          y={HEIGHT - 5}
          width={WIDTH}
        />
      </Chart>
      <Text fz="xs" c="dimmed">
        Months {first} to {last}
        {best === undefined ? '' : `; most in month ${best.month}: ${formatWei(wei(best.wei))} ${SYMBOL}`}
      </Text>
      <details>
        <summary>As a table</summary>
        <div className={classes.scroll}>
          <table className={classes.pairs}>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col">Licences</th>
                <th scope="col">{SYMBOL}</th>
              </tr>
            </thead>
            <tbody>
              {[...months].reverse().map(({ month, wei: sum, licences }) => (
                <tr key={month}>
                  <td>{month}</td>
                  <td>{formatCount(licences)}</td>
                  <td>
                    <Amount wei={sum} unit={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
