// What the chain holds of an account beside what this browser keeps, row by row. Pure.
import type { CommitOnChain } from '../../chain/commits';
import type { BatchRecord } from '../../vault/batch-record';
import { slotState } from '../../vault/states';

export interface RecoveryRow {
  readonly round: bigint;
  /** Null where the chain has no batch of this account in the round. */
  readonly commit: CommitOnChain | null;
  /** The file here that belongs to the commit, or one of the same round that does not; null for none. */
  readonly batch: BatchRecord | null;
  /** The file here opens the batch on the chain. */
  readonly fits: boolean;
}

/** Every commit with its file, and every file without a commit, newest round first. */
export function recoveryRows(
  commits: readonly CommitOnChain[],
  batches: readonly BatchRecord[],
): readonly RecoveryRow[] {
  const left = new Set(batches);
  const rows: RecoveryRow[] = [];
  for (const commit of commits) {
    const same = batches.filter((one) => one.round === commit.round && sameAccount(one.bidder, commit.bidder));
    const fitting = same.find((one) => slotState(one.commitHash, { ...commit, revealed: false }) === 'ready') ?? null;
    for (const one of same) left.delete(one);
    rows.push({ round: commit.round, commit, batch: fitting ?? same[0] ?? null, fits: fitting !== null });
  }
  for (const batch of left) rows.push({ round: batch.round, commit: null, batch, fits: true });
  return rows.sort((a, b) => (a.round === b.round ? 0 : a.round < b.round ? 1 : -1));
}

function sameAccount(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export const STATES = {
  unread: { word: 'Unread', sentence: 'The auction chain has not answered. Nothing is concluded.' },
  none: {
    word: 'Not on the chain',
    sentence: 'The chain has no batch of this account in the round. Nothing is locked.',
  },
  ready: { word: 'Ready', sentence: 'The file here opens the batch on the chain.' },
  revealed: { word: 'Revealed', sentence: 'The batch is open; the file still opens the licences that it wins.' },
  mismatch: {
    word: 'Another file needed',
    sentence: 'The chain holds another batch of this account: this file cannot open it.',
  },
  missing: {
    word: 'No file here',
    sentence: 'The chain holds a batch that this browser cannot open. Import its recovery file.',
  },
} as const;

export type RowState = keyof typeof STATES;
