// Saved searches by name.
import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';

type Props = {
  readonly title: string;
  readonly searches: readonly { readonly name: string; readonly query: string }[];
  readonly note?: string | undefined;
  readonly onOpen: (query: string) => void;
  readonly onDrop: (name: string) => void;
};

export function SearchList({ title, searches, note, onOpen, onDrop }: Props) {
  return (
    <section aria-label={title}>
      <Text fz="xs" c="dimmed">
        {title}
      </Text>
      {searches.length === 0 ? <Text fz="sm">{note ?? 'None yet'}</Text> : null}
      {searches.map(({ name, query }) => (
        <Group key={name} justify="space-between" wrap="nowrap" gap={4}>
          <Anchor component="button" type="button" fz="sm" truncate py={3} onClick={() => onOpen(query)}>
            {name}
          </Anchor>
          <ActionIcon size={24} aria-label={`Delete ${name}`} onClick={() => onDrop(name)}>
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </section>
  );
}
