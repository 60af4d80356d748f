// What a buyer derives from an opened record: the credential by which the device knows it, the key that signs requests and
// the key that opens sealed answers. Twin of chains/crypto/key_record.py; specs/protocol/key-record.md section 4. Secret.

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, uint, utf8 } from './bytes.ts';
import { type LicenceId, type OpenedRecord, packedLicence } from './key-record.ts';
import { derive } from './sealed-batch.ts';

const CREDENTIAL_LABEL = utf8('latchkey/credential/v1');
const CONTENT_LABEL = utf8('latchkey/content/v1');
const REQUEST_LABEL = utf8('latchkey/request/v1');

/** For what and whom keys are derived: device and buyer accounts of 20 bytes, the month's index. */
export interface Subject {
  readonly licence: LicenceId;
  readonly device: Uint8Array;
  readonly buyer: Uint8Array;
  readonly month: number;
}

function packed({ licence, device, buyer, month }: Subject): Bytes {
  return concat(packedLicence(licence), device, buyer, uint(month, 4));
}

/** The 32 secret bytes that are good as Bearer token and as Basic password. */
export function credential(opened: OpenedRecord, subject: Subject): Bytes {
  return derive(concat(opened.secret, opened.shared), concat(CREDENTIAL_LABEL, packed(subject)), 32);
}

/** The input key of sealed answers (RFC 8188). It does not follow from the credential. */
export function contentKey(opened: OpenedRecord, subject: Subject): Bytes {
  return derive(concat(opened.secret, opened.shared), concat(CONTENT_LABEL, packed(subject)), 32);
}

/** The key of request signatures, so that a client never sends its credential. */
export function requestKey(credential_: Uint8Array): Bytes {
  return derive(credential_, REQUEST_LABEL, 32);
}

/**
 * HMAC-SHA256 of method, request target with its query exactly as sent, and time in unix seconds. Throws RangeError for
 * anything that could be read in two ways.
 */
export function requestMac(key: Uint8Array, method: string, target: string, time: number): Bytes {
  if (
    !/^[A-Z]+$/.test(method) ||
    !/^\/[!-~]*$/.test(target) ||
    !Number.isInteger(time) ||
    time < 0 ||
    time >= 2 ** 40
  ) {
    throw new RangeError('a request is signed with its method in capitals, an encoded path and whole seconds');
  }
  return hmac(sha256, key, utf8(`${method}\n${target}\n${time}`)) as Bytes;
}
