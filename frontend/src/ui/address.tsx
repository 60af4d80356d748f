// An address or a hash: four and four digits, whole on hover, with a button to copy it.
import { Group, Text } from '@mantine/core';
import { CopyButton } from './copy-button';
import { shortHex } from './format';

type Props = { readonly value: string; readonly what?: string };

export function Address({ value, what = 'address' }: Props) {
  return (
    <Group component="span" gap={2} wrap="nowrap" display="inline-flex">
      <Text component="span" ff="monospace" fz="sm" title={value}>
        {shortHex(value)}
      </Text>
      <CopyButton value={value} what={what} />
    </Group>
  );
}
