// The results of one batch: what was won, for how much less than bid, why the rest was lost, and bidding on it again.
import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { plainError } from '../../ui/plain-error';
import { StatCard } from '../../ui/stat-card';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains } from '../../wallet/use-wallet';
import { BidAgain } from './bid-again';
import { GroupTable } from './group-table';
import { OutcomeTable } from './outcome-table';
import { PaidChart } from './paid-chart';
import { useOutcome } from './use-outcome';
import { WonStrip } from './won-strip';

export function BatchResults({ batch }: { readonly batch: BatchRecord }) {
  const { view, isTold, outcome, lots, error } = useOutcome(useChains(), batch);
  if (!isTold) {
    return (
      <Text fz="sm">
        {view.stage === null ? 'Asking the auction chain…' : `${view.stage.title}: ${view.stage.cause}`}
      </Text>
    );
  }
  if (outcome === null || lots === null) {
    return error === null ? (
      <Text c="dimmed">Reading results and proving the lots…</Text>
    ) : (
      <Text fz="sm" c="var(--lk-amber)" role="alert">
        The outcome cannot be told yet: {plainError(error)}
      </Text>
    );
  }
  const { slot } = view;
  return (
    <Stack gap="lg">
      <WonStrip outcome={outcome} />
      {view.state === 'revealed' ? (
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
          <StatCard label="Won" value={formatCount(outcome.won)} note={`of ${formatCount(outcome.bids.length)} bids`} />
          <StatCard
            label="Spent"
            value={`${formatTicks(ticks(outcome.spent))} DTX`}
            note={`budget ${formatTicks(ticks(Number(batch.budget)))}`}
          />
          <StatCard
            label="Less than bid"
            value={`${formatTicks(ticks(outcome.saved))} DTX`}
            note="you pay the best losing bid, or the reserve"
          />
          <StatCard
            label="Back in the vault"
            value={slot?.paid === true ? `${formatTicks(ticks(Number(slot.lock) - outcome.spent))} DTX` : 'on its way'}
            note="lock less what was spent"
          />
        </SimpleGrid>
      ) : (
        <Text fz="sm">
          {view.stage?.cause} {view.stage?.next}
        </Text>
      )}
      <PaidChart outcome={outcome} />
      <Group gap="sm" align="flex-end">
        {outcome.won > 0 ? <Button renderRoot={(props) => <Link to="/access" {...props} />}>Open Access</Button> : null}
        {outcome.lost > 0 ? <BidAgain outcome={outcome} lots={lots} /> : null}
      </Group>
      {outcome.bids.length > 0 ? <GroupTable outcome={outcome} lots={lots} /> : null}
      <Title order={2}>Bid by bid</Title>
      <OutcomeTable outcome={outcome} deviceOf={(lot) => lots.deviceOf(lot)} />
    </Stack>
  );
}
