// Brings a recovery file into this browser, and says what it is good for.
import { Button, FileButton, Group, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contractAt } from '../../chain/market-config';
import { batchesQuery } from '../../trading/batches';
import { slotQuery } from '../../trading/chain-queries';
import { market } from '../../trading/market-worker';
import { formatCount } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import type { BatchRecord } from '../../vault/batch-record';
import { slotState } from '../../vault/states';
import { useChains } from '../../wallet/use-wallet';
import { STATES } from './recovery-rows';

export function ImportPanel() {
  const client = useQueryClient();
  const chains = useChains();
  const [passphrase, setPassphrase] = useState('');
  const importing = useMutation({
    mutationFn: async (file: File): Promise<BatchRecord> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = await market().vault.importFile(bytes, passphrase === '' ? undefined : passphrase);
      const { auction } = chains.config;
      if (found.auctionChainId !== auction.chainId || found.contract !== contractAt(chains.config, 'batch_auction')) {
        throw new Error(
          'This file belongs to another market: its chain or its contract is not this one. It was kept, and is of no use here.',
        );
      }
      return found;
    },
    onSuccess: () => {
      setPassphrase('');
      return client.invalidateQueries({ queryKey: batchesQuery.queryKey });
    },
  });
  return (
    <Stack gap="sm" component="section" aria-label="Import a recovery file">
      <Title order={2}>Import a recovery file</Title>
      <Text fz="sm" c="dimmed">
        From this app or from the command line. It stays in this browser, encrypted.
      </Text>
      <Group gap="sm" align="flex-end">
        <PasswordInput
          size="xs"
          w={260}
          label="Passphrase, if it has one"
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <FileButton accept=".json,application/json" onChange={(file) => file !== null && importing.mutate(file)}>
          {(props) => (
            <Button {...props} loading={importing.isPending} leftSection={<IconUpload size={14} aria-hidden />}>
              Choose the file
            </Button>
          )}
        </FileButton>
      </Group>
      {importing.isError ? (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {importing.error.message}
        </Text>
      ) : null}
      {importing.data === undefined ? null : <Imported batch={importing.data} />}
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
