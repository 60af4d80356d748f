// Asks for what opens a recovery file: its passphrase, or the phrase of the vault under which it was saved.
import { Button, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LockedFile } from './use-import';

type Props = {
  readonly file: LockedFile;
  readonly isPending: boolean;
  readonly onOpen: (secret: string) => void;
};

export function UnlockForm({ file, isPending, onOpen }: Props) {
  const [secret, setSecret] = useState('');
  return (
    <form
      aria-label="Open the file"
      onSubmit={(event) => {
        event.preventDefault();
        if (secret.trim() !== '') onOpen(secret);
      }}
    >
      <Stack gap="sm">
        <Text fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {file.name}{' '}
          {file.lock === 'passphrase'
            ? 'was saved under a passphrase.'
            : 'was saved under a vault phrase, and the vault of this browser does not open it. Type the phrase of the vault under which it was saved; this browser keeps its own.'}
        </Text>
        {file.lock === 'passphrase' ? (
          <PasswordInput
            size="xs"
            maw={320}
            label="Passphrase of the file"
            autoComplete="off"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            size="xs"
            label="Vault phrase of the file"
            description="Twelve groups of five; capitals, spaces and dashes do not matter."
            autoComplete="off"
            spellCheck={false}
            autosize
            minRows={2}
            maxRows={4}
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        )}
        <div>
          <Button type="submit" disabled={secret.trim() === ''} loading={isPending}>
            Open the file
          </Button>
        </div>
      </Stack>
    </form>
  );
}
