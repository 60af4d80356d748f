// A facet of labelled values: the most frequent first, all of them on request, a search where there are many.
import { useState } from 'react';
import { mayBeUnstated, shapeOf, showValue } from '../../directory/column';
import type { ColumnFilter } from '../../directory/filters';
import type { Column } from '../../directory/schema';
import type { FacetCounts } from '../../facets/facet-types';
import { formatCount } from '../../ui/format';
import { choicesOf } from './choices';
import classes from './facets.module.css';

type Some = Extract<ColumnFilter, { kind: 'some' }>;

type Props = {
  readonly column: Column;
  readonly counts: FacetCounts;
  readonly filter: Some | null;
  readonly onFilter: (filter: ColumnFilter | null) => void;
};

const TOP = 6;
const MOST_SHOWN = 200;
const SEARCH_FROM = 12;

export function CategoryFacet({ column, counts, filter, onFilter }: Props) {
  const [all, setAll] = useState(false);
  const [text, setText] = useState('');
  const chosen = new Set(filter?.codes ?? []);
  const ordered = shapeOf(column) === 'ordinal';
  const choices = choicesOf(counts, chosen, { byCode: ordered, zeroLast: mayBeUnstated(column) });
  const most = Math.max(1, ...choices.map(({ count }) => count));
  const wanted = text.trim().toLowerCase();
  const found =
    wanted === '' ? choices : choices.filter(({ code }) => showValue(column, code).toLowerCase().includes(wanted));
  const shown = found.slice(0, all || wanted !== '' ? MOST_SHOWN : ordered ? 12 : TOP);
  const rest = found.slice(shown.length);

  function toggle(code: number) {
    const codes = chosen.has(code)
      ? [...chosen].filter((one) => one !== code)
      : [...chosen, code].sort((a, b) => a - b);
    onFilter(codes.length === 0 ? null : { kind: 'some', codes, inverted: filter?.inverted ?? false });
  }

  return (
    <div>
      {choices.length < SEARCH_FROM ? null : (
        <input
          className={classes.input}
          type="search"
          placeholder={`Search ${choices.length} values`}
          aria-label={`Search in ${column.label}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <ul className={classes.values} aria-label={filter?.inverted ? `${column.label}: none of these` : column.label}>
        {shown.map(({ code, count }) => (
          <li key={code}>
            <label
              className={classes.value}
              data-off={chosen.size > 0 && chosen.has(code) === (filter?.inverted ?? false)}
            >
              <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
              <span className={classes.name} data-nothing={code === 0 && mayBeUnstated(column)}>
                {showValue(column, code)}
              </span>
              <span className={classes.count}>{formatCount(count)}</span>
              <svg className={classes.share} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
                <rect width={(100 * count) / most} height={2} />
              </svg>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 ? (
        <p className={classes.quiet}>
          {wanted === '' ? 'No device that passes states it.' : 'Nothing is called that.'}
        </p>
      ) : null}
      {rest.length === 0 ? null : (
        <button type="button" className={classes.more} onClick={() => setAll(true)} disabled={all}>
          {all
            ? `and ${formatCount(rest.length)} more: search for them`
            : `${formatCount(rest.length)} more, ${formatCount(rest.reduce((sum, { count }) => sum + count, 0))} devices`}
        </button>
      )}
      {all && wanted === '' && shown.length > TOP ? (
        <button type="button" className={classes.more} onClick={() => setAll(false)}>
          Fewer
        </button>
      ) : null}
      {filter === null ? null : (
        <button
          type="button"
          className={classes.more}
          aria-pressed={filter.inverted}
          onClick={() => onFilter({ ...filter, inverted: !filter.inverted })}
        >
          {filter.inverted ? 'Only these instead' : 'All but these instead'}
        </button>
      )}
    </div>
  );
}
