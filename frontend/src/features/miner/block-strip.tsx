// Gas of the newest blocks as bars, oldest first.
import { Text } from '@mantine/core';
import { formatCount, formatShare } from '../../ui/format';
import classes from './miner.module.css';
import type { BlockSeen } from './miner-data';
import { fullness } from './shares';

export function BlockStrip({ blocks }: { readonly blocks: readonly BlockSeen[] }) {
  const most = Math.max(1, ...blocks.map(({ gasUsed }) => gasUsed));
  const { used, limit } = fullness(blocks);
  return (
    <div>
      <div className={classes.strip} role="img" aria-label={`Gas used by the newest ${blocks.length} blocks`}>
        {[...blocks].reverse().map((block) => (
          <span
            key={block.number}
            data-empty={block.transactions === 0}
            style={{ height: `${(100 * block.gasUsed) / most}%` }}
            title={`Block ${block.number}: ${block.transactions} transactions, ${formatCount(block.gasUsed)} gas`}
          />
        ))}
      </div>
      <Text fz="xs" c="dimmed">
        Gas of the newest {blocks.length} blocks: {formatShare(used, limit)} of what fits
      </Text>
    </div>
  );
}
