// Consent and price of one device: put it on sale, change what is asked, or pause. Signed here, relayed by its gateway.
import { Alert, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Address } from 'viem';
import { chainTime } from '../../chain/heads';
import { plainDtx, readTicks, SYMBOL, type Ticks, ticks } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import { formatCount } from '../../ui/format';
import { plainError } from '../../ui/plain-error';
import { useChains } from '../../wallet/use-wallet';
import { ActWarnings } from './act-warnings';
import type { Suggestion } from './earnings';
import { act } from './gateway-api';
import type { OwnedDevice } from './owner-data';
import type { OwnerKeys } from './owner-keys';
import type { OwnerAct } from './owner-messages';

type Props = { readonly device: OwnedDevice; readonly keys: OwnerKeys; readonly suggestion: Suggestion | null };

const MOST_RESERVE = 65_535;

export function TermsForm({ device, keys, suggestion }: Props) {
  const chains = useChains();
  const client = useQueryClient();
  const [price, setPrice] = useState(plainDtx(ticks(device.reserve)));
  const [licences, setLicences] = useState(String(Math.max(1, device.licences)));
  const isOn = device.status === 'enabled';
  const read = readTicks(price);
  const reserve = read.kind === 'ticks' && read.ticks <= MOST_RESERVE ? read.ticks : null;
  const sending = useMutation({
    mutationFn: (wanted: OwnerAct) =>
      act(chains.config, keys, placeOf(device), wanted, Math.floor(chainTime('metadata'))),
    onSuccess: () => client.invalidateQueries({ queryKey: ['owner', 'devices'] }),
  });
  const terms = { reserve: reserve ?? 0, licences: Number(licences) };
  const isSame = isOn && reserve === device.reserve && terms.licences === device.licences;
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="sm" grow preventGrowOverflow={false}>
        <TextInput
          label={`Least price of a month, ${SYMBOL}`}
          inputMode="decimal"
          value={price}
          error={
            read.kind === 'wrong'
              ? read.reason
              : read.kind === 'empty'
                ? 'Write a price; 0 asks nothing'
                : reserve === null
                  ? `At most ${plainDtx(ticks(MOST_RESERVE))} ${SYMBOL}`
                  : null
          }
          onChange={(event) => setPrice(event.currentTarget.value)}
        />
        <NativeSelect
          label="Licences a month"
          description="How many buyers may read it"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={['1', '2', '3', '4', '5', '6']}
          value={licences}
          onChange={(event) => setLicences(event.currentTarget.value)}
        />
      </Group>
      <Suggested suggestion={suggestion} onTake={(value) => setPrice(plainDtx(value))} />
      <Group gap="sm">
        <Button
          loading={sending.isPending}
          disabled={reserve === null || isSame}
          onClick={() => sending.mutate({ type: isOn ? 'SetTerms' : 'Enable', terms })}
        >
          {isOn ? 'Ask these terms' : 'Put on sale'}
        </Button>
        {isOn ? (
          <Button variant="default" disabled={sending.isPending} onClick={() => sending.mutate({ type: 'Pause' })}>
            Pause
          </Button>
        ) : null}
      </Group>
      <ActWarnings device={device.device} />
      <Text fz="xs" c="dimmed">
        Holds from the next list of lots on. Months already sold stay sold: their buyers read them to the end.
      </Text>
      {sending.isError ? (
        <Alert role="alert" color="red" variant="outline" title="Nothing was changed">
          {plainError(sending.error)}
        </Alert>
      ) : null}
      {sending.isSuccess ? <Text role="status">The ledger has it.</Text> : null}
    </Stack>
  );
}

type SuggestedProps = { readonly suggestion: Suggestion | null; readonly onTake: (reserve: Ticks) => void };

function Suggested({ suggestion, onTake }: SuggestedProps) {
  if (suggestion === null) {
    return (
      <Text fz="xs" c="dimmed">
        Too few devices of this model were sold to suggest a price.
      </Text>
    );
  }
  return (
    <Text fz="xs" c="dimmed">
      Devices of this model went for <Amount ticks={suggestion.typical} /> in the middle of {suggestion.rounds} rounds (
      {formatCount(suggestion.licences)} licences).{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => onTake(suggestion.reserve)}>
        Ask {plainDtx(suggestion.reserve)}
      </Button>
    </Text>
  );
}

export function placeOf(device: OwnedDevice) {
  return { device: device.device as Address, owner: device.owner as Address, gateway: device.gateway.url };
}
