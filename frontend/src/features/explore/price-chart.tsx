// Median clearing price with the range from the lowest to the highest, drawn by uPlot; the table beside it says the same.
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { SYMBOL } from '../../ui/amount';
import { formatDay, formatMoment, formatShortMoment } from '../../ui/format';
import { CHART_HEIGHT, pricePoints, priceRange } from './price-points';
import type { HistoryRow } from './price-rows';
import classes from './prices.module.css';

const FONT = '12px "Inter Variable", system-ui, sans-serif';

const DAY = 86_400;

type Props = { readonly prices: readonly HistoryRow[]; readonly log: boolean };

export function PriceChart({ prices, log }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (place.current === null || width === 0) return;
    const points = pricePoints(prices);
    const colours = coloursOf(scheme);
    const shown = (_: uPlot, value: number | null) => (value === null ? '–' : `${value.toFixed(3)} ${SYMBOL}`);
    const line = { stroke: colours.line, value: shown, spanGaps: false };
    const axis = {
      stroke: colours.text,
      font: FONT,
      labelFont: FONT,
      space: 84,
      grid: { stroke: colours.grid, width: 1 },
      ticks: { stroke: colours.grid, width: 1 },
    };
    const chart = new uPlot(
      {
        width,
        height: CHART_HEIGHT,
        scales: { y: { distr: log ? 3 : 1, range: priceRange(points, log) } },
        bands: [{ series: [3, 1], fill: colours.band }],
        series: [
          { label: 'Opened', value: (_: uPlot, value: number | null) => (value === null ? '–' : formatMoment(value)) },
          { ...line, label: 'Lowest', stroke: colours.text, width: 1, dash: [2, 4], points: { show: false } },
          { ...line, label: 'Median', width: 2, points: { show: prices.length < 60, size: 5 } },
          { ...line, label: 'Highest', stroke: colours.text, width: 1, dash: [7, 3], points: { show: false } },
        ],
        axes: [
          { ...axis, space: 120, values: (_, times, __, ___, apart) => times.map((time) => moment(time, apart)) },
          { ...axis, label: SYMBOL, labelSize: 20, size: 64, space: 36, values: (_, values) => values.map(label) },
        ],
        legend: { live: true },
      },
      [points.times, points.min, points.median, points.max],
      place.current,
    );
    return () => chart.destroy();
  }, [prices, log, width, scheme]);
  return (
    <div ref={ref} style={{ minHeight: CHART_HEIGHT + 32 }}>
      <div
        ref={place}
        className={classes.chart}
        role="img"
        aria-label={`Median, lowest and highest clearing price of ${prices.length} rounds`}
      />
    </div>
  );
}

// As everywhere in the app: in the reader's own order and clock. `apart` = seconds between two labels.
function moment(time: number, apart: number): string {
  return apart >= DAY ? formatDay(time) : formatShortMoment(time);
}

// On a logarithmic scale uPlot leaves out labels that would overlap, as null.
function label(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)));
}

function coloursOf(scheme: 'light' | 'dark') {
  return scheme === 'dark'
    ? { line: '#7f9ff5', band: 'rgb(127 159 245 / 16%)', text: '#a3abb8', grid: '#242932' }
    : { line: '#2448bd', band: 'rgb(36 72 189 / 12%)', text: '#57606e', grid: '#e9ecf1' };
}
