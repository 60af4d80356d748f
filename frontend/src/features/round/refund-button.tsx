// Brings back the price of licences whose key never came. Anybody may; a keeper usually was faster, so the contract is asked
// before anything is offered.
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refundMissingCall } from '../../chain/bidder-calls';
import { send } from '../../chain/send';
import type { BatchView } from '../../trading/use-batch';
import { formatCount } from '../../ui/format';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';

export function RefundButton({ view }: { readonly view: BatchView }) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const { unsettled } = view;
  const refunding = useMutation({
    mutationFn: async () => {
      const client = await kit.client();
      const owed = unsettled ?? [];
      for (const chunk of new Set(owed.map((one) => one.chunk))) {
        const results = view.results?.chunks[chunk] ?? null;
        if (results === null) continue;
        const positions = owed.filter((one) => one.chunk === chunk).map((one) => one.position);
        await send(chains, client, refundMissingCall(chains, view.batch.round, chunk, results, positions));
      }
    },
  });
  if (unsettled === null) {
    return (
      <Text fz="sm" c="dimmed" aria-live="polite">
        The contract is being asked which prices are back already.
      </Text>
    );
  }
  return (
    <>
      <Button
        variant="default"
        loading={refunding.isPending}
        disabled={wallet.kind !== 'connected' || unsettled.length === 0}
        onClick={() => refunding.mutate()}
      >
        Bring back the price of {formatCount(unsettled.length)}
      </Button>
      {wallet.kind === 'connected' ? null : (
        <Text fz="xs" c="dimmed">
          Connect any account with gas coin: whoever sends it, the price goes to the vault of the bidder.
        </Text>
      )}
      {refunding.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {refunding.error.message}
        </Text>
      ) : null}
      {refunding.isSuccess ? <Text fz="sm">On its way to your vault credit.</Text> : null}
    </>
  );
}
