// Brings a recovery file into this browser, and says what it is good for.
import { Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { slotQuery } from '../../trading/chain-queries';
import { formatCount } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import type { BatchRecord } from '../../vault/batch-record';
import { slotState } from '../../vault/states';
import { useChains } from '../../wallet/use-wallet';
import { STATES } from './recovery-rows';
import { UnlockForm } from './unlock-form';
import { useImport } from './use-import';

export function ImportPanel() {
  const importing = useImport();
  const { locked, batch, error } = importing;
  return (
    <Stack gap="sm" component="section" aria-label="Import a recovery file">
      <Title order={2}>Import a recovery file</Title>
      <Text fz="sm" c="dimmed">
        From this app or from the command line; bare, under a passphrase or under a vault phrase. It stays in this
        browser, encrypted.
      </Text>
      <div>
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && importing.choose(file)}>
          {(props) => (
            <Button {...props} loading={importing.isChoosing} leftSection={<IconUpload size={14} aria-hidden />}>
              Choose the file
            </Button>
          )}
        </FileButton>
      </div>
      {locked === null ? null : (
        <UnlockForm
          key={`${locked.name}/${locked.lock}`}
          file={locked}
          isPending={importing.isOpening}
          onOpen={importing.open}
        />
      )}
      {error === null ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {error.message}
        </Text>
      )}
      {batch === null ? null : <Imported batch={batch} />}
    </Stack>
  );
}

function Imported({ batch }: { readonly batch: BatchRecord }) {
  const slot = useQuery(slotQuery(useChains(), batch.round, batch.bidder));
  const state = slotState(batch.commitHash, slot.isSuccess ? slot.data : 'unread');
  return (
    <div role="status">
      <Text fz="sm" fw={600}>
        {formatCount(batch.bids)} bids of round {batch.round.toString()}: {STATES[state].word}
      </Text>
      <Text fz="sm">{STATES[state].sentence}</Text>
      <TextLink to="/rounds/$round" params={{ round: batch.round.toString() }}>
        Open round {batch.round.toString()}
      </TextLink>
    </div>
  );
}
