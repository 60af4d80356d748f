// Shows the phrase of this vault, takes it away again, and lets it be typed from what was written down.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { phraseConfirmedQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';

export function PhraseCheck() {
  const client = useQueryClient();
  const confirmed = useQuery(phraseConfirmedQuery);
  const [text, setText] = useState('');
  const [isTyping, setTyping] = useState(false);
  const showing = useMutation({ mutationFn: () => market().vault.phrase() });
  const checking = useMutation({
    mutationFn: () => market().vault.confirmPhrase(text),
    onSuccess: async (isRight) => {
      if (!isRight) return;
      setText('');
      setTyping(false);
      showing.reset();
      await client.invalidateQueries({ queryKey: phraseConfirmedQuery.queryKey });
    },
  });
  const show = (label: string) => (
    <Button
      variant="default"
      loading={showing.isPending}
      onClick={() => {
        setTyping(false);
        checking.reset();
        showing.mutate();
      }}
    >
      {label}
    </Button>
  );
  const error = confirmed.error ?? showing.error ?? checking.error;
  return (
    <Stack gap="sm">
      {confirmed.data !== true ? null : (
        <Text fz="sm" c="var(--lk-green)" role="status">
          You have written this phrase down and typed it back.
        </Text>
      )}
      {showing.data === undefined ? (
        <div>{show(confirmed.data === true ? 'Show it again' : 'Show the phrase')}</div>
      ) : isTyping ? (
        <>
          <Textarea
            size="xs"
            label="Type the phrase from what you wrote down"
            autoComplete="off"
            spellCheck={false}
            autosize
            minRows={2}
            maxRows={4}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              checking.reset();
            }}
          />
          <Group gap="sm">
            <Button disabled={text.trim() === ''} loading={checking.isPending} onClick={() => checking.mutate()}>
              Check it
            </Button>
            {show('Show it again')}
          </Group>
        </>
      ) : (
        <>
          <Text
            component="output"
            aria-label="The phrase"
            ff="monospace"
            fz="sm"
            p="sm"
            bg="var(--lk-page)"
            bd="1px solid var(--lk-line)"
          >
            {showing.data}
          </Text>
          <div>
            <Button onClick={() => setTyping(true)}>I have written it down</Button>
          </div>
        </>
      )}
      {checking.data !== false ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          It is not the phrase of this vault: a letter differs from what was shown. Compare the groups one by one.
        </Text>
      )}
      {error === null ? null : (
        <Text fz="sm" c="var(--lk-red)" role="alert">
          {error.message}
        </Text>
      )}
    </Stack>
  );
}
