// Brings back what is left of a lock, where nobody has done it yet: after clearing, or of a batch that was never revealed. Where
// the contract would not pay, it says why, and from when on.
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { positionOf, readFinalState } from '../../chain/final-state';
import { forfeitCall, refundLockCall } from '../../chain/lock-calls';
import { contractAt } from '../../chain/market-config';
import { send } from '../../chain/send';
import { isUnderWay } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';
import { lockStanding } from '../../trading/lock-due';
import type { BatchView } from '../../trading/use-batch';
import { Moment } from '../../ui/age';
import { plainError } from '../../ui/plain-error';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';

export function LockButton({ view }: { readonly view: BatchView }) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const { slot, round } = view;
  const standing = lockStanding(view);
  const isUnderWayAlready = useTracked((store) =>
    store.list.some(
      (one) =>
        one.kind === 'refund' &&
        one.round === view.batch.round.toString() &&
        one.to.toLowerCase() === contractAt(chains.config, 'batch_auction').toLowerCase() &&
        isUnderWay(one.state),
    ),
  );
  const settling = useMutation({
    mutationFn: async () => {
      if (slot === null || round === null) throw new Error('the chain has not answered yet');
      const client = await kit.client();
      if (standing?.kind === 'forfeit') return send(chains, client, forfeitCall(chains, round.round, slot.number));
      const state = await readFinalState(chains, round);
      const position = positionOf(state, slot.number);
      if (position === null) throw new Error('the final state of the round does not name this batch');
      return send(chains, client, refundLockCall(chains, round.round, state, position));
    },
  });
  if (standing === null) return null;
  if (standing.kind === 'done' || standing.kind === 'wait') {
    const time = standing.kind === 'wait' ? standing.time : null;
    return (
      <Text fz="xs" c="dimmed" w="100%">
        {standing.cause} {standing.kind === 'wait' ? standing.next : ''}
        {time === null ? null : (
          <>
            {time.is === 'earliest' ? ' Not before ' : ' Due by '}
            <Moment time={time.at} />.
          </>
        )}
      </Text>
    );
  }
  const isSent = settling.isSuccess || isUnderWayAlready;
  return (
    <>
      <Button
        variant="default"
        loading={settling.isPending}
        disabled={wallet.kind !== 'connected' || isSent}
        onClick={() => settling.mutate()}
      >
        {standing.kind === 'forfeit' ? 'Settle the lock' : 'Bring back the rest of the lock'}
      </Button>
      <Text fz="xs" c="dimmed">
        {isSent ? 'On its way to the vault.' : 'Keepers do this by themselves; where none does, any account may.'}
      </Text>
      {settling.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(settling.error)}
        </Text>
      ) : null}
    </>
  );
}
