// Explore: every checked-in device, filtered, counted, tabled, mapped and priced, without any wallet.
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import type { FleetState } from '../../directory/fleet';
import { useFleet } from '../../directory/use-fleet';
import { Chips } from './chips';
import { DeviceTable } from './device-table';
import classes from './explore.module.css';
import { FacetRail } from './facet-rail';
import { LoadingFleet } from './loading-fleet';
import { NothingPasses } from './nothing-passes';
import { ResultLine } from './result-line';
import { Toolbar } from './toolbar';
import { type Loaded, useExplore } from './use-explore';

const RegionMap = lazy(async () => ({ default: (await import('./region-map')).RegionMap }));
const PriceHistory = lazy(async () => ({ default: (await import('./price-history')).PriceHistory }));
const DeviceDrawer = lazy(async () => ({ default: (await import('./device-drawer')).DeviceDrawer }));

export function Page() {
  const fleet = useFleet();
  return isLoaded(fleet) ? <Explorer fleet={fleet} /> : <LoadingFleet fleet={fleet} />;
}

function isLoaded(fleet: FleetState): fleet is Loaded {
  return fleet.manifest !== null && fleet.facets !== null;
}

function Explorer({ fleet }: { readonly fleet: Loaded }) {
  const explore = useExplore(fleet);
  const [rail, { toggle }] = useDisclosure(false);
  const { view, result, setView } = explore;
  const nothing = result !== null && result.passing === 0 && explore.filters.size > 0;
  return (
    <div className={classes.page}>
      <aside className={classes.aside} data-opened={rail} id="filters">
        <FacetRail explore={explore} />
      </aside>
      <div className={classes.content}>
        <div className={classes.head}>
          <h1 className={classes.title}>Explore</h1>
          <ResultLine explore={explore} />
          <Chips explore={explore} />
        </div>
        <Toolbar explore={explore} filtersOpened={rail} onFilters={toggle} />
        <section className={classes.panel} id="panel" aria-label={view.tab}>
          <Suspense fallback={<div className={classes.waiting} aria-busy="true" />}>
            {view.tab === 'prices' ? (
              <PriceHistory explore={explore} />
            ) : nothing ? (
              <NothingPasses explore={explore} />
            ) : view.tab === 'map' ? (
              <RegionMap explore={explore} />
            ) : (
              <DeviceTable explore={explore} />
            )}
          </Suspense>
        </section>
      </div>
      {view.device === null ? null : (
        <Suspense fallback={null}>
          <DeviceDrawer explore={explore} address={view.device} onClose={() => setView({ device: null })} />
        </Suspense>
      )}
    </div>
  );
}
