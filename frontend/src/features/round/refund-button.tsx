// Brings back the price of licences whose key never came. Anybody may; a keeper usually was faster.
import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refundMissingCall } from '../../chain/bidder-calls';
import { CHUNK_LOTS } from '../../chain/results';
import { send } from '../../chain/send';
import type { BatchView } from '../../trading/use-batch';
import { plainError } from '../../ui/plain-error';
import { useChains, useWallet, useWalletKit } from '../../wallet/use-wallet';

export function RefundButton({ view }: { readonly view: BatchView }) {
  const chains = useChains();
  const kit = useWalletKit();
  const wallet = useWallet();
  const missing = (view.licences ?? []).filter((one) => one.state === 'missing');
  const refunding = useMutation({
    mutationFn: async () => {
      const client = await kit.client();
      const chunks = [...new Set(missing.map((one) => Math.floor(one.lot.number / CHUNK_LOTS)))];
      for (const chunk of chunks) {
        const results = view.results?.chunks[chunk] ?? null;
        if (results === null) continue;
        const own = missing.filter((one) => Math.floor(one.lot.number / CHUNK_LOTS) === chunk);
        const positions = own.map((one) => (one.lot.number % CHUNK_LOTS) * 6 + one.rank);
        await send(chains, client, refundMissingCall(chains, view.batch.round, chunk, results, positions));
      }
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={refunding.isPending}
        disabled={wallet.kind !== 'connected' || missing.length === 0}
        onClick={() => refunding.mutate()}
      >
        Bring back the price of {missing.length}
      </Button>
      {refunding.isError ? (
        <Text fz="sm" c="var(--lk-amber)" role="alert">
          {plainError(refunding.error)}
        </Text>
      ) : null}
      {refunding.isSuccess ? <Text fz="sm">On its way to your vault credit.</Text> : null}
    </>
  );
}
