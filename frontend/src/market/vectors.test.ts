// The golden vectors of the repository, the same that Python and Solidity run.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Bytes, fromHex, type Hex, toBigInt, toHex, uint } from './bytes.ts';
import { contentKey, credential, requestKey, requestMac } from './credential.ts';
import { BadKeyRecord } from './errors.ts';
import {
  chunkRoots,
  contentHash,
  epochWord,
  leafHash,
  leafRoot,
  monthKeyRoot,
  termsEntry,
  termsHead,
  termsRows,
  typedDigest,
} from './hashes.ts';
import { type LicenceId, openRecords } from './key-record.ts';
import { addressOfPoint, compressed, parityOf, pointAt, pointOf, signerOf } from './points.ts';
import { digestHeader, requestHash, verifyServed } from './provenance.ts';
import { decrypt as openMessage } from './sealed-answer.ts';
import { type BatchId, batchKey, decrypt, encrypt, keyHash, rowHeads } from './sealed-batch.ts';

// biome-ignore lint/suspicious/noExplicitAny: vectors are read as they stand, every value is compared
type Case = { name?: string; in: any; out: any };

function cases(name: string): [string, Case][] {
  const file = new URL(`../../../specs/vectors/${name}.json`, import.meta.url);
  const found = JSON.parse(readFileSync(file, 'utf8')).cases as Case[];
  expect(found.length).toBeGreaterThan(0);
  return found.map((one, at) => [one.name ?? String(at), one]);
}

function bytes(hex: Hex): Bytes {
  return fromHex(hex);
}

function concatenated(parts: readonly Bytes[]): Bytes {
  return bytes(`0x${parts.map((part) => toHex(part).slice(2)).join('')}`);
}

describe('hashes', () => {
  test.each(cases('leaf'))('leaf: %s', (_, { in: given, out }) => {
    const content = contentHash({
      device: bytes(given.device),
      model: Number(given.model),
      attributes: bytes(given.attributes),
      tdHash: bytes(given.tdHash),
      monthKeyRoot: bytes(given.monthKeyRoot),
      month: Number(given.month),
    });
    expect(toHex(content)).toBe(out.content);
    expect(toHex(leafHash(Number(given.lot), bytes(given.owner), bytes(given.gatewayPayout), content))).toBe(out.leaf);
  });

  test.each(cases('leaf_root'))('leaf root: %s', (_, { in: given, out }) => {
    const leaves = given.leaves.map(bytes);
    expect(chunkRoots(leaves).map(toHex)).toEqual(out.chunkRoots);
    expect(toHex(leafRoot(leaves))).toBe(out.leafRoot);
  });

  test.each(cases('terms'))('terms: %s', (_, { in: given, out }) => {
    const entries = given.reserves.map((reserve: string, at: number) =>
      termsEntry(Number(reserve), Number(given.licences[at]), Number(given.flags[at])),
    );
    const rows = termsRows(concatenated(entries));
    expect(rows.map(toHex)).toEqual(out.rows);
    expect(toHex(termsHead(rows))).toBe(out.head);
  });

  test.each(cases('epoch_word'))('epoch word: %s', (_, { in: given, out }) => {
    const word = epochWord({
      epoch: BigInt(given.epoch),
      month: Number(given.month),
      filterHash: bytes(given.filterHash),
      lots: Number(given.lots),
      closeTime: BigInt(given.closeTime),
      termsHead: bytes(given.termsHead),
      leafRoot: bytes(given.leafRoot),
    });
    expect(toHex(word)).toBe(out.word);
  });

  test.each(cases('month_key_root'))('month-key root: %s', (_, { in: given, out }) => {
    expect(toHex(monthKeyRoot(Number(given.firstMonth), given.keys.map(bytes)))).toBe(out.root);
  });

  test.each(cases('eip712'))('typed message: %s', (_, { in: given, out }) => {
    const members = (given.type as string)
      .slice((given.type as string).indexOf('(') + 1, -1)
      .split(',')
      .map((member) => {
        const [type, name] = member.split(' ') as [string, string];
        const value = given.message[name];
        return type === 'address' || type === 'bytes32' ? bytes(value) : BigInt(value);
      });
    const digest = typedDigest(BigInt(given.chainId), bytes(given.contract), given.type, ...members);
    expect(toHex(digest)).toBe(out.digest);
    expect(toHex(signerOf(digest, bytes(out.signature)) as Bytes)).toBe(out.signer);
  });
});

