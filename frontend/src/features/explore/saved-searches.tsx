// Searches by name: kept in this browser, or on this directory for everybody who uses it; and the link of the present one.
import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, jsonBody } from '../../directory/client';
import { searchesQuery } from '../../directory/queries';
import facets from './facets.module.css';
import { dropSearch, keepSearch, readSearches } from './local-searches';
import { SearchList } from './search-list';
import type { Explore } from './use-explore';

type Props = { readonly explore: Explore; readonly onClose: () => void };

/** What the directory accepts as a name (specs/openapi/directory.json). */
const NAME = '[A-Za-z0-9][A-Za-z0-9 ._\\-]{0,63}';

export function SavedSearches({ onClose }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  const shared = useQuery(searchesQuery);
  const [local, setLocal] = useState(() => readSearches(window.localStorage));
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const { searchStr } = router.state.location;

  async function change(work: () => Promise<unknown>) {
    try {
      await work();
      setProblem('');
      setName('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setLocal(readSearches(window.localStorage));
    await queries.invalidateQueries(searchesQuery);
  }
  const path = (of: string) => `/v1/searches/${encodeURIComponent(of)}`;
  const keepHere = async () => {
    if (!keepSearch(window.localStorage, { name, query: searchStr }))
      throw new Error('This browser keeps nothing for pages');
  };
  const open = (query: string) => {
    onClose();
    router.history.push(`/explore${query}`);
  };

  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void change(keepHere);
        }}
      >
        <input
          className={facets.input}
          required
          pattern={NAME}
          maxLength={64}
          title="Letters, digits, spaces, dots, hyphens; at most 64"
          placeholder="Name of this search"
          aria-label="Name of this search"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group gap={6} pt={6}>
          <Button type="submit">Save here</Button>
          <Button
            variant="default"
            disabled={name.trim() === ''}
            onClick={() => void change(() => ask(path(name), jsonBody('PUT', { query: searchStr })))}
          >
            Save on the directory
          </Button>
        </Group>
      </form>
      {problem === '' ? null : (
        <Text role="alert" fz="xs" c="var(--lk-red)" style={{ overflowWrap: 'anywhere' }}>
          {problem}
        </Text>
      )}
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? 'Link copied' : 'Copy link to this view'}
          </Button>
        )}
      </CopyButton>
      <SearchList
        title="In this browser"
        searches={local}
        onOpen={open}
        onDrop={(one) => void change(async () => dropSearch(window.localStorage, one))}
      />
      <SearchList
        title="On this directory, for all who use it"
        searches={shared.data?.searches ?? []}
        note={shared.isError ? 'The directory does not tell them now.' : undefined}
        onOpen={open}
        onDrop={(one) => void change(() => ask(path(one), { method: 'DELETE' }))}
      />
    </Stack>
  );
}
