// What became of the price list that was read.
import { Text } from '@mantine/core';
import { useDraft } from './draft';
import { listWords } from './list-words';
import type { PricedRound } from './priced-rounds';

export function ListNote({ rounds }: { readonly rounds: readonly PricedRound[] }) {
  const { rule, excluded } = useDraft();
  const words = listWords(rule, rounds, excluded.length);
  return (
    <Text fz="sm" c={words?.isNothing === true ? 'var(--lk-amber)' : 'dimmed'} role="status">
      {words === null ? 'Devices of the list that the filter also chooses are bid on.' : words.text} {words?.remedy}
    </Text>
  );
}
