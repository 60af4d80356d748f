// The miner's seat: both chains from their own nodes, and the fees of every round.
import { useQuery } from '@tanstack/react-query';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import figures from '../../ui/figures.module.css';
import { StatCard } from '../../ui/stat-card';
import { useChains } from '../../wallet/use-wallet';
import { ChainCard } from './chain-card';
import { FeesPanel } from './fees-panel';
import classes from './miner.module.css';
import { feesQuery } from './miner-data';

export function Screen() {
  return (
    <div className={figures.page}>
      <h1>Mining</h1>
      <Totals />
      <div className={classes.chains}>
        <ChainCard chain="metadata" />
        <ChainCard chain="auction" />
      </div>
      <FeesPanel />
    </div>
  );
}

function Totals() {
  const fees = useQuery(feesQuery(useChains()));
  const sum = (of: 'owed' | 'claimed') => wei((fees.data ?? []).reduce((total, fee) => total + fee[of], 0n));
  return (
    <div className={classes.stats}>
      <StatCard
        label="Auction fees claimable"
        value={fees.data === undefined ? '…' : <Amount wei={sum('owed')} inherit />}
        note="of all miners of both chains"
      />
      <StatCard
        label="Auction fees claimed"
        value={fees.data === undefined ? '…' : <Amount wei={sum('claimed')} inherit />}
        note="3 % of every sale, half to each chain"
      />
    </div>
  );
}
