// What came in, month by month: bars from zero, and the same as a table.
import { Text, Title } from '@mantine/core';
import { formatWei, SYMBOL, wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { formatCount } from '../../ui/format';
import type { MonthSum } from './earnings';
import classes from './owner.module.css';

const WIDTH = 720;
const HEIGHT = 132;
const GAP = 0.25;

export function EarningsChart({ months }: { readonly months: readonly MonthSum[] }) {
  const most = months.reduce((largest, { wei: sum }) => (sum > largest ? sum : largest), 0n);
  const step = WIDTH / Math.max(months.length, 1);
  const best = months.findIndex(({ wei: sum }) => sum === most);
  return (
    <section aria-labelledby="earnings">
      <Title order={2} id="earnings" mb={4}>
        Earned by month, {SYMBOL}
      </Title>
      <svg
        className={classes.chart}
        viewBox={`0 -18 ${WIDTH} ${HEIGHT + 38}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Earnings of ${months.length} months; the table below has the numbers`}
      >
        {months.map(({ month, wei: sum }, place) => {
          const height = most === 0n ? 0 : Number((sum * 1_000n) / most) * (HEIGHT / 1_000);
          return (
            <rect
              key={month}
              className={classes.bar}
              x={place * step + (step * GAP) / 2}
              y={HEIGHT - height}
              width={step * (1 - GAP)}
              height={height}
            />
          );
        })}
        <line className={classes.axis} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <Text fz="xs" c="dimmed">
        Months {months[0]?.month} to {months[months.length - 1]?.month}
        {best < 0 ? '' : `; most in month ${months[best]?.month}: ${formatWei(wei(most))} ${SYMBOL}`}
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
