// The previewed numbers of one observation as a line, with its range in words.
import { Text } from '@mantine/core';
import { Chart, LeftAxis } from '../bids/chart-axes';
import { niceTicks, scale } from '../bids/chart-scale';

type Props = { readonly property: string; readonly points: readonly (readonly [number, number])[] };

const WIDTH = 440;
const HEIGHT = 130;
const LEFT = 40;

export function SeriesChart({ property, points }: Props) {
  const values = points.map(([, value]) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? 1 : (high - low) * 0.08;
  const x = scale(points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 1, LEFT, WIDTH - 8);
  const y = scale(low - room, high + room, HEIGHT - 20, 8);
  const words = `${property} from ${low} to ${high} over ${points.length} observations`;
  return (
    <figure style={{ margin: 0 }}>
      <Chart width={WIDTH} height={HEIGHT} words={words}>
        <LeftAxis ticks={niceTicks(low - room, high + room, 3)} at={y} label={String} left={LEFT} right={WIDTH - 8} />
        <polyline
          points={points.map(([time, value]) => `${x(time)},${y(value)}`).join(' ')}
          fill="none"
          stroke="var(--lk-bar)"
          strokeWidth="1.5"
        />
        <text x={LEFT} y={HEIGHT - 5} fill="var(--mantine-color-dimmed)">
          {dayOf(points[0]?.[0] ?? 0)}
        </text>
        <text x={WIDTH - 8} y={HEIGHT - 5} textAnchor="end" fill="var(--mantine-color-dimmed)">
          {dayOf(points.at(-1)?.[0] ?? 0)}
        </text>
      </Chart>
      <Text component="figcaption" fz="xs" c="dimmed">
        {words}, device time
      </Text>
    </figure>
  );
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
