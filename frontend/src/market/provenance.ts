// The device's word for what it served: its signature over request, time and body, checked against its address on the
// ledger. Twin of chains/market/data_provenance.py; specs/protocol/device-api.md section 6.

import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, equal, fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { NotServed } from './errors.ts';
import { keccak, typedDigest } from './hashes.ts';
import type { LicenceId } from './key-record.ts';
import { signerOf } from './points.ts';

const SERVED =
  'Served(address device,address buyer,uint64 round,uint16 lot,uint8 rank,uint64 time,bytes32 request,bytes32 content)';
const HEADER = /^time="(\d{1,12})", request="(0x[0-9a-f]{64})", signature="(0x[0-9a-f]{130})"$/;

export interface Provenance {
  /** Chain time in seconds. */
  readonly time: number;
  readonly request: Bytes;
  /** 65 bytes r | s | v. */
  readonly signature: Bytes;
}

/** Who served what to whom under which licence. */
export interface ServedTo {
  readonly licence: LicenceId;
  readonly device: Uint8Array;
  readonly buyer: Uint8Array;
}

/** The hash by which a signature names a request; `target` is path and query exactly as sent. */
export function requestHash(method: string, target: string): Bytes {
  return keccak(utf8(`${method}\n${target}`));
}

/** The Repr-Digest of a body. */
export function digestHeader(body: Uint8Array): string {
  return `sha-256=:${btoa(String.fromCharCode(...sha256(body)))}:`;
}

/** Read a Latchkey-Provenance header. Throws NotServed. */
export function parseProvenance(header: string): Provenance {
  const match = HEADER.exec(header);
  if (match === null) throw new NotServed('its Latchkey-Provenance cannot be read');
  return { time: Number(match[1]), request: fromHex(match[2] as Hex), signature: fromHex(match[3] as Hex) };
}

/** Return the signature by which the device served `body`; header names in lower case. Throws NotServed. */
export function verifyServed(
  headers: ReadonlyMap<string, string>,
  to: ServedTo,
  method: string,
  target: string,
  body: Uint8Array,
): Provenance {
  const text = headers.get('latchkey-provenance');
  if (text === undefined) throw new NotServed('it has no Latchkey-Provenance');
  const found = parseProvenance(text);
  if (!equal(found.request, requestHash(method, target))) throw new NotServed('it was signed for another request');
  if (headers.get('repr-digest') !== digestHeader(body)) {
    throw new NotServed('its bytes are not those of its Repr-Digest');
  }
  verifyBytes(to, found, body);
  return found;
}

/** Throw NotServed unless the signature is the device's over these bytes. */
export function verifyBytes(to: ServedTo, { time, request, signature }: Provenance, body: Uint8Array): void {
  const { chainId, contract, round, lot, rank } = to.licence;
  const members = [to.device, to.buyer, round, lot, rank, time, request, sha256(body)] as const;
  const signer = signerOf(typedDigest(chainId, contract, SERVED, ...members), signature);
  if (signer === null) throw new NotServed('its signature is none');
  if (!equal(signer, to.device)) throw new NotServed(`it is signed by ${toHex(signer)}`);
}
