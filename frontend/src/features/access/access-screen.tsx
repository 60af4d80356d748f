// Access: what was bought, whether its keys are here, and the data behind them.
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { batchesQuery } from '../../trading/batches';
import { EmptyState } from '../../ui/empty-state';
import { PageBody } from '../../ui/page-body';
import { TextLink } from '../../ui/text-link';
import { BatchLicences } from './batch-licences';
import { ExpiryCalendar } from './expiry-calendar';

/** Rounds whose months may still be readable; older ones are reached from the list of rounds. */
const NEWEST = 12;

export function Screen() {
  const batches = useQuery(batchesQuery);
  const here = batches.data ?? [];
  return (
    <PageBody>
      <div>
        <Title order={1}>Access</Title>
        <Text fz="sm" c="dimmed">
          Keys are opened in this browser; the data come from each device through its gateway, which cannot read them.
        </Text>
      </div>
      {batches.isSuccess && here.length === 0 ? (
        <EmptyState
          title="Nothing to open yet"
          cause="Licences appear here when a batch of this browser has won and its keys have arrived."
          action={<TextLink to="/bids">Build bids</TextLink>}
        />
      ) : null}
      <ExpiryCalendar />
      {here.slice(0, NEWEST).map((batch) => (
        <BatchLicences key={batch.commitHash} batch={batch} />
      ))}
    </PageBody>
  );
}
