// Where kept rows come from: the device's signature over each page, and the right over the device that they were read by.

import { showTicks } from './amounts.ts';
import { type Bytes, type Hex, toHex } from './bytes.ts';
import { DataError, NotServed } from './errors.ts';
import { licenceName } from './key-record.ts';
import type { KeyringEntry } from './keyring.ts';
import { type Provenance, requestHash, verifyBytes } from './provenance.ts';
import { attributesOf, meaningOf } from './schema.ts';

export interface StoredPage {
  readonly body: Bytes;
  readonly rows: number;
  readonly target: string;
  readonly time: number;
  readonly signature: Bytes;
}

/** Check the device's signature over a page once more, as it stands in the store. */
export function checkProof(entry: KeyringEntry, page: StoredPage): void {
  const proof: Provenance = { time: page.time, request: requestHash('GET', page.target), signature: page.signature };
  try {
    verifyBytes({ licence: entry.licence, device: entry.device, buyer: entry.bidder }, proof, page.body);
  } catch (error) {
    if (error instanceof NotServed) throw new DataError(toHex(entry.device), error.message);
    throw error;
  }
}

/** Which right over which device rows come from; nothing in it is secret. */
export function provenanceOf(entry: KeyringEntry): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const attribute of attributesOf(entry.family)) {
    const value = meaningOf(attribute, entry.attributes[attribute.position] ?? 0);
    if (value !== null) attributes[attribute.name] = value;
  }
  const device: Hex = toHex(entry.device);
  return {
    device,
    licence: licenceName(entry.licence),
    auction_chain_id: entry.licence.chainId,
    contract: toHex(entry.licence.contract),
    round: entry.licence.round.toString(),
    month: entry.month,
    term_start: entry.termStart,
    term_end: entry.termEnd,
    price_dtx: showTicks(entry.price),
    model: entry.model,
    attributes,
    gateway_url: entry.gatewayUrl,
  };
}
