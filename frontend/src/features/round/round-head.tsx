// What everybody can see of a round: its month, its phases, and aggregates only while bids are sealed.
import { Box, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { phaseEnd, type RoundState } from '../../chain/rounds';
import { termQuery } from '../../trading/chain-queries';
import { Moment } from '../../ui/age';
import { formatCount, formatDay, formatDuration, formatMoment } from '../../ui/format';
import { StatCard } from '../../ui/stat-card';
import { TextLink } from '../../ui/text-link';
import { useChains } from '../../wallet/use-wallet';
import { PhaseTrack } from './phase-track';

type Props = { readonly round: RoundState; readonly now: number };

export function RoundHead({ round, now }: Props) {
  const term = useQuery(termQuery(useChains(), round.month)).data;
  const end = phaseEnd(round.phase, round.deadlines);
  const number = round.round;
  return (
    <>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>Round {number.toString()}</Title>
          <Text fz="sm" c="dimmed">
            {formatCount(round.lots)} devices for month {round.month}
            {term === undefined ? '' : `, ${spanOf(term)}`}; read at block {formatCount(round.block)}
          </Text>
        </div>
        {end === null ? null : (
          <Box ta={{ base: 'left', sm: 'right' }} aria-live="off">
            <Text fz="xl" fw={600}>
              {end > now ? formatDuration(end - now) : 'waiting for blocks'}
            </Text>
            <Text fz="xs" c="dimmed">
              {phaseWord(round.phase)} until <Moment time={end} />
            </Text>
          </Box>
        )}
      </Group>
      <PhaseTrack round={round} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <StatCard label="Devices" value={formatCount(round.lots)} />
        <StatCard label="Sealed batches" value={formatCount(round.bidders)} note="of at most 150" />
        <StatCard
          label="Revealed"
          value={formatCount(round.revealed)}
          note={round.bidders === 0 ? 'nobody bid' : `of ${formatCount(round.bidders)}`}
        />
        <StatCard
          label="Results"
          value={round.done ? 'final' : 'open'}
          note={
            round.done ? (
              <TextLink to="/results/$round" params={{ round: number.toString() }}>
                see them
              </TextLink>
            ) : (
              'bids stay hidden until revealed'
            )
          }
        />
      </SimpleGrid>
    </>
  );
}

/** Days where a month has days, moments where a development network made it minutes. */
function spanOf([start, end]: readonly [number, number]): string {
  const format = end - start < 172_800 ? formatMoment : formatDay;
  return `${format(start)} to ${format(end)}`;
}

function phaseWord(phase: string): string {
  return phase === 'gap' ? 'pause before reveals,' : `${phase},`;
}
