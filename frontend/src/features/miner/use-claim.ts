// Sends the claim of one fee and waits for it. Anybody may send it; it pays the miner.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { encodeFunctionData } from 'viem';
import { settlementAbi } from '../../chain/abi/settlement';
import { contractAt } from '../../chain/market-config';
import { included, send } from '../../chain/send';
import { useChains, useWalletKit } from '../../wallet/use-wallet';
import type { Fee } from './miner-data';

export function useClaim() {
  const chains = useChains();
  const kit = useWalletKit();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (fee: Fee) => {
      const data =
        fee.side === 'auction'
          ? encodeFunctionData({
              abi: settlementAbi,
              functionName: 'claimMinerFee',
              args: [BigInt(fee.round), fee.account],
            })
          : encodeFunctionData({
              abi: settlementAbi,
              functionName: 'claimMetadataFee',
              args: [BigInt(fee.round), BigInt(fee.index)],
            });
      const to = contractAt(chains.config, 'settlement');
      const label = `Miner fee of round ${fee.round}`;
      await included(
        (await send(chains, await kit.client(), { kind: 'claim', label, round: BigInt(fee.round), to, data })).id,
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['miner', 'fees'] }),
  });
}
