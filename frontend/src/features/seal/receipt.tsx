// What will happen when the batch is sealed, before it is: who sees what, what it costs, what must follow.
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RoundState } from '../../chain/rounds';
import type { Plan } from '../../market/plan';
import { splitQuery } from '../../trading/chain-queries';
import { Moment } from '../../ui/age';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';
import { useChains } from '../../wallet/use-wallet';

type Props = { readonly plan: Plan; readonly round: RoundState; readonly lock: bigint; readonly floor: bigint };

export function Receipt({ plan, round, lock, floor }: Props) {
  const split = useQuery(splitQuery(useChains(), plan.round)).data;
  // max(FORFEIT_FLOOR, 20 % of the lock), `auction-chain.md` section Commit.
  const forfeit = lock / 5n > floor ? lock / 5n : floor;
  return (
    <Table aria-label={`Receipt of round ${plan.round}`} withRowBorders verticalSpacing={5} layout="fixed">
      <Table.Tbody>
        <Row name="Bids">
          {formatCount(plan.bids.size)} devices, at most {formatCount(plan.maxDevices)} won
        </Row>
        <Row name="You spend at most">
          <b>{dtx(plan.budget)}</b>
          <Note>The price of a device is the best bid that does not win, never your own.</Note>
        </Row>
        <Row name="Everybody sees">
          a lock of {dtx(lock)}
          <Note>It hides your budget behind the next power of two, and comes back less what you spend.</Note>
        </Row>
        <Row name="Nobody sees">prices, and which devices you bid on, until you reveal</Row>
        <Row name="Fees">
          {split === undefined
            ? '…'
            : `none on top: of each price ${percent(10_000 - split.gateway - split.platform)} go to the owner, ${percent(split.gateway)} to the gateway, ${percent(split.platform)} to the platform`}
          <Note>The network takes gas for sealing and for revealing.</Note>
        </Row>
        <Row name="You must reveal">
          from <Moment time={round.deadlines.revealStart} /> to <Moment time={round.deadlines.revealEnd} />
          <Note>
            Come back to this browser, or bring the recovery file to another. Not revealed, the batch takes no part and
            at least {dtx(forfeit)} of the lock are lost.
          </Note>
        </Row>
        <Row name="Afterwards">
          revealed bids are public for ever
          <Note>
            Keys of what you win arrive until <Moment time={round.deadlines.deliverEnd} />; without a key, the price
            comes back.
          </Note>
        </Row>
      </Table.Tbody>
    </Table>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={140} fw={500} c="dimmed" style={{ verticalAlign: 'top' }}>
        {name}
      </Table.Th>
      <Table.Td>{children}</Table.Td>
    </Table.Tr>
  );
}

function Note({ children }: { readonly children: ReactNode }) {
  return (
    <Text fz="xs" c="dimmed">
      {children}
    </Text>
  );
}

function dtx(amount: bigint): string {
  return `${formatTicks(ticks(Number(amount)))} DTX`;
}

function percent(points: number): string {
  return `${points / 100} %`;
}
