// The vault phrase: carries the key of this vault to another device, where copies under it open.
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { market } from '../../trading/market-worker';

export function PhrasePanel() {
  const [text, setText] = useState('');
  const showing = useMutation({ mutationFn: () => market().vault.phrase() });
  const checking = useMutation({ mutationFn: () => market().vault.confirmPhrase(text) });
  const adopting = useMutation({ mutationFn: () => market().vault.adoptPhrase(text) });
  return (
    <Stack gap="sm" component="section" aria-label="Vault phrase">
      <Title order={2}>Vault phrase</Title>
      <Text fz="sm" c="dimmed">
        Twelve groups that carry the key of this vault. Write them down; whoever has them can open every copy made under
        this vault.
      </Text>
      {showing.data === undefined ? (
        <div>
          <Button variant="default" loading={showing.isPending} onClick={() => showing.mutate()}>
            Show the phrase
          </Button>
        </div>
      ) : (
        <Text ff="monospace" fz="sm" p="sm" bg="var(--lk-surface)">
          {showing.data}
        </Text>
      )}
      <Textarea
        size="xs"
        label="Type a phrase"
        autosize
        minRows={2}
        maxRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button variant="default" disabled={text === ''} loading={checking.isPending} onClick={() => checking.mutate()}>
          Check that it is this vault’s
        </Button>
        <Button variant="default" disabled={text === ''} loading={adopting.isPending} onClick={() => adopting.mutate()}>
          Use it in this browser
        </Button>
      </Group>
      {checking.data === undefined ? null : (
        <Text fz="sm" role="status" c={checking.data ? 'var(--lk-green)' : 'var(--lk-red)'}>
          {checking.data ? 'It is the phrase of this vault.' : 'It is not the phrase of this vault.'}
        </Text>
      )}
      {adopting.isError ? (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {adopting.error.message}
        </Text>
      ) : null}
      {adopting.isSuccess ? (
        <Text fz="sm" role="status">
          This browser now uses that vault.
        </Text>
      ) : null}
    </Stack>
  );
}
