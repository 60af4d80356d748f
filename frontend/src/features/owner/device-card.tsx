// One device of the owner: where it stands, what it brings, and what can be done about it.
import { Badge, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { Address } from '../../ui/address';
import { Age } from '../../ui/age';
import { ticks, type Wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { formatCount } from '../../ui/format';
import { BuyerView } from './buyer-view';
import type { Suggestion } from './earnings';
import classes from './owner.module.css';
import type { OwnedDevice } from './owner-data';
import type { OwnerKeys } from './owner-keys';
import { PayoutPanel } from './payout-panel';
import { TermsForm } from './terms-form';

type Props = {
  readonly device: OwnedDevice;
  readonly all: readonly OwnedDevice[];
  readonly keys: OwnerKeys;
  readonly suggestion: Suggestion | null;
  readonly credit: Wei | null;
  readonly model: string;
};

const WORDS: Readonly<Record<string, string>> = {
  enabled: 'on sale',
  paused: 'paused',
  revoked: 'revoked by its maker',
  'never checked in': 'waiting for you',
};

export function DeviceCard({ device, all, keys, suggestion, credit, model }: Props) {
  const [opened, setOpened] = useState(false);
  const [paying, setPaying] = useState(false);
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-label={`Device ${device.device}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm" align="flex-start">
          <div>
            <Title order={3}>{model}</Title>
            <Address value={device.device} what="device address" />
          </div>
          <Badge>{WORDS[device.status] ?? device.status}</Badge>
        </Group>
        <dl className={classes.facts}>
          <Fact name="Asks a month">
            <Amount ticks={ticks(device.reserve)} /> × {device.licences}
          </Fact>
          <Fact name="Last sold for">{device.price ? <Amount ticks={ticks(device.price)} /> : 'not sold yet'}</Fact>
          <Fact name="Licences sold">{formatCount(device.sales)}</Fact>
          <Fact name="Last check-in">{device.seen === 0 ? 'never' : <Age time={device.seen} fz="sm" />}</Fact>
          <Fact name="Waiting in the vault">{credit === null ? '…' : <Amount wei={credit} />}</Fact>
          <Fact name="Gateway">
            <Address value={device.gateway.address} what="gateway address" />
          </Fact>
        </dl>
        {keys.canSign && device.status !== 'revoked' ? (
          <TermsForm
            key={`${device.reserve}/${device.licences}/${device.status}`}
            device={device}
            keys={keys}
            suggestion={suggestion}
          />
        ) : null}
        {keys.canSign && credit !== null ? (
          <details onToggle={(event) => setPaying(event.currentTarget.open)}>
            <summary>Withdraw what it earned</summary>
            {paying ? <PayoutPanel device={device} all={all} keys={keys} credit={credit} /> : null}
          </details>
        ) : null}
        <details onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>What a buyer sees</summary>
          {opened ? <BuyerView device={device} keys={keys} /> : null}
        </details>
      </Stack>
    </Paper>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
