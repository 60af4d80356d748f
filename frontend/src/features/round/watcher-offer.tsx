// Lets a watcher reveal for somebody who will be away, with plain words about what it can read from then on.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundState } from '../../chain/rounds';
import { handOver, NOTICE, type WatchState, watchQuery } from '../../trading/watcher';
import { plainError } from '../../ui/plain-error';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';
import { WatcherTerms } from './watcher-terms';

type Props = { readonly batch: BatchRecord; readonly round: RoundState };

const WORDS: Readonly<Record<WatchState, string>> = {
  waiting:
    'A watcher holds the opening and reveals when the time has come. It can read your bids. You may still reveal by hand.',
  sent: 'The watcher has sent the reveal. It is sent again if a reorganisation drops it, until it is final.',
  revealed: 'The watcher saw the reveal become final and deleted the opening.',
  missed: 'The watcher did not reveal in time, and deleted the opening.',
  expired: 'Your permission for the watcher has ended, and it deleted the opening: reveal by hand.',
  gone: 'The watcher let go of the opening: finalized blocks hold another batch of this account, or none.',
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
  if (held.data !== undefined && held.data !== null) {
    return (
      <Text fz="sm" role="status">
        {WORDS[held.data]}
      </Text>
    );
  }
  const isOwn = wallet.kind === 'connected' && wallet.address.toLowerCase() === batch.bidder.toLowerCase();
  return (
    <Stack gap="sm" component="section" aria-label="Reveal by a watcher">
      <Text fz="sm" fw={600}>
        A watcher can reveal while you are away
      </Text>
      <WatcherTerms round={round} url={chains.config.watcher} />
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
      </Group>
      {handing.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(handing.error)}
        </Text>
      ) : null}
    </Stack>
  );
}
