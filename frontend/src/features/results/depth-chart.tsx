// Bids at or above each price against devices that could be had for it, as two stepped lines, and as a table.
import { Table, Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { BottomAxis, Chart, LeftAxis } from '../bids/chart-axes';
import { niceTicks, scale } from '../bids/chart-scale';
import { type DepthPoint, someOf } from './depth';

type Props = {
  readonly points: readonly DepthPoint[];
  /** The middle clearing price in ticks, null where nothing was sold. */
  readonly middle: number | null;
  readonly words: string;
};

const WIDTH = 460;
const HEIGHT = 180;
const LEFT = 44;
const BOTTOM = 22;
const TOP = 18;
const ROWS = 9;

export function DepthChart({ points, middle, words }: Props) {
  const [low, high] = [points[0]?.price ?? 0, points.at(-1)?.price ?? 1];
  const most = Math.max(1, ...points.map(({ bids, devices }) => Math.max(bids, devices)));
  const x = scale(low, high, LEFT, WIDTH - 10);
  const y = scale(0, most, HEIGHT - BOTTOM, TOP);
  const line = (value: (point: DepthPoint) => number) =>
    points
      .map((point, at) => `${at === 0 ? 'M' : 'H'}${x(point.price)}${at === 0 ? ',' : 'V'}${y(value(point))}`)
      .join('');
  return (
    <>
      <figure style={{ margin: 0 }}>
        <Chart width={WIDTH} height={HEIGHT} words={words}>
          <LeftAxis
            ticks={niceTicks(0, most, 3).filter(Number.isInteger)}
            at={y}
            label={formatCount}
            left={LEFT}
            right={WIDTH - 10}
          />
          <path d={line(({ bids }) => bids)} fill="none" stroke="var(--lk-bar)" strokeWidth="2" />
          <path
            d={line(({ devices }) => devices)}
            fill="none"
            stroke="var(--mantine-color-dimmed)"
            strokeWidth="1.5"
            strokeDasharray="4 3"
          />
          {middle === null ? null : (
            <line x1={x(middle)} x2={x(middle)} y1={TOP} y2={HEIGHT - BOTTOM} stroke="var(--lk-green)" />
          )}
          <BottomAxis
            ticks={niceTicks(low, high, 4).filter(Number.isInteger)}
            at={x}
            label={(tick) => formatTicks(ticks(tick))}
            y={HEIGHT - 6}
            width={WIDTH}
          />
        </Chart>
        <Text component="figcaption" fz="xs" c="dimmed">
          Bids at or above a price (line) and devices whose owner asks that or less (dashed), by price in DTX
          {middle === null ? '' : '; the green line is the median clearing price'}.
        </Text>
      </figure>
      <Table maw={WIDTH} fz="xs" aria-label="Depth by price">
        <Table.Thead>
          <Table.Tr>
            {['Price, DTX', 'Bids at or above', 'Devices at or below'].map((label) => (
              <Table.Th key={label} scope="col" ta="right">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {someOf(points, ROWS).map(({ price, bids, devices }) => (
            <Table.Tr key={price}>
              <Table.Th scope="row" ta="right" fw={400} data-numbers>
                {formatTicks(ticks(price))}
              </Table.Th>
              <Table.Td ta="right" data-numbers>
                {formatCount(bids)}
              </Table.Td>
              <Table.Td ta="right" data-numbers>
                {formatCount(devices)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
