// What a round sold, in four figures.
import { SimpleGrid } from '@mantine/core';
import type { LotResult } from '../../chain/results';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { StatCard } from '../../ui/stat-card';

type Props = {
  readonly lots: readonly LotResult[];
  /** The middle clearing price in ticks, null where nothing was sold. */
  readonly middle: number | null;
};

export function Totals({ lots, middle }: Props) {
  const sold = lots.filter((lot) => lot.winners.length > 0);
  const licences = sold.reduce((sum, lot) => sum + lot.winners.length, 0);
  const volume = sold.reduce((sum, lot) => sum + lot.winners.length * lot.price, 0);
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      <StatCard label="Devices sold" value={formatCount(sold.length)} note={`of ${formatCount(lots.length)}`} />
      <StatCard label="Licences" value={formatCount(licences)} />
      <StatCard label="Volume" value={`${formatTicks(ticks(volume))} DTX`} />
      <StatCard label="Median price" value={middle === null ? '–' : `${formatTicks(ticks(Math.round(middle)))} DTX`} />
    </SimpleGrid>
  );
}
