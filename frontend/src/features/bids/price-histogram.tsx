// The last clearing prices of the chosen devices, with my own price as a labelled line.
import { Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { BottomAxis, Chart, LeftAxis } from './chart-axes';
import { binPrices, niceTicks, roomy, scale } from './chart-scale';

type Props = {
  /** Ticks; devices that never sold are not in it. */
  readonly prices: Uint32Array;
  readonly never: number;
  /** The middle of my bids in ticks, null without any. */
  readonly mine: number | null;
  /** Whether all bids are the same. */
  readonly isOnePrice: boolean;
  readonly caption?: string;
};

const WIDTH = 460;
const HEIGHT = 150;
const LEFT = 36;
const BOTTOM = 22;
const TOP = 18;

export function PriceHistogram({
  prices,
  never,
  mine,
  isOnePrice,
  caption = 'Last clearing price in DTX of the chosen devices.',
}: Props) {
  const bins = binPrices(prices);
  if (bins.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        None of these devices has sold yet, so there are no clearing prices to compare with.
      </Text>
    );
  }
  const { low, high } = roomy(
    Math.min(bins[0]?.from ?? 0, mine ?? Number.POSITIVE_INFINITY),
    Math.max(bins.at(-1)?.to ?? 1, (mine ?? 0) + 1),
  );
  const most = Math.max(...bins.map((bin) => bin.count));
  const x = scale(low, high, LEFT, WIDTH - 8);
  const y = scale(0, most, HEIGHT - BOTTOM, TOP);
  const label = isOnePrice ? 'my price' : 'my middle bid';
  const below = bins.filter((bin) => mine !== null && bin.to <= mine).reduce((sum, bin) => sum + bin.count, 0);
  const summary = `${formatCount(prices.length)} devices with a last clearing price${
    mine === null ? '' : `; about ${formatCount(below)} of them below ${label}, ${formatTicks(ticks(mine))} DTX`
  }.`;
  return (
    <figure style={{ margin: 0 }}>
      <Chart width={WIDTH} height={HEIGHT} words={summary}>
        <LeftAxis
          ticks={niceTicks(0, most, 2).filter(Number.isInteger)}
          at={y}
          label={formatCount}
          left={LEFT}
          right={WIDTH - 8}
        />
        {bins.map((bin) => (
          <rect
            key={bin.from}
            x={x(bin.from) + 0.5}
            width={Math.max(1.5, x(bin.to) - x(bin.from) - 1)}
            y={y(bin.count)}
            height={HEIGHT - BOTTOM - y(bin.count)}
            fill={mine !== null && bin.from > mine ? 'var(--lk-bar-off)' : 'var(--lk-bar)'}
          />
        ))}
        <BottomAxis
          ticks={niceTicks(low, high, 4).filter(Number.isInteger)}
          at={x}
          label={(tick) => formatTicks(ticks(tick))}
          y={HEIGHT - 6}
          width={WIDTH}
        />
        {mine === null ? null : <MyLine at={x(mine)} text={`${label} ${formatTicks(ticks(mine))}`} />}
      </Chart>
      <Text component="figcaption" fz="xs" c="dimmed">
        {caption}
        {never > 0 ? ` ${formatCount(never)} never sold and are not shown.` : ''}
      </Text>
    </figure>
  );
}

function MyLine({ at, text }: { readonly at: number; readonly text: string }) {
  const isRight = at > WIDTH * 0.7;
  return (
    <g>
      <line x1={at} x2={at} y1={TOP - 4} y2={HEIGHT - BOTTOM} stroke="var(--lk-amber)" strokeWidth="1.5" />
      <text
        x={at + (isRight ? -5 : 5)}
        y={TOP - 6}
        textAnchor={isRight ? 'end' : 'start'}
        fill="var(--lk-amber)"
        fontWeight="600"
      >
        {text}
      </text>
    </g>
  );
}
