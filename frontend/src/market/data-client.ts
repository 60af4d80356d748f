// Fetches the rows that a licence opens from its device, page by page, so that a broken download goes on. Requests are
// signed and show no key to the gateway that relays them; answers are sealed for the licensee, and one that is not is
// refused. The device's signature over each page is checked and kept. Twin of chains/market/data_client.py;
// specs/protocol/device-api.md sections 3, 4, 6 and 7.

import { type Bytes, concat, toHex } from './bytes.ts';
import { requestMac } from './credential.ts';
import { AccessRefused, DataError, NotServed, SealBroken } from './errors.ts';
import { licenceName } from './key-record.ts';
import { type KeyringEntry, keysOf } from './keyring.ts';
import { type Provenance, verifyServed } from './provenance.ts';
import { CONTENT_CODING, MEDIA_TYPE, type OpenedAnswer, unseal } from './sealed-answer.ts';

export const PAGE_ROWS = 20_000;
const MAX_PAGE_BYTES = 32 * 1024 * 1024;
const RETRIES = 4;
const FIRST_DELAY_MS = 500;
const AGAIN = new Set([429, 502, 503, 504]);
const REMEDIES: Readonly<Record<string, string>> = {
  'term-ended': 'the licence has expired: buy a later month',
  'term-not-begun': 'come back when the term begins',
  'key-unknown': 'the device has not seen the sale yet, or the key is of another market: try again in a minute',
  'key-of-another-licence': 'open the key record again',
  'request-time-off': "the auction chain's node may be behind: check its address",
};

/** One page as the device served it: whole rows of NDJSON, and the signature over them. */
export interface Page {
  readonly body: Bytes;
  readonly rows: number;
  readonly target: string;
  readonly proof: Provenance;
  /** Cursor of the next page, null if everything recorded so far has been read. */
  readonly next: string | null;
  /** Rows of the whole span at this moment, -1 if it was not said. */
  readonly total: number;
}

export interface DataParts {
  readonly fetcher: typeof fetch;
  /** The auction chain's time in unix seconds. */
  readonly chainTime: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Fetch the page behind a cursor. Throws AccessRefused for 401 and 403, DataError for anything else that ends it. */
export async function fetchPage(
  entry: KeyringEntry,
  cursor: string | null,
  parts: DataParts,
  rows = PAGE_ROWS,
): Promise<Page> {
  const keys = keysOf(entry);
  const query = `export?format=ndjson&limit=${rows}${cursor === null ? '' : `&after=${cursor}`}`;
  const url = new URL(`${entry.gatewayUrl.replace(/\/+$/, '')}/things/${toHex(entry.device)}/${query}`);
  const target = url.pathname + url.search;
  let reason = '';
  for (let attempt = 1; attempt <= RETRIES; attempt++) {
    const time = parts.chainTime();
    const mac = toHex(requestMac(keys.request, 'GET', target, time)).slice(2);
    const authorization = `Latchkey licence="${licenceName(entry.licence)}", time="${time}", mac="${mac}"`;
    let answer: { status: number; headers: Headers; body: Bytes };
    try {
      answer = await get(parts.fetcher, url, authorization);
    } catch (error) {
      if (error instanceof RangeError) throw new DataError(shown(entry), `the answer cannot be read: ${error.message}`);
      reason = `no answer from ${entry.gatewayUrl}: ${error instanceof Error ? error.message : String(error)}`;
      if (attempt < RETRIES) await parts.pause(FIRST_DELAY_MS * 2 ** (attempt - 1));
      continue;
    }
    if (!AGAIN.has(answer.status))
      return pageOf(entry, await opened(entry, answer, keys.content, target), cursor, target);
    reason = `answered ${answer.status}: ${problemOf(answer.body).detail}`;
    if (attempt < RETRIES) await parts.pause(FIRST_DELAY_MS * 2 ** (attempt - 1));
  }
  throw new DataError(shown(entry), `${reason} (${RETRIES} tries)`, 'what arrived is kept: start it again to go on');
}

async function get(fetcher: typeof fetch, url: URL, authorization: string) {
  const answer = await fetcher(url, {
    headers: { Authorization: authorization },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  });
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = answer.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_PAGE_BYTES) {
      await reader.cancel();
      throw new RangeError(`more than ${MAX_PAGE_BYTES} bytes`);
    }
    parts.push(value);
  }
  return { status: answer.status, headers: answer.headers, body: concat(...parts) };
}

