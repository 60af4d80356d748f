// Price paid against the bid, for every device won: the gap is what was saved.
import { Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { niceTicks, scale } from '../bids/chart-scale';
import type { Outcome } from './outcome';

const WIDTH = 720;
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
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        style={{ maxWidth: WIDTH * 1.3 }}
        role="img"
        aria-label={words}
        fontSize="11"
      >
        {niceTicks(0, high, 3).map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} stroke="var(--lk-line)" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" fill="var(--mantine-color-dimmed)">
              {formatTicks(ticks(Math.round(tick)))}
            </text>
          </g>
        ))}
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
      </svg>
      <Text component="figcaption" fz="xs" c="dimmed">
        Price paid (blue) and what was bid (grey), in DTX.
      </Text>
    </figure>
  );
}
