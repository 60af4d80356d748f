// Review and seal: one card for each plan that was built.
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { readPlan } from '../../market/plan';
import { EmptyState } from '../../ui/empty-state';
import { PageBody } from '../../ui/page-body';
import { TextLink } from '../../ui/text-link';
import { useDraft } from '../bids/draft';
import { SealCard } from './seal-card';

export function Screen() {
  return (
    <PageBody>
      <Content />
    </PageBody>
  );
}

function Content() {
  const ready = useDraft((draft) => draft.plans);
  const plans = useMemo(
    () => ready.map((one) => ({ plan: readPlan(one.text, `plan of round ${one.round}`), batch: one.batch })),
    [ready],
  );
  const all = useMemo(() => plans.map(({ plan }) => plan), [plans]);
  if (plans.length === 0) {
    return (
      <EmptyState
        isPage
        title="Nothing to seal"
        cause="Choose devices and say what you bid; then review it here."
        action={<TextLink to="/bids">Build bids</TextLink>}
      />
    );
  }
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>Review and seal</Title>
        <Text fz="sm" c="dimmed">
          {plans.length === 1
            ? 'One round, one recovery file, one sealing transaction.'
            : `${plans.length} rounds: each has its own budget, its own recovery file and its own sealing transaction.`}
        </Text>
      </div>
      {plans.map(({ plan, batch }) => (
        <SealCard key={plan.round.toString()} plan={plan} written={batch} plans={all} />
      ))}
    </Stack>
  );
}
