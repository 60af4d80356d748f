// The maker's seat: models, their fleets, certificates, and whether devices check in.
import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import figures from '../../ui/figures.module.css';
import { formatCount } from '../../ui/format';
import { useChains } from '../../wallet/use-wallet';
import { FleetTable } from './fleet-table';
import { ModelPanel } from './model-panel';
import { fleetsQuery, makersQuery } from './oem-data';
import { RevokedList } from './revoked-list';
import { useFresh } from './use-fresh';

export function Screen() {
  const chains = useChains();
  const fresh = useFresh();
  const fleets = useQuery(fleetsQuery(fresh));
  const makers = useQuery(makersQuery(chains));
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = fleets.data?.fleets.find(({ model }) => model.model === chosen) ?? fleets.data?.fleets[0];
  return (
    <div className={figures.page}>
      <h1>Fleet</h1>
      {fleets.isError ? (
        <ErrorState title="The fleet cannot be loaded" error={fleets.error} onRetry={() => void fleets.refetch()} />
      ) : null}
      {makers.isError ? (
        <ErrorState
          title="The metadata chain does not answer"
          error={makers.error}
          onRetry={() => void makers.refetch()}
        />
      ) : null}
      {fleets.data === undefined ? (
        fleets.isError ? null : (
          <Skeleton height={240} aria-busy="true" />
        )
      ) : fleets.data.fleets.length === 0 ? (
        <EmptyState
          title="No model is published yet"
          cause="A maker registers and publishes models on the metadata chain."
        />
      ) : (
        <Stack gap="lg">
          <Text fz="sm" c="dimmed">
            {formatCount(fleets.data.manifest.rows)} devices of {formatCount(fleets.data.fleets.length)} models, as of
            block {formatCount(fleets.data.manifest.block)}
          </Text>
          <FleetTable fleets={fleets.data.fleets} chosen={shown?.model.model ?? null} onChoose={setChosen} />
          {shown === undefined ? null : (
            <ModelPanel fleet={shown} makers={makers.data} columns={fleets.data.manifest.columns} fresh={fresh} />
          )}
          {makers.data === undefined ? null : <RevokedList makers={makers.data} />}
        </Stack>
      )}
    </div>
  );
}
