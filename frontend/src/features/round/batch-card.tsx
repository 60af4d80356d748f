// One batch in its round: where it stands, why, what comes next, until when, and the one button for it.
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { told } from '../../chain/tracked';
import { useChainTime } from '../../chain/use-chain';
import { reveal } from '../../trading/reveal';
import { stepsOf } from '../../trading/stage';
import { useBatch } from '../../trading/use-batch';
import { Moment } from '../../ui/age';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount, formatDuration, shortHex } from '../../ui/format';
import { StepperLine } from '../../ui/stepper-line';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';
import { RefundButton } from './refund-button';

type Props = { readonly batch: BatchRecord; readonly isHeadline?: boolean };

const TONES = { calm: undefined, act: 'var(--lk-amber)', good: 'var(--lk-green)', bad: 'var(--lk-red)' } as const;

export function BatchCard({ batch, isHeadline = false }: Props) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const view = useBatch(chains, batch);
  const now = useChainTime(chains);
  const revealing = useMutation({ mutationFn: async () => reveal(chains, await kit.client(), batch) });
  const { stage } = view;
  const tracked = stage?.name === 'revealing' || stage?.name === 'revealed' ? view.reveal : view.commit;
  if (stage === null) {
    return (
      <Text c="dimmed" fz="sm">
        {view.error === null ? 'Asking the auction chain…' : `The auction chain does not answer: ${view.error.message}`}
      </Text>
    );
  }
  const left = stage.deadline === null ? null : stage.deadline - now;
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-label={`Batch ${shortHex(batch.commitHash)}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Group gap="sm">
              <Title order={isHeadline ? 2 : 3} style={{ color: TONES[stage.tone] }}>
                {stage.title}
              </Title>
              {tracked === null ? null : <Badge title={told(tracked.state).sentence}>{told(tracked.state).word}</Badge>}
            </Group>
            <Text fz="xs" c="dimmed">
              {formatCount(batch.bids)} bids, budget {formatTicks(ticks(Number(batch.budget)))} DTX
              {view.slot === null
                ? ''
                : `, lock ${formatTicks(ticks(Number(view.slot.lock)))} DTX, slot ${view.slot.number}`}
            </Text>
          </div>
          {left === null || stage.deadline === null ? null : (
            <div style={{ textAlign: 'right' }}>
              <Text fz="xl" fw={600} c={left < 15 && stage.action !== null ? 'var(--lk-red)' : 'inherit'}>
                {left > 0 ? formatDuration(left) : 'any moment'}
              </Text>
              <Text fz="xs" c="dimmed">
                until <Moment time={stage.deadline} />
              </Text>
            </div>
          )}
        </Group>
        <StepperLine steps={stepsOf(stage)} label="Steps of this batch" />
        <div>
          <Text fz="sm">{stage.cause}</Text>
          <Text fz="sm" fw={500}>
            {stage.next}
          </Text>
        </div>
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
          {view.results === null ? null : (
            <Button
              variant="subtle"
              renderRoot={(props) => (
                <Link to="/results/$round" params={{ round: batch.round.toString() }} {...props} />
              )}
            >
              Results
            </Button>
          )}
        </Group>
        {revealing.isError ? (
          <Text fz="sm" c="var(--lk-amber)" role="alert">
            {revealing.error.message}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}
