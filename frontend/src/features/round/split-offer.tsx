// Lets three watchers that share the opening reveal: the offer, what became of it, and another try for who did not take part.
import { Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { RoundState } from '../../chain/rounds';
import type { Three } from '../../trading/opening-shares';
import type { Answer } from '../../trading/split-state';
import { handSharesOver, SPLIT_NOTICE } from '../../trading/watcher';
import type { BatchRecord } from '../../vault/batch-record';
import { useChains, useWalletKit } from '../../wallet/use-wallet';
import { HandOverButton, HandOverError, HandOverForm } from './hand-over-form';
import { SplitTerms } from './split-terms';
import { splitWords } from './split-words';

type Props = {
  readonly batch: BatchRecord;
  readonly round: RoundState;
  /** The three that the directory offers; null where it offers no three any more. */
  readonly urls: Three<string> | null;
  /** What the watchers say; null before a hand-over. */
  readonly answers: readonly Answer[] | null;
  readonly onHanded: () => Promise<unknown>;
};

export function SplitOffer({ batch, round, urls, answers, onHanded }: Props) {
  const chains = useChains();
  const kit = useWalletKit();
  const handing = useMutation({
    mutationFn: async () => {
      if (urls === null) throw new Error('this directory does not offer three watchers any more');
      return handSharesOver(chains, await kit.client(), batch, round, urls);
    },
    // A failure too may have changed who holds what.
    onSettled: onHanded,
  });
  const words = answers === null ? null : splitWords(answers, handing.data ?? []);
  const isOffered = urls !== null && (words === null || words.offer === 'anew');
  return (
    <Stack gap="sm">
      {words === null ? null : (
        <Stack gap={4} role="status">
          <Text fz="sm">{words.sentence}</Text>
          {words.notes.map((note) => (
            <Text key={note} fz="sm" c="var(--lk-amber)" style={{ overflowWrap: 'anywhere' }}>
              {note}
            </Text>
          ))}
        </Stack>
      )}
      {isOffered ? (
        <HandOverForm
          batch={batch}
          title="Three watchers can reveal while you are away, any two of them together"
          notice={SPLIT_NOTICE}
          action="Let the watchers reveal for me"
          handing={handing}
        >
          <SplitTerms round={round} urls={urls} />
        </HandOverForm>
      ) : null}
      {urls !== null && words?.offer === 'again' ? (
        <>
          <Group gap="sm">
            <HandOverButton batch={batch} action="Try again" handing={handing} isReady />
            <Text fz="xs" c="dimmed">
              Splits the opening anew for all three, and needs your signature.
            </Text>
          </Group>
          <HandOverError handing={handing} />
        </>
      ) : null}
    </Stack>
  );
}
