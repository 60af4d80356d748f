// Won and lost as one strip, with the numbers in words.
import { Group, Text } from '@mantine/core';
import { formatCount, formatShare } from '../../ui/format';
import { type LossReason, type Outcome, REASONS } from './outcome';

const SHADES: Readonly<Record<LossReason, string>> = {
  outbid: 'var(--lk-bar-off)',
  tie: 'var(--lk-bar-off)',
  reserve: 'var(--lk-bar-off)',
  budget: 'var(--lk-amber)',
  cap: 'var(--lk-amber)',
  unrevealed: 'var(--lk-red)',
};

export function WonStrip({ outcome }: { readonly outcome: Outcome }) {
  const all = outcome.bids.length;
  const lost = Object.entries(outcome.reasons).filter((entry): entry is [LossReason, number] => entry[1] > 0);
  const words = `${formatCount(outcome.won)} of ${formatCount(all)} devices won, ${formatShare(outcome.won, all)}`;
  return (
    <div>
      <div
        role="img"
        aria-label={words}
        style={{ display: 'flex', height: 14, gap: 2, borderRadius: 2, overflow: 'hidden' }}
      >
        <div style={{ flex: outcome.won, background: 'var(--lk-green)' }} />
        {lost.map(([reason, count]) => (
          <div key={reason} style={{ flex: count, background: SHADES[reason] }} />
        ))}
      </div>
      <Group gap="lg" mt={6}>
        <Text fz="sm" fw={600}>
          {words}
        </Text>
        {lost.map(([reason, count]) => (
          <Text key={reason} fz="sm" c="dimmed">
            {formatCount(count)} lost: {REASONS[reason]}
          </Text>
        ))}
      </Group>
    </div>
  );
}
