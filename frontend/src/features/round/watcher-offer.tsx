// Lets a watcher reveal for somebody who will be away, with plain words about what it can read from then on.
import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundState } from '../../chain/rounds';
import { handOver, NOTICE, type WatchState, watchQuery } from '../../trading/watcher';
import { plainError } from '../../ui/plain-error';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';

type Props = { readonly batch: BatchRecord; readonly round: RoundState };

const WORDS: Readonly<Record<WatchState, string>> = {
  waiting: 'A watcher holds the opening and reveals when the time has come. You may still reveal by hand.',
  sent: 'The watcher has sent the reveal.',
  revealed: 'The watcher saw the reveal become final.',
  missed: 'The watcher did not reveal in time.',
  expired: 'Your permission for the watcher has ended.',
  gone: 'The watcher let go of the opening: the chain holds another batch.',
};

export function WatcherOffer({ batch, round }: Props) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const [understood, setUnderstood] = useState(false);
  const held = useQuery(watchQuery(chains, batch));
  const handing = useMutation({
    mutationFn: async () => handOver(chains, await kit.client(), batch, round),
    onSuccess: () => held.refetch(),
  });
  if (chains.config.watcher === null || held.isError) return null;
  if (held.data !== undefined && held.data !== null) return <Text fz="sm">{WORDS[held.data]}</Text>;
  const isOwn = wallet.kind === 'connected' && wallet.address.toLowerCase() === batch.bidder.toLowerCase();
  return (
    <Group gap="sm">
      <Checkbox
        size="xs"
        checked={understood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
        label={NOTICE}
      />
      <Button
        variant="default"
        disabled={!understood || !isOwn}
        loading={handing.isPending}
        onClick={() => handing.mutate()}
      >
        Let the watcher reveal for me
      </Button>
      {isOwn ? null : (
        <Text fz="xs" c="dimmed">
          Needs the account that bid.
        </Text>
      )}
      {handing.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(handing.error)}
        </Text>
      ) : null}
    </Group>
  );
}
