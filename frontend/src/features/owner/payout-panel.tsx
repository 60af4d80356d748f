// Withdrawing what one device has earned: to an address that nobody knows yet, unless its owner wants another one and has
// read what that shows.
import { Alert, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Address as Account, isAddress } from 'viem';
import { Address } from '../../ui/address';
import { type Wei, wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { plainError } from '../../ui/plain-error';
import { ActWarnings } from './act-warnings';
import { OwnAddress } from './own-address';
import type { OwnedDevice } from './owner-data';
import type { OwnerKeys } from './owner-keys';
import { PaidOut } from './paid-out';
import { usePayout } from './use-payout';

type Props = {
  readonly device: OwnedDevice;
  /** All devices that are open here: what a payment may link. */
  readonly all: readonly OwnedDevice[];
  readonly keys: OwnerKeys;
  readonly credit: Wei;
};

export function PayoutPanel({ device, all, keys, credit }: Props) {
  const { fee, fresh, error, links, paying } = usePayout(device, all, keys);
  const [wish, setWish] = useState<'fresh' | 'own'>(keys.kind === 'file' ? 'fresh' : 'own');
  const [typed, setTyped] = useState('');
  const [accepted, setAccepted] = useState(false);
  if (paying.isSuccess) return <PaidOut {...paying.data} device={device} isFile={keys.kind === 'file'} />;
  if (error !== null) return <Text fz="sm">It cannot be told what a withdrawal takes: {plainError(error)}</Text>;
  if (fee === null) return <Text fz="sm">Asking the gateway for its fee…</Text>;
  if (credit <= fee) {
    return (
      <Text fz="sm">
        Nothing to withdraw: the gateway keeps <Amount wei={wei(fee)} /> of every payment, and <Amount wei={credit} />{' '}
        are waiting. Sales are paid when their round has closed.
      </Text>
    );
  }
  const own = isAddress(typed.trim(), { strict: false }) ? (typed.trim() as Account) : null;
  const to = wish === 'fresh' ? (fresh?.address ?? null) : own;
  const isLinked = wish === 'own' && own !== null && links(own).length > 0;
  return (
    <Stack gap="sm">
      <Text fz="sm">
        <Amount wei={credit} /> are waiting. The gateway sends the transaction and keeps <Amount wei={wei(fee)} />: you
        get <Amount wei={wei(credit - fee)} fw={600} />.
      </Text>
      {keys.kind === 'file' ? (
        <SegmentedControl
          size="xs"
          aria-label="Where the money goes"
          value={wish}
          onChange={(value) => setWish(value === 'own' ? 'own' : 'fresh')}
          data={[
            { value: 'fresh', label: 'A fresh address' },
            { value: 'own', label: 'An address of mine' },
          ]}
        />
      ) : null}
      {wish === 'fresh' ? (
        <Text fz="sm">
          {fresh === null ? null : <Address value={fresh.address} what="destination" />} was never used. It comes from
          your wallet file, which alone can bring its key back. Moving the money on from there to where another device’s
          went links both, as paying both to one account would.
        </Text>
      ) : (
        <OwnAddress
          value={typed}
          onChange={setTyped}
          isWrong={typed.trim() !== '' && own === null}
          links={own === null ? [] : links(own)}
          accepted={accepted}
          onAccept={setAccepted}
        />
      )}
      <ActWarnings device={device.device} />
      <div>
        <Button
          loading={paying.isPending}
          disabled={to === null || (isLinked && !accepted)}
          onClick={() =>
            to !== null && paying.mutate({ to, credit, fee, number: wish === 'fresh' ? (fresh?.number ?? null) : null })
          }
        >
          Withdraw
        </Button>
      </div>
      {paying.isError ? (
        <Alert role="alert" color="red" variant="outline" title="Not paid out">
          {plainError(paying.error)}
        </Alert>
      ) : null}
    </Stack>
  );
}
