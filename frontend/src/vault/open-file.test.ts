// A copy under the vault phrase in another browser, which has a vault of its own.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Bytes, fromHex, type Hex, utf8 } from '../market/bytes.ts';
import { encodeRecovery, readRecovery } from '../market/recovery-file.ts';
import { lockOf, openFile } from './open-file.ts';
import { phraseOf } from './phrase.ts';
import { encryptCopy } from './recovery-copy.ts';
import { MemoryStore } from './store.ts';
import { Vault, type VaultParts } from './vault.ts';

interface Case {
  readonly name: string;
  readonly in: { readonly copy: string; readonly secret: string; readonly vaultKey?: Hex };
  readonly out: { readonly file: string };
}
const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../../specs/vectors/recovery_copy.json', import.meta.url), 'utf8'),
).cases;
const UNDER_VAULT = CASES.find(({ name }) => name === 'vault key') as Case;
const UNDER_PASSPHRASE = CASES.find(({ name }) => name !== 'vault key') as Case;
const PHRASE = UNDER_VAULT.in.secret;
const OTHER_KEY: Bytes = new Uint8Array(32).fill(7);

const entropy = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const parts = (store = new MemoryStore()): VaultParts => ({ store, entropy, now: () => 1_800_000_000_000, logN: 14 });
const open = (secret?: string, own = OTHER_KEY) => openFile(utf8(UNDER_VAULT.in.copy), secret, own);

describe('a copy under the vault phrase', () => {
  test('that the command line wrote opens in a browser that has another vault, which keeps its own phrase', async () => {
    const vault = await Vault.open(parts());
    const own = vault.phrase();
    await expect(vault.importFile(utf8(UNDER_VAULT.in.copy))).rejects.toMatchObject({ name: 'WrongPassphrase' });
    const batch = await vault.importFile(utf8(UNDER_VAULT.in.copy), PHRASE.toLowerCase().replaceAll('-', ' '));
    expect(batch.imported).toBe(true);
    expect(encodeRecovery(await vault.recovery(batch.commitHash))).toBe(UNDER_VAULT.out.file);
    expect(vault.phrase()).toBe(own);
  });

  test('opens by itself in the vault that it was made under', async () => {
    const { recovery, kind } = await open(undefined, fromHex(UNDER_VAULT.in.vaultKey as Hex));
    expect([encodeRecovery(recovery), kind]).toEqual([UNDER_VAULT.out.file, 'vault-file']);
  });

  test('says that another phrase is needed: of no phrase, of that of this browser and of one of a third', async () => {
    await expect(open()).rejects.toThrow(/vault of this browser does not open it; type the phrase/);
    await expect(open(phraseOf(OTHER_KEY))).rejects.toThrow(
      /phrase of the vault in this browser, but .* another vault/,
    );
    await expect(open(phraseOf(new Uint8Array(32)))).rejects.toThrow(/no typing error, but it is of another vault/);
  });

  test('tells a typing error from a wrong phrase, and where it is', async () => {
    const groups = PHRASE.split('-');
    const typed = (change: (groups: string[]) => void) => {
      const copy = [...groups];
      change(copy);
      return open(copy.join(' '));
    };
    await expect(typed((all) => all.splice(3, 1, '2ABC'))).rejects.toThrow(/group 4 has 4 instead of 5/);
    await expect(typed((all) => all.splice(1, 1, '2AB*D'))).rejects.toThrow(/group 2 has a character/);
    await expect(typed((all) => all.pop())).rejects.toThrow(/55 of 60 letters/);
    const wrong = (PHRASE[0] === 'A' ? 'B' : 'A') + PHRASE.slice(1);
    await expect(open(wrong)).rejects.toThrow(/a letter is wrong/);
    await expect(typed((all) => all.reverse())).rejects.toThrow(/groups are out of order/);
  });

  test('shows its phrase in none of its refusals', async () => {
    for (const typed of [PHRASE.slice(0, -1), `${PHRASE.slice(0, -1)}*`, phraseOf(OTHER_KEY)]) {
      const said = await open(typed).catch((error: Error) => error.message);
      expect(typed.split('-').filter((group) => group.length === 5 && String(said).includes(group))).toEqual([]);
    }
  });
});

test('a file says what it asks for before anything is tried', async () => {
  expect(lockOf(utf8(UNDER_VAULT.in.copy))).toBe('vault-key');
  expect(lockOf(utf8(UNDER_PASSPHRASE.in.copy))).toBe('passphrase');
  expect(lockOf(utf8(UNDER_VAULT.out.file))).toBe('none');
  expect(() => lockOf(utf8('{"kind":"picture"}'))).toThrow();
  const asked = openFile(utf8(UNDER_PASSPHRASE.in.copy), undefined, OTHER_KEY);
  await expect(asked).rejects.toThrow(/passphrase; type it/);
});

describe('a tab whose vault another tab has replaced', () => {
  test('writes nothing more, and its copies under the old phrase count for nothing', async () => {
    const store = new MemoryStore();
    const [stale, other] = [await Vault.open(parts(store)), await Vault.open(parts(store))];
    await other.adoptPhrase(PHRASE);
    expect([await stale.isPhraseConfirmed(), await other.isPhraseConfirmed()]).toEqual([false, true]);
    await expect(stale.importFile(utf8(UNDER_VAULT.out.file))).rejects.toThrow(/another tab has changed the vault/);
    await expect(stale.confirmPhrase(stale.phrase())).rejects.toThrow(/another tab/);
    expect(await other.list()).toEqual([]);
  });
});

test('a changed copy does not open, whoever types its phrase', async () => {
  const copy = await encryptCopy(
    readRecovery(UNDER_VAULT.out.file),
    { kind: 'vault-key', vaultKey: OTHER_KEY },
    entropy,
  );
  const changed = utf8(copy.replace(/"round": "(\d+)"/, '"round": "1$1"'));
  await expect(openFile(changed, phraseOf(OTHER_KEY), new Uint8Array(32))).rejects.toThrow(/or the file was changed/);
});
