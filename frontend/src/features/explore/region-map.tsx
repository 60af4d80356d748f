// Devices by region: one tile a region, in the rough shape of the continent. Codes and counts only; no place is known better.
import { showValue } from '../../directory/column';
import { nameOfCode } from '../../directory/filters';
import { formatCompact, formatCount } from '../../ui/format';
import { choicesOf } from './choices';
import classes from './region-map.module.css';
import { COUNTRY_TILES, ELSEWHERE, levelOf, levels } from './region-tiles';
import type { Explore } from './use-explore';

interface Region {
  readonly code: number;
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

export function RegionMap({ explore }: { readonly explore: Explore }) {
  const { fleet, result, filters, setFilter } = explore;
  const column = fleet.manifest.columns.find(({ name }) => name === 'region');
  const counts = result?.facets.region;
  if (column === undefined || counts === undefined) return null;
  const filter = filters.get(column.name);
  const chosen = new Set(filter?.kind === 'some' && !filter.inverted ? filter.codes : []);
  const all = choicesOf(counts, chosen, { zeroLast: true }).map(
    ({ code, count }): Region => ({ code, count, name: nameOfCode(column, code), label: showValue(column, code) }),
  );
  const steps = levels(all.map(({ count }) => count));
  const countries = new Map<string, Region[]>();
  for (const region of all) {
    const country = COUNTRY_TILES.has(region.name.slice(0, 2)) ? region.name.slice(0, 2) : ELSEWHERE;
    countries.set(country, [...(countries.get(country) ?? []), region]);
  }

  function toggle(code: number) {
    const codes = chosen.has(code) ? [...chosen].filter((one) => one !== code) : [...chosen, code];
    setFilter(
      'region',
      codes.length === 0 ? null : { kind: 'some', codes: codes.sort((a, b) => a - b), inverted: false },
    );
  }

  return (
    <div className={classes.whole}>
      <div className={classes.map}>
        {Array.from(countries, ([country, regions]) => {
          const [x, y] = COUNTRY_TILES.get(country) ?? [0, 0];
          return (
            <div
              key={country}
              className={country === ELSEWHERE ? classes.elsewhere : classes.country}
              style={country === ELSEWHERE ? undefined : { gridColumn: x, gridRow: y }}
            >
              <span className={classes.name}>
                {country === ELSEWHERE ? 'Elsewhere' : country}
                <span className={classes.total}>
                  {formatCompact(regions.reduce((sum, { count }) => sum + count, 0))}
                </span>
              </span>
              <div className={classes.regions}>
                {[...regions]
                  .sort((a, b) => a.name.localeCompare(b.name))
                  .map((region) => (
                    <button
                      key={region.code}
                      type="button"
                      className={classes.region}
                      data-level={levelOf(region.count, steps)}
                      aria-pressed={chosen.has(region.code)}
                      aria-label={`${region.label}: ${formatCount(region.count)} devices`}
                      title={`${region.label} (${region.name}): ${formatCount(region.count)}`}
                      onClick={() => toggle(region.code)}
                    >
                      {country === ELSEWHERE ? region.label : regions.length === 1 ? region.name : region.name.slice(2)}
                    </button>
                  ))}
              </div>
            </div>
          );
        })}
      </div>
      <Legend steps={steps} />
      <table className={classes.table}>
        <caption className={classes.caption}>Devices by region, under all other filters</caption>
        <thead>
          <tr>
            <th scope="col">Region</th>
            <th scope="col">Code</th>
            <th scope="col">Devices</th>
          </tr>
        </thead>
        <tbody>
          {all.map((region) => (
            <tr key={region.code}>
              <td>{region.label}</td>
              <td>{region.name}</td>
              <td>{formatCount(region.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Legend({ steps }: { readonly steps: readonly number[] }) {
  return (
    <div className={classes.legend} aria-hidden>
      <span>fewer</span>
      {steps.map((from, level) => (
        <span key={from} className={classes.swatch} data-level={level} title={`from ${formatCount(from)}`}>
          {formatCount(from)}
        </span>
      ))}
      <span>more</span>
    </div>
  );
}