interface Opened extends OpenedAnswer {
  readonly proof: Provenance;
}

/** The answer in the clear, once the device's signature over it holds. */
async function opened(
  entry: KeyringEntry,
  answer: { status: number; headers: Headers; body: Bytes },
  contentKey: Bytes,
  target: string,
): Promise<Opened> {
  if (answer.status !== 200) {
    const { kind, detail } = problemOf(answer.body);
    if (answer.status === 401 || answer.status === 403) {
      throw new AccessRefused(shown(entry), answer.status, kind, detail, REMEDIES[kind] ?? '');
    }
    throw new DataError(shown(entry), `${entry.gatewayUrl} answered ${answer.status}: ${detail}`);
  }
  const media = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim();
  // A browser shows the coding to a page only if the gateway exposes it; the media type it always shows.
  const coding = answer.headers.get('content-encoding') ?? CONTENT_CODING;
  if (media !== MEDIA_TYPE || coding !== CONTENT_CODING) {
    const reason = 'the answer to a signed request is not sealed, so the gateway could read it';
    throw new DataError(shown(entry), reason, "tell the gateway's operator, or ask the device through another gateway");
  }
  try {
    const found = await unseal(contentKey, answer.body);
    const to = { licence: entry.licence, device: entry.device, buyer: entry.bidder };
    return { ...found, proof: verifyServed(found.headers, to, 'GET', target, found.body) };
  } catch (error) {
    if (error instanceof SealBroken || error instanceof NotServed) throw new DataError(shown(entry), error.message);
    throw error;
  }
}

function pageOf(entry: KeyringEntry, answer: Opened, cursor: string | null, target: string): Page {
  const { body, headers, proof } = answer;
  if (body.length > 0 && body.at(-1) !== 10) {
    throw new DataError(shown(entry), 'the page ends in the middle of a row', 'try again');
  }
  let rows = 0;
  for (const byte of body) if (byte === 10) rows += 1;
  if (whole(headers.get('latchkey-rows')) !== rows) {
    const stated = (headers.get('latchkey-rows') ?? 'nothing').slice(0, 20);
    throw new DataError(shown(entry), `the page holds ${rows} rows, its header says ${stated}`);
  }
  const next = headers.get('latchkey-next') ?? null;
  // A cursor that does not move forward would make a download run for ever.
  if (next !== null && (!/^[0-9]{1,19}$/.test(next) || (cursor !== null && BigInt(next) <= BigInt(cursor)))) {
    throw new DataError(shown(entry), `the next cursor '${next.slice(0, 24)}' does not follow ${cursor}`);
  }
  return { body, rows, target, proof, next, total: whole(headers.get('latchkey-total')) };
}

/** Detail and type of Problem Details, or something short where there are none. */
function problemOf(body: Bytes): { kind: string; detail: string } {
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(body.subarray(0, 65_536)));
    if (typeof found === 'object' && found !== null && 'detail' in found) {
      const kind = 'type' in found ? String(found.type) : '';
      return { kind: kind.slice(0, 60), detail: String(found.detail).slice(0, 500) };
    }
  } catch {
    // Said below.
  }
  return { kind: '', detail: `${body.length} bytes without a reason` };
}

function whole(text: string | undefined): number {
  return text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : -1;
}

function shown(entry: KeyringEntry): string {
  return `${toHex(entry.device)} (licence ${licenceName(entry.licence)})`;
}
