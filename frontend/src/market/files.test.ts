// The golden vectors of a bidder's files: what the command line reads and writes, the web app reads and writes.

import { describe, expect, test } from 'vitest';
import { phraseOf, vaultKeyOf } from '../vault/phrase.ts';
import { decryptCopy, encryptCopy, isCopy, type Opener, parseFile } from '../vault/recovery-copy.ts';
import { type Bytes, fromHex, type Hex, toHex, uint, utf8 } from './bytes.ts';
import { RECORD_BYTES, verifyLots } from './lots.ts';
import { readPlan } from './plan.ts';
import { commitHash, draw, encodeRecovery, readRecovery, sealedOf } from './recovery-file.ts';
import { type Any, type Case, cases, fieldOf, onChain } from './vector-cases.ts';

describe('a leaf list', () => {
  test.each(cases('leaf_list'))('that proves the round is believed: %s', (_, { in: given, out }) => {
    const lots = verifyLots(fromHex(given.list), onChain(out));
    expect(lots.count).toBe(out.lots);
    const lot = lots.at(0);
    expect([lots.numberOf(lot.device), lots.numberOf(`0x${'00'.repeat(20)}`)]).toEqual([0, null]);
    expect([...lots].map(({ number }) => number)).toEqual(Array.from({ length: out.lots }, (__, at) => at));
  });

  test('with any one byte changed is refused, but for the gateway account, which no leaf holds', () => {
    const [, { in: given, out }] = cases('leaf_list')[0] as [string, Case];
    const list = fromHex(given.list);
    const unproven: number[] = [];
    for (let at = 0; at < RECORD_BYTES; at++) {
      const changed = list.slice();
      changed[at] = (changed[at] as number) ^ 1;
      try {
        verifyLots(changed, onChain(out));
        unproven.push(at);
      } catch (error) {
        expect((error as Error).name).toBe('LotsNotProven');
      }
    }
    expect(unproven).toEqual(Array.from({ length: 20 }, (_, at) => 40 + at));
  });

  test('of another length, month or root is refused', () => {
    const [, { in: given, out }] = cases('leaf_list')[1] as [string, Case];
    const list = fromHex(given.list);
    expect(() => verifyLots(list.slice(0, -1), onChain(out))).toThrow(/number of lots/);
    expect(() => verifyLots(list.slice(RECORD_BYTES), onChain(out))).toThrow(/number of lots/);
    expect(() => verifyLots(list, onChain({ ...out, month: 6 }))).toThrow(/leaf root/);
    expect(() => verifyLots(list, onChain({ ...out, termsHead: out.leafRoot }))).toThrow(/terms head/);
  });
});

describe('recovery files', () => {
  test.each(cases('recovery_file'))('are drawn byte for byte as by the command line: %s', (_, { in: given, out }) => {
    const lots = verifyLots(fromHex(given.list), onChain(given.onChain));
    const drawn = given.entropy.map((hex: Hex) => fromHex(hex));
    const file = draw(readPlan(given.plan), lots, fromHex(given.bidder), fromHex(given.vaultKey), (length) => {
      const next = drawn.shift() as Bytes;
      expect(next.length).toBe(length);
      return next;
    });
    expect(encodeRecovery(file)).toBe(out.file);
    const sealed = sealedOf(file);
    expect([toHex(sealed.keyHash), toHex(sealed.head)]).toEqual([out.keyHash, out.head]);
    expect([toHex(uint(sealed.licenceX, 32)), sealed.licenceParity]).toEqual([out.licenceX, out.licenceParity]);
    expect(encodeRecovery(readRecovery(out.file))).toBe(out.file);
  });

  test('with any field changed are refused by its name or by the commit hash', () => {
    const [, { out }] = cases('recovery_file')[0] as [string, Case];
    const file = JSON.parse(out.file);
    const read = (changed: Any) => fieldOf(() => readRecovery(JSON.stringify({ ...file, ...changed })));
    expect(read({})).toBeNull();
    for (const changed of [
      { auction_chain_id: 1 },
      { contract: `0x${'00'.repeat(20)}` },
      { round: '8' },
      { bidder: `0x${'00'.repeat(20)}` },
      { opening_key: `0x${'00'.repeat(32)}` },
      { budget: '1' },
      { max_devices: 13 },
      { licence_private_key: `0x${'00'.repeat(31)}01` },
      { bid_vector: '0x0002' },
      { commit_hash: `0x${'00'.repeat(32)}` },
    ]) {
      expect(read(changed)).toBe('commit_hash');
    }
    expect(read({ licence_private_key: `0x${'ff'.repeat(32)}` })).toBe('licence_private_key');
    expect(read({ bid_vector: '0x00' })).toBe('bid_vector');
    expect(read({ version: 2 })).toBe('version');
    expect(read({ slot: 1 })).toBe('slot');
    expect(fieldOf(() => readRecovery('[]'))).toBe('');
  });

  test('two for one plan have nothing in common that is drawn', () => {
    const [, { in: given }] = cases('recovery_file')[1] as [string, Case];
    const lots = verifyLots(fromHex(given.list), onChain(given.onChain));
    const entropy = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
    const make = () => draw(readPlan(given.plan), lots, fromHex(given.bidder), fromHex(given.vaultKey), entropy);
    const [one, other] = [make(), make()];
    for (const name of ['nonce', 'openingKey', 'licencePrivateKey', 'commitHash'] as const) {
      expect(String(one[name])).not.toBe(String(other[name]));
    }
    expect(toHex(commitHash(sealedOf(one)))).toBe(toHex(one.commitHash));
  });
});

