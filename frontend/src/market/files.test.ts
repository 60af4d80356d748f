// The golden vectors of a bidder's files: what the command line reads and writes, the web app reads and writes.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phraseOf, vaultKeyOf } from '../vault/phrase.ts';
import { decryptCopy, encryptCopy, isCopy, type Opener, parseFile } from '../vault/recovery-copy.ts';
import { parsePercent } from './amounts.ts';
import { type Bytes, fromHex, type Hex, toHex, uint, utf8 } from './bytes.ts';
import { columnsOf } from './columns.ts';
import { BadAmount, BadFile, QueryError } from './errors.ts';
import { licenceName } from './key-record.ts';
import { encodeKeyring, keysOf, readKeyring } from './keyring.ts';
import { RECORD_BYTES, type RoundOnChain, type VerifiedLots, verifyLots } from './lots.ts';
import { bidVector, encodePlan, readPlan } from './plan.ts';
import { onePrice, type Priced, priceList, readPrices, reservePlus, writePrices } from './pricing.ts';
import { parseFilter } from './query.ts';
import { commitHash, draw, encodeRecovery, readRecovery, sealedOf } from './recovery-file.ts';

// biome-ignore lint/suspicious/noExplicitAny: vectors are read as they stand, every value is compared
type Any = any;
type Case = { name?: string; in: Any; out: Any };

function vectors(name: string): Any {
  return JSON.parse(readFileSync(new URL(`../../../specs/vectors/${name}.json`, import.meta.url), 'utf8'));
}

function cases(name: string): [string, Case][] {
  return (vectors(name).cases as Case[]).map((one, at) => [one.name ?? String(at), one]);
}

function onChain(given: Any): RoundOnChain {
  return { ...given, round: BigInt(given.round) };
}

function fieldOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof BadFile) return error.field;
    throw error;
  }
}

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

describe('plans', () => {
  test.each(cases('plan'))('%s', (_, { in: given, out }) => {
    expect(fieldOf(() => readPlan(given.text))).toBe(out.field);
    if (out.field === null) expect(encodePlan(readPlan(given.text))).toBe(given.text);
  });

  test('for other roots, or a device that cannot win, give no bid vector', () => {
    const [, { in: given }] = cases('recovery_file')[1] as [string, Case];
    const lots: VerifiedLots = verifyLots(fromHex(given.list), onChain(given.onChain));
    const plan = readPlan(given.plan);
    expect(bidVector(plan, lots).filter((bid) => bid > 0).length).toBe(plan.bids.size);
    expect(() => bidVector({ ...plan, leafRoot: plan.termsHead }, lots)).toThrow(/leaf root of the plan/);
    expect(() => bidVector({ ...plan, round: 8n }, lots)).toThrow(/round of the plan/);
    const only = (device: Hex, ticks: number) => bidVector({ ...plan, bids: new Map([[device, ticks]]) }, lots);
    expect(() => only(`0x${'11'.repeat(20)}`, 5)).toThrow(/is not in round 7/);
    expect(() => only(lots.deviceOf(6), 65_535)).toThrow(/not for sale/);
    expect(() => only(lots.deviceOf(1), lots.reserveOf(1) - 1)).toThrow(/asks at least 977/);
  });
});

describe('filters', () => {
  const { leafList, onChain: round } = vectors('filter');
  const lots = verifyLots(fromHex(leafList), onChain(round));

  test.each(cases('filter'))('%s', (_, { in: given, out }) => {
    try {
      const passes = parseFilter(given.text, columnsOf(1));
      expect({ lots: [...lots].filter(passes).map(({ number }) => number), column: null }).toEqual(out);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      expect({ lots: null, column: error.column }).toEqual(out);
    }
  });

  test('suggest a name that is near', () => {
    expect(() => parseFilter('regoin = DE1', columnsOf(1))).toThrow(/did you mean 'region'/);
    expect(() => parseFilter('region = DE99', columnsOf(1))).toThrow(/did you mean/);
  });
});

describe('price rules', () => {
  const { offers } = vectors('price_rule');
  const shown = ({ bids, notForSale, reserveAbovePrice }: Priced) => ({
    bids: Object.fromEntries(bids),
    notForSale,
    reserveAbovePrice,
  });

  test.each(cases('price_rule'))('%s', (_, { in: given, out }) => {
    if (given.rule === 'one') expect(shown(onePrice(offers, given.ticks))).toEqual(out);
    else if (given.rule === 'reserve') {
      expect(shown(reservePlus(offers, parsePercent(given.percent, 'percent'), given.ceiling))).toEqual(out);
    } else {
      try {
        expect(shown(priceList(offers, readPrices(given.text)))).toEqual(out);
      } catch (error) {
        if (!(error instanceof BadFile) && !(error instanceof BadAmount)) throw error;
        expect({ error: error.name }).toEqual(out);
      }
    }
  });

  test('a list that is written reads back', () => {
    const { bids } = onePrice(offers, 65_535);
    expect(readPrices(writePrices(bids))).toEqual(bids);
  });

  test('the line of a fault is named', () => {
    expect(() => readPrices(`device,price\n${offers[0].device},1\n\n0x12,1\n`)).toThrow(/line 4: device must be/);
  });
});

describe('keyrings', () => {
  test.each(cases('keyring'))('%s', (_, { in: given, out }) => {
    if (out.field !== undefined) {
      expect(fieldOf(() => readKeyring(given.text))).toBe(out.field);
      return;
    }
    const entries = readKeyring(given.text);
    expect(encodeKeyring(entries)).toBe(given.text);
    const derived = entries.map((entry) => {
      const keys = keysOf(entry);
      return {
        name: licenceName(entry.licence),
        credential: toHex(keys.credential),
        contentKey: toHex(keys.content),
        requestKey: toHex(keys.request),
      };
    });
    expect(derived).toEqual(out.licences);
  });
});
