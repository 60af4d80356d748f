// One group of devices: what it has of its own, empty for the common value, and what that comes to.
import { Table, TextInput } from '@mantine/core';
import type { OwnTexts } from '../../market/pricing-groups';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import type { PriceRule } from './draft';
import type { GroupRow } from './group-rules';

type Props = {
  readonly row: GroupRow;
  /** Place among all groups, from 0. */
  readonly at: number;
  readonly rule: Extract<PriceRule, { kind: 'reserve' }>;
  readonly onChange: (texts: OwnTexts) => void;
};

export function GroupTableRow({ row, at, rule, onChange }: Props) {
  const { label, texts, problems } = row;
  return (
    <Table.Tr aria-rowindex={at + 2}>
      <Table.Th scope="row" fw={400}>
        {label}
      </Table.Th>
      <Table.Td>
        <TextInput
          size="xs"
          w={70}
          inputMode="decimal"
          aria-label={`Above the reserve for ${label}, in %`}
          placeholder={rule.percent}
          value={texts.percent}
          error={problems.percent}
          onChange={(event) => onChange({ ...texts, percent: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          size="xs"
          w={80}
          inputMode="decimal"
          aria-label={`At most for ${label}, in DTX`}
          placeholder={rule.ceiling === '' ? 'no limit' : rule.ceiling}
          value={texts.ceiling}
          error={problems.ceiling}
          onChange={(event) => onChange({ ...texts, ceiling: event.currentTarget.value })}
        />
      </Table.Td>
      {[
        formatCount(row.devices),
        row.reserve === null ? '–' : row.reserve === 0 ? 'free' : dtx(row.reserve),
        row.lastPrice === null ? '–' : dtx(row.lastPrice),
        row.bids === 0 ? 'no bids' : dtx(row.sum),
      ].map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay
        <Table.Td key={place} ta="right" data-right>
          {cell}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function dtx(amount: number): string {
  return formatTicks(ticks(amount));
}
