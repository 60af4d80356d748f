// The wrong keys of a batch: what that means, what can be done, and until when.
import { Stack, Text, Title } from '@mantine/core';
import { Moment } from '../../ui/age';
import { formatCount } from '../../ui/format';
import type { WrongKeys } from './wrong-keys';

const NAMED = 8;

export function WrongKeysPanel({ groups }: { readonly groups: readonly WrongKeys[] }) {
  if (groups.length === 0) return null;
  return (
    <Stack gap="md" component="section" aria-label="Wrong keys">
      {groups.map(({ kind, licences, means, next, deadline }) => {
        const gateways = [...new Set(licences.flatMap((one) => one.gatewayUrl ?? []))];
        return (
          <Stack key={kind} gap={4} maw={760}>
            <Title order={3} fz="md" style={{ color: 'var(--lk-red)' }}>
              {formatCount(licences.length)} wrong {licences.length === 1 ? 'key' : 'keys'}
              {kind === 'replaceable' ? ', not final yet' : ''}
            </Title>
            <Text fz="sm">
              {means} Licence {named(licences.map(({ name }) => name))}
              {gateways.length === 0 ? '' : `; gateway ${named(gateways)}`}.
            </Text>
            <Text fz="sm" fw={500}>
              {next}
            </Text>
            {deadline === null ? null : (
              <Text fz="sm" c="dimmed">
                {deadline.what} <Moment time={deadline.time} />; later where blocks are few, since a phase also lasts a
                number of them.
              </Text>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

function named(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${formatCount(rest)} more` : '');
}
