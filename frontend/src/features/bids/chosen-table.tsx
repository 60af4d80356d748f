// The chosen devices one by one, cheapest bid first, each of which can be left out by hand.
import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Address } from '../../ui/address';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { useDraft } from './draft';
import { PREVIEW_ROUND } from './preview-lots';
import type { PricedRound } from './priced-rounds';

const SHOWN = 50;

export function ChosenTable({ rounds }: { readonly rounds: readonly PricedRound[] }) {
  const { excluded, exclude, include } = useDraft();
  const [opened, setOpened] = useState(false);
  const lots = rounds.flatMap((one) =>
    one.chosen.lots.map((lot) => ({ ...lot, round: one.round, bid: one.bids.get(lot.device) ?? 0 })),
  );
  const rows = opened ? lots.toSorted((a, b) => a.bid - b.bid || a.lot - b.lot).slice(0, SHOWN) : [];
  return (
    <section aria-label="Devices">
      <Group gap="sm">
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened((was) => !was)}>
          {opened ? 'Hide' : 'Show'} the {formatCount(lots.length)} devices
        </Button>
        {excluded.length === 0 ? null : (
          <Button variant="subtle" onClick={() => include(excluded)}>
            Bring back {formatCount(excluded.length)} left out by hand
          </Button>
        )}
      </Group>
      {opened ? (
        <Table.ScrollContainer minWidth={620} mt="sm">
          <Table aria-label="Chosen devices" aria-rowcount={lots.length + 1}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Device</Table.Th>
                <Table.Th scope="col" ta="right">
                  Round
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Reserve, DTX
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Last price, DTX
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  My bid, DTX
                </Table.Th>
                <Table.Th scope="col">Do</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((lot) => (
                <Table.Tr key={lot.device}>
                  <Table.Td>
                    <Address value={lot.device} what="device address" />
                  </Table.Td>
                  <Table.Td ta="right">{lot.round === PREVIEW_ROUND ? '–' : lot.round}</Table.Td>
                  <Table.Td ta="right">{lot.reserve === 0 ? 'free' : formatTicks(ticks(lot.reserve))}</Table.Td>
                  <Table.Td ta="right">{lot.lastPrice === 0 ? '–' : formatTicks(ticks(lot.lastPrice))}</Table.Td>
                  <Table.Td ta="right">{lot.bid === 0 ? 'no bid' : formatTicks(ticks(lot.bid))}</Table.Td>
                  <Table.Td>
                    <Button variant="subtle" color="gray" onClick={() => exclude([lot.row])}>
                      Leave out
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {opened && lots.length > SHOWN ? (
        <Text fz="xs" c="dimmed">
          The first {SHOWN} of {formatCount(lots.length)}; narrow the filter in Explore to see others.
        </Text>
      ) : null}
    </section>
  );
}
