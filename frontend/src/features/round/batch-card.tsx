// One batch in its round: where it stands, why, what comes next, until when, and the one button for it.
import { Badge, Box, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { told } from '../../chain/tracked';
import { useChainTime } from '../../chain/use-chain';
import { stepsOf } from '../../trading/stage-steps';
import { useBatch } from '../../trading/use-batch';
import { Moment } from '../../ui/age';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount, formatDuration, shortHex } from '../../ui/format';
import { plainError } from '../../ui/plain-error';
import { StepperLine } from '../../ui/stepper-line';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains } from '../../wallet/use-wallet';
import { RevealReminder } from '../reveal/reveal-reminder';
import { BatchActions } from './batch-actions';
import { WatcherOffer } from './watcher-offer';

type Props = { readonly batch: BatchRecord; readonly isHeadline?: boolean };

const TONES = { calm: undefined, act: 'var(--lk-amber)', good: 'var(--lk-green)', bad: 'var(--lk-red)' } as const;

export function BatchCard({ batch, isHeadline = false }: Props) {
  const chains = useChains();
  const view = useBatch(chains, batch);
  const now = useChainTime(chains);
  const { stage } = view;
  const tracked = view.reveal ?? view.commit;
  if (stage === null) {
    return (
      <Text c="dimmed" fz="sm">
        {view.error === null
          ? 'Asking the auction chain…'
          : `The auction chain cannot be read: ${plainError(view.error)}`}
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
            <Box ta={{ base: 'left', sm: 'right' }}>
              <Text fz="xl" fw={600} c={left < 15 && stage.action !== null ? 'var(--lk-red)' : 'inherit'}>
                {left > 0 ? formatDuration(left) : 'any moment'}
              </Text>
              <Text fz="xs" c="dimmed">
                until <Moment time={stage.deadline} />
              </Text>
            </Box>
          )}
        </Group>
        <StepperLine steps={stepsOf(stage)} label="Steps of this batch" />
        <div>
          <Text fz="sm">{stage.cause}</Text>
          <Text fz="sm" fw={500}>
            {stage.next}
          </Text>
        </div>
        <BatchActions view={view} stage={stage} />
        {view.state === 'ready' && view.round !== null && stage.name !== 'forfeited' ? (
          <>
            <RevealReminder round={batch.round} deadlines={view.round.deadlines} />
            <WatcherOffer batch={batch} round={view.round} />
          </>
        ) : null}
      </Stack>
    </Paper>
  );
}
