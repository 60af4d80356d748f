// The newest block of both chains with its age, and whether all parts answer: the pulse of the market.
import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ChainConfig, configQuery } from '../config/config';
import { type ChainHead, headQuery } from '../config/heads';
import { statusQuery } from '../directory/queries';
import { formatAge, formatCount } from '../ui/format';
import { useNow } from '../ui/use-now';
import classes from './heads.module.css';
import { type Health, healthOf, worst } from './health';

export function Heads() {
  const config = useQuery(configQuery);
  if (config.data === undefined)
    return <Pulse rows={[{ name: 'Directory', health: config.isError ? 'gone' : 'asking', told: '' }]} />;
  return <KnownHeads metadata={config.data.metadata} auction={config.data.auction} />;
}

function KnownHeads({ metadata, auction }: { readonly metadata: ChainConfig; readonly auction: ChainConfig }) {
  const now = useNow() / 1_000;
  const heads = [useQuery(headQuery(metadata)), useQuery(headQuery(auction))] as const;
  const status = useQuery(statusQuery);
  const told = (head: ChainHead | undefined) =>
    head === undefined ? '' : `block ${formatCount(head.number)}, ${formatAge(now - head.time)}`;
  const rows = [
    { name: 'Metadata chain', health: healthOf(heads[0], now, heads[0].data?.time), told: told(heads[0].data) },
    { name: 'Auction chain', health: healthOf(heads[1], now, heads[1].data?.time), told: told(heads[1].data) },
    {
      name: 'Directory',
      health:
        status.data?.phase === 'rebuilding' ? ('slow' as const) : healthOf(status, now, status.data?.metadata.time),
      told: status.data === undefined ? '' : `${status.data.phase}, block ${formatCount(status.data.metadata.block)}`,
    },
  ];
  return <Pulse rows={rows} />;
}

type Row = { readonly name: string; readonly health: Health; readonly told: string };

const WORDS: Readonly<Record<Health, string>> = {
  good: 'answers',
  asking: 'asking …',
  slow: 'behind',
  gone: 'does not answer',
};

function Pulse({ rows }: { readonly rows: readonly Row[] }) {
  const overall = worst(rows.map(({ health }) => health));
  const short = rows.filter(({ told }) => told.startsWith('block'));
  return (
    <>
      <button
        type="button"
        popoverTarget="pulse"
        className={classes.pulse}
        aria-label={`Connection: ${rows.map(({ name, health }) => `${name} ${WORDS[health]}`).join(', ')}`}
      >
        <span className={classes.dot} data-health={overall} />
        {short.map(({ name, told }) => (
          <span key={name} className={classes.head}>
            <span className={classes.name}>{name.split(' ')[0]}</span> {told.replace('block ', '')}
          </span>
        ))}
        {overall === 'gone' ? <span className={classes.gone}>offline</span> : null}
      </button>
      {/* The browser's own popover: closes by Escape and by a click beside it, and costs no code. */}
      <div id="pulse" popover="auto" className={classes.card}>
        {rows.map(({ name, health, told }) => (
          <Group key={name} gap={8} wrap="nowrap" py={3}>
            <span className={classes.dot} data-health={health} />
            <Text fz="sm" w={110}>
              {name}
            </Text>
            <Text fz="sm" c="dimmed">
              {[WORDS[health], told].filter(Boolean).join(', ')}
            </Text>
          </Group>
        ))}
      </div>
    </>
  );
}
