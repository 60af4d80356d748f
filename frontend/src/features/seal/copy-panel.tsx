// The recovery copy: written, saved by the reader, read back from the saved file, compared. Nothing is sealed before.
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconFileCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { batchesQuery, phraseConfirmedQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';
import { saveFile } from '../../ui/save-file';
import type { BatchRecord } from '../../vault/batch-record';
import { isCopied } from '../../vault/batch-record';
import { CopyLock, type CopyLockKind } from './copy-lock';
import { copyRequest } from './copy-request';

type Props = { readonly batch: BatchRecord; readonly onChecked?: () => void };

export function CopyPanel({ batch, onChecked }: Props) {
  const client = useQueryClient();
  const isPhraseConfirmed = useQuery(phraseConfirmedQuery).data ?? false;
  const [kind, setKind] = useState<CopyLockKind>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const request = copyRequest(kind, passphrase, isPhraseConfirmed);

  const saving = useMutation({
    mutationFn: async () => {
      if (request === null) throw new Error('the file is not protected yet');
      const { name, bytes } = await market().vault.copyFile(batch.commitHash, request);
      saveFile(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/json' }));
      return name;
    },
  });
  const checking = useMutation({
    mutationFn: async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return market().vault.confirmCopy(batch.commitHash, bytes, kind === 'passphrase' ? passphrase : undefined);
    },
    onSuccess: () => {
      onChecked?.();
      return client.invalidateQueries({ queryKey: batchesQuery.queryKey });
    },
  });

  if (isCopied(batch, isPhraseConfirmed)) {
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
      <CopyLock
        kind={kind}
        onKind={(chosen) => {
          setKind(chosen);
          // What was saved is protected in another way than what would be read back now.
          saving.reset();
          checking.reset();
        }}
        passphrase={passphrase}
        onPassphrase={setPassphrase}
        isPhraseConfirmed={isPhraseConfirmed}
      />
      <Group gap="sm">
        <Button
          variant={saving.isSuccess ? 'default' : 'filled'}
          disabled={request === null}
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
              disabled={request === null || !saving.isSuccess}
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
