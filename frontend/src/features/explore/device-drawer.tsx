// One device: what it states, on which terms, by which gateway; all of it decoded, nothing of it finer than the ledger.
import { Anchor, Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mayBeUnstated, shapeOf } from '../../directory/column';
import { deviceQuery } from '../../directory/queries';
import { Address } from '../../ui/address';
import { ErrorState } from '../../ui/error-state';
import classes from './device-drawer.module.css';
import { Facts, type Values } from './device-facts';
import type { Explore } from './use-explore';

type Props = { readonly explore: Explore; readonly address: string; readonly onClose: () => void };

export function DeviceDrawer({ explore, address, onClose }: Props) {
  const opener = useRef(document.activeElement);
  // Whoever opened it by the keyboard goes on where they were.
  useEffect(() => {
    const before = opener.current;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const device = useQuery(deviceQuery(address));
  const values = useRow(explore, device.data?.row ?? null);
  const columns = explore.fleet.manifest.columns.filter((column) => shapeOf(column) !== 'address');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title="Device"
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <Stack gap="md">
        <Address value={address} what="address of the device" />
        {device.isError ? (
          <ErrorState
            title="The directory does not know this device"
            error={device.error}
            onRetry={() => void device.refetch()}
          />
        ) : values === null ? (
          <Stack gap={6} aria-busy="true">
            {Array.from({ length: 12 }, (_, place) => place).map((place) => (
              <Skeleton key={place} height={24} />
            ))}
          </Stack>
        ) : (
          <>
            <Facts
              title="Terms and market"
              columns={columns.filter((column) => !mayBeUnstated(column))}
              values={values}
            />
            <GatewayFacts explore={explore} index={values.get('gateway') ?? null} />
            <Anchor href={`/things/${address}`} target="_blank" rel="noreferrer" fz="sm">
              Thing Description (JSON)
            </Anchor>
            <Facts title="Stated attributes" columns={columns.filter(mayBeUnstated)} values={values} onlyStated />
          </>
        )}
      </Stack>
    </Drawer>
  );
}

function GatewayFacts({ explore, index }: { readonly explore: Explore; readonly index: number | null }) {
  const gateway = explore.fleet.manifest.gateways.find((one) => one.index === index);
  if (gateway === undefined) return null;
  return (
    <section aria-label="Gateway">
      <h3 className={classes.title}>Gateway</h3>
      <Address value={gateway.address} what="address of the gateway" />
      <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {gateway.url === '' ? 'names no address to reach it' : gateway.url}
      </Text>
    </section>
  );
}

// The row as the facet worker has it, and again after changes.
function useRow(explore: Explore, row: number | null): Values | null {
  const { facets, manifest, version, rows } = explore.fleet;
  const [values, setValues] = useState<Values | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is new data of the same row
  useEffect(() => {
    if (row === null || row >= rows) return;
    let wanted = true;
    const names = manifest.columns.filter(({ type }) => type !== 'bytes20').map(({ name }) => name);
    facets.gather(Uint32Array.of(row), names).then(
      (found) => {
        if (wanted) setValues(new Map(names.map((name) => [name, found.values[name]?.[0] ?? 0])));
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [facets, manifest, version, row, rows]);
  return values;
}
