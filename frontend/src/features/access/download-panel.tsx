// Downloads rows of chosen licences and makes files of them: one a device, or all in one. What arrived stays, so a download
// that breaks off goes on.
import { Button, Checkbox, Group, Progress, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { chainTime } from '../../chain/heads';
import type { Format } from '../../market/data-rows';
import { market } from '../../trading/market-worker';
import { formatCount } from '../../ui/format';
import { saveFile } from '../../ui/save-file';

type Props = { readonly ids: readonly string[] };

interface Step {
  readonly text: string;
  readonly share: number;
}

export function DownloadPanel({ ids }: Props) {
  const [format, setFormat] = useState<Format>('csv');
  const [isMerged, setMerged] = useState(true);
  const [step, setStep] = useState<Step | null>(null);
  const fetching = useMutation({
    mutationFn: async () => {
      for (const [at, id] of ids.entries()) {
        const text = `Device ${at + 1} of ${ids.length}`;
        await market().data.download({ id, chainTime: Math.floor(chainTime()) }, (done, total) =>
          setStep({
            text: `${text}: ${formatCount(done)} of ${formatCount(total)} rows`,
            share: (at + done / Math.max(1, total)) / ids.length,
          }),
        );
      }
      setStep({ text: 'Checking signatures and writing', share: 1 });
      let rows = 0;
      for (const group of isMerged ? [ids] : ids.map((id) => [id])) {
        const file = await market().data.export({ ids: group, format, chainTime: Math.floor(chainTime()) });
        saveFile(file.name, file.parts);
        saveFile(`${file.name}.provenance.json`, new Blob([file.sidecar], { type: 'application/json' }));
        rows += file.rows;
      }
      return rows;
    },
    onSettled: () => setStep(null),
  });
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
          onClick={() => fetching.mutate()}
        >
          Download {formatCount(ids.length)} {ids.length === 1 ? 'device' : 'devices'}
        </Button>
      </Group>
      {step === null ? null : (
        <div role="status">
          <Text fz="xs">{step.text}</Text>
          <Progress value={step.share * 100} aria-label="Download" maw={420} />
        </div>
      )}
      {fetching.isSuccess ? (
        <Text fz="sm" role="status">
          {formatCount(fetching.data)} rows written. Beside each file lies its provenance: checksum, licence, and the
          device’s signature over every page.
        </Text>
      ) : null}
      {fetching.isError ? (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {fetching.error.message} What arrived is kept: download again to go on.
        </Text>
      ) : null}
      {ids.length === 0 ? (
        <Text fz="xs" c="dimmed">
          Choose licences in the table. Data can be fetched while their term runs.
        </Text>
      ) : null}
    </Stack>
  );
}
