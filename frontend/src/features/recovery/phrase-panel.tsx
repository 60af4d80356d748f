// The vault phrase: carries the key of this vault to another browser, where copies under it open.
import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { phraseConfirmedQuery } from '../../trading/batches';
import { market } from '../../trading/market-worker';
import { PhraseCheck } from './phrase-check';

export function PhrasePanel() {
  return (
    <Stack gap="sm" component="section" aria-label="Vault phrase">
      <Title order={2}>Vault phrase</Title>
      <Text fz="sm" c="dimmed">
        Twelve groups of five that carry the key of this vault. Once you have written them down, a recovery file can be
        saved under the phrase instead of a passphrase. The phrase alone holds no batch: it opens the files that were
        saved under it, all of them, for whoever has both.
      </Text>
      <PhraseCheck />
      <AdoptPhrase />
    </Stack>
  );
}

function AdoptPhrase() {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const adopting = useMutation({
    mutationFn: () => market().vault.adoptPhrase(text),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: phraseConfirmedQuery.queryKey });
    },
  });
  return (
    <>
      <Textarea
        size="xs"
        label="Phrase of another vault, to go on with it in this browser"
        description="Possible while this browser keeps no batch and no key. To open single files, import them instead: that asks for their phrase."
        autoComplete="off"
        spellCheck={false}
        autosize
        minRows={2}
        maxRows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={text.trim() === ''}
          loading={adopting.isPending}
          onClick={() => adopting.mutate()}
        >
          Use it in this browser
        </Button>
      </div>
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
    </>
  );
}
