// How many blocks a reorganisation dropped, in words: never a rate without what it is of.
import type { Orphans } from '../../directory/schema';
import { formatCount, formatShare } from '../../ui/format';

export interface OrphanWords {
  readonly value: string;
  readonly note: string;
}

/** `undefined`: the directory has not answered yet; `null`: it does not answer. */
export function orphanWords(orphans: Orphans | null | undefined): OrphanWords {
  if (orphans === undefined) return { value: '…', note: 'asking the directory' };
  if (orphans === null) return { value: 'unknown', note: 'the directory, which counts them, does not answer' };
  const { dropped, blocks, since } = orphans;
  if (blocks === 0 || since === null)
    return { value: 'not known yet', note: 'the directory has seen no block arrive so far' };
  const seen = blocks === 1 ? 'the 1 block' : `the ${formatCount(blocks)} newest blocks`;
  const share = dropped === 0 ? '' : `, ${formatShare(dropped, blocks)}`;
  return {
    value: `${formatCount(dropped)} of ${formatCount(blocks)}`,
    note: `dropped by reorganisations${share}, of ${seen} that the directory saw arrive, since block ${formatCount(since)}`,
  };
}
