// After a payout: where the money is, and how its key comes back.
import { Stack, Text } from '@mantine/core';
import { Address } from '../../ui/address';
import type { OwnedDevice } from './owner-data';

type Props = {
  readonly to: string;
  readonly number: number | null;
  readonly device: OwnedDevice;
  readonly isFile: boolean;
};

export function PaidOut({ to, number, device, isFile }: Props) {
  return (
    <Stack gap={4}>
      <Text fz="sm" role="status">
        Paid out to <Address value={to} what="destination" />.
      </Text>
      {number === null ? null : (
        <Text fz="sm">
          Its key:{' '}
          <code>
            latchkey owner key --wallet FILE {device.device} --payout {number} --out payout.key
          </code>
        </Text>
      )}
      {isFile ? (
        <Text fz="sm">
          Save the wallet file above before you leave: it then remembers this payment, and takes another address next
          time.
        </Text>
      ) : null}
    </Stack>
  );
}
