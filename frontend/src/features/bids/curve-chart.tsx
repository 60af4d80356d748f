// Devices won against budget, from past rounds: the middle line, and the band in which 80 % of the draws lay.
import { Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { BottomAxis, Chart, LeftAxis } from './chart-axes';
import { niceTicks, scale } from './chart-scale';
import { type Curve, wordsOfPoint } from './curve-points';

type Props = {
  readonly curve: Curve;
  /** The chosen budget alone, by the same draws. */
  readonly point: Curve;
};

const WIDTH = 460;
const HEIGHT = 170;
const LEFT = 40;
const BOTTOM = 22;
const TOP = 14;

export function CurveChart({ curve, point }: Props) {
  const { budgets, p10, p50, p90 } = curve;
  const budget = point.budgets[0] ?? 0;
  const middle = point.p50[0] ?? 0;
  const high = Math.max(...p90, middle, 1);
  const most = Math.max(budgets.at(-1) ?? 1, budget);
  const x = scale(0, most, LEFT, WIDTH - 10);
  const y = scale(0, high, HEIGHT - BOTTOM, TOP);
  const at = (values: readonly number[], place: number) => `${x(budgets[place] ?? 0)},${y(values[place] ?? 0)}`;
  const band = [
    ...budgets.map((_, place) => at(p90, place)),
    ...budgets.map((_, place) => at(p10, place)).toReversed(),
  ].join(' ');
  const words = wordsOfPoint(point);
  return (
    <figure style={{ margin: 0 }}>
      <Chart width={WIDTH} height={HEIGHT} words={words}>
        <LeftAxis
          ticks={niceTicks(0, high, 3).filter(Number.isInteger)}
          at={y}
          label={formatCount}
          left={LEFT}
          right={WIDTH - 10}
        />
        <polygon points={band} fill="var(--lk-bar)" opacity="0.28" />
        <polyline
          points={budgets.map((_, place) => at(p50, place)).join(' ')}
          fill="none"
          stroke="var(--lk-bar)"
          strokeWidth="2"
        />
        <BottomAxis
          ticks={niceTicks(0, most, 4)}
          at={x}
          label={(tick) => formatTicks(ticks(Math.round(tick)))}
          y={HEIGHT - 6}
          width={WIDTH}
        />
        <line
          x1={x(budget)}
          x2={x(budget)}
          y1={TOP}
          y2={HEIGHT - BOTTOM}
          stroke="var(--lk-amber)"
          strokeDasharray="3 3"
        />
        <circle cx={x(budget)} cy={y(middle)} r="4" fill="var(--lk-amber)" />
      </Chart>
      <Text component="figcaption" fz="sm">
        {words}{' '}
        <Text span fz="xs" c="dimmed">
          Devices won against budget in DTX; from {formatCount(curve.n)} past auctions in {formatCount(curve.rounds)}{' '}
          rounds.
        </Text>
      </Text>
    </figure>
  );
}
