// What the small charts share: the drawing that grows with its place, lines with values at the left, values below.
import type { ReactNode } from 'react';

type ChartProps = {
  readonly width: number;
  readonly height: number;
  /** The same in words, for who does not see it. */
  readonly words: string;
  readonly children: ReactNode;
};

export function Chart({ width, height, words, children }: ChartProps) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ maxWidth: width * 1.3 }}
      role="img"
      aria-label={words}
      fontSize="11"
    >
      {children}
    </svg>
  );
}

type AxisProps = {
  readonly ticks: readonly number[];
  /** Where a value stands, in the drawing. */
  readonly at: (value: number) => number;
  readonly label: (value: number) => string;
};

/** Lines across from `left` to `right`, each with its value in front. */
export function LeftAxis({
  ticks,
  at,
  label,
  left,
  right,
}: AxisProps & { readonly left: number; readonly right: number }) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={left} x2={right} y1={at(tick)} y2={at(tick)} stroke="var(--lk-line)" />
      <text x={left - 6} y={at(tick) + 4} textAnchor="end" fill="var(--mantine-color-dimmed)">
        {label(tick)}
      </text>
    </g>
  ));
}

/** Values in a line at the foot; the last one stays inside `width`. */
export function BottomAxis({ ticks, at, label, y, width }: AxisProps & { readonly y: number; readonly width: number }) {
  return ticks.map((tick) => (
    <text
      key={tick}
      x={at(tick)}
      y={y}
      textAnchor={at(tick) > width - 40 ? 'end' : 'middle'}
      fill="var(--mantine-color-dimmed)"
    >
      {label(tick)}
    </text>
  ));
}
