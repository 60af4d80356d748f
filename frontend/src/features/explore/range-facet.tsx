// A facet of numbers: a histogram to drag over, and the same bounds to type.
import { useRef } from 'react';
import { nothingOf, shapeOf, showValue } from '../../directory/column';
import type { ColumnFilter } from '../../directory/filters';
import type { Column } from '../../directory/schema';
import type { FacetCounts } from '../../facets/facet-types';
import { formatCount, formatShortMoment } from '../../ui/format';
import { type Bin, binsOf, widest } from './bins';
import { Bound } from './bound';
import classes from './facets.module.css';
import { Histogram } from './histogram';

type Range = Extract<ColumnFilter, { kind: 'range' }>;

type Props = {
  readonly column: Column;
  readonly counts: FacetCounts;
  readonly filter: Range | null;
  readonly onTry: (filter: ColumnFilter) => void;
  readonly onFilter: (filter: ColumnFilter | null) => void;
};

export function RangeFacet({ column, counts, filter, onTry, onFilter }: Props) {
  const seen = useRef<readonly Bin[]>([]);
  const { bins: fresh, nothing } = binsOf(column, counts);
  const bins = widest(seen.current, fresh);
  seen.current = bins;
  const absent = nothingOf(column);
  const isTime = shapeOf(column) === 'time';
  const showEnd = (value: number) => (isTime && value > 0 ? formatShortMoment(value) : showValue(column, value));
  const orNothing = filter?.orNothing ?? false;
  const brushed = (from: Bin, to: Bin): Range => ({ kind: 'range', min: from.from, max: to.to, orNothing });

  function setBound(side: 'min' | 'max', value: number | undefined) {
    const min = side === 'min' ? value : filter?.min;
    const max = side === 'max' ? value : filter?.max;
    if (min === undefined && max === undefined && !orNothing) return onFilter(null);
    onFilter({
      kind: 'range',
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      orNothing,
    });
  }

  const first = bins[0];
  const last = bins.at(-1);
  return (
    <div>
      {first === undefined || last === undefined ? (
        <p className={classes.quiet}>No device that passes states it.</p>
      ) : (
        <>
          <Histogram
            bins={bins}
            label={`${column.label}, ${bins.length} bars from ${showValue(column, first.from)} to ${showValue(column, last.to)}`}
            within={(bin) => bin.to >= (filter?.min ?? -Infinity) && bin.from <= (filter?.max ?? Infinity)}
            show={(value) => showValue(column, value)}
            onBrush={(from, to) => onTry(brushed(from, to))}
            onBrushed={(from, to) => onFilter(brushed(from, to))}
          />
          <div className={classes.axis} data-few={bins.length < 3} aria-hidden>
            <span>{showEnd(first.from)}</span>
            {bins.length === 1 ? null : <span>{showEnd(last.to)}</span>}
          </div>
        </>
      )}
      <div className={classes.bounds} data-tall={isTime}>
        <Bound column={column} side="min" value={filter?.min} onChange={(value) => setBound('min', value)} />
        {isTime ? null : <span aria-hidden>–</span>}
        <Bound column={column} side="max" value={filter?.max} onChange={(value) => setBound('max', value)} />
      </div>
      {absent === null || (nothing === 0 && !orNothing) ? null : (
        <label className={classes.nothing}>
          <input
            type="checkbox"
            checked={filter === null || orNothing}
            disabled={filter === null}
            onChange={(event) => filter !== null && onFilter({ ...filter, orNothing: event.currentTarget.checked })}
          />
          <span>{absent}</span>
          <span className={classes.count}>{formatCount(nothing)}</span>
        </label>
      )}
    </div>
  );
}
