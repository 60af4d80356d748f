// When there will be something to bid on.
import { useQuery } from '@tanstack/react-query';
import { useChainTime } from '../../chain/use-chain';
import { configQuery } from '../../config/config';
import { formatDuration } from '../../ui/format';
import { useChains } from '../../wallet/use-wallet';
import { nextWalk } from './next-walk';

export function NextRound({ hasOpen }: { readonly hasOpen: boolean }) {
  const chains = useChains();
  const config = useQuery(configQuery).data;
  const now = useChainTime(chains);
  const next = config === undefined || now === 0 ? null : nextWalk(config.schedule, now);
  const when = next === null ? '' : ` The next months go up for sale in about ${formatDuration(next - now)}.`;
  return (
    <>
      {hasOpen ? 'Their months are not in a round that takes bids now.' : 'No round takes bids at the moment.'}
      {when} What you build here stays.
    </>
  );
}
