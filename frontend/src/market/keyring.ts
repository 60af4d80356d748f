// Opened licences: what each derives, and the keyring file that the command line and notebooks read. Twin of
// chains/market/keyring.py; specs/protocol/recovery-file.md section 7. Secret.

import { type Bytes, toBigInt, toHex } from './bytes.ts';
import { contentKey, credential, requestKey, type Subject } from './credential.ts';
import { encodeJson, Fields, parseObject } from './json-file.ts';
import { type LicenceId, licenceName, type OpenedRecord } from './key-record.ts';
import { isScalar, parsePoint } from './points.ts';

const VERSION = 1;
const MAX_LICENCES = 100_000;
const MAX_BYTES = 64 * 1024 * 1024;
const ENTRY = [
  'auction_chain_id',
  'contract',
  'round',
  'lot',
  'rank',
  'bidder',
  'device',
  'model',
  'family',
  'attributes',
  'gateway_url',
  'month',
  'term_start',
  'term_end',
  'price',
  'month_secret',
  'shared_point',
];

/** One opened licence: whose, for what, where and until when; price in ticks, the term in unix seconds, half-open. */
export interface KeyringEntry {
  readonly licence: LicenceId & { readonly chainId: number; readonly contract: Bytes };
  readonly bidder: Bytes;
  readonly device: Bytes;
  readonly model: number;
  readonly family: number;
  readonly attributes: Bytes;
  readonly gatewayUrl: string;
  readonly month: number;
  readonly termStart: number;
  readonly termEnd: number;
  readonly price: number;
  readonly opened: OpenedRecord;
}

/** What no other entry has: chain, contract and name. */
export function identityOf({ licence }: KeyringEntry): string {
  return `${licence.chainId}:${toHex(licence.contract)}:${licenceName(licence)}`;
}

export function subjectOf(entry: KeyringEntry): Subject {
  return { licence: entry.licence, device: entry.device, buyer: entry.bidder, month: entry.month };
}

/** The keys of an entry: for tools that send it, for sealed answers, for request signatures. */
export function keysOf(entry: KeyringEntry): { credential: Bytes; content: Bytes; request: Bytes } {
  const known = credential(entry.opened, subjectOf(entry));
  return { credential: known, content: contentKey(entry.opened, subjectOf(entry)), request: requestKey(known) };
}

/** The text of a keyring file. */
export function encodeKeyring(entries: readonly KeyringEntry[]): string {
  return encodeJson({ version: VERSION, licences: entries.map(toJson) });
}

/** Read a keyring file. Throws BadFile naming the field. */
export function readKeyring(source: string | Uint8Array, file = 'keyring'): KeyringEntry[] {
  const fields = new Fields(file, parseObject(source, file, MAX_BYTES), ['version', 'licences']);
  fields.integer('version', VERSION, VERSION);
  return fields.array('licences', MAX_LICENCES).map((value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw fields.fault(`licences[${place}]`, 'must be a JSON object');
    }
    return entryOf(new Fields(file, value as Record<string, unknown>, ENTRY, `licences[${place}].`));
  });
}

function toJson(entry: KeyringEntry): Record<string, unknown> {
  const { licence, opened } = entry;
  return {
    auction_chain_id: licence.chainId,
    contract: toHex(licence.contract),
    round: licence.round.toString(),
    lot: licence.lot,
    rank: licence.rank,
    bidder: toHex(entry.bidder),
    device: toHex(entry.device),
    model: entry.model,
    family: entry.family,
    attributes: toHex(entry.attributes),
    gateway_url: entry.gatewayUrl,
    month: entry.month,
    term_start: entry.termStart,
    term_end: entry.termEnd,
    price: entry.price,
    month_secret: toHex(opened.secret),
    shared_point: toHex(opened.shared),
  };
}

function entryOf(fields: Fields): KeyringEntry {
  const secret = fields.hex('month_secret', 32);
  if (!isScalar(toBigInt(secret))) throw fields.fault('month_secret', 'is no secp256k1 scalar');
  const shared = fields.hex('shared_point', 33);
  try {
    parsePoint(shared, 'shared point');
  } catch {
    throw fields.fault('shared_point', 'is no point of secp256k1 with x below the curve order');
  }
  const safe = Number.MAX_SAFE_INTEGER;
  return {
    licence: {
      chainId: fields.integer('auction_chain_id', 1, safe),
      contract: fields.hex('contract', 20),
      round: fields.long('round', 1n, 2n ** 64n - 1n),
      lot: fields.integer('lot', 0, 16_383),
      rank: fields.integer('rank', 0, 5),
    },
    bidder: fields.hex('bidder', 20),
    device: fields.hex('device', 20),
    model: fields.integer('model', 0, 2 ** 32 - 1),
    family: fields.integer('family', 0, 2 ** 16 - 1),
    attributes: fields.hex('attributes', 32),
    gatewayUrl: fields.text('gateway_url', 128),
    month: fields.integer('month', 0, 2 ** 32 - 1),
    termStart: fields.integer('term_start', 0, safe),
    termEnd: fields.integer('term_end', 0, safe),
    price: fields.integer('price', 0, 65_535),
    opened: { secret, shared },
  };
}
