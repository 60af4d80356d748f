// The one thing to do about a batch now, if there is one, and where its results are.
import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reveal } from '../../trading/reveal';
import type { Stage } from '../../trading/stage-kinds';
import type { BatchView } from '../../trading/use-batch';
import { formatCount } from '../../ui/format';
import { plainError } from '../../ui/plain-error';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';
import { LockButton } from './lock-button';
import { RefundButton } from './refund-button';

type Props = { readonly view: BatchView; readonly stage: Stage };

export function BatchActions({ view, stage }: Props) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const { batch } = view;
  const revealing = useMutation({ mutationFn: async () => reveal(chains, await kit.client(), batch) });
  return (
    <>
      <Group gap="sm">
        {stage.action === 'reveal' ? (
          <Button
            loading={revealing.isPending}
            disabled={wallet.kind !== 'connected'}
            onClick={() => revealing.mutate()}
          >
            Reveal {formatCount(batch.bids)} bids
          </Button>
        ) : null}
        {stage.action === 'reveal' && wallet.kind !== 'connected' ? (
          <Text fz="sm">Connect any account with gas coin: a reveal may come from anybody who holds the file.</Text>
        ) : null}
        {stage.action === 'seal' ? (
          <Button variant="default" renderRoot={(props) => <Link to="/seal" {...props} />}>
            Go on sealing
          </Button>
        ) : null}
        {stage.action === 'recover' ? (
          <Button variant="default" renderRoot={(props) => <Link to="/recovery" {...props} />}>
            Open the recovery centre
          </Button>
        ) : null}
        {stage.action === 'access' ? (
          <Button variant="default" renderRoot={(props) => <Link to="/access" {...props} />}>
            Open Access
          </Button>
        ) : null}
        {stage.action === 'refund' ? <RefundButton view={view} /> : null}
        <LockButton view={view} />
        {view.results === null ? null : (
          <Button
            variant="subtle"
            renderRoot={(props) => <Link to="/results/$round" params={{ round: batch.round.toString() }} {...props} />}
          >
            Results
          </Button>
        )}
      </Group>
      {revealing.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(revealing.error)}
        </Text>
      ) : null}
    </>
  );
}