describe('sealed batches', () => {
  const batchOf = (given: Case['in']): BatchId => ({
    chainId: BigInt(given.chainId),
    contract: bytes(given.contract),
    round: BigInt(given.round),
    bidder: bytes(given.bidder),
  });

  test.each(cases('sealed_batch'))('%s', (_, { in: given, out }) => {
    const key = batchKey(bytes(given.vaultKey), batchOf(given), bytes(given.nonce));
    expect(toHex(key)).toBe(out.key);
    const ciphertext = encrypt(Uint16Array.from(given.bids), key, batchOf(given));
    expect(toHex(ciphertext)).toBe(out.ciphertext);
    expect(rowHeads(ciphertext).map(toHex)).toEqual(out.heads);
    expect([...decrypt(ciphertext, key, batchOf(given))].slice(0, given.bids.length)).toEqual(given.bids);
  });

  test.each(cases('key_hash'))('key hash %s', (_, { in: given, out }) => {
    expect(toHex(keyHash(bytes(given.key), BigInt(given.budget), given.cap, batchOf(given)))).toBe(out.keyHash);
  });
});

describe('keys', () => {
  const licenceOf = (given: Case['in']): LicenceId => ({
    chainId: BigInt(given.chainId),
    contract: bytes(given.contract),
    round: BigInt(given.round),
    lot: given.lot,
    rank: given.rank,
  });

  test.each(cases('key_record'))(
    'record %s opens to the month secret, and refused ones do not',
    (_, { in: given, out }) => {
      const buyer = pointOf(BigInt(given.buyerSecret));
      expect([toHex(uint(buyer.x, 32)), parityOf(buyer)]).toEqual([given.buyerKey.x, given.buyerKey.parity]);
      const open = (record: Hex) =>
        openRecords(
          [{ record: bytes(record), licence: licenceOf(given.licence), expected: bytes(out.monthAddress) }],
          BigInt(given.buyerSecret),
        )[0];
      const good = open(out.record);
      if (good === undefined || good instanceof BadKeyRecord) throw new Error('refused');
      expect(toHex(good.secret)).toBe(out.monthSecret);
      if (out.shared) {
        expect(toHex(good.shared)).toBe(toHex(compressed(pointAt(BigInt(out.shared.x), out.shared.parity, 'S'))));
      }
      for (const bad of out.refused ?? []) expect(open(bad)).toBeInstanceOf(BadKeyRecord);
    },
  );

  test.each(cases('month_keys'))('month addresses %s are those of the secrets', (_, { in: given, out }) => {
    expect(toHex(addressOfPoint(pointOf(BigInt(out.firstSecret))))).toBe(out.addresses[0]);
    expect(toHex(addressOfPoint(pointOf(BigInt(out.lastSecret))))).toBe(out.addresses[11]);
    expect(toHex(monthKeyRoot(given.firstMonth, out.addresses.map(bytes)))).toBe(out.root);
  });

  test.each(cases('credential'))('credential %s', (_, { in: given, out }) => {
    const opened = {
      secret: bytes(given.monthSecret),
      shared: compressed(pointAt(BigInt(given.shared.x), given.shared.parity, 'S')),
    };
    const licence = licenceOf(given.licence);
    const subject = { licence, device: bytes(given.device), buyer: bytes(given.buyer), month: given.term };
    const key = requestKey(credential(opened, subject));
    expect({
      credential: toHex(credential(opened, subject)),
      contentKey: toHex(contentKey(opened, subject)),
      requestKey: toHex(key),
      requestMac: toHex(requestMac(key, given.request.method, given.request.path, given.request.time)),
    }).toEqual(out);
  });
});

describe('answers', () => {
  test.each(cases('sealed_answer'))('sealed answer %s', async (_, { in: given, out }) => {
    expect(toHex(await openMessage(bytes(given.contentKey), bytes(out.sealed)))).toBe(given.plain);
  });

  test.each(cases('served'))('provenance %s', (_, { in: given, out }) => {
    const body = bytes(given.body);
    expect(toHex(requestHash('GET', given.target))).toBe(out.request);
    expect(digestHeader(body)).toBe(out.reprDigest);
    const to = {
      licence: licenceOfServed(given),
      device: bytes(given.device),
      buyer: bytes(given.buyer),
    };
    const headers = new Map([
      ['latchkey-provenance', out.provenance as string],
      ['repr-digest', out.reprDigest as string],
    ]);
    expect(verifyServed(headers, to, 'GET', given.target, body).time).toBe(given.time);
    const other = { ...to, buyer: uint((toBigInt(to.buyer) + 1n) % 2n ** 160n, 20) };
    expect(() => verifyServed(headers, other, 'GET', given.target, body)).toThrow(/signed by|none/);
    expect(() => verifyServed(headers, to, 'GET', `${given.target}?a`, body)).toThrow(/another request/);
    expect(() => verifyServed(headers, to, 'GET', given.target, uint(1, 3))).toThrow(/Repr-Digest/);
  });
});

function licenceOfServed(given: Case['in']): LicenceId {
  const { chainId, contract, round, lot, rank } = given;
  return { chainId, contract: bytes(contract), round: BigInt(round), lot, rank };
}
