// Searches by name: kept in this browser, or on this directory for everybody who uses it; and the link of the present one.
import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, jsonBody } from '../../directory/client';
import { searchesQuery } from '../../directory/queries';
import facets from './facets.module.css';
import { dropSearch, keepSearch, NAME } from './local-searches';
import { SearchFiles } from './search-files';
import { SearchList } from './search-list';
import type { Explore } from './use-explore';
import { lookedAt, searchesChanged, turnWatch, useSearches } from './use-searches';

type Props = { readonly explore: Explore; readonly onClose: () => void };

export function SavedSearches({ explore, onClose }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  const shared = useQuery(searchesQuery);
  const local = useSearches((state) => state.searches);
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
    searchesChanged();
    await queries.invalidateQueries(searchesQuery);
  }
  const path = (of: string) => `/v1/searches/${encodeURIComponent(of)}`;
  const keepHere = async () => {
    const seen = explore.result?.passing;
    const kept = keepSearch(window.localStorage, { name, query: searchStr, ...(seen === undefined ? {} : { seen }) });
    if (!kept) throw new Error('This browser keeps nothing for pages');
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
        fleet={explore.fleet}
        searches={local}
        onOpen={(one, count) => {
          lookedAt(one, count);
          open(one.query);
        }}
        onDrop={(one) => void change(async () => dropSearch(window.localStorage, one))}
        onWatch={(one, count) => void change(async () => turnWatch(one, count))}
      />
      <SearchFiles searches={local} change={change} />
      <SearchList
        title="On this directory, for all who use it"
        fleet={explore.fleet}
        searches={shared.data?.searches ?? []}
        note={shared.isError ? 'The directory does not tell them now.' : undefined}
        onOpen={({ query }) => open(query)}
        onDrop={(one) => void change(() => ask(path(one), { method: 'DELETE' }))}
      />
    </Stack>
  );
}
