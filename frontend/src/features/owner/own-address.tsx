// An address that the owner types for a payout, and what paying to it would show everybody.
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { shortHex } from '../../ui/format';

type Props = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isWrong: boolean;
  /** Devices that the payment would link this one to. */
  readonly links: readonly string[];
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
};

export function OwnAddress({ value, onChange, isWrong, links, accepted, onAccept }: Props) {
  return (
    <Stack gap="xs">
      <TextInput
        label="Account that gets the DTX"
        placeholder="0x…"
        value={value}
        error={isWrong ? 'An address is 0x and 40 hex digits' : null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text fz="sm">
        Everybody can see this payment for ever. An account that you use for anything else, or for another device, tells
        them whose device this is.
      </Text>
      {links.length === 0 ? null : (
        <>
          <Text fz="sm" c="var(--lk-red)" role="alert">
            This account belongs to {links.map(shortHex).join(', ')} or was paid from there: everybody would see that
            these devices are one person’s.
          </Text>
          <Checkbox
            size="xs"
            checked={accepted}
            onChange={(event) => onAccept(event.currentTarget.checked)}
            label="Link them all the same"
          />
        </>
      )}
    </Stack>
  );
}
