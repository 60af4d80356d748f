// All rounds, newest first, and where my batches stand in them.
import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { roundsQuery } from '../../directory/queries';
import { batchesQuery } from '../../trading/batches';
import { Moment } from '../../ui/age';
import { formatTicks, ticks } from '../../ui/amount';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { formatCount } from '../../ui/format';
import { PageBody } from '../../ui/page-body';
import { TextLink } from '../../ui/text-link';

export function Screen() {
  return (
    <PageBody>
      <Content />
    </PageBody>
  );
}

/** Phases in which lots are decided; before, nothing sold says nothing. */
const CLEARED: ReadonlySet<string> = new Set(['deliver', 'dispute', 'closed']);

function Content() {
  const rounds = useQuery(roundsQuery);
  const batches = useQuery(batchesQuery).data ?? [];
  const list = rounds.data?.rounds ?? [];
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>Rounds</Title>
        <Text fz="sm" c="dimmed">
          One round sells one month of one list of devices.
        </Text>
      </div>
      {rounds.isError && list.length === 0 ? (
        <ErrorState title="The directory cannot be read" error={rounds.error} />
      ) : null}
      {rounds.isSuccess && list.length === 0 ? (
        <EmptyState
          title="No round was opened yet"
          cause="The first one opens when the first month goes up for sale."
        />
      ) : null}
      {list.length === 0 ? null : (
        <Table.ScrollContainer minWidth={720}>
          <Table aria-label="Rounds, newest first" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Round</Table.Th>
                <Table.Th scope="col">Phase</Table.Th>
                <Table.Th scope="col" ta="right">
                  Month
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Devices
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Batches
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Sold
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Volume, DTX
                </Table.Th>
                <Table.Th scope="col">Opened</Table.Th>
                <Table.Th scope="col">Mine</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((one) => {
                const mine = batches.filter((batch) => batch.round === BigInt(one.round)).length;
                return (
                  <Table.Tr key={one.round}>
                    <Table.Th scope="row">
                      <TextLink to="/rounds/$round" params={{ round: String(one.round) }} underline="hover">
                        {one.round}
                      </TextLink>
                    </Table.Th>
                    <Table.Td>
                      <Badge miw="max-content">{one.phase}</Badge>
                    </Table.Td>
                    <Table.Td ta="right">{one.month}</Table.Td>
                    <Table.Td ta="right">{formatCount(one.lots)}</Table.Td>
                    <Table.Td ta="right">{formatCount(one.commits)}</Table.Td>
                    <Table.Td ta="right">{CLEARED.has(one.phase) ? formatCount(one.sold) : '–'}</Table.Td>
                    <Table.Td ta="right">
                      {CLEARED.has(one.phase) ? formatTicks(ticks(Number(one.volume))) : '–'}
                    </Table.Td>
                    <Table.Td>{one.opened === null ? '–' : <Moment time={one.opened} />}</Table.Td>
                    <Table.Td>{mine === 0 ? '' : `${mine} ${mine === 1 ? 'batch' : 'batches'}`}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
