// The lock: what the vault holds for it after what other plans of the page take, and one deposit for all that is missing.
import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { included } from '../../chain/send';
import { isIncluded, isUnderWay } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { type DepositStep, deposit } from '../../wallet/deposit';
import { FundButton } from '../../wallet/fund-button';
import { useChains, useWalletKit } from '../../wallet/use-wallet';
import { useDraft } from '../bids/draft';
import type { Sealing } from './use-seal';
import { roundsInWords } from './vault-needs';

type Props = { readonly sealing: Sealing; readonly round: bigint };

export function MoneyStep({ sealing, round }: Props) {
  const { needs, deposit: due } = sealing;
  const chains = useChains();
  const kit = useWalletKit();
  const putFirst = useDraft((draft) => draft.putFirst);
  const [step, setStep] = useState<DepositStep | null>(null);
  // Another card of the page may have asked for the same deposit.
  const isUnderWayElsewhere = useTracked((store) =>
    store.list.some(
      (one) =>
        (one.kind === 'deposit' || one.kind === 'approve') &&
        one.account.toLowerCase() === sealing.account?.toLowerCase() &&
        isUnderWay(one.state) &&
        !isIncluded(one.state),
    ),
  );
  const paying = useMutation({
    mutationFn: async () => included((await deposit(chains, await kit.client(), due?.wei ?? 0n, setStep)).id),
    onSettled: () => setStep(null),
  });
  if (needs === null || due === null) return <Text fz="sm">Reading the vault…</Text>;
  if (needs.lacking === 0n) return <Text fz="sm">The vault holds enough for the lock.</Text>;
  const others = due.rounds.filter((one) => one !== round);
  return (
    <>
      <Text fz="sm">
        {needs.before === 0n ? null : (
          <>
            The vault pays <Amount wei={wei(needs.before)} /> for {roundsInWords(needs.beforeRounds)} first.{' '}
          </>
        )}
        The lock needs <Amount wei={wei(needs.lacking)} fw={600} /> more in the vault.
        {others.length === 0 ? null : (
          <>
            {' '}
            With what {roundsInWords(others)} {others.length === 1 ? 'lacks' : 'lack'} that is one deposit of{' '}
            <Amount wei={wei(due.wei)} fw={600} />.
          </>
        )}
        {due.wei < needs.together ? ' The wallet has no more than this round needs.' : null} The deposit is a
        transaction of its own; you can withdraw what is not locked at any time.
      </Text>
      <Group gap="sm" mt={8}>
        <Button loading={paying.isPending || isUnderWayElsewhere} onClick={() => paying.mutate()}>
          Deposit <Amount wei={wei(due.wei)} ml={4} />
        </Button>
        {needs.isEnoughIfFirst ? (
          <Button variant="default" onClick={() => putFirst(round.toString())}>
            Seal this round first instead
          </Button>
        ) : null}
        {step === null ? null : (
          <Text fz="sm">{step === 'permit' ? 'Sign the permission in your wallet.' : 'Confirm in your wallet.'}</Text>
        )}
      </Group>
      {paying.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert" mt={8}>
          {paying.error.message}
        </Text>
      ) : null}
      {chains.config.devnet && sealing.account !== null ? (
        <details style={{ marginTop: 8 }}>
          <summary>
            <Text span fz="xs">
              No DTX? This is a devnet.
            </Text>
          </summary>
          <FundButton address={sealing.account} />
        </details>
      ) : null}
    </>
  );
}
