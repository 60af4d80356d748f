// The owner's seat: which devices are on sale, for how much, what they brought, and what others can see of it.
import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { headsQuery } from '../../chain/heads';
import { useHeads } from '../../chain/use-chain';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { StatCard } from '../../ui/stat-card';
import { useChains } from '../../wallet/use-wallet';
import { DeviceCard } from './device-card';
import { byMonth, suggestion, totalOf } from './earnings';
import { EarningsChart } from './earnings-chart';
import { LinkingNotice } from './linking-notice';
import classes from './owner.module.css';
import { earningsQuery, modelPricesQuery, ownedQuery } from './owner-data';
import { OwnerHead } from './owner-head';
import type { OwnerKeys } from './owner-keys';
import { remember } from './owner-memory';
import { SourcePanel } from './source-panel';

export function Screen() {
  const chains = useChains();
  const [keys, setKeys] = useState<OwnerKeys | null>(null);
  function open(found: OwnerKeys): void {
    remember(found.memory);
    setKeys(found);
  }
  return (
    <div className={classes.page}>
      <OwnerHead keys={keys} onClose={() => setKeys(null)} />
      {keys === null ? <SourcePanel isDevnet={chains.config.devnet} onOpen={open} /> : <Owned keys={keys} />}
      <LinkingNotice />
    </div>
  );
}

function Owned({ keys }: { readonly keys: OwnerKeys }) {
  const chains = useChains();
  const devices = useQuery(ownedQuery(keys.owners));
  const earnings = useQuery(earningsQuery(chains, keys.owners));
  const prices = useQuery({ ...modelPricesQuery(devices.data?.[0]?.family ?? 1), enabled: devices.data !== undefined });
  // Deadlines of what is signed are by the metadata chain's clock.
  useHeads(chains);
  useQuery(headsQuery(chains, 'metadata'));
  if (devices.data === undefined) {
    return devices.isError ? (
      <ErrorState title="The devices cannot be read" error={devices.error} onRetry={() => void devices.refetch()} />
    ) : (
      <Skeleton height={220} aria-busy="true" />
    );
  }
  if (devices.data.length === 0) {
    return (
      <EmptyState
        title="No device belongs to these accounts"
        cause="A device appears here once it was enrolled under one of them. Every device has an account of its own."
      />
    );
  }
  const months = earnings.data === undefined ? [] : byMonth(earnings.data);
  const waiting = earnings.data === undefined ? null : [...earnings.data.credit.values()].reduce((a, b) => a + b, 0n);
  return (
    <Stack gap="lg">
      <div className={classes.stats}>
        <StatCard
          label="Devices on sale"
          value={`${devices.data.filter(({ status }) => status === 'enabled').length} of ${devices.data.length}`}
        />
        <StatCard
          label="Earned"
          value={earnings.data === undefined ? '…' : <Amount wei={totalOf(earnings.data)} inherit />}
          note="80 % of what buyers paid, once paid out"
        />
        <StatCard
          label="Waiting in the vault"
          value={waiting === null ? '…' : <Amount wei={wei(waiting)} inherit />}
          note="withdraw at each device"
        />
      </div>
      {earnings.isError ? (
        <ErrorState
          title="The earnings cannot be read"
          error={earnings.error}
          onRetry={() => void earnings.refetch()}
        />
      ) : null}
      {months.length === 0 ? null : <EarningsChart months={months} />}
      <div className={classes.cards}>
        {devices.data.map((device) => (
          <DeviceCard
            key={device.device}
            device={device}
            all={devices.data}
            keys={keys}
            model={`Model ${device.model}`}
            suggestion={suggestion(prices.data?.prices ?? [], device.model)}
            credit={
              earnings.data === undefined ? null : wei(earnings.data.credit.get(device.owner.toLowerCase()) ?? 0n)
            }
          />
        ))}
      </div>
    </Stack>
  );
}
