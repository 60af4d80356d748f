// One number with its name and what it rests on.
import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
};

export function StatCard({ label, value, note }: Props) {
  return (
    <Paper bg="var(--lk-surface)" px="md" py="sm">
      <Text fz="xs" c="dimmed">
        {label}
      </Text>
      <Text fz="xl" fw={600} lh="28px">
        {value}
      </Text>
      {note === undefined ? null : (
        <Text fz="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Paper>
  );
}
