// All searches of this browser as one file, to keep or to hand on, and back.
import { Button, FileButton, Group } from '@mantine/core';
import { saveFile } from '../../ui/save-file';
import { keepSearch, type LocalSearch, readSearchesFile, SEARCHES_FILE, searchesFile } from './local-searches';

type Props = {
  readonly searches: readonly LocalSearch[];
  /** Runs what changes searches, and shows what goes wrong. */
  readonly change: (work: () => Promise<unknown>) => Promise<void>;
};

export function SearchFiles({ searches, change }: Props) {
  const take = async (file: File | null) => {
    if (file === null) return;
    // The last is kept first, so that the order of the file stays.
    for (const search of readSearchesFile(await file.text()).toReversed()) {
      if (!keepSearch(window.localStorage, search)) throw new Error('This browser keeps nothing for pages');
    }
  };
  return (
    <Group gap={6}>
      <Button
        variant="default"
        disabled={searches.length === 0}
        onClick={() => saveFile(SEARCHES_FILE, new Blob([searchesFile(searches)], { type: 'application/json' }))}
      >
        Save as a file
      </Button>
      <FileButton accept="application/json,.json" onChange={(file) => void change(() => take(file))}>
        {(props) => (
          <Button variant="default" {...props}>
            Read a file
          </Button>
        )}
      </FileButton>
    </Group>
  );
}
