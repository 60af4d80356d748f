// The changing parts of a plan under review: how far its proof is, and what comes next.
import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../ui/format';
import { TextLink } from '../../ui/text-link';
import { ConnectPanel } from '../../wallet/connect-panel';
import { CopyPanel } from './copy-panel';
import { MoneyStep } from './money-step';
import type { Sealing } from './use-seal';

export function Verified({ sealing, lots }: { readonly sealing: Sealing; readonly lots: number }) {
  if (sealing.verifyError !== null) {
    return (
      <Text fz="sm" c="var(--lk-red)" role="alert">
        Not proven
      </Text>
    );
  }
  if (sealing.verified === null) {
    return (
      <Group gap="sm">
        <Text fz="sm" c="dimmed">
          Verifying every lot
        </Text>
        <Progress w={120} value={sealing.verifying * 100} aria-label="Lots verified" />
      </Group>
    );
  }
  return (
    <Text fz="sm" c="var(--lk-green)">
      {formatCount(lots)} lots verified against block {formatCount(sealing.verified.block)}
      {sealing.verified.isFinal ? '' : ' (not final yet)'}
    </Text>
  );
}

export function NextStep({ sealing, round }: { readonly sealing: Sealing; readonly round: bigint }): ReactNode {
  if (sealing.gate.isOver) return <TextLink to="/bids">Build bids for the next round</TextLink>;
  switch (sealing.gate.step) {
    case 'wallet':
      return <ConnectPanel title="Which account bids?" />;
    case 'money':
      return <MoneyStep sealing={sealing} round={round} />;
    case 'copy':
    case 'seal':
      if (sealing.batch !== null) return <CopyPanel batch={sealing.batch} />;
      return (
        <div>
          <Text fz="sm" mb={8}>
            The batch is encrypted here, under a key that was never used before, and written to this browser.
          </Text>
          <Button loading={sealing.draw.isPending} onClick={sealing.draw.mutate}>
            Write the batch
          </Button>
          {sealing.draw.error === null ? null : (
            <Text fz="sm" c="var(--lk-red)" role="alert" mt={8}>
              {sealing.draw.error.message}
            </Text>
          )}
        </div>
      );
    case 'verify':
      return null;
  }
}
