// How many devices pass, of how many, and how old that is.
import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { statusQuery } from '../../directory/queries';
import { fleet as oneFleet } from '../../directory/use-fleet';
import { formatAge, formatCount } from '../../ui/format';
import { useNow } from '../../ui/use-now';
import type { Explore } from './use-explore';

export function ResultLine({ explore }: { readonly explore: Explore }) {
  const { fleet, result } = explore;
  const block = useAsOf(explore);
  return (
    <div>
      <Text component="p" m={0} fz="md" data-numbers>
        <Text component="span" fz="xl" fw={650} data-testid="passing">
          {result === null ? '…' : formatCount(result.passing)}
        </Text>{' '}
        of {formatCount(fleet.rows)} devices
        <Text component="span" c="dimmed" data-testid="as-of">
          , as of block {formatCount(block)}
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

/** Changes are on the page within this time after the directory has told their block. */
const SETTLED_MS = 1_000;

// The block that the data are of. While the stream of changes runs, blocks without any count too: the directory has told of
// them a moment ago and nothing came.
function useAsOf({ fleet }: Explore): number {
  const status = useQuery(statusQuery);
  const now = useNow();
  const settled = useRef(0);
  if (fleet.live === 'live' && status.data !== undefined && now - status.dataUpdatedAt >= SETTLED_MS) {
    settled.current = status.data.metadata.block;
  }
  return fleet.live === 'live' ? Math.max(fleet.block, settled.current) : fleet.block;
}
