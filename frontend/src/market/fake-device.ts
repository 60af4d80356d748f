// A device for tests: serves rows of NDJSON in pages, sealed and signed as specs/protocol/device-api.md says.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, toHex, uint, utf8 } from './bytes.ts';
import { requestMac } from './credential.ts';
import { typedDigest } from './hashes.ts';
import { licenceName } from './key-record.ts';
import { type KeyringEntry, keysOf } from './keyring.ts';
import { addressOfPoint, pointOf } from './points.ts';
import { digestHeader, requestHash } from './provenance.ts';

const SERVED =
  'Served(address device,address buyer,uint64 round,uint16 lot,uint8 rank,uint64 time,bytes32 request,bytes32 content)';
export const DEVICE_KEY = 0x1234n;
export const NOW = 1_800_000_050;

/** A licence of the device whose key is `DEVICE_KEY`. */
export function licenceEntry(lot = 3): KeyringEntry {
  return {
    licence: { chainId: 20180322, contract: uint(0x1203, 20), round: 7n, lot, rank: 1 },
    bidder: uint(0xb1dde4, 20),
    device: addressOfPoint(pointOf(DEVICE_KEY)),
    model: 2,
    family: 1,
    attributes: Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 12 : at === 8 ? 3 : 0)),
    gatewayUrl: 'http://127.0.0.1:9/base/',
    month: 5,
    termStart: 1_800_000_000,
    termEnd: 1_800_000_180,
    price: 1_500,
    opened: { secret: uint(77n, 32), shared: Uint8Array.from([2, ...uint(pointOf(99n).x, 32)]) },
  };
}

export function rowLine(at: number): string {
  const time = new Date(1_800_000_000_000 + at * 900_000).toISOString();
  const kinds = [`${(at % 40) / 4}`, 'true', '"milk, 1 l \\"fresh\\""', '4.0', '-18.25'];
  const names = ['temperature', 'doorOpen', 'itemTaken', 'power', 'freezerTemperature'];
  return `{"time": "${time}", "property": "${names[at % 5]}", "value": ${kinds[at % 5]}}\n`;
}

export interface FakeDevice {
  /** Rows recorded so far; tests let it grow. */
  rows: number;
  /** Rows of a page, whatever is asked for. */
  readonly pageRows: number;
  /** Targets that were asked for. */
  readonly asked: string[];
  /** What to do instead of answering the next requests, in order. */
  readonly instead: ((url: string) => Response | Promise<Response> | null)[];
  /** Changes the answer before it is sealed, or after. */
  tamper: { body?: (body: Bytes) => Bytes; sealed?: (sealed: Bytes) => Bytes; key?: bigint; next?: string };
  readonly fetch: typeof fetch;
}

export function fakeDevice(entry: KeyringEntry, rows: number, pageRows = 4): FakeDevice {
  const device: FakeDevice = { rows, pageRows, asked: [], instead: [], tamper: {}, fetch: answer };
  const keys = keysOf(entry);

  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const url = new URL(String(input));
    const instead = device.instead.shift()?.(String(input));
    if (instead) return instead;
    const target = url.pathname + url.search;
    device.asked.push(target);
    const sent = new Headers(init?.headers).get('authorization') ?? '';
    const time = Number(/time="([0-9]+)"/.exec(sent)?.[1]);
    const known = Math.abs(time - NOW) <= 60 && requestMac(keys.request, 'GET', target, time);
    if (
      !known ||
      sent !== `Latchkey licence="${licenceName(entry.licence)}", time="${time}", mac="${toHex(known).slice(2)}"`
    ) {
      const problem = { type: 'key-unknown', detail: 'no licence of this device has that key' };
      return new Response(JSON.stringify(problem), { status: 401 });
    }
    const after = Number(url.searchParams.get('after') ?? '0');
    const count = Math.min(device.pageRows, device.rows - after);
    const lines = Array.from({ length: count }, (_, at) => rowLine(after + at));
    const body = utf8(lines.join(''));
    const headers: Record<string, string> = {
      'latchkey-rows': String(count),
      'latchkey-total': String(device.rows),
      ...signed(entry, target, body, device.tamper.key ?? DEVICE_KEY),
    };
    if (after + count < device.rows) headers['latchkey-next'] = device.tamper.next ?? String(after + count);
    const shown = device.tamper.body?.(body) ?? body;
    const plain = concat(utf8(`${JSON.stringify({ status: 200, headers })}\n`), shown);
    const sealed = await seal(keys.content, plain);
    return new Response(device.tamper.sealed?.(sealed) ?? sealed, {
      headers: { 'Content-Type': 'application/vnd.latchkey.response', 'Content-Encoding': 'aes128gcm' },
    });
  }

  return device;
}

function signed(entry: KeyringEntry, target: string, body: Bytes, key: bigint): Record<string, string> {
  const { licence, device, bidder } = entry;
  const request = requestHash('GET', target);
  const members = [device, bidder, licence.round, licence.lot, licence.rank, NOW, request, sha256(body)] as const;
  const digest = typedDigest(licence.chainId, licence.contract, SERVED, ...members);
  const made = secp256k1.sign(digest, uint(key, 32), { prehash: false, format: 'recovered' });
  const signature = concat(made.subarray(1), Uint8Array.of(27 + (made[0] as number)));
  return {
    'repr-digest': digestHeader(body),
    'latchkey-provenance': `time="${NOW}", request="${toHex(request)}", signature="${toHex(signature)}"`,
  };
}

/** RFC 8188 with records small enough that there are several. */
async function seal(contentKey: Bytes, plain: Bytes): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const raw = hkdf(sha256, contentKey, salt, utf8('Content-Encoding: aes128gcm\0'), 16) as Bytes;
  const base = hkdf(sha256, contentKey, salt, utf8('Content-Encoding: nonce\0'), 12) as Bytes;
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const part = 200;
  const records: Bytes[] = [];
  const count = Math.ceil(plain.length / part);
  for (let at = 0; at < count; at++) {
    const iv = base.slice();
    iv[11] = (iv[11] as number) ^ at;
    const text = concat(plain.subarray(at * part, (at + 1) * part), Uint8Array.of(at === count - 1 ? 2 : 1));
    records.push(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text)));
  }
  return concat(salt, uint(part + 17, 4), Uint8Array.of(0), ...records);
}
