// One plan a round: devices, bids, budget and most devices to win, each editable.
import { Table, Text, TextInput } from '@mantine/core';
import { Moment } from '../../ui/age';
import { formatTicks, plainDtx, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { useDraft } from './draft';
import type { RoundBids, RoundWaiting } from './use-bids';

type Props = { readonly rounds: readonly RoundBids[]; readonly waiting: readonly RoundWaiting[] };

export function RoundsTable({ rounds, waiting }: Props) {
  const { budgets, caps, set } = useDraft();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label="Plans, one a round">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Round</Table.Th>
            <Table.Th scope="col" ta="right">
              Bids
            </Table.Th>
            <Table.Th scope="col" ta="right">
              At most, DTX
            </Table.Th>
            <Table.Th scope="col">Budget, DTX</Table.Th>
            <Table.Th scope="col">Devices at most</Table.Th>
            <Table.Th scope="col">Commits end</Table.Th>
            <Table.Th scope="col">Lots</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rounds.map((one) => (
            <Table.Tr key={one.round}>
              <Table.Th scope="row">{one.round}</Table.Th>
              <Table.Td ta="right">{formatCount(one.bids.size)}</Table.Td>
              <Table.Td ta="right">{formatTicks(ticks(Number(one.most)))}</Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  w={120}
                  inputMode="decimal"
                  aria-label={`Budget of round ${one.round} in DTX`}
                  placeholder={plainDtx(ticks(Number(one.money.budget)))}
                  value={budgets[String(one.round)] ?? ''}
                  error={one.money.problem}
                  onChange={(event) => set({ budgets: { ...budgets, [String(one.round)]: event.currentTarget.value } })}
                />
              </Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  w={90}
                  inputMode="numeric"
                  aria-label={`Most devices to win in round ${one.round}`}
                  placeholder={String(one.bids.size)}
                  value={caps[String(one.round)] ?? ''}
                  error={one.cap === null ? 'A number from 1 on' : null}
                  onChange={(event) => set({ caps: { ...caps, [String(one.round)]: event.currentTarget.value } })}
                />
              </Table.Td>
              <Table.Td>
                <Moment time={one.verified.round.deadlines.commitEnd} />
              </Table.Td>
              <Table.Td>
                <Text fz="xs" c="var(--lk-green)">
                  verified against block {formatCount(one.verified.block)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
          {waiting.map((one) => (
            <Table.Tr key={one.round}>
              <Table.Th scope="row">{one.round}</Table.Th>
              <Table.Td colSpan={6} c={one.error === null ? 'dimmed' : 'var(--lk-red)'}>
                {one.error === null ? 'Verifying its lots against the auction chain…' : one.error.message}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
