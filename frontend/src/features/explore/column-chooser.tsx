// Which columns the table has.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { headingOf } from '../../directory/column';
import facets from './facets.module.css';
import classes from './toolbar.module.css';
import type { Explore } from './use-explore';
import { viewOfSearch } from './view';

export function ColumnChooser({ explore }: { readonly explore: Explore }) {
  const { fleet, view, setView } = explore;
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = new Set(view.columns);

  // Added ones go to the end; the others keep their order.
  function toggle(name: string) {
    const columns = shown.has(name) ? view.columns.filter((one) => one !== name) : [...view.columns, name];
    if (columns.length > 0) setView({ columns });
  }

  return (
    <>
      <input
        className={facets.input}
        type="search"
        placeholder="Search columns"
        aria-label="Search columns"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {fleet.manifest.columns
        .filter((column) => headingOf(column).toLowerCase().includes(wanted))
        .map((column) => (
          <label key={column.name} className={classes.choice}>
            <input type="checkbox" checked={shown.has(column.name)} onChange={() => toggle(column.name)} />
            {headingOf(column)}
          </label>
        ))}
      <Group pt={6}>
        <Button variant="default" onClick={() => setView({ columns: viewOfSearch({}, fleet.manifest).columns })}>
          As at first
        </Button>
      </Group>
    </>
  );
}
