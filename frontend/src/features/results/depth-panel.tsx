// The depth of a finished round. Read batch by batch from the auction chain, so only when somebody asks for it.
import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RoundState } from '../../chain/rounds';
import { roundBidsQuery, useReading } from '../../trading/round-bids';
import { verifiedRoundQuery } from '../../trading/verified-round';
import { formatCount } from '../../ui/format';
import { useChains } from '../../wallet/use-wallet';
import { depthOf } from './depth';
import { DepthChart } from './depth-chart';

type Props = { readonly round: RoundState; readonly middle: number | null };

export function DepthPanel({ round, middle }: Props) {
  const [isWanted, setWanted] = useState(false);
  return (
    <Stack gap="sm" component="section" aria-label="Depth">
      <Title order={2}>Depth</Title>
      {round.revealed === 0 ? (
        <Text fz="sm" c="dimmed">
          No batch was revealed in this round, so there are no bids to show.
        </Text>
      ) : isWanted ? (
        <Depth round={round} middle={middle} />
      ) : (
        <div>
          <Button variant="default" onClick={() => setWanted(true)}>
            Read the bids of all {formatCount(round.revealed)} revealed {round.revealed === 1 ? 'batch' : 'batches'}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function Depth({ round, middle }: Props) {
  const chains = useChains();
  const proof = useQuery(verifiedRoundQuery(chains, round.round));
  const all = useQuery(roundBidsQuery(chains, round, true));
  const read = useReading((state) => state[round.round.toString()] ?? 0);
  const lots = proof.data?.lots ?? null;
  const bids = all.data?.bids ?? null;
  const points = useMemo(
    () =>
      lots === null || bids === null
        ? null
        : depthOf(
            bids,
            Array.from({ length: lots.count }, (_, lot) => lots.reserveOf(lot)),
          ),
    [lots, bids],
  );
  const error = proof.error ?? all.error;
  if (error !== null) {
    return (
      <Text fz="sm" c="var(--lk-amber)" role="alert">
        The bids cannot be read now: {error.message}{' '}
        <Button variant="default" onClick={() => void (proof.isError ? proof.refetch() : all.refetch())}>
          Try again
        </Button>
      </Text>
    );
  }
  if (points === null || bids === null) {
    return (
      <Text fz="sm" c="dimmed" aria-busy="true">
        Reading {formatCount(read)} of {formatCount(round.bidders)} batches and proving the lots…
      </Text>
    );
  }
  const count = bids.reduce((sum, bid) => sum + (bid > 0 ? 1 : 0), 0);
  const batches = all.data?.batches ?? 0;
  const words = `${formatCount(count)} bids of ${formatCount(batches)} ${batches === 1 ? 'batch' : 'batches'} on ${formatCount(round.lots)} devices.`;
  return (
    <>
      <Text fz="sm">{words}</Text>
      <DepthChart points={points} middle={middle} words={words} />
    </>
  );
}
