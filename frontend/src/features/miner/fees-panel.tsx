// The miners' part of every sale, round by round: owed and claimed. Anybody may send a claim; it pays the miner.
import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { encodeFunctionData } from 'viem';
import { settlementAbi } from '../../chain/abi/settlement';
import { contractAt } from '../../chain/market-config';
import { refusalOf, sentence } from '../../chain/refusal';
import { included, send } from '../../chain/send';
import { Address } from '../../ui/address';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';
import classes from './miner.module.css';
import { type Fee, feesQuery } from './miner-data';

export function FeesPanel() {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const client = useQueryClient();
  const fees = useQuery(feesQuery(chains));
  const claiming = useMutation({
    mutationFn: async (fee: Fee) => {
      const data =
        fee.side === 'auction'
          ? encodeFunctionData({
              abi: settlementAbi,
              functionName: 'claimMinerFee',
              args: [BigInt(fee.round), fee.account],
            })
          : encodeFunctionData({
              abi: settlementAbi,
              functionName: 'claimMetadataFee',
              args: [BigInt(fee.round), BigInt(fee.index)],
            });
      const to = contractAt(chains.config, 'settlement');
      const label = `Miner fee of round ${fee.round}`;
      await included(
        (await send(chains, await kit.client(), { kind: 'claim', label, round: BigInt(fee.round), to, data })).id,
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['miner', 'fees'] }),
  });
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
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.words}`}>
          <thead>
            <tr>
              <th scope="col">Round</th>
              <th scope="col">Chain</th>
              <th scope="col">Miner</th>
              <th scope="col">Claimed</th>
              <th scope="col">Claimable</th>
              <th scope="col">Claim</th>
            </tr>
          </thead>
          <tbody>
            {fees.data.map((fee) => (
              <tr key={`${fee.round}/${fee.side}/${fee.index}`}>
                <td>{fee.round}</td>
                <td>{fee.side}</td>
                <td>
                  <Address value={fee.account} what="miner address" />
                </td>
                <td>
                  <Amount wei={wei(fee.claimed)} unit={false} />
                </td>
                <td>
                  <Amount wei={wei(fee.owed)} unit={false} />
                </td>
                <td>
                  {fee.owed === 0n ? (
                    '–'
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={!canSend || claiming.isPending}
                      aria-label={`Claim the fee of round ${fee.round} for the ${fee.side} miner`}
                      onClick={() => claiming.mutate(fee)}
                    >
                      Claim
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}
