// The lock: what the vault holds for it, and the deposit where it lacks something.
import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { included } from '../../chain/send';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { type DepositStep, deposit } from '../../wallet/deposit';
import { FundButton } from '../../wallet/fund-button';
import { useChains, useWalletKit } from '../../wallet/use-wallet';
import type { Sealing } from './use-seal';

export function MoneyStep({ sealing }: { readonly sealing: Sealing }) {
  const { lacking } = sealing;
  const chains = useChains();
  const kit = useWalletKit();
  const [step, setStep] = useState<DepositStep | null>(null);
  const paying = useMutation({
    mutationFn: async () => included((await deposit(chains, await kit.client(), lacking ?? 0n, setStep)).id),
    onSettled: () => setStep(null),
  });
  if (lacking === null) return <Text fz="sm">Reading the vault…</Text>;
  if (lacking === 0n) return <Text fz="sm">The vault holds enough for the lock.</Text>;
  return (
    <>
      <Text fz="sm">
        The lock needs <Amount wei={wei(lacking)} fw={600} /> more in the vault. The deposit is a transaction of its
        own; you can withdraw what is not locked at any time.
      </Text>
      <Group gap="sm" mt={8}>
        <Button loading={paying.isPending} onClick={() => paying.mutate()}>
          Deposit <Amount wei={wei(lacking)} ml={4} />
        </Button>
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
