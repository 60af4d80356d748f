// Price paid against the bid, for every device won: the gap is what was saved.
import { Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { Chart, LeftAxis } from '../bids/chart-axes';
import { niceTicks, scale } from '../bids/chart-scale';
import type { Outcome } from './outcome';

const WIDTH = 440;
const HEIGHT = 170;
const LEFT = 44;
const BOTTOM = 20;
const TOP = 10;

export function PaidChart({ outcome }: { readonly outcome: Outcome }) {
  const won = outcome.bids.filter((one) => one.won).toSorted((a, b) => a.price - b.price);
  if (won.length === 0) return null;
  const high = Math.max(...won.map((one) => one.bid)) * 1.02;
  const x = scale(-0.5, won.length - 0.5, LEFT, WIDTH - 8);
  const y = scale(0, high, HEIGHT - BOTTOM, TOP);
  const width = Math.max(1, Math.min(14, (WIDTH - LEFT) / won.length - 1));
  const words = `${won.length} devices won for ${formatTicks(ticks(outcome.spent))} DTX in all, ${formatTicks(ticks(outcome.saved))} DTX less than bid.`;
  return (
    <figure style={{ margin: 0 }}>
      <Chart width={WIDTH} height={HEIGHT} words={words}>
        <LeftAxis
          ticks={niceTicks(0, high, 3)}
          at={y}
          label={(tick) => formatTicks(ticks(Math.round(tick)))}
          left={LEFT}
          right={WIDTH - 8}
        />
        {won.map((one, at) => (
          <g key={one.lot}>
            <rect
              x={x(at) - width / 2}
              width={width}
              y={y(one.bid)}
              height={y(one.price) - y(one.bid)}
              fill="var(--lk-bar-off)"
            />
            <rect
              x={x(at) - width / 2}
              width={width}
              y={y(one.price)}
              height={HEIGHT - BOTTOM - y(one.price)}
              fill="var(--lk-bar)"
            />
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 5} fill="var(--mantine-color-dimmed)">
          devices won, cheapest first
        </text>
      </Chart>
      <Text component="figcaption" fz="xs" c="dimmed">
        Price paid (blue) and what was bid (grey), in DTX.
      </Text>
    </figure>
  );
}
