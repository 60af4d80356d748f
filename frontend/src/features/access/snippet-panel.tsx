// The notebook snippet and the key file that it reads.
import { Button, Code, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { configQuery } from '../../config/config';
import { market } from '../../trading/market-worker';
import { CopyButton } from '../../ui/copy-button';
import { saveFile } from '../../ui/save-file';
import { type SnippetKind, snippet } from './snippets';

type Props = { readonly ids: readonly string[] };

export function SnippetPanel({ ids }: Props) {
  const [kind, setKind] = useState<SnippetKind>('pandas');
  const { metadata, auction } = useSuspenseQuery(configQuery).data;
  const cell = snippet(kind, { metadata: metadata.rpc, auction: auction.rpc });
  const saving = useMutation({
    mutationFn: async () => {
      const { name, bytes } = await market().keys.file(ids);
      saveFile(name, new Blob([bytes], { type: 'application/json' }));
      return name;
    },
  });
  return (
    <Stack gap="sm" component="section" aria-label="Notebook">
      <Title order={2}>In a notebook</Title>
      <Text fz="sm">
        Save the key file first. It opens the data until the term ends: whoever has it can read it too.
      </Text>
      <Group gap="sm">
        <Button
          variant="default"
          disabled={ids.length === 0}
          loading={saving.isPending}
          leftSection={<IconKey size={14} aria-hidden />}
          onClick={() => saving.mutate()}
        >
          Save the key file
        </Button>
        <SegmentedControl
          size="xs"
          aria-label="Library"
          value={kind}
          onChange={(value) => setKind(value as SnippetKind)}
          data={['pandas', 'polars', 'duckdb']}
        />
        <CopyButton value={cell} what="snippet" />
      </Group>
      <Code block fz="xs" tabIndex={0} aria-label={`Snippet for ${kind}`}>
        {cell}
      </Code>
      {saving.isError ? (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {saving.error.message}
        </Text>
      ) : null}
    </Stack>
  );
}
