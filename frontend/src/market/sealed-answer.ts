// Answers that only the licensee reads: RFC 8188 (aes128gcm) under the licence's content key, through any gateway. Twin of
// chains/market/data_seal.py; specs/protocol/device-api.md section 7.
//
//   sealed     salt (16) | record size u32 | key id length u8 = 0 | records
//   record     AES-128-GCM of: part of the plain text | delimiter (1 = more follow, 2 = last); 16 bytes of tag
//   plain text one line of JSON {"status", "headers": {lower-case name: text}} LF body

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, utf8 } from './bytes.ts';
import { SealBroken } from './errors.ts';

export const CONTENT_CODING = 'aes128gcm';
export const MEDIA_TYPE = 'application/vnd.latchkey.response';
const SALT_BYTES = 16;
const HEADER_BYTES = SALT_BYTES + 5;
const TAG_BYTES = 16;
const RECORD_LIMIT = 1 << 20;
const HEAD_LIMIT = 8_192;
const KEY_INFO = utf8('Content-Encoding: aes128gcm\0');
const NONCE_INFO = utf8('Content-Encoding: nonce\0');

/** A sealed answer in the clear; header names in lower case. */
export interface OpenedAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Bytes;
}

/** Open a sealed answer. Throws SealBroken. */
export async function unseal(contentKey: Uint8Array, sealed: Uint8Array): Promise<OpenedAnswer> {
  const plain = await decrypt(contentKey, sealed);
  const newline = plain.indexOf(10);
  if (newline < 0 || newline > HEAD_LIMIT) throw new SealBroken('its head cannot be read (no head line)');
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(0, newline)));
  } catch {
    throw new SealBroken('its head cannot be read (not JSON)');
  }
  const { status, headers } = (head ?? {}) as { status?: unknown; headers?: unknown };
  if (typeof status !== 'number' || typeof headers !== 'object' || headers === null || Array.isArray(headers)) {
    throw new SealBroken('its head cannot be read (status or headers)');
  }
  const texts = new Map(Object.entries(headers).map(([name, text]) => [name, String(text)]));
  return { status, headers: texts, body: plain.slice(newline + 1) };
}

/** The plain text of an RFC 8188 message. Throws SealBroken. */
export async function decrypt(contentKey: Uint8Array, sealed: Uint8Array): Promise<Bytes> {
  if (sealed.length < HEADER_BYTES) throw new SealBroken(`${sealed.length} bytes are no message`);
  const view = new DataView(sealed.buffer, sealed.byteOffset);
  const size = view.getUint32(SALT_BYTES);
  if (size < TAG_BYTES + 2 || size > RECORD_LIMIT) throw new SealBroken(`its record size is ${size}`);
  if (sealed[SALT_BYTES + 4] !== 0) throw new SealBroken('it names a key of its own');
  const count = Math.ceil((sealed.length - HEADER_BYTES) / size);
  if (count === 0) throw new SealBroken('it holds no record');
  const salt = sealed.subarray(0, SALT_BYTES);
  const raw = hkdf(sha256, contentKey, salt, KEY_INFO, 16) as Bytes;
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
  const base = hkdf(sha256, contentKey, salt, NONCE_INFO, 12) as Bytes;
  const parts: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const start = HEADER_BYTES + index * size;
    const record = Uint8Array.from(sealed.subarray(start, start + size));
    let opened: Uint8Array;
    try {
      opened = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonceOf(base, index) }, key, record));
    } catch {
      throw new SealBroken(`record ${index} is damaged or sealed under another key`);
    }
    let end = opened.length;
    while (end > 0 && opened[end - 1] === 0) end -= 1;
    const isLast = index === count - 1;
    if (opened[end - 1] !== (isLast ? 2 : 1)) {
      throw new SealBroken(isLast ? 'its last record is missing' : `record ${index} ends it early`);
    }
    parts.push(opened.subarray(0, end - 1));
  }
  return concat(...parts);
}

function nonceOf(base: Bytes, index: number): Bytes {
  const nonce = base.slice();
  const view = new DataView(nonce.buffer);
  view.setUint32(8, (view.getUint32(8) ^ index) >>> 0);
  return nonce;
}
