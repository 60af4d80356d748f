// Build bids: from a filter to one plan for each open round, and a preview of it while none is open.
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { encodePlan } from '../../market/plan';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageBody } from '../../ui/page-body';
import { useChains } from '../../wallet/use-wallet';
import { BidNotes } from './bid-notes';
import { middleBid } from './bid-rules';
import { BidsHead } from './bids-head';
import { BudgetPanel } from './budget-panel';
import { ChosenTable } from './chosen-table';
import { useDraft } from './draft';
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
  const found = useBids(chains, search);
  const { view, rounds, waiting, shown, preview, past, ways, filter } = found;
  const draft = useDraft();
  const bids = new Map(shown.flatMap((one) => [...one.bids]));
  const lots = shown.flatMap((one) => one.chosen.lots);
  const sold = Uint32Array.from(lots.flatMap((lot) => (lot.lastPrice > 0 ? [lot.lastPrice] : [])));
  const { selection } = view;

  if (view.error !== null && selection === null) {
    return <ErrorState title="The directory cannot be read" error={view.error} />;
  }
  function review(): void {
    const plans = rounds.flatMap((one) => planOfRound(chains, one, filter) ?? []);
    draft.review(plans.map((plan) => ({ round: plan.round.toString(), text: encodePlan(plan) })));
    void navigate({ to: '/seal' });
  }
  const isNothing = selection !== null && selection.candidates.length + selection.offered.total === 0;
  return (
    <Stack gap="lg">
      <BidsHead bids={found} search={search} onReview={review} />
      {isNothing ? (
        <EmptyState
          title={selection.passing === 0 ? 'No device passes the filter' : 'None of these devices is on offer'}
          cause={
            selection.passing === 0
              ? 'Relax it in Explore.'
              : 'Their owners have paused them or offer no licence, or they have never checked in. Relax the filter in Explore.'
          }
        />
      ) : null}
      {preview.error !== null && shown.length === 0 ? (
        <ErrorState title="The chosen devices cannot be read" error={preview.error} onRetry={preview.retry} />
      ) : null}
      {selection === null || isNothing ? null : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing="lg">
          <Stack gap="lg" component="section" aria-label="Price">
            <Title order={2}>How much to bid</Title>
            <RulePanel result={shown[0]?.rule ?? { kind: 'empty' }} bids={bids} rounds={shown} ways={ways} />
            {shown.length === 0 ? (
              <Reading hasFailed={preview.error !== null} />
            ) : (
              <PriceHistogram
                prices={sold}
                never={lots.length - sold.length}
                mine={middleBid(bids)}
                isOnePrice={draft.rule.kind === 'price'}
              />
            )}
          </Stack>
          <Stack gap="lg" component="section" aria-label="Budget">
            <Title order={2}>How much to spend</Title>
            {shown.length === 0 ? <Reading hasFailed={preview.error !== null} /> : null}
            <BudgetPanel rounds={shown} past={past} />
            <BidNotes rounds={shown} />
          </Stack>
        </SimpleGrid>
      )}
      {selection === null || isNothing ? null : (
        <Stack gap="sm" component="section" aria-label="Plans">
          <Title order={2}>One plan a round</Title>
          {rounds.length + waiting.length === 0 ? (
            <Text fz="sm">
              Each round that opens gets a plan here, made from its proven lots with the price and the budget above.
            </Text>
          ) : null}
          {rounds.length + waiting.length > 1 ? (
            <Text fz="sm">
              Your choice spans {rounds.length + waiting.length} rounds. Each is an auction of its own: its own budget,
              its own recovery file and its own sealing transaction.
            </Text>
          ) : null}
          {rounds.length + waiting.length === 0 ? null : <RoundsTable rounds={rounds} waiting={waiting} />}
          <ChosenTable rounds={shown} search={search} />
        </Stack>
      )}
    </Stack>
  );
}

function Reading({ hasFailed }: { readonly hasFailed: boolean }) {
  return (
    <Text fz="sm" c="dimmed" aria-busy={!hasFailed}>
      {hasFailed ? 'Drawn once the chosen devices can be read.' : 'Reading the chosen devices…'}
    </Text>
  );
}
