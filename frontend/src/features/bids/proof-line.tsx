// How far what is drawn is proven: verified lots, or a preview and when the next round opens. One place in either case, so that
// nothing else moves when a round opens.
import { Badge, Text } from '@mantine/core';
import type { Proof } from './bids-words';
import { NextRound } from './next-round';

type Props = { readonly proof: Proof; readonly hasOpen: boolean };

export function ProofLine({ proof, hasOpen }: Props) {
  return (
    <Text fz="xs" mih={44} c={proof.kind === 'verified' ? 'var(--lk-green)' : 'dimmed'}>
      {proof.kind === 'preview' ? (
        <Badge component="span" mr={6} style={{ color: 'var(--lk-amber)' }}>
          Preview
        </Badge>
      ) : null}
      <span role="status">{proof.kind === 'none' ? '' : proof.text}</span>{' '}
      {/* Outside of what is read aloud by itself: it counts down. */}
      {proof.kind === 'preview' && !proof.isOpening ? <NextRound hasOpen={hasOpen} /> : null}
    </Text>
  );
}
