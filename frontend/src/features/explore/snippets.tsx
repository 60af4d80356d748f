// "As Python": the selection as code that runs outside the page.
import { Button, CopyButton, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { type SnippetKind, snippet } from './snippet-text';
import classes from './snippets.module.css';
import type { Explore } from './use-explore';

type Props = { readonly explore: Explore; readonly onClose: () => void };

const KINDS: readonly { readonly kind: SnippetKind; readonly label: string; readonly about: string }[] = [
  {
    kind: 'python',
    label: 'Python',
    about: 'Lots of the newest round, checked against both chains by the latchkey package.',
  },
  {
    kind: 'parquet',
    label: 'Snapshot',
    about: 'Every device of this snapshot, by pyarrow. As this page counts it; not verified.',
  },
  { kind: 'shell', label: 'Shell', about: 'The same as Python, on the command line.' },
];

export function Snippets({ explore, onClose }: Props) {
  const [kind, setKind] = useState<SnippetKind>('python');
  const { code, left } = snippet(kind, explore.filters, explore.fleet.manifest, window.location.origin);
  return (
    <Modal opened onClose={onClose} title="This selection as code" size="xl">
      <Group gap={6} role="group" aria-label="Language">
        {KINDS.map((one) => (
          <Button
            key={one.kind}
            variant={kind === one.kind ? 'filled' : 'default'}
            aria-pressed={kind === one.kind}
            onClick={() => setKind(one.kind)}
          >
            {one.label}
          </Button>
        ))}
      </Group>
      <Text fz="sm" c="dimmed" my="xs">
        {KINDS.find((one) => one.kind === kind)?.about}
      </Text>
      {left.length === 0 ? null : (
        <Text fz="sm" c="var(--lk-amber)" mb="xs">
          Only the directory knows {left.join(', ')}: {left.length === 1 ? 'this filter is' : 'these filters are'} left
          out. The snapshot has {left.length === 1 ? 'it' : 'them'}.
        </Text>
      )}
      {/* A long line scrolls, by the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus (WCAG 2.1.1) */}
      <section className={classes.code} tabIndex={0} aria-label="Code">
        <pre>{code}</pre>
      </section>
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Button mt="sm" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Modal>
  );
}
