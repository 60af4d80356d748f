// The transactions of this browser, newest first, each told for what it is.
import { Anchor, Badge, Drawer, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { aftermath } from '../../chain/aftermath';
import { type Tracked, type TrackedState, told } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';
import { Address } from '../../ui/address';
import { Age } from '../../ui/age';
import { EmptyState } from '../../ui/empty-state';

type Props = { readonly opened: boolean; readonly onClose: () => void };

export function ActivityDrawer({ opened, onClose }: Props) {
  const list = useTracked((state) => state.list);
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={380} title="Activity">
      {list.length === 0 ? (
        <EmptyState
          title="Nothing sent yet"
          cause="What you send from this browser is followed here until it is final."
        />
      ) : (
        <Stack gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {list.map((one) => (
            <Entry key={one.id} tracked={one} onLeave={onClose} />
          ))}
        </Stack>
      )}
    </Drawer>
  );
}

function Entry({ tracked, onLeave }: { readonly tracked: Tracked; readonly onLeave: () => void }) {
  const { word, sentence } = told(tracked.state);
  const after = aftermath(tracked);
  return (
    <li>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text fz="sm" fw={500}>
          {tracked.label}
        </Text>
        <Badge style={{ color: colourOf(tracked.state) }}>{word}</Badge>
      </Group>
      <Text fz="xs" c="dimmed">
        {sentence}
      </Text>
      {after === null ? null : (
        <Text fz="xs">
          {after.money} {after.next}{' '}
          {tracked.round === null ? null : (
            <Anchor
              renderRoot={(props) => (
                <Link to="/rounds/$round" params={{ round: tracked.round ?? '' }} {...props} onClick={onLeave} />
              )}
            >
              Round {tracked.round}
            </Anchor>
          )}
        </Text>
      )}
      <Group gap="sm" fz="xs" c="dimmed">
        <Age time={Math.floor(tracked.startedAt / 1_000)} />
        {tracked.hash === null ? null : <Address value={tracked.hash} what="transaction hash" />}
      </Group>
    </li>
  );
}

function colourOf(state: TrackedState): string | undefined {
  switch (state.kind) {
    case 'finalized':
      return 'var(--lk-green)';
    case 'failed':
      return 'var(--lk-red)';
    case 'replaced':
    case 'dropped':
    case 'reorged':
    case 'asking':
      return 'var(--lk-amber)';
    case 'pending':
    case 'confirmed':
      return undefined;
  }
}
