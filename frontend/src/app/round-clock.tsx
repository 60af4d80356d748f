// The round that takes commits, or the one that is farthest on its way, with what remains of its phase by the chain's clock.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { configQuery } from '../config/config';
import { headQuery } from '../config/heads';
import { roundsQuery } from '../directory/queries';
import type { Round } from '../directory/schema';
import { formatDuration } from '../ui/format';
import { useNow } from '../ui/use-now';
import { hasPage } from './pages';
import classes from './round-clock.module.css';
import { type Ticking, tickingRound } from './ticking-round';

export function RoundClock() {
  const rounds = useQuery(roundsQuery);
  const now = useChainTime();
  if (rounds.data === undefined || now === null)
    return (
      <Text fz="xs" c="dimmed" className={classes.clock}>
        &nbsp;
      </Text>
    );
  const ticking = tickingRound(rounds.data.rounds, now);
  if (ticking === null) {
    return (
      <Text fz="xs" c="dimmed" className={classes.clock}>
        No round is open
      </Text>
    );
  }
  return hasPage('round') ? (
    <Link to="/rounds/$round" params={{ round: String(ticking.round.round) }} className={classes.link}>
      <Face {...ticking} now={now} />
    </Link>
  ) : (
    <Face {...ticking} now={now} />
  );
}

const WORDS: Readonly<Record<Ticking['phase'], string>> = {
  commit: 'Commit',
  reveal: 'Reveal',
  settle: 'Settle',
  deliver: 'Deliver',
};

function Face({ round, phase, until, now }: Ticking & { readonly round: Round; readonly now: number }) {
  return (
    <Group gap={8} wrap="nowrap" className={classes.clock}>
      <Text fz="xs" c="dimmed" visibleFrom="xs">
        Round {round.round}
      </Text>
      <span className={classes.phase} data-phase={phase}>
        {WORDS[phase]}
      </span>
      <Text fz="xs" data-numbers aria-label={`${WORDS[phase]} ends in ${formatDuration(until - now)}`}>
        {formatDuration(until - now)}
      </Text>
    </Group>
  );
}

/** The auction chain's time in unix seconds: its newest block and what has passed since it was read. Null before that. */
function useChainTime(): number | null {
  const config = useQuery(configQuery);
  const now = useNow();
  const head = useQuery({
    ...headQuery(config.data?.auction ?? { rpc: '', chainId: 0, genesisHash: '0x' }),
    enabled: config.data !== undefined,
  });
  if (head.data === undefined) return null;
  return head.data.time + Math.max(0, (now - head.dataUpdatedAt) / 1_000);
}
