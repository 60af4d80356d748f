// Review and seal one plan: five steps, one transaction.
import { Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { isIncluded } from '../../chain/tracked';
import type { Plan } from '../../market/plan';
import { formatCount } from '../../ui/format';
import { StepperLine } from '../../ui/stepper-line';
import { useChains } from '../../wallet/use-wallet';
import { RevealReminder } from '../reveal/reveal-reminder';
import { Receipt } from './receipt';
import { SealAnimation } from './seal-animation';
import type { SealStep } from './seal-gate';
import { NextStep, Verified } from './seal-parts';
import { SentNote } from './sent-note';
import { type Sealing, useSeal } from './use-seal';

const STEPS: readonly { readonly step: SealStep; readonly label: string }[] = [
  { step: 'verify', label: 'Verify' },
  { step: 'wallet', label: 'Wallet' },
  { step: 'money', label: 'Lock' },
  { step: 'copy', label: 'Recovery copy' },
  { step: 'seal', label: 'Seal' },
];

type Props = { readonly plan: Plan; readonly written: `0x${string}` | null; readonly plans: readonly Plan[] };

export function SealCard({ plan, written, plans }: Props) {
  const sealing = useSeal(useChains(), plan, written, plans);
  const { gate, verified, commit } = sealing;
  const { sent, isGoing } = commit;
  const now = STEPS.findIndex(({ step }) => step === gate.step);
  const isSealed = sent !== null && isIncluded(sent.state);
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-label={`Seal bids of round ${plan.round}`}>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>Round {plan.round.toString()}</Title>
          <Verified sealing={sealing} lots={verified?.lots.count ?? 0} />
        </Group>
        <StepperLine
          label="Steps to the seal"
          steps={STEPS.map(({ label }, at) => ({
            label,
            state: isSealed || at < now ? 'done' : at > now ? 'todo' : gate.isOver ? 'failed' : 'now',
          }))}
        />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {verified === null ? (
            <div />
          ) : (
            <Receipt plan={plan} round={verified.round} lock={sealing.lock} floor={sealing.floor} />
          )}
          <Stack gap="md">
            {isGoing ? null : <NextStep sealing={sealing} round={plan.round} />}
            {isSealed && sealing.verified !== null ? <SealAnimation hash={commitHashOf(sealing)} /> : null}
            {sent === null ? null : <SentNote sent={sent} round={plan.round} />}
            {isSealed && verified !== null ? (
              <RevealReminder round={plan.round} deadlines={verified.round.deadlines} />
            ) : null}
            {isGoing ? null : (
              <Stack gap={6}>
                <Button size="md" disabled={gate.reason !== null} loading={commit.isPending} onClick={commit.mutate}>
                  Seal {formatCount(plan.bids.size)} bids with one transaction
                </Button>
                <Text fz="sm" c={gate.reason === null ? 'dimmed' : 'var(--lk-amber)'} aria-live="polite">
                  {gate.reason ?? 'Nothing can be changed afterwards; every attempt draws a fresh key.'}
                </Text>
              </Stack>
            )}
            {commit.error === null ? null : (
              <Text fz="sm" c="var(--lk-amber)" role="alert">
                {commit.error.message}
              </Text>
            )}
          </Stack>
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

function commitHashOf(sealing: Sealing): string {
  return sealing.batch?.commitHash ?? sealing.verified?.lots.leafRoot ?? '';
}
