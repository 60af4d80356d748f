// When the terms of everything in the vault begin and end: a calendar of one month, and what ends next to the second.
import { ActionIcon, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contractAt } from '../../chain/market-config';
import { useChainTime } from '../../chain/use-chain';
import { batchesElsewhereQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';
import { Moment } from '../../ui/age';
import { formatCount, formatDuration } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import { useChains } from '../../wallet/use-wallet';
import { MonthTable } from './month-table';
import { endingNext, monthFrom, monthOf, type Term } from './term-calendar';

/** Rounds in the list; the calendar has them all. */
const MOST = 6;
const months = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });

export function ExpiryCalendar() {
  const chains = useChains();
  const now = useChainTime(chains);
  const [step, setStep] = useState(0);
  const held = useQuery({
    queryKey: ['vault', 'licences'],
    queryFn: () => market().keys.list(),
    refetchInterval: 5_000,
    structuralSharing: false,
  });
  const elsewhere = new Set((useQuery(batchesElsewhereQuery).data ?? []).map((one) => one.commitHash));
  const contract = contractAt(chains.config, 'batch_auction').toLowerCase();
  const terms = (held.data ?? [])
    .filter((one) => one.auctionChainId === chains.config.auction.chainId && one.contract.toLowerCase() === contract)
    .filter((one) => one.batch === null || !elsewhere.has(one.batch))
    .map((one): Term => ({ start: one.termStart, end: one.termEnd, round: one.round }));
  if (now === 0 || terms.length === 0) return null;
  const place = monthFrom(monthOf(now), step);
  const next = endingNext(terms, now);
  return (
    <Stack gap="sm" component="section" aria-label="When licences end">
      <Title order={2}>When licences end</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <div>
          <Group gap="xs" mb={4}>
            <ActionIcon aria-label="The month before" onClick={() => setStep((was) => was - 1)}>
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <Text fz="sm" fw={500} aria-live="polite">
              {months.format(new Date(place.year, place.month, 1))}
            </Text>
            <ActionIcon aria-label="The month after" onClick={() => setStep((was) => was + 1)}>
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <MonthTable place={place} terms={terms} now={now} />
        </div>
        <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {next.length === 0 ? (
            <li>
              <Text fz="sm" c="dimmed">
                Every term is over: nothing more can be fetched. What was downloaded stays.
              </Text>
            </li>
          ) : null}
          {next.slice(0, MOST).map((one) => (
            <li key={`${one.round}/${one.end}`}>
              <Text fz="sm">
                <TextLink to="/rounds/$round" params={{ round: one.round.toString() }}>
                  Round {one.round.toString()}
                </TextLink>
                : {formatCount(one.licences)} {one.licences === 1 ? 'licence' : 'licences'}{' '}
                {now < one.start ? 'from ' : 'until '}
                <Moment time={now < one.start ? one.start : one.end} />
              </Text>
              <Text fz="xs" c="dimmed">
                {now < one.start
                  ? `begins in ${formatDuration(one.start - now)}`
                  : `${formatDuration(one.end - now)} left to fetch`}
              </Text>
            </li>
          ))}
          {next.length > MOST ? (
            <li>
              <Text fz="xs" c="dimmed">
                and {formatCount(next.length - MOST)} later
              </Text>
            </li>
          ) : null}
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}
