// What an act for one device would tell about others, before it is done: as `latchkey owner` warns.
import { Text } from '@mantine/core';
import { chainTime } from '../../chain/heads';
import { shortHex } from '../../ui/format';
import { actedLately, useOwnerMemory } from './owner-memory';

export function ActWarnings({ device }: { readonly device: string }) {
  const devices = useOwnerMemory((memory) => memory.devices);
  const others = actedLately(devices, device, chainTime('metadata'));
  if (others.length === 0) return null;
  return (
    <Text fz="xs" c="var(--lk-amber)">
      You acted for {others.length === 1 ? `device ${shortHex(others[0] ?? '')}` : `${others.length} other devices`}{' '}
      less than a day ago: who watches the ledger can guess that both are one person’s. Wait a day, or longer where few
      devices are.
    </Text>
  );
}
