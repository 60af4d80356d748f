// The chosen devices one by one: found by address, in any order, each of which can be left out by hand.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { announce } from '../../ui/announce';
import { formatCount, shortHex } from '../../ui/format';
import { ChosenGrid } from './chosen-grid';
import { type ChosenRow, chosenRows, FIRST_SORT, findRows, sortRows } from './chosen-rows';
import { useDraft } from './draft';
import type { PricedRound } from './priced-rounds';

type Props = {
  readonly rounds: readonly PricedRound[];
  readonly search: Readonly<Record<string, unknown>>;
};

export function ChosenTable({ rounds, search }: Props) {
  const { excluded, exclude, include } = useDraft();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState('');
  const [sort, setSort] = useState(FIRST_SORT);
  const all = useMemo(() => chosenRows(rounds, excluded), [rounds, excluded]);
  const rows = useMemo(() => (opened ? sortRows(findRows(all, wanted), sort) : []), [opened, all, wanted, sort]);
  const last = excluded.at(-1);

  function leaveOut({ row, device }: ChosenRow): void {
    exclude([row]);
    announce(`${shortHex(device)} left out, ${formatCount(all.length - 1)} devices stay`);
  }
  return (
    <Stack gap="xs" component="section" aria-label="Devices">
      <Group gap="sm">
        <Button
          variant="default"
          aria-expanded={opened}
          disabled={all.length === 0 && !opened}
          onClick={() => setOpened((was) => !was)}
        >
          {opened ? 'Hide' : 'Show'} the {formatCount(all.length)} {all.length === 1 ? 'device' : 'devices'}
        </Button>
        {last === undefined || excluded.length < 2 ? null : (
          <Button variant="subtle" onClick={() => include([last])}>
            Bring back the last one
          </Button>
        )}
        {excluded.length === 0 ? null : (
          <Button variant="subtle" onClick={() => include(excluded)}>
            Bring back {excluded.length === 1 ? 'the one' : `all ${formatCount(excluded.length)}`} left out by hand
          </Button>
        )}
      </Group>
      {opened ? (
        <>
          <TextInput
            size="xs"
            maw={420}
            type="search"
            label={`Find among ${formatCount(all.length)} devices by address`}
            placeholder="0x…, or a part of it"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Text fz="xs" c="dimmed" role="status">
            {wordsOf(all.length, rows.length, wanted.trim())}
          </Text>
          {rows.length === 0 ? null : (
            <ChosenGrid
              rows={rows}
              sort={sort}
              question={`${wanted} ${sort.column} ${sort.descending}`}
              onSort={setSort}
              onOpen={({ device }) => void navigate({ to: '/explore', search: { ...search, device } as never })}
              onLeaveOut={leaveOut}
            />
          )}
          <Text id="chosen-keys" fz="xs" c="dimmed">
            Arrows, Page up and down, Home and End move; Delete leaves the marked device out, Enter shows it in Explore.
          </Text>
        </>
      ) : null}
    </Stack>
  );
}

function wordsOf(all: number, found: number, wanted: string): string {
  if (all === 0) return 'No device is left.';
  if (wanted === '') return `${formatCount(all)} ${all === 1 ? 'device' : 'devices'}.`;
  if (found === 0) return `No chosen device has “${wanted.slice(0, 44)}” in its address.`;
  return `${formatCount(found)} of ${formatCount(all)} ${all === 1 ? 'device' : 'devices'} found.`;
}
