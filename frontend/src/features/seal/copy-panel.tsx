// The recovery copy: written, saved by the reader, read back from the saved file, compared. Nothing is sealed before.
import { Button, FileButton, Group, PasswordInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconFileCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { batchesQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';
import { saveFile } from '../../ui/save-file';
import type { BatchRecord } from '../../vault/batch-record';
import { isCopied } from '../../vault/batch-record';
import { MIN_PASSPHRASE } from '../../vault/recovery-copy';

type Props = { readonly batch: BatchRecord; readonly onChecked?: () => void };
type Lock = 'passphrase' | 'plain';

export function CopyPanel({ batch, onChecked }: Props) {
  const client = useQueryClient();
  const [lock, setLock] = useState<Lock>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const isLongEnough = lock === 'plain' || passphrase.length >= MIN_PASSPHRASE;

  const saving = useMutation({
    mutationFn: async () => {
      const how = lock === 'plain' ? ({ kind: 'plain' } as const) : ({ kind: 'passphrase', passphrase } as const);
      const { name, bytes } = await market().vault.copyFile(batch.commitHash, how);
      saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/json' }));
      return name;
    },
  });
  const checking = useMutation({
    mutationFn: async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return market().vault.confirmCopy(batch.commitHash, bytes, lock === 'plain' ? undefined : passphrase);
    },
    onSuccess: () => {
      onChecked?.();
      return client.invalidateQueries({ queryKey: batchesQuery.queryKey });
    },
  });

  if (isCopied(batch, false)) {
    return (
      <Group gap={6}>
        <IconCheck size={16} color="var(--lk-green)" aria-hidden />
        <Text fz="sm">The saved file was read back and opens exactly this batch.</Text>
      </Group>
    );
  }
  return (
    <Stack gap="sm">
      <Text fz="sm">
        The file opens your batch and the licences it wins. If this browser is lost before the reveal, only the file
        saves the lock.
      </Text>
      <SegmentedControl
        size="xs"
        w={320}
        aria-label="How the file is protected"
        value={lock}
        onChange={(value) => setLock(value === 'plain' ? 'plain' : 'passphrase')}
        data={[
          { value: 'passphrase', label: 'Under a passphrase' },
          { value: 'plain', label: 'Readable by anybody' },
        ]}
      />
      {lock === 'passphrase' ? (
        <PasswordInput
          size="xs"
          w={320}
          label={`Passphrase, at least ${MIN_PASSPHRASE} characters`}
          autoComplete="new-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      ) : (
        <Text fz="xs" c="var(--lk-amber)">
          Whoever gets this file can read your bids now and use what they win.
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant={saving.isSuccess ? 'default' : 'filled'}
          disabled={!isLongEnough}
          loading={saving.isPending}
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          onClick={() => saving.mutate()}
        >
          1. Save the recovery file
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && checking.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant={saving.isSuccess ? 'filled' : 'default'}
              disabled={!isLongEnough || !saving.isSuccess}
              loading={checking.isPending}
              leftSection={<IconFileCheck size={14} aria-hidden />}
            >
              2. Read the saved file back
            </Button>
          )}
        </FileButton>
      </Group>
      {saving.isSuccess ? (
        <Text fz="xs" c="dimmed">
          Saved as {saving.data}. Choose that file, so that this page can check what is really on your disk.
        </Text>
      ) : null}
      {saving.error === null && checking.error === null ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {(checking.error ?? saving.error)?.message}
        </Text>
      )}
    </Stack>
  );
}
