// One device: what it states, on which terms, by which gateway; all of it decoded, nothing of it finer than the ledger.
import { Anchor, Drawer, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { headingOf, mayBeUnstated, shapeOf, showValue } from '../../directory/column';
import { deviceQuery } from '../../directory/queries';
import type { Column } from '../../directory/schema';
import { Address } from '../../ui/address';
import { Moment } from '../../ui/age';
import { ErrorState } from '../../ui/error-state';
import classes from './device-drawer.module.css';
import type { Explore } from './use-explore';

type Props = { readonly explore: Explore; readonly address: string; readonly onClose: () => void };
type Values = ReadonlyMap<string, number>;

export function DeviceDrawer({ explore, address, onClose }: Props) {
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

type FactsProps = {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly values: Values;
  readonly onlyStated?: boolean;
};

function Facts({ title, columns, values, onlyStated = false }: FactsProps) {
  const shown = columns.filter(({ name }) => !onlyStated || (values.get(name) ?? 0) !== 0);
  const left = columns.length - shown.length;
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.facts}>
        {shown.map((column) => (
          <div key={column.name} className={classes.fact}>
            <dt>{headingOf(column)}</dt>
            <dd>
              <Value column={column} value={values.get(column.name) ?? 0} />
            </dd>
          </div>
        ))}
      </dl>
      {left === 0 ? null : (
        <Text fz="xs" c="dimmed" mt={6}>
          {left} more are not stated.
        </Text>
      )}
    </section>
  );
}

function Value({ column, value }: { readonly column: Column; readonly value: number }) {
  return shapeOf(column) === 'time' && value > 0 ? <Moment time={value} /> : showValue(column, value);
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
