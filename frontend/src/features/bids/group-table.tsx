// Groups of the chosen devices with what they ask, what they last sold for, and what is offered to each: a page at a time.
import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../ui/format';
import type { GroupDraft, PriceRule } from './draft';
import { findGroups, type GroupBy, type GroupRow, withTexts } from './group-rules';
import { GroupTableRow } from './group-table-row';

type Props = {
  readonly rows: readonly GroupRow[];
  readonly by: GroupBy;
  readonly rule: Extract<PriceRule, { kind: 'reserve' }>;
  readonly groups: GroupDraft;
  readonly fault: string | null;
  readonly onChange: (groups: GroupDraft) => void;
};

const PAGE = 10;
const NUMBERS = ['Devices', 'Median reserve', 'Median last price', 'Bids sum up to'];

export function GroupTable({ rows, by, rule, groups, fault, onChange }: Props) {
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(0);
  const found = findGroups(rows, wanted);
  const last = Math.max(0, Math.ceil(found.length / PAGE) - 1);
  const first = Math.min(page, last) * PAGE;
  const shown = found.slice(first, first + PAGE);
  const wrong = rows.findIndex(({ problems }) => problems.percent !== null || problems.ceiling !== null);

  function showWrong(): void {
    setWanted('');
    setPage(Math.floor(wrong / PAGE));
  }
  return (
    <Stack gap="xs">
      {rows.length > PAGE ? (
        <TextInput
          size="xs"
          w={240}
          type="search"
          label={`Find among ${formatCount(rows.length)} groups`}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            setPage(0);
          }}
        />
      ) : null}
      {fault === null ? null : (
        <Group gap="sm">
          <Text fz="sm" c="var(--lk-red)" role="alert">
            {fault}
          </Text>
          {wrong < 0 || shown.includes(rows[wrong] as GroupRow) ? null : (
            <Button variant="subtle" onClick={showWrong}>
              Show it
            </Button>
          )}
        </Group>
      )}
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={`Other values by ${by.label}, in DTX`} aria-rowcount={found.length + 1}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{by.label}</Table.Th>
              <Table.Th scope="col">+ %</Table.Th>
              <Table.Th scope="col">At most</Table.Th>
              {NUMBERS.map((name) => (
                <Table.Th key={name} scope="col" ta="right">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row, at) => (
              <GroupTableRow
                key={row.code}
                row={row}
                at={first + at}
                rule={rule}
                onChange={(texts) => onChange(withTexts(groups, row.code, texts))}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="sm">
        <Text fz="xs" c="dimmed" aria-live="polite">
          {found.length === 0
            ? `None of ${formatCount(rows.length)} groups is called “${wanted}”.`
            : `${formatCount(first + 1)} to ${formatCount(first + shown.length)} of ${formatCount(found.length)} groups. Prices in DTX; what is left empty is the common value.`}
        </Text>
        {last === 0 ? null : (
          <Button.Group>
            <Button variant="default" disabled={first === 0} onClick={() => setPage(first / PAGE - 1)}>
              Previous groups
            </Button>
            <Button variant="default" disabled={first / PAGE === last} onClick={() => setPage(first / PAGE + 1)}>
              Next groups
            </Button>
          </Button.Group>
        )}
      </Group>
    </Stack>
  );
}
