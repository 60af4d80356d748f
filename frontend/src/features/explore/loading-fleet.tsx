// Before the first data: the page's own geometry, how far loading is, and why it waits.
import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FleetState } from '../../directory/fleet';
import { statusQuery } from '../../directory/queries';
import { fleet as oneFleet } from '../../directory/use-fleet';
import { ErrorState } from '../../ui/error-state';
import { formatBytes, formatShare } from '../../ui/format';
import classes from './explore.module.css';

export function LoadingFleet({ fleet }: { readonly fleet: FleetState }) {
  const status = useQuery({ ...statusQuery, enabled: fleet.error !== null });
  const rebuilding = status.data?.phase === 'rebuilding' ? status.data.progress : null;
  const hasFailed = fleet.error !== null && rebuilding === null;
  return (
    <div className={classes.page}>
      <aside className={classes.aside} aria-hidden>
        <Stack gap="lg" p="sm">
          {[0, 1, 2, 3].map((place) => (
            <div key={place}>
              <Skeleton height={14} width={110} mb={8} />
              <Skeleton height={44} mb={8} />
              <Skeleton height={28} />
            </div>
          ))}
        </Stack>
      </aside>
      <div className={classes.content}>
        <div className={classes.head}>
          <h1 className={classes.title}>Explore</h1>
          {hasFailed ? (
            <ErrorState title="The devices cannot be loaded" error={fleet.error} onRetry={() => oneFleet.retry()} />
          ) : (
            <Text fz="md" role="status">
              {rebuilding === null
                ? told(fleet)
                : `The directory is reading both chains from their beginning: ${formatShare(rebuilding, 1)}`}
            </Text>
          )}
          <progress
            max={1}
            value={
              rebuilding ?? (fleet.progress === null ? 0 : fleet.progress.bytes / Math.max(1, fleet.progress.total))
            }
            aria-label="Loading the devices"
            style={{ width: '100%', height: 6 }}
          />
        </div>
        {/* Not on what is around: words of a region that is busy are not read aloud. */}
        <Stack gap={1} px="md" aria-hidden aria-busy={!hasFailed}>
          {Array.from({ length: 14 }, (_, place) => place).map((place) => (
            <Skeleton key={place} height={31} radius={2} opacity={1 - place / 16} />
          ))}
        </Stack>
      </div>
    </div>
  );
}

function told(fleet: FleetState): string {
  if (fleet.progress === null) return 'Asking the directory for its newest snapshot';
  return `Loading ${formatBytes(fleet.progress.bytes)} of ${formatBytes(fleet.progress.total)}`;
}
