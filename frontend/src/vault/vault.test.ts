import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Bytes, fromHex, type Hex, toHex, utf8 } from '../market/bytes.ts';
import { type VerifiedLots, verifyLots } from '../market/lots.ts';
import { type Plan, readPlan } from '../market/plan.ts';
import { encodeRecovery, readRecovery, sealedOf } from '../market/recovery-file.ts';
import { isOfChain } from './batch-record.ts';
import { slotState } from './states.ts';
import { MemoryStore, type TableName } from './store.ts';
import { Vault, type VaultParts } from './vault.ts';

const VECTORS = JSON.parse(
  readFileSync(new URL('../../../specs/vectors/recovery_file.json', import.meta.url), 'utf8'),
).cases;
const { in: GIVEN, out: OUT } = VECTORS[1];
const PLAN: Plan = readPlan(GIVEN.plan);
const LOTS: VerifiedLots = verifyLots(fromHex(GIVEN.list), { ...GIVEN.onChain, round: BigInt(GIVEN.onChain.round) });
const GENESIS: Hex = `0x${'ab'.repeat(32)}`;
const BIDDER = fromHex(GIVEN.bidder);
const PASSPHRASE = 'correct horse battery';

function entropy(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

function parts(store = new MemoryStore()): VaultParts & { store: MemoryStore } {
  return { store, entropy, now: () => 1_800_000_000_000, logN: 14 };
}

/** A store that dies before or after its n-th write: what was answered before is on disk. */
class DyingStore extends MemoryStore {
  writes = 0;
  private readonly dieAt: number;
  private readonly before: boolean;
  constructor(dieAt: number, before: boolean) {
    super();
    this.dieAt = dieAt;
    this.before = before;
  }

  override async putAll(entries: readonly (readonly [TableName, string, unknown])[]): Promise<void> {
    const dies = this.writes === this.dieAt;
    this.writes += 1;
    if (dies && this.before) throw new Error('killed');
    await super.putAll(entries);
    if (dies) throw new Error('killed');
  }
}

describe('the vault key', () => {
  test('is made once, kept under a key that cannot be taken out, and found again', async () => {
    const given = parts();
    const vault = await Vault.open(given);
    const again = await Vault.open(given);
    expect([vault.created, again.created]).toEqual([true, false]);
    expect(again.phrase()).toBe(vault.phrase());
    const kept = (await given.store.get('keys', 'vault')) as { wrapping: CryptoKey; wrapped: Uint8Array };
    expect(kept.wrapping.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', kept.wrapping)).rejects.toThrow();
  });

  test('is the same for two tabs that come at once', async () => {
    const given = parts();
    const [one, other] = await Promise.all([Vault.open(given), Vault.open(given)]);
    expect(one.phrase()).toBe(other.phrase());
  });

  test('never shows in what a page can print', async () => {
    const vault = await Vault.open(parts());
    expect(JSON.stringify(vault.cipher)).toBe('"<vault key>"');
  });
});

describe('a batch', () => {
  test('knows the chain that it was drawn for, and one from a file only the number of its chain', async () => {
    const vault = await Vault.open(parts());
    const drawn = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
    const copy = await vault.copyFile(drawn.commitHash, { kind: 'plain' });
    const other = await Vault.open(parts());
    const imported = await other.importFile(copy.bytes);
    expect([drawn.genesis, imported.genesis]).toEqual([GENESIS, null]);
    const chain = { chainId: drawn.auctionChainId, genesisHash: GENESIS };
    const reset = { ...chain, genesisHash: `0x${'cd'.repeat(32)}` };
    const here = (batch: typeof drawn) => [chain, reset, { ...chain, chainId: 1 }].map((one) => isOfChain(batch, one));
    expect([here(drawn), here(imported)]).toEqual([
      [true, false, false],
      [true, true, false],
    ]);
    // What is of another chain is kept and can be copied all the same.
    expect(await vault.list()).toHaveLength(1);
    expect((await vault.copyFile(drawn.commitHash, { kind: 'vault' })).bytes.length).toBeGreaterThan(0);
  });

  test('cannot be sent before a copy of it was read back', async () => {
    const vault = await Vault.open(parts());
    const drawn = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
    await expect(vault.commitArguments(drawn.commitHash)).rejects.toMatchObject({ name: 'NoCopy' });
    const copy = await vault.copyFile(drawn.commitHash, { kind: 'passphrase', passphrase: PASSPHRASE });
    expect(copy.name).toMatch(/^latchkey-r7-\d+bids-[0-9a-f]{8}\.encrypted\.recovery\.json$/);
    const confirmed = await vault.confirmCopy(drawn.commitHash, copy.bytes, PASSPHRASE);
    expect(confirmed.copies.map(({ kind }) => kind)).toEqual(['passphrase-file']);
    const sent = await vault.commitArguments(drawn.commitHash);
    expect(slotState(drawn.commitHash, { ...sent, revealed: false })).toBe('ready');
  });

  test('with a copy under the vault key alone waits for the phrase', async () => {
    const vault = await Vault.open(parts());
    const { commitHash } = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
    await vault.confirmCopy(commitHash, (await vault.copyFile(commitHash, { kind: 'vault' })).bytes);
    await expect(vault.commitArguments(commitHash)).rejects.toMatchObject({ name: 'NoCopy' });
    expect(await vault.confirmPhrase('AAAAA')).toBe(false);
    expect(await vault.confirmPhrase(vault.phrase().toLowerCase())).toBe(true);
    expect((await vault.commitArguments(commitHash)).round).toBe(7n);
  });

  test('is not confirmed by a file of another batch, a changed file or a wrong passphrase', async () => {
    const vault = await Vault.open(parts());
    const { commitHash } = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
    const other = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
    const theirs = await vault.copyFile(other.commitHash, { kind: 'plain' });
    await expect(vault.confirmCopy(commitHash, theirs.bytes)).rejects.toThrow(/another batch/);
    const mine = await vault.copyFile(commitHash, { kind: 'plain' });
    const text = new TextDecoder().decode(mine.bytes);
    await expect(vault.confirmCopy(commitHash, utf8(text.replace('"round": "7"', '"round": "8"')))).rejects.toThrow();
    await expect(vault.confirmCopy(commitHash, new Uint8Array(0))).rejects.toMatchObject({ name: 'CopyDiffers' });
    const locked = await vault.copyFile(commitHash, { kind: 'passphrase', passphrase: PASSPHRASE });
    await expect(vault.confirmCopy(commitHash, locked.bytes, 'another passphrase')).rejects.toThrow(/does not open/);
    expect((await vault.list()).every(({ copies }) => copies.length === 0)).toBe(true);
  });

  test('leaves as a bare file in exactly the format of the command line', async () => {
    const vault = await Vault.open(parts());
    const { commitHash } = await vault.importFile(utf8(OUT.file));
    const copy = await vault.copyFile(commitHash, { kind: 'plain' });
    expect(new TextDecoder().decode(copy.bytes)).toBe(OUT.file);
    expect((await vault.revealArguments(commitHash)).key).toBe(toHex(readRecovery(OUT.file).openingKey));
  });

  test('is encrypted where it is stored', async () => {
    const given = parts();
    const vault = await Vault.open(given);
    const { commitHash } = await vault.importFile(utf8(OUT.file));
    const { sealed } = (await given.store.get('batches', commitHash)) as { sealed: Uint8Array };
    expect(new TextDecoder().decode(sealed)).not.toContain('opening_key');
    await given.store.put('batches', `0x${'00'.repeat(32)}`, await given.store.get('batches', commitHash));
    await expect(vault.recovery(`0x${'00'.repeat(32)}`)).rejects.toThrow(/does not open/);
  });

  test('moves to a second device by its vault file and the phrase', async () => {
    const first = await Vault.open(parts());
    const { commitHash } = await first.draw(PLAN, LOTS, BIDDER, GENESIS);
    const copy = await first.copyFile(commitHash, { kind: 'vault' });
    const second = await Vault.open(parts());
    await expect(second.importFile(copy.bytes)).rejects.toMatchObject({ name: 'WrongPassphrase' });
    await second.adoptPhrase(first.phrase());
    expect((await second.importFile(copy.bytes)).commitHash).toBe(commitHash);
    const third = await Vault.open(parts());
    expect((await third.importFile(copy.bytes, first.phrase())).commitHash).toBe(commitHash);
    await expect(third.adoptPhrase(first.phrase())).rejects.toThrow(/under another vault key/);
  });

  test('whose opening key encrypted another batch is refused', async () => {
    const vault = await Vault.open(parts());
    await vault.importFile(utf8(OUT.file));
    const file = readRecovery(OUT.file);
    const bids = file.bids.slice();
    bids[0] = 9;
    const other = { ...file, bids };
    const { keyHash, head, licenceX, licenceParity } = sealedOf(other);
    const { commitHash } = await import('../market/recovery-file.ts');
    const forged = { ...other, commitHash: commitHash({ keyHash, head, licenceX, licenceParity }) };
    await expect(vault.importFile(utf8(encodeRecovery(forged)))).rejects.toMatchObject({ name: 'KeyReuseRefused' });
  });
});

describe('a tab that is killed', () => {
  const moments = Array.from({ length: 9 }, (_, at) => [at, true] as const).flatMap(([at]) => [
    [at, true] as const,
    [at, false] as const,
  ]);

  test.each(moments)('at write %i (before it: %s) loses nothing that could have been sent', async (dieAt, before) => {
    const store = new DyingStore(dieAt, before);
    let sent: Hex | null = null;
    let died = false;
    try {
      const vault = await Vault.open(parts(store));
      const { commitHash } = await vault.draw(PLAN, LOTS, BIDDER, GENESIS);
      const copy = await vault.copyFile(commitHash, { kind: 'plain' });
      await vault.confirmCopy(commitHash, copy.bytes);
      await vault.markSending(commitHash, { from: toHex(BIDDER), hash: null, nonce: null });
      const commit = await vault.commitArguments(commitHash);
      sent = commit.keyHash;
      await vault.markSending(commitHash, { from: toHex(BIDDER), hash: commit.keyHash, nonce: 1 });
    } catch (error) {
      expect((error as Error).message).toBe('killed');
      died = true;
    }
    const reopened = await Vault.open(parts(store));
    const batches = await reopened.list();
    expect(batches.length).toBeLessThanOrEqual(1);
    if (sent !== null) {
      const [batch] = batches;
      expect(batch?.copies.length).toBe(1);
      const again = await reopened.commitArguments(batch?.commitHash as Hex);
      expect(again.keyHash).toBe(sent);
    }
    expect(died).toBe(dieAt < store.writes);
  });
});
