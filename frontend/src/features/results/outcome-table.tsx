// Every bid of the batch with its price and what became of it.
import { Badge, Button, Group, NativeSelect, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Address } from '../../ui/address';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { ORDERS, type Order, type Outcome, ordered, toldOutcome } from './outcome';

type Props = { readonly outcome: Outcome; readonly deviceOf: (lot: number) => string };

const PAGE = 100;

export function OutcomeTable({ outcome, deviceOf }: Props) {
  const [which, setWhich] = useState('all');
  const [shown, setShown] = useState(PAGE);
  const [order, setOrder] = useState<Order>('lot');
  const rows = useMemo(
    () =>
      ordered(
        outcome.bids.filter((one) => which === 'all' || one.won === (which === 'won')),
        order,
      ),
    [outcome, which, order],
  );
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <SegmentedControl
          size="xs"
          w={320}
          aria-label="Which bids"
          value={which}
          onChange={(value) => {
            setWhich(value);
            setShown(PAGE);
          }}
          data={[
            { value: 'all', label: `All ${formatCount(outcome.bids.length)}` },
            { value: 'won', label: `Won ${formatCount(outcome.won)}` },
            { value: 'lost', label: `Lost ${formatCount(outcome.lost)}` },
          ]}
        />
        <NativeSelect
          aria-label="Order of bids"
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value as Order)}
          data={Object.entries(ORDERS).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label="Bids and what became of them" aria-rowcount={rows.length + 1}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Device</Table.Th>
              <Table.Th scope="col" ta="right">
                Lot
              </Table.Th>
              <Table.Th scope="col" ta="right">
                My bid, DTX
              </Table.Th>
              <Table.Th scope="col" ta="right">
                Price, DTX
              </Table.Th>
              <Table.Th scope="col">Outcome</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, shown).map((one, at) => (
              <Table.Tr key={one.lot} aria-rowindex={at + 2}>
                <Table.Td>
                  <Address value={deviceOf(one.lot)} what="device address" />
                </Table.Td>
                <Table.Td ta="right">{one.lot}</Table.Td>
                <Table.Td ta="right">{formatTicks(ticks(one.bid))}</Table.Td>
                <Table.Td ta="right">{one.isSold ? formatTicks(ticks(one.price)) : '–'}</Table.Td>
                <Table.Td>
                  {one.won ? <Badge style={{ color: 'var(--lk-green)' }}>won</Badge> : <Badge>lost</Badge>}{' '}
                  <Text span fz="xs" c="dimmed">
                    {toldOutcome(one)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rows.length > shown ? (
        <div>
          <Button variant="default" onClick={() => setShown((was) => was + 10 * PAGE)}>
            Show more ({formatCount(rows.length - shown)} left)
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
