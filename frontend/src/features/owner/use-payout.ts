// A payout of one device: what is known before it, what it would link, and doing it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Address } from 'viem';
import { chainTime } from '../../chain/heads';
import { useChains } from '../../wallet/use-wallet';
import { withdrawFee } from './gateway-api';
import type { OwnedDevice } from './owner-data';
import type { OwnerKeys } from './owner-keys';
import { linkedBy, memoryOf, note, useOwnerMemory } from './owner-memory';
import { type Destination, freshDestination, payOut, readPayouts } from './payout';

export interface Payout {
  /** Wei of DTX that the gateway keeps; null while it is asked. */
  readonly fee: bigint | null;
  /** Where the money would go without anybody typing an address; null without a wallet file. */
  readonly fresh: Destination | null;
  readonly error: Error | null;
  /** Devices of this owner that a payment to an account would link this one to. */
  readonly links: (to: string) => readonly string[];
  readonly paying: ReturnType<typeof usePaying>;
}

export function usePayout(device: OwnedDevice, all: readonly OwnedDevice[], keys: OwnerKeys): Payout {
  const chains = useChains();
  const memory = useOwnerMemory((known) => known.devices);
  const fee = useQuery({
    queryKey: ['owner', 'withdraw fee', device.gateway.url],
    queryFn: () => withdrawFee(device.gateway.url),
    staleTime: 60_000,
    structuralSharing: false,
  });
  const paid = useQuery({
    queryKey: ['owner', 'payouts', chains.config.auction.rpc, keys.owners],
    queryFn: () => readPayouts(chains, keys.owners),
    structuralSharing: false,
  });
  const paidTo = (one: OwnedDevice): readonly string[] => [
    ...memoryOf(memory, one.device).paidTo,
    ...(paid.data?.get(one.owner.toLowerCase()) ?? []),
  ];
  const known = all.map((one) => ({ device: one.device, owner: one.owner, paidTo: paidTo(one) }));
  const fresh =
    paid.data === undefined
      ? null
      : freshDestination(keys, device.device as Address, memoryOf(memory, device.device).payouts, paidTo(device));
  return {
    fee: fee.data ?? null,
    fresh,
    error: fee.error ?? paid.error,
    links: (to) => linkedBy(to, device.device, known),
    paying: usePaying(device, keys),
  };
}

interface Wanted {
  readonly to: Address;
  readonly credit: bigint;
  readonly fee: bigint;
  /** Number of the fresh destination, null for an account that was typed. */
  readonly number: number | null;
}

function usePaying(device: OwnedDevice, keys: OwnerKeys) {
  const chains = useChains();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ to, credit, fee, number }: Wanted) => {
      // Noted before the message leaves, so that nothing that happens to it makes the same address fresh again.
      note(device.device, (was) => ({
        payouts: number === null ? was.payouts : number + 1,
        paidTo: [...new Set([...was.paidTo, to.toLowerCase() as Address])],
        actedAt: Math.floor(chainTime('metadata')),
      }));
      const account = device.owner as Address;
      await payOut(chains, keys, device.gateway.url, { account, to, amount: credit, fee });
      return { to, number };
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['owner'] }),
  });
}
