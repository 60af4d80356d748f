// Build bids: from a filter to one plan for each open round.
import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { encodePlan } from '../../market/plan';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatCount } from '../../ui/format';
import { PageBody } from '../../ui/page-body';
import { useChains } from '../../wallet/use-wallet';
import { BidNotes } from './bid-notes';
import { middleBid } from './bid-rules';
import { BudgetPanel } from './budget-panel';
import { ChosenTable } from './chosen-table';
import { useDraft } from './draft';
import { NextRound } from './next-round';
import { PriceHistogram } from './price-histogram';
import { RoundsTable } from './rounds-table';
import { RulePanel } from './rule-panel';
import { planOfRound, useBids } from './use-bids';

export function Screen() {
  return (
    <PageBody>
      <Content />
    </PageBody>
  );
}

function Content() {
  const chains = useChains();
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const { view, rounds, waiting, past, ways, filter, unsaid } = useBids(chains, search);
  const draft = useDraft();
  const plans = rounds.flatMap((one) => planOfRound(chains, one, filter) ?? []);
  const bids = new Map(rounds.flatMap((one) => [...one.bids]));
  const lots = rounds.flatMap((one) => one.chosen.lots);
  const sold = Uint32Array.from(lots.flatMap((lot) => (lot.lastPrice > 0 ? [lot.lastPrice] : [])));
  const { selection } = view;

  if (view.error !== null && selection === null) {
    return <ErrorState title="The directory cannot be read" error={view.error} />;
  }
  function review(): void {
    draft.review(plans.map((plan) => ({ round: plan.round.toString(), text: encodePlan(plan) })));
    void navigate({ to: '/seal' });
  }
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>Build bids</Title>
          <Text fz="sm" c="dimmed" aria-live="polite">
            {selection === null
              ? 'Reading the directory…'
              : `${formatCount(selection.passing)} of ${formatCount(selection.rows)} devices chosen; ${formatCount(selection.candidates.length)} of them are for sale in ${rounds.length + waiting.length === 1 ? 'one open round' : `${rounds.length + waiting.length} open rounds`}.`}
          </Text>
          <Text fz="xs" c="dimmed">
            {filter === '' ? 'No filter: every device.' : `Filter: ${filter}`}
            {unsaid.length > 0 ? ` and by ${unsaid.join(', ')}` : ''}
            {draft.excluded.length > 0 ? `, ${formatCount(draft.excluded.length)} left out by hand` : ''}
          </Text>
        </div>
        <Group gap="sm">
          <Button variant="default" renderRoot={(props) => <Link to="/explore" search={search as never} {...props} />}>
            Change the filter
          </Button>
          <Button disabled={plans.length === 0} onClick={review}>
            Review and seal
          </Button>
        </Group>
      </Group>
      {selection !== null && selection.candidates.length === 0 ? (
        <EmptyState
          title={
            selection.passing === 0 ? 'No device passes the filter' : 'None of these devices is for sale right now'
          }
          cause={selection.passing === 0 ? 'Relax it in Explore.' : <NextRound hasOpen={view.openRounds.length > 0} />}
        />
      ) : null}
      {rounds.length === 0 ? null : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
          <Stack gap="lg" component="section" aria-label="Price">
            <Title order={2}>How much to bid</Title>
            <RulePanel result={rounds[0]?.rule ?? { kind: 'empty' }} bids={bids} rounds={rounds} ways={ways} />
            <PriceHistogram
              prices={sold}
              never={lots.length - sold.length}
              mine={middleBid(bids)}
              isOnePrice={draft.rule.kind === 'price'}
            />
          </Stack>
          <Stack gap="lg" component="section" aria-label="Budget">
            <Title order={2}>How much to spend</Title>
            <BudgetPanel rounds={rounds} past={past} />
            <BidNotes rounds={rounds} />
          </Stack>
        </SimpleGrid>
      )}
      {rounds.length + waiting.length === 0 ? null : (
        <Stack gap="sm" component="section" aria-label="Plans">
          <Title order={2}>One plan a round</Title>
          {rounds.length + waiting.length > 1 ? (
            <Text fz="sm">
              Your choice spans {rounds.length + waiting.length} rounds. Each is an auction of its own: its own budget,
              its own recovery file and its own sealing transaction.
            </Text>
          ) : null}
          <RoundsTable rounds={rounds} waiting={waiting} />
          <ChosenTable rounds={rounds} />
        </Stack>
      )}
    </Stack>
  );
}
