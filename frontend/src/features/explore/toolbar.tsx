// Tabs of the view, and what can be done with it.
import { Button, Group } from '@mantine/core';
import { IconBookmark, IconCode, IconColumns3, IconFilter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { announce } from '../../ui/announce';
import { ColumnChooser } from './column-chooser';
import explore_ from './explore.module.css';
import { Panel } from './panel';
import classes from './toolbar.module.css';
import type { Explore } from './use-explore';
import { useGrown } from './use-searches';
import { TABS } from './view';

const Searches = lazy(async () => ({ default: (await import('./saved-searches')).SavedSearches }));
const Snippets = lazy(async () => ({ default: (await import('./snippets')).Snippets }));

type Props = { readonly explore: Explore; readonly filtersOpened: boolean; readonly onFilters: () => void };

export function Toolbar({ explore, filtersOpened, onFilters }: Props) {
  const { view, setView, search, filters, result } = explore;
  const hasMap = explore.fleet.manifest.columns.some(({ name }) => name === 'region');
  const { tab: _tab, cols: _cols, sort: _sort, device: _device, ...selection } = search;
  return (
    <Group className={classes.bar} justify="space-between" gap="xs">
      <Group gap={2} component="nav" aria-label="View">
        <Button
          className={explore_.narrow}
          variant="default"
          leftSection={<IconFilter size={15} aria-hidden />}
          aria-expanded={filtersOpened}
          aria-controls="filters"
          onClick={onFilters}
        >
          Filters{filters.size > 0 ? ` (${filters.size})` : ''}
        </Button>
        {TABS.filter((tab) => tab !== 'map' || hasMap).map((tab) => (
          <button
            key={tab}
            type="button"
            className={classes.tab}
            aria-pressed={view.tab === tab}
            onClick={() => setView({ tab })}
          >
            {tab === 'table' ? 'Table' : tab === 'map' ? 'Map' : 'Prices'}
          </button>
        ))}
      </Group>
      <Group gap={6}>
        <Panel label="Columns" icon={IconColumns3} hidden={view.tab !== 'table'}>
          {() => <ColumnChooser explore={explore} />}
        </Panel>
        <SearchesButton explore={explore} />
        <CodeButton explore={explore} />
        <Button
          renderRoot={(props) => <Link to="/bids" search={selection as never} {...props} />}
          disabled={result === null || result.passing === 0}
        >
          Build bids
        </Button>
      </Group>
    </Group>
  );
}

function SearchesButton({ explore }: { readonly explore: Explore }) {
  const grown = useGrown(explore.fleet);
  const names = grown.join(', ');
  useEffect(() => {
    if (names !== '') announce(`More devices pass ${names}`);
  }, [names]);
  return (
    <Panel label="Searches" icon={IconBookmark} note={grown.length === 0 ? undefined : `${grown.length} with more`}>
      {(close) => (
        <Suspense fallback={null}>
          <Searches explore={explore} onClose={close} />
        </Suspense>
      )}
    </Panel>
  );
}

function CodeButton({ explore }: { readonly explore: Explore }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        className={classes.wide}
        variant="default"
        leftSection={<IconCode size={15} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        As Python
      </Button>
      {opened ? (
        <Suspense fallback={null}>
          <Snippets explore={explore} onClose={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
