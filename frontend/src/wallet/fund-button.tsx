// Fills an account of a devnet from its faucet, with the warning that belongs to it.
import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Address } from 'viem';
import { FAUCET_WARNING, fund } from './faucet';
import { useChains } from './use-wallet';

export function FundButton({ address }: { readonly address: Address }) {
  const chains = useChains();
  const client = useQueryClient();
  const funding = useMutation({
    mutationFn: () => fund(chains, address),
    onSettled: () => client.invalidateQueries({ queryKey: ['money'] }),
  });
  return (
    <Stack gap={4}>
      <Button variant="default" loading={funding.isPending} onClick={() => funding.mutate()}>
        Get 1,000 DTX and gas from the devnet’s faucet
      </Button>
      <Text fz="xs" c="dimmed" role={funding.isError ? 'alert' : undefined}>
        {funding.isError ? funding.error.message : FAUCET_WARNING}
      </Text>
    </Stack>
  );
}
