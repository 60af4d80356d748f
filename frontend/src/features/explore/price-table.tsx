// A price history as a table, newest round first.
import { formatTicks, SYMBOL, ticks } from '../../ui/amount';
import { formatCount, formatMoment } from '../../ui/format';
import type { HistoryRow } from './price-rows';
import classes from './prices.module.css';

const NAMES = ['Round', 'Opened', 'Lots', 'Sold', 'Bidders', 'Lowest', 'Median', 'Highest', 'Volume'];

export function PriceTable({ rows }: { readonly rows: readonly HistoryRow[] }) {
  const hasBidders = rows.some(({ bidders }) => bidders !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label="Prices as a table">
      <table className={classes.table}>
        <caption className={classes.caption}>The same as a table, newest round first; prices in {SYMBOL}</caption>
        <thead>
          <tr>
            {NAMES.filter((name) => hasBidders || name !== 'Bidders').map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.round}>
              <td>{row.round}</td>
              <td>{formatMoment(row.time)}</td>
              <td>{formatCount(row.lots)}</td>
              <td>{formatCount(row.sold)}</td>
              {row.bidders === null ? null : <td>{formatCount(row.bidders)}</td>}
              <td>{price(row.min)}</td>
              <td>{price(row.median)}</td>
              <td>{price(row.max)}</td>
              <td>{formatTicks(ticks(row.volume))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function price(value: number | null): string {
  return value === null ? 'none sold' : formatTicks(ticks(Math.round(value)));
}