describe('copies', () => {
  const openerOf = (given: Any): Opener => ({ kind: 'passphrase', passphrase: given.secret });

  test.each(cases('recovery_copy'))('under a %s open to the file byte for byte', async (_, { in: given, out }) => {
    const copy = parseFile(utf8(given.copy), 'copy');
    if (!isCopy(copy)) throw new Error('not a copy');
    expect(encodeRecovery(await decryptCopy(copy, openerOf(given), 'copy'))).toBe(out.file);
    const wrong: Opener = { kind: 'passphrase', passphrase: phraseOf(new Uint8Array(32)) };
    await expect(decryptCopy(copy, wrong, 'copy')).rejects.toMatchObject({ name: 'WrongPassphrase' });
    if (copy.lock === 'passphrase') return;
    for (const field of ['round', 'bidder', 'contract', 'commitHash', 'salt', 'nonce', 'ciphertext'] as const) {
      const value = copy[field];
      const changed = typeof value === 'bigint' ? value + 1n : value.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
      await expect(decryptCopy({ ...copy, [field]: changed }, openerOf(given), 'copy')).rejects.toThrow(
        /does not open/,
      );
    }
  });

  test.each(cases('recovery_copy'))(
    'under a %s are written byte for byte as by the command line',
    async (_, { in: given, out }) => {
      const { salt, nonce, lock } = JSON.parse(given.copy);
      const drawn = [fromHex(salt), fromHex(nonce)];
      const opener: Opener =
        lock === 'vault-key' ? { kind: 'vault-key', vaultKey: fromHex(given.vaultKey) } : openerOf(given);
      const entropy = (): Bytes => drawn.shift() as Bytes;
      expect(await encryptCopy(readRecovery(out.file), opener, entropy, { logN: 14 })).toBe(given.copy);
    },
  );

  test('that are written here are read here, each under its own salt', async () => {
    const [, { in: given, out }] = cases('recovery_copy')[1] as [string, Case];
    const file = readRecovery(out.file);
    const entropy = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
    const openers: Opener[] = [
      { kind: 'passphrase', passphrase: 'correct horse battery' },
      { kind: 'vault-key', vaultKey: fromHex(given.vaultKey) },
    ];
    for (const opener of openers) {
      const [one, other] = [0, 1].map(() => encryptCopy(file, opener, entropy, { logN: 14 }));
      expect(await one).not.toBe(await other);
      const copy = parseFile(utf8((await one) as string), 'copy');
      if (!isCopy(copy)) throw new Error('not a copy');
      expect(encodeRecovery(await decryptCopy(copy, opener, 'copy'))).toBe(out.file);
    }
    const short: Opener = { kind: 'passphrase', passphrase: 'too short' };
    await expect(encryptCopy(file, short, entropy)).rejects.toThrow(/fewer than 12/);
  });

  test('a vault phrase carries the key however it is typed, and a wrong letter is noticed', () => {
    const [, { in: given }] = cases('recovery_copy')[1] as [string, Case];
    expect(phraseOf(fromHex(given.vaultKey))).toBe(given.secret);
    const typed = given.secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(toHex(vaultKeyOf(typed))).toBe(given.vaultKey);
    const wrong = (given.secret[0] === 'A' ? 'B' : 'A') + given.secret.slice(1);
    expect(() => vaultKeyOf(wrong)).toThrow(/letter is wrong/);
    expect(() => vaultKeyOf('ABCDE')).toThrow(/twelve groups/);
  });
});
