// The recovery centre: every batch of this account as the chain has it, beside what this browser can open.
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { batchesElsewhereQuery, batchesQuery } from '../../trading/batches';
import { commitsQuery } from '../../trading/chain-queries';
import { EmptyState } from '../../ui/empty-state';
import { shortHex } from '../../ui/format';
import { PageBody } from '../../ui/page-body';
import { ConnectPanel } from '../../wallet/connect-panel';
import { useChains, useWallet } from '../../wallet/use-wallet';
import { Elsewhere } from './elsewhere';
import { ImportPanel } from './import-panel';
import { PhrasePanel } from './phrase-panel';
import { recoveryRows } from './recovery-rows';
import { RecoveryTable } from './recovery-table';

export function Screen() {
  return (
    <PageBody>
      <Content />
    </PageBody>
  );
}

function Content() {
  const chains = useChains();
  const wallet = useWallet();
  const account = wallet.kind === 'connected' ? wallet.address : null;
  const commits = useQuery(commitsQuery(chains, account));
  const batches = useQuery(batchesQuery);
  const elsewhere = useQuery(batchesElsewhereQuery).data ?? [];
  const rows = recoveryRows(commits.data ?? [], batches.data ?? []);
  return (
    <Stack gap="xl">
      <div>
        <Title order={1}>Recovery centre</Title>
        <Text fz="sm" c="dimmed">
          {account === null
            ? 'What this browser keeps. Connect an account to see what the chain holds of it.'
            : commits.isError
              ? 'The auction chain does not answer: nothing is concluded about what it holds.'
              : `Every sealed batch of ${shortHex(account)}, read from the auction chain.`}
        </Text>
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title="No batch is known here"
          cause={
            account === null
              ? 'This browser keeps none, and no account is connected.'
              : 'The chain has no batch of this account, and this browser keeps none.'
          }
        />
      ) : (
        <RecoveryTable rows={rows} />
      )}
      {elsewhere.length === 0 ? null : <Elsewhere batches={elsewhere} />}
      {account === null ? <ConnectPanel title="Whose batches?" /> : null}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <ImportPanel />
        <PhrasePanel />
      </SimpleGrid>
    </Stack>
  );
}
