// Other values for groups of devices: which grouping, what is wrong with them, and their file.
import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { readGroups, writeGroups } from '../../market/pricing-groups';
import { plainDtx, readTicks } from '../../ui/amount';
import { saveFile } from '../../ui/save-file';
import { type GroupDraft, type PriceRule, useDraft } from './draft';
import { type GroupBy, groupRows, textsOf } from './group-rules';
import { GroupTable } from './group-table';
import type { PricedRound } from './priced-rounds';

type Props = {
  readonly rule: Extract<PriceRule, { kind: 'reserve' }>;
  /** What is wrong with the value of some group. */
  readonly fault: string | null;
  readonly rounds: readonly PricedRound[];
  readonly ways: readonly GroupBy[];
};

const NONE: GroupDraft = { by: '', own: {} };

export function GroupPanel({ rule, fault, rounds, ways }: Props) {
  const set = useDraft((draft) => draft.set);
  const [refused, setRefused] = useState<string | null>(null);
  const groups = rule.groups ?? NONE;
  const by = ways.find(({ column }) => column === groups.by) ?? null;
  const own = rule.groups;
  const texts = useMemo(() => textsOf(own, by?.column ?? ''), [own, by]);
  const lots = useMemo(
    () => rounds.flatMap((one) => one.chosen.lots.map((lot) => ({ ...lot, bid: one.bids.get(lot.device) ?? 0 }))),
    [rounds],
  );
  const rows = useMemo(() => (by === null ? [] : groupRows(lots, by, texts)), [lots, by, texts]);
  const change = (next: GroupDraft) => set({ rule: { ...rule, groups: next } });

  async function take(file: File | null): Promise<void> {
    const [way] = ways;
    if (file === null || way === undefined) return;
    try {
      const read = readGroups(await file.text(), way.family, file.name);
      setRefused(null);
      change({ by: read.column, own: { ...groups.own, [read.column]: Object.fromEntries(read.own) } });
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  }
  function save(): void {
    if (by === null) return;
    const plain = [...texts].map(([code, { percent, ceiling }]) => {
      const read = readTicks(ceiling);
      return [code, { percent, ceiling: read.kind === 'ticks' ? plainDtx(read.ticks) : ceiling }] as const;
    });
    const text = writeGroups({ column: by.column, own: new Map(plain) }, by.family);
    saveFile(`latchkey-groups-${by.column}.csv`, new Blob([text], { type: 'text/csv' }));
  }
  return (
    <Stack gap="xs" component="section" aria-label="Other values for groups of devices">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          size="xs"
          label="Other values by"
          value={by === null ? '' : by.column}
          onChange={(event) => change({ ...groups, by: event.currentTarget.value })}
          data={[
            { value: '', label: 'nothing: the same for all' },
            ...ways.map(({ column, label }) => ({ value: column, label })),
          ]}
        />
        <FileButton accept=".csv,text/csv" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="subtle" leftSection={<IconUpload size={14} aria-hidden />}>
              Read from CSV
            </Button>
          )}
        </FileButton>
        {texts.size === 0 ? null : (
          <Button
            variant="subtle"
            disabled={fault !== null}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={save}
          >
            Save as CSV
          </Button>
        )}
      </Group>
      {refused === null ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {refused}
        </Text>
      )}
      {by === null ? null : (
        // Another grouping starts on its own first page.
        <GroupTable key={by.column} rows={rows} by={by} rule={rule} groups={groups} fault={fault} onChange={change} />
      )}
    </Stack>
  );
}
