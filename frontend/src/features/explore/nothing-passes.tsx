// No device passes: which filter excludes most, and what each would give back.
import { Button, Stack, Text, Title } from '@mantine/core';
import { formatCount } from '../../ui/format';
import { filterWords } from './filter-words';
import type { Explore } from './use-explore';

export function NothingPasses({ explore }: { readonly explore: Explore }) {
  const { fleet, filters, result, setFilter, clear } = explore;
  const gains = fleet.manifest.columns
    .flatMap((column) => {
      const filter = filters.get(column.name);
      return filter === undefined
        ? []
        : [{ column, words: filterWords(column, filter), gain: result?.relax[column.name] ?? 0 }];
    })
    .sort((a, b) => b.gain - a.gain);
  const best = gains[0];
  return (
    <Stack gap="xs" py="xl" px="md" maw={560}>
      <Title order={2} size="h3">
        No device passes {filters.size === 1 ? 'this filter' : `all ${filters.size} filters`}
      </Title>
      <Text c="dimmed">
        {best === undefined || best.gain === 0
          ? 'No single filter is to blame: at least two of them exclude every device together.'
          : `“${best.words}” excludes most: without it, ${formatCount(best.gain)} pass.`}
      </Text>
      {gains
        .filter(({ gain }) => gain > 0)
        .slice(0, 4)
        .map(({ column, words, gain }, place) => (
          <Button
            key={column.name}
            variant={place === 0 ? 'filled' : 'default'}
            justify="space-between"
            rightSection={formatCount(gain)}
            onClick={() => setFilter(column.name, null)}
          >
            Without “{words}”
          </Button>
        ))}
      <Button variant="default" onClick={clear}>
        Clear all filters
      </Button>
    </Stack>
  );
}
