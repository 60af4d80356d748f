// The miners' part of every sale, round by round: owed and claimed. Anybody may send a claim; it pays the miner.
import { Alert, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { refusalOf, sentence } from '../../chain/refusal';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useChains, useWallet } from '../../wallet/use-wallet';
import { FeeTable } from './fee-table';
import { feesQuery } from './miner-data';
import { useClaim } from './use-claim';

export function FeesPanel() {
  const chains = useChains();
  const wallet = useWallet();
  const fees = useQuery(feesQuery(chains));
  const claiming = useClaim();
  const canSend = wallet.kind === 'connected' && wallet.isRightChain;
  if (fees.data === undefined) {
    return fees.isError ? (
      <ErrorState title="The fees cannot be read" error={fees.error} onRetry={() => void fees.refetch()} />
    ) : (
      <Skeleton height={200} aria-busy="true" />
    );
  }
  if (fees.data.length === 0) {
    return (
      <EmptyState
        title="No round has paid yet"
        cause="Three percent of every sale are the miners’: half for those of the auction chain who carried the round, half for those of the metadata chain. They can be claimed once the first lot of a round is paid out."
      />
    );
  }
  return (
    <Stack gap="sm" component="section" aria-labelledby="fees">
      <Group justify="space-between" align="baseline">
        <Title order={2} id="fees">
          Auction fees
        </Title>
        <Text fz="sm" c="dimmed">
          {canSend
            ? 'Your wallet pays the gas of a claim; the miner gets the fee.'
            : 'Connect a wallet to send a claim.'}
        </Text>
      </Group>
      {claiming.isError ? (
        <Alert role="alert" color="red" variant="outline" title="The claim was not sent">
          {sentence(refusalOf(claiming.error))}
        </Alert>
      ) : null}
      <FeeTable fees={fees.data} canClaim={canSend && !claiming.isPending} onClaim={(fee) => claiming.mutate(fee)} />
    </Stack>
  );
}
