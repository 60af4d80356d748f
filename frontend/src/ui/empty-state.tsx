// Nothing to show: one sentence, its cause, one action.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly cause?: ReactNode;
  readonly action?: ReactNode;
  /** This is all that the page shows, so its title is the page's. */
  readonly isPage?: boolean;
};

export function EmptyState({ title, cause, action, isPage = false }: Props) {
  return (
    <Stack gap={8} py="xl" maw={520}>
      <Title order={isPage ? 1 : 2} size={isPage ? 'h1' : 'h4'}>
        {title}
      </Title>
      {cause === undefined ? null : <Text c="dimmed">{cause}</Text>}
      {action === undefined ? null : <div>{action}</div>}
    </Stack>
  );
}
