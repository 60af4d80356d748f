// Downloads rows of chosen licences and makes files of them: one a device, or all in one. What arrived stays, so a download
// that breaks off goes on, also after the page was closed.
import { Button, Checkbox, Group, Progress, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Format } from '../../market/data-rows';
import { formatBytes, formatCount } from '../../ui/format';
import { DownloadReport } from './download-report';
import { useDownload, useHeld } from './use-download';

type Props = { readonly ids: readonly string[] };

export function DownloadPanel({ ids }: Props) {
  const [format, setFormat] = useState<Format>('csv');
  const [isMerged, setMerged] = useState(true);
  const { fetching, step, stop } = useDownload();
  const held = [...useHeld(ids).values()].filter(({ rows }) => rows > 0);
  return (
    <Stack gap="sm" component="section" aria-label="Download">
      <Title order={2}>Download</Title>
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="File format"
          value={format}
          onChange={(value) => setFormat(value as Format)}
          data={[
            { value: 'csv', label: 'CSV' },
            { value: 'parquet', label: 'Parquet' },
          ]}
        />
        <Checkbox
          size="xs"
          label="All devices in one file"
          checked={isMerged}
          onChange={(event) => setMerged(event.currentTarget.checked)}
        />
        <Button
          disabled={ids.length === 0}
          loading={fetching.isPending}
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => fetching.mutate({ ids, format, isMerged })}
        >
          Download {formatCount(ids.length)} {ids.length === 1 ? 'device' : 'devices'}
        </Button>
        {fetching.isPending && ids.length > 1 ? (
          <Button variant="default" onClick={stop}>
            Stop after this device
          </Button>
        ) : null}
      </Group>
      {step === null ? null : (
        <div role="status">
          <Text fz="xs">{step.text}</Text>
          <Progress value={step.share * 100} aria-label="Download" maw={420} />
        </div>
      )}
      {step === null && held.length > 0 ? (
        <Text fz="xs" c="dimmed">
          {formatCount(held.reduce((sum, { rows }) => sum + rows, 0))} rows of {formatCount(held.length)}{' '}
          {held.length === 1 ? 'device' : 'devices'} are in this browser already (
          {formatBytes(held.reduce((sum, { bytes }) => sum + bytes, 0))}): a download fetches only what is new.
        </Text>
      ) : null}
      <DownloadReport written={fetching.data ?? null} error={fetching.error} />
      {ids.length === 0 ? (
        <Text fz="xs" c="dimmed">
          Choose licences in the table. Data can be fetched while their term runs.
        </Text>
      ) : null}
    </Stack>
  );
}
