// Where the table stands, a way to any row, and what can be taken along.
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { announce } from '../../ui/announce';
import { formatCount } from '../../ui/format';
import { copyRows, MOST_COPIED } from './copy-rows';
import type { Explore } from './use-explore';

type Props = {
  readonly explore: Explore;
  readonly first: number;
  readonly seen: number;
  readonly moved: number;
  readonly onSortAgain: () => void;
  readonly onJump: (row: number) => void;
};

export function TableFoot({ explore, first, seen, moved, onSortAgain, onJump }: Props) {
  const rows = explore.result?.passing ?? 0;
  const [text, setText] = useState('');
  const [copied, setCopied] = useState(0);

  function jump() {
    const row = Number(text.replaceAll(/[\s,]/g, ''));
    if (Number.isInteger(row) && row >= 1) onJump(Math.min(rows, row) - 1);
    setText('');
  }

  async function copy() {
    const count = await copyRows(explore);
    setCopied(count);
    announce(`${formatCount(count)} rows copied`);
  }

  return (
    <Group justify="space-between" gap="xs" px="sm" py={6} wrap="wrap">
      <Text fz="sm" c="dimmed">
        {rows === 0
          ? 'No rows'
          : `Rows ${formatCount(first + 1)} to ${formatCount(Math.min(rows, first + seen))} of ${formatCount(rows)}`}
      </Text>
      <Group gap="xs">
        {moved > 0 && explore.view.sort !== null ? (
          <Button variant="default" onClick={onSortAgain}>
            {formatCount(moved)} changed since, order again
          </Button>
        ) : null}
        <Button variant="default" disabled={rows === 0} onClick={() => void copy()}>
          {copied > 0
            ? `${formatCount(copied)} rows copied`
            : `Copy ${rows > MOST_COPIED ? `first ${formatCount(MOST_COPIED)} ` : ''}rows`}
        </Button>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            jump();
          }}
        >
          <TextInput
            size="xs"
            w={120}
            aria-label="Go to row number"
            placeholder="Go to row"
            inputMode="numeric"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </form>
      </Group>
    </Group>
  );
}
