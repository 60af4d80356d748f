// Saved searches by name, with how many devices each finds now and, where it was looked at before, how many more.
import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconTrash } from '@tabler/icons-react';
import { formatCount } from '../../ui/format';
import { type LocalSearch, moreThanSeen } from './local-searches';
import type { Loaded } from './use-explore';
import { useSearchCounts } from './use-searches';

type Props = {
  readonly title: string;
  readonly fleet: Loaded;
  readonly searches: readonly LocalSearch[];
  readonly note?: string | undefined;
  readonly onOpen: (search: LocalSearch, count: number | null) => void;
  readonly onDrop: (name: string) => void;
  /** Given where a search can be watched. */
  readonly onWatch?: (search: LocalSearch, count: number | null) => void;
};

export function SearchList({ title, fleet, searches, note, onOpen, onDrop, onWatch }: Props) {
  const counts = useSearchCounts(
    fleet,
    searches.map(({ query }) => query),
  );
  return (
    <section aria-label={title}>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      {searches.length === 0 ? <Text fz="sm">{note ?? 'None yet'}</Text> : null}
      {searches.map((search) => {
        const { name, query, watched = false } = search;
        const count = counts.get(query) ?? null;
        const more = moreThanSeen(search, count);
        return (
          <Group key={name} justify="space-between" wrap="nowrap" gap={4}>
            <Anchor component="button" type="button" fz="sm" truncate py={3} onClick={() => onOpen(search, count)}>
              {name}
            </Anchor>
            <Group wrap="nowrap" gap={4}>
              <Text fz="xs" c="dimmed" data-numbers style={{ whiteSpace: 'nowrap' }}>
                {count === null ? '…' : formatCount(count)}
                {more > 0 ? `, ${formatCount(more)} more` : ''}
              </Text>
              {onWatch === undefined ? null : (
                <ActionIcon
                  size={24}
                  aria-pressed={watched}
                  aria-label={`Tell when more devices pass ${name}`}
                  onClick={() => onWatch(search, count)}
                >
                  {watched ? <IconBell size={14} aria-hidden /> : <IconBellOff size={14} aria-hidden />}
                </ActionIcon>
              )}
              <ActionIcon size={24} aria-label={`Delete ${name}`} onClick={() => onDrop(name)}>
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
    </section>
  );
}
