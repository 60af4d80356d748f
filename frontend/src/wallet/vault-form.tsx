// Deposit into the vault, or withdraw from it.
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { withdrawCall } from '../chain/bidder-calls';
import type { Money } from '../chain/money';
import { refusalOf } from '../chain/refusal';
import { send } from '../chain/send';
import type { Tracked } from '../chain/tracked';
import { readTicks, weiOfTicks } from '../ui/amount';
import { capital } from './connect-panel';
import { type DepositStep, deposit } from './deposit';
import { useChains, useWalletKit } from './use-wallet';
import { amountProblem } from './vault-amount';

const STEPS: Readonly<Record<DepositStep, string>> = {
  permit: 'Sign the permission in your wallet: the vault may take this amount once.',
  approve: 'Allow the vault to take this amount; the deposit follows as a second transaction.',
  deposit: 'Confirm the deposit in your wallet.',
};

export function VaultForm({ money }: { readonly money: Money | null }) {
  const kit = useWalletKit();
  const chains = useChains();
  const [side, setSide] = useState<'deposit' | 'withdraw'>('deposit');
  const [text, setText] = useState('');
  const [step, setStep] = useState<DepositStep | null>(null);
  const amount = readTicks(text);
  const problem = amountProblem(amount, side, money);

  const moving = useMutation({
    mutationFn: async (): Promise<Tracked> => {
      if (amount.kind !== 'ticks') throw new Error('no amount');
      const wallet = await kit.client();
      const wei = weiOfTicks(amount.ticks);
      if (side === 'deposit') return deposit(chains, wallet, wei, setStep);
      const account = wallet.account;
      if (account === undefined) throw new Error('no account is connected');
      return send(chains, wallet, withdrawCall(chains, wei, account.address));
    },
    onSuccess: () => setText(''),
    onSettled: () => setStep(null),
  });
  const refused = moving.isError ? refusalOf(moving.error) : null;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null && amount.kind === 'ticks') moving.mutate();
      }}
    >
      <Stack gap={8}>
        <SegmentedControl
          size="xs"
          value={side}
          onChange={(value) => setSide(value === 'withdraw' ? 'withdraw' : 'deposit')}
          data={[
            { value: 'deposit', label: 'Deposit' },
            { value: 'withdraw', label: 'Withdraw' },
          ]}
          aria-label="Direction"
        />
        <Group gap={8} align="flex-start" wrap="nowrap">
          <TextInput
            size="xs"
            flex={1}
            inputMode="decimal"
            aria-label={side === 'deposit' ? 'Deposit in DTX' : 'Withdraw in DTX'}
            placeholder="0.000 DTX"
            value={text}
            error={text === '' ? null : problem}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" loading={moving.isPending} disabled={problem !== null || amount.kind !== 'ticks'}>
            {side === 'deposit' ? 'Deposit' : 'Withdraw'}
          </Button>
        </Group>
        {step === null ? null : <Text fz="xs">{STEPS[step]}</Text>}
        {moving.isSuccess && !moving.isPending ? <Text fz="xs">Sent. It counts once a block includes it.</Text> : null}
        {refused === null ? null : (
          <Text fz="xs" c="var(--lk-amber)" role="alert">
            {capital(refused.title)} {capital(refused.remedy)}
          </Text>
        )}
      </Stack>
    </form>
  );
}
