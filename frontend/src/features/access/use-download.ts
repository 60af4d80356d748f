// Downloading rows of licences and writing files of them; what this browser holds already, so that a visit later goes on.
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { chainTime } from '../../chain/heads';
import type { Format } from '../../market/data-rows';
import type { DownloadState } from '../../market/data-store';
import { market } from '../../trading/market-worker';
import { saveFile } from '../../ui/save-file';
import { type Downloaded, downloadAll, type Step } from './download-plan';

export interface Wish {
  readonly ids: readonly string[];
  readonly format: Format;
  /** All devices in one file. */
  readonly isMerged: boolean;
}

export interface Written extends Downloaded {
  readonly rows: number;
}

/** What is here of some licences, by id, as far as the vault was asked. */
export function useHeld(ids: readonly string[]): ReadonlyMap<string, DownloadState> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['vault', 'data', id],
      queryFn: () => market().data.state(id),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }, at) => (data === undefined ? [] : [[ids[at] ?? '', data] as const]))),
  });
}

export function useDownload() {
  const client = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const wanted = useRef(true);
  const fetching = useMutation({
    mutationFn: async ({ ids, format, isMerged }: Wish): Promise<Written> => {
      wanted.current = true;
      const found = await downloadAll(
        ids,
        (id, onProgress) => market().data.download({ id, chainTime: Math.floor(chainTime()) }, onProgress),
        setStep,
        () => wanted.current,
      );
      setStep({ text: 'Checking signatures and writing', share: 1 });
      const { complete } = found;
      const rows = complete.length === 0 ? 0 : await write(isMerged ? [complete] : complete.map((id) => [id]), format);
      return { ...found, rows };
    },
    onSettled: () => {
      setStep(null);
      return client.invalidateQueries({ queryKey: ['vault', 'data'] });
    },
  });
  const stop = () => {
    wanted.current = false;
  };
  return { fetching, step, stop };
}

/** Writes a file of each group, and beside it where its rows come from; returns the rows written. */
async function write(groups: readonly (readonly string[])[], format: Format): Promise<number> {
  let rows = 0;
  for (const ids of groups) {
    const file = await market().data.export({ ids, format, chainTime: Math.floor(chainTime()) });
    saveFile(file.name, file.parts);
    saveFile(`${file.name}.provenance.json`, new Blob([file.sidecar], { type: 'application/json' }));
    rows += file.rows;
  }
  return rows;
}
