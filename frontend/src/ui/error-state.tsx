// Something failed: what, why, and the one thing to do about it. What was shown before stays where it can.
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { plainError } from './plain-error';

type Props = {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
};

export function ErrorState({ title, error, onRetry, retryLabel = 'Try again' }: Props) {
  return (
    <Alert role="alert" variant="outline" color="red" title={title} icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text fz="sm">{plainError(error)}</Text>
        {onRetry === undefined ? null : (
          <Button variant="default" onClick={onRetry}>
            {retryLabel}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
