// Nothing to show: one sentence, its cause, one action.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly cause?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ title, cause, action }: Props) {
  return (
    <Stack gap={8} py="xl" maw={520}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {cause === undefined ? null : <Text c="dimmed">{cause}</Text>}
      {action === undefined ? null : <div>{action}</div>}
    </Stack>
  );
}
