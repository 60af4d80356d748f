// One batch of the recovery centre with its state of the five.
import { Badge, Button, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { batchesQuery } from '../../trading/batches';
import { slotQuery } from '../../trading/chain-queries';
import { market } from '../../trading/market-worker';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import type { BatchRecord } from '../../vault/batch-record';
import { slotState } from '../../vault/states';
import { useChains } from '../../wallet/use-wallet';
import { type RecoveryRow, type RowState, STATES } from './recovery-rows';

type RowProps = { readonly row: RecoveryRow; readonly onCopy: (batch: BatchRecord) => void };

export function RecoveryLine({ row, onCopy }: RowProps) {
  const chains = useChains();
  const client = useQueryClient();
  const { batch, commit } = row;
  const bidder = batch?.bidder ?? commit?.bidder ?? null;
  const slot = useQuery(slotQuery(chains, row.round, bidder));
  const state: RowState =
    batch === null ? 'missing' : slotState(batch.commitHash, slot.isSuccess ? slot.data : 'unread');
  const { word, sentence } = STATES[state];
  const tone = {
    ready: 'var(--lk-green)',
    revealed: 'var(--lk-green)',
    missing: 'var(--lk-red)',
    mismatch: 'var(--lk-red)',
    none: undefined,
    unread: 'var(--lk-amber)',
  }[state];
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <TextLink to="/rounds/$round" params={{ round: row.round.toString() }} underline="hover">
          {row.round.toString()}
        </TextLink>
      </Table.Th>
      <Table.Td>
        <Badge style={{ color: tone }}>{word}</Badge>
        <Text fz="xs" c="dimmed">
          {sentence}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{batch === null ? '–' : formatCount(batch.bids)}</Table.Td>
      <Table.Td ta="right">{commit === null ? '–' : formatTicks(ticks(Number(commit.lock)))}</Table.Td>
      <Table.Td>{batch === null ? '' : copiesOf(batch)}</Table.Td>
      <Table.Td>
        {batch === null ? null : (
          <Button variant="subtle" onClick={() => onCopy(batch)}>
            Save a copy
          </Button>
        )}
        {batch !== null && state === 'none' && commit === null ? (
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              void market()
                .vault.forget(batch.commitHash)
                .then(() => client.invalidateQueries({ queryKey: batchesQuery.queryKey }))
            }
          >
            Forget
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function copiesOf(batch: BatchRecord): string {
  if (batch.imported) return 'imported';
  const count = batch.copies.length;
  return count === 0 ? 'only this browser' : `${count} checked`;
}
