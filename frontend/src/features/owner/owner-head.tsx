// The heading of the owner's page: whose devices are open, the wallet file with what was done, and the way out.
import { Button, Group, Text } from '@mantine/core';
import { saveFile } from '../../ui/save-file';
import classes from './owner.module.css';
import type { OwnerKeys } from './owner-keys';
import { useOwnerMemory } from './owner-memory';

type Props = { readonly keys: OwnerKeys | null; readonly onClose: () => void };

export function OwnerHead({ keys, onClose }: Props) {
  const memory = useOwnerMemory((known) => known.devices);
  const isChanged = keys !== null && keys.kind === 'file' && memory !== keys.memory;
  function save(): void {
    const text = keys?.fileWith(memory) ?? null;
    if (text !== null) saveFile(keys?.label ?? 'wallet.json', new Blob([text], { type: 'application/json' }));
  }
  return (
    <div className={classes.head}>
      <h1 style={{ margin: 0, fontSize: 20 }}>My devices</h1>
      {keys === null ? null : (
        <Group gap="sm">
          <Text fz="sm" c="dimmed">
            {keys.label}
          </Text>
          {isChanged ? <Button onClick={save}>Save the wallet file</Button> : null}
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
        </Group>
      )}
    </div>
  );
}
