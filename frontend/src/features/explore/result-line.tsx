// How many devices pass, of how many, and how old that is.
import { Text, UnstyledButton } from '@mantine/core';
import { fleet as oneFleet } from '../../directory/use-fleet';
import { formatAge, formatCount } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import type { Explore } from './use-explore';

export function ResultLine({ explore }: { readonly explore: Explore }) {
  const { fleet, result } = explore;
  return (
    <div>
      <Text component="p" m={0} fz="md" data-numbers>
        <Text component="span" fz="xl" fw={650} data-testid="passing">
          {result === null ? '…' : formatCount(result.passing)}
        </Text>{' '}
        of {formatCount(fleet.rows)} devices
        <Text component="span" c="dimmed">
          , as of block {formatCount(fleet.block)}
        </Text>
        <Freshness explore={explore} />
      </Text>
    </div>
  );
}

// Live data need no word; data that stand still say since when and why.
function Freshness({ explore }: { readonly explore: Explore }) {
  const now = useNow();
  const { live, heard, error } = explore.fleet;
  if (live === 'live' && error === null) return null;
  if (live === 'connecting' && error === null) return null;
  return (
    <Text component="span" fz="sm" c="var(--lk-amber)" ml={8}>
      last data {formatAge((now - heard) / 1_000)}, reconnecting{' '}
      <UnstyledButton fz="sm" c="var(--mantine-color-anchor)" onClick={() => oneFleet.retry()}>
        Load again
      </UnstyledButton>
    </Text>
  );
}
