// How long ago something was, going on by itself; the moment in both time zones on hover.
import { Text, type TextProps } from '@mantine/core';
import { formatAge, formatMoment, formatUtc } from './format';
import { useNow } from './use-now';

/** `time` in unix seconds. */
export function Age({ time, ...text }: { readonly time: number } & TextProps) {
  const now = useNow();
  return (
    <Text component="time" inherit dateTime={new Date(time * 1_000).toISOString()} title={both(time)} {...text}>
      {formatAge(now / 1_000 - time)}
    </Text>
  );
}

/** A moment in the reader's time zone, and in UTC on hover. */
export function Moment({ time, ...text }: { readonly time: number } & TextProps) {
  return (
    <Text component="time" inherit dateTime={new Date(time * 1_000).toISOString()} title={formatUtc(time)} {...text}>
      {formatMoment(time)}
    </Text>
  );
}

function both(time: number): string {
  return `${formatMoment(time)}, ${formatUtc(time)}`;
}
