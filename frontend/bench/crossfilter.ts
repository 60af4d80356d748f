// crossfilter2: one dimension and one group a column, as its documentation has them, over row numbers.
import crossfilter, { type Crossfilter, type Dimension, type Group, type GroupAll } from 'crossfilter2';
import type { Filter, Filters } from '../src/facets/facet-types.ts';
import { type Contestant, type Counted, type FacetColumn, groupsOf, type Table } from './contestant.ts';

interface Facet {
  readonly column: FacetColumn;
  readonly dimension: Dimension<number, number>;
  readonly group: Group<number, number, number>;
}

export class CrossfilterContestant implements Contestant {
  readonly name = 'crossfilter2';
  #facets: Facet[] = [];
  #all: GroupAll<number, number> | null = null;
  #active: Filters = {};

  async setUp(table: Table): Promise<void> {
    const records: Crossfilter<number> = crossfilter(Array.from({ length: table.rows }, (_, row) => row));
    this.#facets = table.columns.map((column) => {
      const values = table.values.get(column.name);
      if (values === undefined) throw new Error(`column ${column.name} is not loaded`);
      const dimension = records.dimension((row) => values[row] ?? 0);
      return { column, dimension, group: grouped(dimension, table, column) };
    });
    this.#all = records.groupAll<number>().reduceCount() as GroupAll<number, number>;
  }

  async change(filters: Filters): Promise<() => Counted> {
    for (const { column, dimension } of this.#facets) {
      const filter = filters[column.name];
      if (JSON.stringify(filter) !== JSON.stringify(this.#active[column.name])) apply(dimension, column, filter);
    }
    this.#active = filters;
    const passing = this.#all?.value() ?? 0;
    const found = this.#facets.map(({ column, group }) => ({ name: column.name, groups: group.all() }));
    return () => ({
      passing,
      counts: Object.fromEntries(
        found.map(({ name, groups }) => [
          name,
          Object.fromEntries(groups.filter(({ value }) => value > 0).map(({ key, value }) => [key, value])),
        ]),
      ),
    });
  }
}

// A group's key must not fall where the dimension's value grows; bins do not, with "none" (value 0) put below them.
function grouped(
  dimension: Dimension<number, number>,
  table: Table,
  column: FacetColumn,
): Group<number, number, number> {
  if (!column.histogram) return dimension.group((value) => value) as Group<number, number, number>;
  const values = table.values.get(column.name);
  const bins = groupsOf(table, column);
  const binOfValue = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) binOfValue.set(values?.[row] ?? 0, bins[row] ?? 0);
  return dimension.group((value) => (value === 0 && column.zeroIsNone ? -1 : (binOfValue.get(value) ?? 0))) as Group<
    number,
    number,
    number
  >;
}

function apply(dimension: Dimension<number, number>, column: FacetColumn, filter: Filter | undefined): void {
  if (filter === undefined) dimension.filterAll();
  else if (filter.kind === 'range') {
    const low = filter.min ?? (column.zeroIsNone ? 1 : 0);
    const high = filter.max ?? 0xffff_ffff;
    if (column.zeroIsNone && filter.orNone === true) {
      dimension.filterFunction((value) => value === 0 || (Number(value) >= low && Number(value) <= high));
    } else dimension.filterRange([low, high + 1]);
  } else if (filter.kind === 'in' || filter.kind === 'not-in') {
    const wanted = new Set(filter.values);
    const inside = filter.kind === 'in';
    const [only] = filter.values;
    if (inside && wanted.size === 1 && only !== undefined) dimension.filterExact(only);
    else dimension.filterFunction((value) => wanted.has(Number(value)) === inside);
  } else throw new Error(`the bench has no filter of kind ${filter.kind}`);
}
