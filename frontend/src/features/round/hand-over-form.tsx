// The offer of watchers: its terms, the words that have to be read, and the button that is closed until they were.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { plainError } from '../../ui/plain-error';
import type { BatchRecord } from '../../vault/batch-record';
import { useWallet } from '../../wallet/use-wallet';

type Props = {
  readonly batch: BatchRecord;
  readonly title: string;
  readonly notice: string;
  readonly action: string;
  readonly handing: Handing;
  readonly children: ReactNode;
};

/** A hand-over as it goes on. */
export type Handing = {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly mutate: () => void;
};

export function HandOverForm({ batch, title, notice, action, handing, children }: Props) {
  const [understood, setUnderstood] = useState(false);
  return (
    <Stack gap="sm" component="section" aria-label="Reveal by a watcher">
      <Text fz="sm" fw={600}>
        {title}
      </Text>
      {children}
      <Group gap="sm">
        <Checkbox
          size="xs"
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
          label={notice}
        />
        <HandOverButton batch={batch} action={action} handing={handing} isReady={understood} />
      </Group>
      <HandOverError handing={handing} />
    </Stack>
  );
}

type ButtonProps = Pick<Props, 'batch' | 'action' | 'handing'> & { readonly isReady: boolean };

export function HandOverButton({ batch, action, handing, isReady }: ButtonProps) {
  const wallet = useWallet();
  const isOwn = wallet.kind === 'connected' && wallet.address.toLowerCase() === batch.bidder.toLowerCase();
  return (
    <>
      <Button
        variant="default"
        disabled={!isReady || !isOwn}
        loading={handing.isPending}
        onClick={() => handing.mutate()}
      >
        {action}
      </Button>
      {isOwn ? null : (
        <Text fz="xs" c="dimmed">
          Needs the account that bid.
        </Text>
      )}
    </>
  );
}

export function HandOverError({ handing }: { readonly handing: Handing }) {
  return handing.error === null ? null : (
    <Text fz="sm" c="var(--lk-amber)" role="alert" style={{ overflowWrap: 'anywhere' }}>
      {plainError(handing.error)}
    </Text>
  );
}
