// What the batch did by group of devices: bids, won, paid, saved.
import { Button, Group, NativeSelect, Stack, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { manifestQuery } from '../../directory/manifest-query';
import { roundQuery } from '../../directory/queries';
import type { VerifiedLots } from '../../market/lots';
import { formatTicks, SYMBOL, ticks } from '../../ui/amount';
import { formatCount, formatShare } from '../../ui/format';
import { groupings, groupRows } from './groups';
import type { Outcome } from './outcome';

type Props = { readonly outcome: Outcome; readonly lots: VerifiedLots };

/** Groups that are shown before somebody asks for all. */
const MOST = 12;
const COLUMNS = ['Bids', 'Won', 'Share', `Paid, ${SYMBOL}`, `Saved, ${SYMBOL}`];

export function GroupTable({ outcome, lots }: Props) {
  const models = useQuery(manifestQuery).data?.models;
  const family = useQuery(roundQuery(lots.round.toString())).data?.family ?? null;
  const [name, setName] = useState('model');
  const [isWhole, setWhole] = useState(false);
  const ways = useMemo(
    () =>
      groupings(
        family ?? models?.[0]?.family ?? 0,
        (model) => models?.find((one) => one.model === model)?.label ?? `Model ${model}`,
      ),
    [family, models],
  );
  const by = ways.find((one) => one.name === name) ?? ways[0];
  const rows = useMemo(
    () => (by === undefined ? [] : groupRows(outcome, (lot) => lots.at(lot), by)),
    [outcome, lots, by],
  );
  if (by === undefined) return null;
  return (
    <Stack gap="sm" component="section" aria-label="By group of devices">
      <Group gap="sm" align="center">
        <Title order={2}>By group of devices</Title>
        <NativeSelect
          size="xs"
          aria-label="Group devices by"
          value={by.name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setWhole(false);
          }}
          data={ways.map((one) => ({ value: one.name, label: one.label }))}
        />
      </Group>
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={`Outcome by ${by.label}`} aria-rowcount={rows.length + 1}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{by.label}</Table.Th>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col" ta="right">
                  {column}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, isWhole ? rows.length : MOST).map((row, at) => (
              <Table.Tr key={row.code} aria-rowindex={at + 2}>
                <Table.Th scope="row" fw={400}>
                  {row.label}
                </Table.Th>
                {[formatCount(row.bids), formatCount(row.won), formatShare(row.won, row.bids)]
                  .concat([row.paid, row.saved].map((amount) => formatTicks(ticks(amount))))
                  .map((cell, place) => (
                    <Table.Td key={COLUMNS[place]} ta="right" data-right>
                      {cell}
                    </Table.Td>
                  ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isWhole || rows.length <= MOST ? null : (
        <div>
          <Button variant="default" onClick={() => setWhole(true)}>
            Show all {formatCount(rows.length)} groups
          </Button>
        </div>
      )}
    </Stack>
  );
}
