// All facets, made from the columns of the manifest: a family with other attributes gets another rail without new code.
import { mayBeUnstated, unitOf } from '../../directory/column';
import { isRangeColumn } from '../../directory/filters';
import type { Column } from '../../directory/schema';
import { CategoryFacet } from './category-facet';
import classes from './facets.module.css';
import { RangeFacet } from './range-facet';
import type { Explore } from './use-explore';

/** How many of each group are open at first; a facet with a filter always is. */
const OPEN = 3;

export function FacetRail({ explore }: { readonly explore: Explore }) {
  const columns = explore.fleet.manifest.columns.filter(({ facet }) => facet);
  const groups = [
    { name: 'Offer', columns: columns.filter((column) => !mayBeUnstated(column) && isRangeColumn(column)) },
    { name: 'Stated by owner and maker', columns: columns.filter(mayBeUnstated) },
    { name: 'Origin', columns: columns.filter((column) => !mayBeUnstated(column) && !isRangeColumn(column)) },
  ];
  return (
    <section className={classes.rail} aria-label="Filters">
      {groups.map((group) =>
        group.columns.length === 0 ? null : (
          <div key={group.name}>
            <h3 className={classes.group}>{group.name}</h3>
            {group.columns.map((column, place) => (
              <Facet key={column.name} column={column} explore={explore} open={place < OPEN} />
            ))}
          </div>
        ),
      )}
    </section>
  );
}

type FacetProps = { readonly column: Column; readonly explore: Explore; readonly open: boolean };

function Facet({ column, explore, open }: FacetProps) {
  const filter = explore.filters.get(column.name) ?? null;
  const counts = explore.result?.facets[column.name];
  const unit = unitOf(column);
  return (
    <details className={classes.facet} open={open || filter !== null}>
      <summary className={classes.summary} title={column.description}>
        {column.label}
        {unit === '' ? null : <span className={classes.unit}>{unit}</span>}
        {filter === null ? null : <span className={classes.active}>filtered</span>}
      </summary>
      <div className={classes.body}>
        {counts === undefined ? (
          // As high as the bars that come, so that nothing below moves.
          <div style={{ height: 96 }} aria-busy="true" />
        ) : isRangeColumn(column) ? (
          <RangeFacet
            column={column}
            counts={counts}
            filter={filter?.kind === 'range' ? filter : null}
            onTry={(next) => explore.tryFilter(column.name, next)}
            onFilter={(next) => explore.setFilter(column.name, next)}
          />
        ) : (
          <CategoryFacet
            column={column}
            counts={counts}
            filter={filter?.kind === 'some' ? filter : null}
            onFilter={(next) => explore.setFilter(column.name, next)}
          />
        )}
      </div>
    </details>
  );
}
