import { describe, expect, it } from 'vitest';
import type { CommitOnChain } from '../../chain/commits';
import { toHex } from '../../market/bytes';
import { commitHash } from '../../market/recovery-file';
import type { BatchRecord } from '../../vault/batch-record';
import { recoveryRows } from './recovery-rows';

const BIDDER = '0x00000000000000000000000000000000000000aa';
const word = (n: number) => `0x${n.toString(16).padStart(64, '0')}` as const;

function commit(round: bigint, salt: number): CommitOnChain {
  return {
    round,
    slot: 0,
    bidder: BIDDER,
    lock: 1_024n,
    keyHash: word(salt),
    head: word(salt + 1),
    licenceX: 7n,
    licenceParity: 1,
    transaction: word(9),
    block: 3n,
  };
}

function batch(round: bigint, of: CommitOnChain): BatchRecord {
  const bytes = (hex: `0x${string}`) =>
    Uint8Array.from(hex.slice(2).match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const { licenceX, licenceParity } = of;
  return {
    commitHash: toHex(commitHash({ keyHash: bytes(of.keyHash), head: bytes(of.head), licenceX, licenceParity })),
    metadataChainId: 1,
    auctionChainId: 2,
    genesis: null,
    contract: BIDDER,
    round,
    bidder: BIDDER.toUpperCase().replace('0X', '0x') as `0x${string}`,
    bids: 3,
    budget: 9n,
    maxDevices: 3,
    lots: 24,
    createdAt: 0,
    imported: false,
    copies: [],
    sending: null,
  };
}

describe('recoveryRows', () => {
  it('puts a commit to its file', () => {
    const on = commit(7n, 1);
    expect(recoveryRows([on], [batch(7n, on)])).toMatchObject([{ round: 7n, fits: true }]);
  });

  it('shows a commit whose file is elsewhere, never hides it', () => {
    expect(recoveryRows([commit(7n, 1)], [])).toMatchObject([{ round: 7n, batch: null, fits: false }]);
  });

  it('shows a file of another batch of the same round as one that does not fit', () => {
    const rows = recoveryRows([commit(7n, 1)], [batch(7n, commit(7n, 50))]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ fits: false });
    expect(rows[0]?.batch).not.toBeNull();
  });

  it('prefers the file that fits among several of one round', () => {
    const on = commit(7n, 1);
    const fitting = batch(7n, on);
    expect(recoveryRows([on], [batch(7n, commit(7n, 50)), fitting])[0]?.batch).toBe(fitting);
  });

  it('keeps files that were never sealed, newest round first', () => {
    const on = commit(7n, 1);
    const rows = recoveryRows([on], [batch(9n, commit(9n, 4)), batch(7n, on)]);
    expect(rows.map((row) => [row.round, row.commit === null])).toEqual([
      [9n, true],
      [7n, false],
    ]);
  });
});
