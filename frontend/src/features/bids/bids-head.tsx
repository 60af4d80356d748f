// What is chosen, how far it is proven, and the way on: with the reason where there is none yet.
import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCount } from '../../ui/format';
import { choiceWords, proofWords } from './bids-words';
import { useDraft } from './draft';
import { ProofLine } from './proof-line';
import { reviewGate } from './review-gate';
import type { BidsView } from './use-bids';

type Props = {
  readonly bids: BidsView;
  readonly search: Readonly<Record<string, unknown>>;
  readonly onReview: () => void;
};

export function BidsHead({ bids, search, onReview }: Props) {
  const { view, rounds, waiting, filter, unsaid } = bids;
  const { rule, excluded } = useDraft();
  const gate = reviewGate({ selection: view.selection, rounds, waiting, rule });
  return (
    <Group justify="space-between" align="flex-start">
      <Box flex="1 1 320px">
        <Title order={1}>Build bids</Title>
        <Text fz="sm" c="dimmed" aria-live="polite" aria-busy={view.selection === null}>
          {choiceWords(view.selection, rounds.length + waiting.length)}
        </Text>
        <Text fz="xs" c="dimmed">
          {filter === '' ? 'No filter: every device.' : `Filter: ${filter}`}
          {unsaid.length > 0 ? ` and by ${unsaid.join(', ')}` : ''}
          {excluded.length > 0 ? `, ${formatCount(excluded.length)} left out by hand` : ''}
        </Text>
        <ProofLine proof={proofWords(bids)} hasOpen={view.openRounds.length > 0} />
      </Box>
      <Stack gap={4} align="flex-start">
        <Group gap="sm">
          <Button variant="default" renderRoot={(props) => <Link to="/explore" search={search as never} {...props} />}>
            Change the filter
          </Button>
          <Button disabled={gate.reason !== null} aria-describedby="review-gate" onClick={onReview}>
            Review and seal
          </Button>
        </Group>
        <Text id="review-gate" fz="xs" maw={280} c="var(--lk-amber)" aria-live="polite">
          {gate.reason ?? gate.leftOut.join(' ')}
        </Text>
      </Stack>
    </Group>
  );
}
