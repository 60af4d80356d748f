// Brings back what is left of a lock, where nobody has done it yet: after clearing, or of a batch that was never revealed.
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { positionOf, readFinalState } from '../../chain/final-state';
import { forfeitCall, refundLockCall } from '../../chain/lock-calls';
import { send } from '../../chain/send';
import { lockDue } from '../../trading/lock-due';
import type { BatchView } from '../../trading/use-batch';
import { plainError } from '../../ui/plain-error';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';

export function LockButton({ view }: { readonly view: BatchView }) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const { slot, round } = view;
  const due = lockDue(view);
  const settling = useMutation({
    mutationFn: async () => {
      if (slot === null || round === null) throw new Error('the chain has not answered yet');
      const client = await kit.client();
      if (due === 'forfeit') return send(chains, client, forfeitCall(chains, round.round, slot.number));
      const state = await readFinalState(chains, round);
      const position = positionOf(state, slot.number);
      if (position === null) throw new Error('the final state of the round does not name this batch');
      return send(chains, client, refundLockCall(chains, round.round, state, position));
    },
  });
  if (due === null) return null;
  return (
    <>
      <Button
        variant="default"
        loading={settling.isPending}
        disabled={wallet.kind !== 'connected' || settling.isSuccess}
        onClick={() => settling.mutate()}
      >
        {due === 'forfeit' ? 'Settle the lock' : 'Bring back the rest of the lock'}
      </Button>
      <Text fz="xs" c="dimmed">
        {settling.isSuccess
          ? 'On its way to the vault.'
          : 'Keepers do this by themselves; where none does, any account may.'}
      </Text>
      {settling.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(settling.error)}
        </Text>
      ) : null}
    </>
  );
}
