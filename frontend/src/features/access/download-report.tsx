// What a download brought, and which devices it lacks and why.
import { Stack, Text } from '@mantine/core';
import { formatCount } from '../../ui/format';
import type { Written } from './use-download';

type Props = { readonly written: Written | null; readonly error: Error | null };

/** Reasons in the page; the rest is told by its number. */
const MOST = 5;

export function DownloadReport({ written, error }: Props) {
  if (error !== null) {
    return (
      <Text fz="sm" c="var(--lk-red)" role="alert">
        {error.message} What arrived is kept: download again to go on.
      </Text>
    );
  }
  if (written === null) return null;
  const { failures, complete, rows, isStopped } = written;
  return (
    <Stack gap={4}>
      {complete.length === 0 ? null : (
        <Text fz="sm" role="status">
          {formatCount(rows)} rows written. Beside each file lies its provenance: checksum, licence, and the device’s
          signature over every page.
        </Text>
      )}
      {isStopped ? <Text fz="sm">Stopped. What arrived is kept: download again to go on with the others.</Text> : null}
      {failures.length === 0 ? null : (
        <div role="alert">
          <Text fz="sm" c="var(--lk-red)">
            {formatCount(failures.length)} {failures.length === 1 ? 'device is' : 'devices are'} not complete. What
            arrived is kept: download again to go on.
          </Text>
          <ul style={{ margin: 0, paddingLeft: 18, fontSize: 12 }}>
            {failures.slice(0, MOST).map(({ id, reason }) => (
              <li key={id}>
                {id.slice(id.lastIndexOf(':') + 1)}: {reason}
              </li>
            ))}
            {failures.length > MOST ? <li>and {formatCount(failures.length - MOST)} more</li> : null}
          </ul>
        </div>
      )}
    </Stack>
  );
}
