// The results of one batch: what was won, for how much less than bid, why the rest was lost, and bidding on it again.
import { Button, Group, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { publicBidsQuery } from '../../trading/public-bids';
import { useBatch } from '../../trading/use-batch';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { StatCard } from '../../ui/stat-card';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains } from '../../wallet/use-wallet';
import { useDraft } from '../bids/draft';
import { outcomeOf, rebid } from './outcome';
import { OutcomeTable } from './outcome-table';
import { PaidChart } from './paid-chart';
import { WonStrip } from './won-strip';

export function BatchResults({ batch }: { readonly batch: BatchRecord }) {
  const chains = useChains();
  const view = useBatch(chains, batch);
  const navigate = useNavigate();
  const set = useDraft((draft) => draft.set);
  const [percent, setPercent] = useState(10);
  const { results, slot, verified } = view;
  const bids = useQuery(publicBidsQuery(chains, batch.round, slot)).data;
  const outcome = useMemo(
    () =>
      results === null || slot === null || bids === undefined
        ? null
        : outcomeOf(bids, results.lots, slot.number, { budget: slot.budget, cap: slot.cap }),
    [results, slot, bids],
  );
  if (view.state !== 'revealed') {
    return (
      <Text fz="sm">
        {view.stage === null ? 'Asking the auction chain…' : `${view.stage.title}: ${view.stage.cause}`}
      </Text>
    );
  }
  if (outcome === null || verified === null) return <Text c="dimmed">Reading results and proving the lots…</Text>;
  const deviceOf = (lot: number) => verified.lots.deviceOf(lot);
  function again(): void {
    const prices = outcome === null ? [] : rebid(outcome, deviceOf, percent);
    set({
      rule: { kind: 'list', name: `lost in round ${batch.round}, +${percent} %`, prices },
      excluded: [],
      budget: '',
      budgets: {},
    });
    void navigate({ to: '/bids' });
  }
  return (
    <Stack gap="lg">
      <WonStrip outcome={outcome} />
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
      <PaidChart outcome={outcome} />
      <Group gap="sm" align="flex-end">
        {outcome.won > 0 ? <Button renderRoot={(props) => <Link to="/access" {...props} />}>Open Access</Button> : null}
        {outcome.lost > 0 ? (
          <>
            <Button variant="default" onClick={again}>
              Bid again on {formatCount(outcome.lost)} lost devices
            </Button>
            <NumberInput
              size="xs"
              w={110}
              label="more than before"
              suffix=" %"
              min={0}
              max={1_000}
              allowDecimal={false}
              value={percent}
              onChange={(value) => setPercent(typeof value === 'number' ? value : 0)}
            />
          </>
        ) : null}
      </Group>
      <Title order={2}>Bid by bid</Title>
      <OutcomeTable outcome={outcome} deviceOf={deviceOf} />
    </Stack>
  );
}
