// The active filters, each with a way to take it away.
import { Group, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from './chips.module.css';
import { filterWords } from './filter-words';
import type { Explore } from './use-explore';

export function Chips({ explore }: { readonly explore: Explore }) {
  const { fleet, filters, unknown, setFilter, clear } = explore;
  if (filters.size === 0 && unknown.length === 0) return null;
  return (
    <Group gap={6} aria-label="Active filters" role="group">
      {fleet.manifest.columns.map((column) => {
        const filter = filters.get(column.name);
        if (filter === undefined) return null;
        const words = filterWords(column, filter);
        return (
          <UnstyledButton
            key={column.name}
            className={classes.chip}
            aria-label={`Remove filter: ${words}`}
            onClick={() => setFilter(column.name, null)}
          >
            <span className={classes.words}>{words}</span>
            <IconX size={13} aria-hidden />
          </UnstyledButton>
        );
      })}
      {unknown.map((text) => (
        <UnstyledButton
          key={text}
          className={classes.unknown}
          aria-label={`Remove ${text} from the address`}
          onClick={() => setFilter(text.split('=')[0] ?? '', null)}
        >
          <span className={classes.words}>{text} is not understood and filters nothing</span>
          <IconX size={13} aria-hidden />
        </UnstyledButton>
      ))}
      {filters.size > 1 ? (
        <UnstyledButton className={classes.clear} onClick={clear}>
          Clear all
        </UnstyledButton>
      ) : null}
    </Group>
  );
}
