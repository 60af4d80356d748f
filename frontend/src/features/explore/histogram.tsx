// Bars that can be dragged over. The typed bounds beside it do the same without a pointer.
import { useEffect, useRef } from 'react';
import { formatCount } from '../../ui/format';
import type { Bin } from './bins';
import classes from './histogram.module.css';

const HEIGHT = 44;
/** Few bars keep to the left rather than fill the width as slabs. */
const FEWEST_SLOTS = 8;

type Props = {
  readonly bins: readonly Bin[];
  readonly label: string;
  readonly within: (bin: Bin) => boolean;
  readonly show: (value: number) => string;
  /** While dragging, at most once a frame. */
  readonly onBrush: (from: Bin, to: Bin) => void;
  readonly onBrushed: (from: Bin, to: Bin) => void;
};

export function Histogram({ bins, label, within, show, onBrush, onBrushed }: Props) {
  const start = useRef<number | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  const slots = Math.max(FEWEST_SLOTS, bins.length);
  const most = Math.max(1, ...bins.map(({ count }) => count));

  function placeOf(event: React.PointerEvent<SVGSVGElement>): number {
    const box = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * slots);
    return Math.min(bins.length - 1, Math.max(0, place));
  }

  function ends(event: React.PointerEvent<SVGSVGElement>): readonly [Bin, Bin] | null {
    if (start.current === null) return null;
    const here = placeOf(event);
    const from = bins[Math.min(start.current, here)];
    const to = bins[Math.max(start.current, here)];
    return from === undefined || to === undefined ? null : [from, to];
  }

  return (
    <svg
      className={classes.plot}
      viewBox={`0 0 ${slots} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = placeOf(event);
      }}
      onPointerMove={(event) => {
        const found = ends(event);
        if (found === null) return;
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => onBrush(...found));
      }}
      onPointerUp={(event) => {
        const found = ends(event);
        start.current = null;
        cancelAnimationFrame(frame.current);
        if (found !== null) onBrushed(...found);
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    >
      {bins.map((bin, place) => {
        // What is not nothing is seen, however small beside the largest.
        const height = bin.count === 0 ? 0 : Math.max(1.5, (bin.count / most) * (HEIGHT - 2));
        return (
          <rect
            key={bin.from}
            className={within(bin) ? classes.bar : classes.off}
            x={place + 0.06}
            y={HEIGHT - height}
            width={0.88}
            height={height}
          >
            <title>{`${show(bin.from)}${bin.to > bin.from ? ` to ${show(bin.to)}` : ''}: ${formatCount(bin.count)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
