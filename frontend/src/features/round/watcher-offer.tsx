// Lets watchers reveal for somebody who will be away: three that share the opening, or one that gets all of it, with plain
// words about who can read it from then on.
import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundState } from '../../chain/rounds';
import type { WatchState } from '../../trading/holding';
import { offeredWatchers } from '../../trading/offered-watchers';
import { handOver, heldQuery, isHandedOver, NOTICE } from '../../trading/watcher';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains, useWalletKit } from '../../wallet/use-wallet';
import { HandOverForm } from './hand-over-form';
import { SplitOffer } from './split-offer';
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
  const [wasHandedOver] = useState(() => isHandedOver(batch));
  const held = useQuery(heldQuery(chains, batch));
  const offered = offeredWatchers(chains.config.watchers);
  // What an earlier visit handed over is not offered again while the watchers are being asked.
  if (offered.kind === 'none' || held.isError || (wasHandedOver && held.isLoading)) return null;
  const found = held.data ?? null;
  if (found?.kind === 'whole') {
    return (
      <Text fz="sm" role="status">
        {WORDS[found.state]}
      </Text>
    );
  }
  const refresh = () => held.refetch();
  if (offered.kind === 'split' || found !== null) {
    const urls = offered.kind === 'split' ? offered.urls : null;
    return <SplitOffer batch={batch} round={round} urls={urls} answers={found?.answers ?? null} onHanded={refresh} />;
  }
  return <SingleOffer batch={batch} round={round} url={offered.url} onHanded={refresh} />;
}

type SingleProps = Props & { readonly url: string; readonly onHanded: () => Promise<unknown> };

function SingleOffer({ batch, round, url, onHanded }: SingleProps) {
  const chains = useChains();
  const kit = useWalletKit();
  const handing = useMutation({
    mutationFn: async () => handOver(chains, await kit.client(), batch, round, url),
    onSuccess: onHanded,
  });
  return (
    <HandOverForm
      batch={batch}
      title="A watcher can reveal while you are away"
      notice={NOTICE}
      action="Let the watcher reveal for me"
      handing={handing}
    >
      <WatcherTerms round={round} url={url} />
    </HandOverForm>
  );
}
