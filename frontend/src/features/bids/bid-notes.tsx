// What somebody should know about these bids before sealing them: left-out devices, weak bids, the chance to win, and an
// example of what a winner pays.
import { List, Text } from '@mantine/core';
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount, formatShare } from '../../ui/format';
import { bidWarnings, workedExample } from './bid-rules';
import type { PricedRound } from './priced-rounds';

export function BidNotes({ rounds }: { readonly rounds: readonly PricedRound[] }) {
  const lots = rounds.flatMap((one) => one.chosen.lots);
  const bids = new Map(rounds.flatMap((one) => [...one.bids]));
  const priced = rounds.flatMap((one) => (one.rule.kind === 'priced' ? [one.rule.priced] : []));
  const notForSale = priced.reduce((sum, one) => sum + one.notForSale, 0);
  const tooDear = priced.reduce((sum, one) => sum + one.reserveAbovePrice, 0);
  const disproved = rounds.reduce((sum, one) => sum + one.chosen.disproved, 0);
  const free = lots.filter((lot) => lot.reserve === 0 && bids.has(lot.device)).length;
  const { belowLast, withLast } = bidWarnings(lots, bids);
  const example = workedExample(lots, bids);
  const wins = rounds.reduce((sum, one) => sum + one.estimate.expectedWins, 0);
  const sampled = rounds.reduce((sum, one) => sum + one.estimate.priced, 0);
  const [first] = rounds;
  return (
    <List fz="sm" spacing={6} listStyleType="none" aria-label="About these bids">
      {bids.size > 0 && first !== undefined ? (
        <List.Item>
          {sampled === 0 ? (
            'No past auction to judge the chances by.'
          ) : (
            <>
              Chance to win a device: <b>{formatShare(wins, sampled)}</b>{' '}
              <Text span c="dimmed" fz="xs">
                {formatCount(first.estimate.n)} comparable past auctions, {formatCount(first.estimate.rounds)}{' '}
                {first.estimate.rounds === 1 ? 'round' : 'rounds'}; without a binding budget
              </Text>
            </>
          )}
        </List.Item>
      ) : null}
      {example === null ? null : (
        <List.Item>
          Example: you bid <b>{formatTicks(ticks(example.bid))}</b> and the best bid that does not win, or the reserve,
          is {formatTicks(ticks(example.pay))}: you pay <b>{formatTicks(ticks(example.pay))}</b> DTX, not your bid.
        </List.Item>
      )}
      {belowLast > 0 ? (
        <List.Item c="var(--lk-amber)">
          {formatCount(belowLast)} of {formatCount(withLast)} bids are below what the device last sold for.
        </List.Item>
      ) : null}
      {tooDear > 0 ? (
        <List.Item c="var(--lk-amber)">
          {formatCount(tooDear)} {tooDear === 1 ? 'device asks' : 'devices ask'} a higher reserve than you offer and{' '}
          {tooDear === 1 ? 'is' : 'are'} left out.
        </List.Item>
      ) : null}
      {notForSale > 0 ? (
        <List.Item>{formatCount(notForSale)} are listed but not for sale this month, and left out.</List.Item>
      ) : null}
      {free > 0 ? <List.Item>{formatCount(free)} ask nothing: their reserve is free.</List.Item> : null}
      {disproved > 0 ? (
        <List.Item c="var(--lk-amber)">
          {formatCount(disproved)} left out: what was proven when the month closed does not pass your filter.
        </List.Item>
      ) : null}
    </List>
  );
}
