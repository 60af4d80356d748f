// What a buyer sees: what the device states to everybody, and, for the owner alone, its newest rows.
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { chainTime } from '../../chain/heads';
import { manifestQuery } from '../../directory/manifest-query';
import { observationsQuery, observed } from '../../directory/observations';
import type { Column } from '../../directory/schema';
import { plainError } from '../../ui/plain-error';
import { useChains } from '../../wallet/use-wallet';
import { newestRows } from './gateway-api';
import classes from './owner.module.css';
import type { OwnedDevice } from './owner-data';
import type { OwnerKeys } from './owner-keys';
import { placeOf } from './terms-form';

export function BuyerView({ device, keys }: { readonly device: OwnedDevice; readonly keys: OwnerKeys }) {
  const chains = useChains();
  const manifest = useQuery(manifestQuery);
  const thing = useQuery(observationsQuery(device.device)).data;
  const rows = useMutation({
    mutationFn: () => newestRows(chains.config, keys, placeOf(device), Math.floor(chainTime('metadata'))),
  });
  const columns = new Map((manifest.data?.columns ?? []).map((column) => [column.name, column]));
  return (
    <Stack gap="sm">
      <Text fz="sm">Everybody, before buying, sees what the device states and nothing finer:</Text>
      <div className={classes.scroll}>
        <table className={classes.pairs}>
          <tbody>
            {Object.entries(device.attributes).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{columns.get(name)?.label ?? name}</th>
                <td>{worded(columns.get(name), value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Text fz="sm">
        A buyer of a month reads its rows from 30 days before it begins until it ends: temperatures, power, when doors
        open, what kind of item goes in or out.
      </Text>
      {keys.canSign ? (
        <div>
          <Button variant="default" loading={rows.isPending} onClick={() => rows.mutate()}>
            Show my newest rows
          </Button>
        </div>
      ) : null}
      {rows.isError ? (
        <Alert role="alert" color="red" variant="outline" title="No rows">
          {plainError(rows.error)}
        </Alert>
      ) : null}
      {rows.data === undefined ? null : (
        <div className={classes.scroll}>
          <table className={classes.pairs}>
            <thead>
              <tr>
                <th scope="col">Time (device, UTC)</th>
                <th scope="col">What</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {rows.data.map((row) => (
                <tr key={`${row.time}${row.property}${String(row.value)}`}>
                  <td>{row.time.slice(0, 19).replace('T', ' ')}</td>
                  <td>{observed(row.property, thing)}</td>
                  <td>{String(row.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Stack>
  );
}

function worded(column: Column | undefined, value: string | number | null): string {
  if (value === null) return 'not stated';
  const found = column?.values?.find((one) => one.name === value);
  // Labels of known values name their unit themselves.
  if (found !== undefined) return found.label;
  return column?.unit ? `${value} ${column.unit}` : String(value);
}
