// The first hundred rows of one licence, and a line of its numbers. Checked against the device's signature before shown.
import { Button, Group, Progress, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { chainTime } from '../../chain/heads';
import { configQuery } from '../../config/config';
import { observationsQuery, observed } from '../../directory/observations';
import { market } from '../../trading/market-worker';
import { ErrorState } from '../../ui/error-state';
import { formatCount } from '../../ui/format';
import { series } from './access-groups';
import { deviceClockNote } from './device-clock';
import { SeriesChart } from './series-chart';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly device: string;
  readonly onClose: () => void;
};

const ROWS = 100;

/** It opens below a table that may be longer than the window, so it comes into sight by itself. */
export function PreviewPanel(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'start' }), []);
  return (
    <div ref={place} style={{ scrollMarginTop: 64 }}>
      <Content {...props} />
    </div>
  );
}

function Content({ id, name, device, onClose }: Props) {
  const thing = useQuery(observationsQuery(device)).data;
  const schedule = useQuery(configQuery).data?.schedule;
  const [share, setShare] = useState(0);
  const preview = useQuery({
    queryKey: ['preview', id],
    queryFn: async () => {
      const state = await market().data.download({ id, chainTime: Math.floor(chainTime()) }, (done, total) =>
        setShare(total === 0 ? 1 : done / total),
      );
      return { rows: await market().data.preview(id, ROWS), total: state.rows };
    },
    staleTime: 60_000,
    retry: false,
    structuralSharing: false,
  });
  if (preview.isError) {
    return (
      <ErrorState title="The device did not serve it" error={preview.error} onRetry={() => void preview.refetch()} />
    );
  }
  if (preview.data === undefined) {
    return (
      <div>
        <Text fz="sm" c="dimmed">
          Asking the device through its gateway…
        </Text>
        <Progress value={share * 100} aria-label="Rows received" mt={6} maw={320} />
      </div>
    );
  }
  const { rows, total } = preview.data;
  const line = series(rows);
  return (
    <Stack gap="sm" component="section" aria-label={`Preview of licence ${name}`}>
      <Group justify="space-between">
        <div>
          <Title order={3}>Licence {name}</Title>
          <Text fz="xs" c="dimmed">
            The first {formatCount(rows.length)} of {formatCount(total)} rows; signed by the device, sealed for you,
            unread by the gateway. {deviceClockNote(schedule ?? {})}
          </Text>
        </div>
        <Button variant="subtle" onClick={onClose}>
          Close
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Table.ScrollContainer minWidth={340} mah={280}>
          <Table aria-label="First rows" stickyHeader fz="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Time (device, UTC)</Table.Th>
                <Table.Th scope="col">Observation</Table.Th>
                <Table.Th scope="col" ta="right">
                  Value
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview never move
                <Table.Tr key={at}>
                  <Table.Td>{new Date(row.time).toISOString().slice(0, 19).replace('T', ' ')}</Table.Td>
                  <Table.Td>{observed(row.property, thing)}</Table.Td>
                  <Table.Td ta="right">{String(row.value)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {line === null ? null : <SeriesChart points={line.points} property={observed(line.property, thing)} />}
      </SimpleGrid>
    </Stack>
  );
}
