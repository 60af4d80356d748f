// The connected account: what it holds, moving money between wallet and vault, and the way out.
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { moneyQuery } from '../chain/use-chain';
import { Address } from '../ui/address';
import { wei } from '../ui/amount';
import { Amount } from '../ui/amount-text';
import { FundButton } from './fund-button';
import { useChains, useWalletKit } from './use-wallet';
import { VaultForm } from './vault-form';
import type { WalletState } from './wallet-kit';

type Connected = Extract<WalletState, { kind: 'connected' }>;
type Props = { readonly wallet: Connected; readonly onClose: () => void };

export function AccountPanel({ wallet, onClose }: Props) {
  const kit = useWalletKit();
  const chains = useChains();
  const money = useQuery(moneyQuery(chains, wallet.address));
  const [problem, setProblem] = useState<string | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // The button that connected is gone: who came by keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus();
  }, []);

  async function switchChain(): Promise<void> {
    setProblem(null);
    await kit.switchTo(kit.market.auction.chainId).catch((error: Error) => setProblem(error.message));
  }

  return (
    <Stack gap="sm" ref={panel} tabIndex={-1} style={{ outline: 'none' }}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={2}>{wallet.name}</Title>
          <Address value={wallet.address} />
        </div>
        <Button
          variant="subtle"
          color="gray"
          style={{ flexShrink: 0 }}
          onClick={() => {
            onClose();
            void kit.disconnect();
          }}
        >
          Disconnect
        </Button>
      </Group>
      {wallet.isRightChain ? null : (
        <Alert color="yellow" variant="outline" title={`The wallet is on chain ${wallet.chainId}`}>
          <Text fz="sm" mb={8}>
            Money and bids live on the auction chain, number {kit.market.auction.chainId}.
          </Text>
          <Button onClick={() => void switchChain()}>Switch to the auction chain</Button>
          {problem === null ? null : (
            <Text fz="sm" mt={8} role="alert">
              {problem}
            </Text>
          )}
        </Alert>
      )}
      <Stack gap={4}>
        <Row label="In the vault, free for bids" value={money.data?.vault} strong />
        <Row label="In the wallet" value={money.data?.wallet} />
        <Row label="Gas coin" value={money.data?.gas} unit="GAS" />
      </Stack>
      {money.isError ? (
        <Text fz="xs" c="var(--lk-amber)">
          The auction chain’s node does not answer; these amounts may be old.
        </Text>
      ) : null}
      {wallet.isRightChain ? <VaultForm money={money.data ?? null} /> : null}
      {kit.market.devnet ? <FundButton address={wallet.address} /> : null}
    </Stack>
  );
}

type RowProps = {
  readonly label: string;
  readonly value: bigint | undefined;
  readonly strong?: boolean;
  readonly unit?: string;
};

function Row({ label, value, strong = false, unit }: RowProps) {
  return (
    <Group justify="space-between" gap="sm" wrap="nowrap">
      <Text fz="sm" c="dimmed">
        {label}
      </Text>
      <Text fz="sm" fw={strong ? 600 : 400}>
        {value === undefined ? '–' : <Amount wei={wei(value)} unit={unit === undefined} />}
        {value !== undefined && unit !== undefined ? ` ${unit}` : ''}
      </Text>
    </Group>
  );
}
