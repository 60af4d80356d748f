// Price rules of a plan, price lists in CSV, and one budget split over several rounds. Rules are twins of
// chains/market/plan.py; CSV files go both ways between the web app and the command line.

import { type Fraction, MAX_BID_TICKS, parseBid, showTicks } from './amounts.ts';
import { type Hex, parseHex, toHex } from './bytes.ts';
import { BadFile } from './errors.ts';

const MAX_PRICE_LIST = 4 * 1024 * 1024;

/** What a price rule reads of a lot: `reserve` in ticks, `licences` 0..6. */
export interface PricedLot {
  readonly device: Hex;
  readonly reserve: number;
  readonly licences: number;
}

/** What a rule chose, bids in ticks, and how many lots it had to leave out, and why. */
export interface Priced {
  readonly bids: ReadonlyMap<Hex, number>;
  readonly notForSale: number;
  readonly reserveAbovePrice: number;
}

/** Bid `ticks` on every lot; lots that ask more, or sell no licence, are left out. */
export function onePrice(lots: Iterable<PricedLot>, ticks: number): Priced {
  return choose(lots, () => ticks);
}

/** What some lots have instead of the common percentage and ceiling; null leaves the common one in force. */
export interface OwnRule {
  readonly percent: Fraction | null;
  readonly ceiling: number | null;
}

/**
 * Bid reserve x (1 + percent), rounded down to a tick, at least one tick and at most `ceiling`. `ownOf` gives what a lot has
 * instead of the common two.
 */
export function reservePlus<L extends PricedLot>(
  lots: Iterable<L>,
  percent: Fraction,
  ceiling = MAX_BID_TICKS,
  ownOf: (lot: L) => OwnRule | undefined = () => undefined,
): Priced {
  return choose(lots, (lot) => {
    const own = ownOf(lot);
    const { numerator, denominator } = own?.percent ?? percent;
    const most = own?.ceiling ?? ceiling;
    const price = (BigInt(lot.reserve) * (denominator + numerator)) / denominator;
    return price > BigInt(most) ? most : Math.max(1, Number(price));
  });
}

/** Bid what the list says on those of `lots` that it names; the others are not looked at. */
export function priceList(lots: Iterable<PricedLot>, prices: ReadonlyMap<Hex, number>): Priced {
  return choose(
    [...lots].filter(({ device }) => prices.has(device)),
    ({ device }) => prices.get(device) as number,
  );
}

function choose<L extends PricedLot>(lots: Iterable<L>, priceOf: (lot: L) => number): Priced {
  const bids = new Map<Hex, number>();
  let notForSale = 0;
  let reserveAbovePrice = 0;
  for (const lot of lots) {
    const price = priceOf(lot);
    if (lot.licences === 0) notForSale += 1;
    else if (price < lot.reserve) reserveAbovePrice += 1;
    else bids.set(lot.device, price);
  }
  return { bids, notForSale, reserveAbovePrice };
}

/**
 * Read a price list: CSV with the columns `device` and `price` (DTX decimal); other columns are passed over. Throws
 * BadFile or BadAmount naming the line.
 */
export function readPrices(text: string, file = 'prices'): Map<Hex, number> {
  const rows = csvRows(text, file);
  const names = rows[0]?.cells ?? [];
  const [deviceAt, priceAt] = [names.indexOf('device'), names.indexOf('price')];
  if (deviceAt < 0 || priceAt < 0) throw new BadFile(file, 'line 1', 'must name the columns device,price');
  const prices = new Map<Hex, number>();
  for (const { line, cells } of rows.slice(1)) {
    const place = `line ${line}`;
    const bytes = parseHex((cells[deviceAt] ?? '').trim());
    if (bytes?.length !== 20) throw new BadFile(file, place, 'device must be 0x and 40 hex digits');
    const device = toHex(bytes);
    if (prices.has(device)) throw new BadFile(file, place, 'this device has a price already');
    prices.set(device, parseBid(cells[priceAt] ?? '', `${file} ${place}: price`));
  }
  return prices;
}

/** The price list of some bids. */
export function writePrices(bids: Iterable<readonly [Hex, number]>): string {
  let text = 'device,price\n';
  for (const [device, ticks] of bids) text += `${device},${showTicks(ticks)}\n`;
  return text;
}

/** Rows of a CSV text (RFC 4180) with the number of their last line; empty lines are passed over. Throws BadFile. */
export function csvRows(given: string, file: string): { line: number; cells: string[] }[] {
  if (given.length > MAX_PRICE_LIST) throw new BadFile(file, '', `larger than ${MAX_PRICE_LIST} bytes`);
  const text = given.replace(/^\ufeff/, '');
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',') {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else cell += letter;
    if (letter === '\n' || (letter === '\r' && text[at] !== '\n') || (letter === '\r' && !quoted)) line += 1;
  }
  if (quoted) throw new BadFile(file, `line ${line}`, 'a quotation mark is never closed');
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/**
 * Split a budget over rounds in proportion to what each is expected to spend. The parts sum to `total` exactly; each has at
 * least 1 tick where the total allows it; equal parts where nothing is expected anywhere.
 */
export function splitBudget(total: bigint, expected: readonly bigint[]): bigint[] {
  if (expected.length === 0) return [];
  const sum = expected.reduce((all, one) => all + one, 0n);
  const weights = sum === 0n ? expected.map(() => 1n) : expected;
  const whole = sum === 0n ? BigInt(expected.length) : sum;
  const floor = total >= BigInt(expected.length) ? 1n : 0n;
  const shared = total - floor * BigInt(expected.length);
  const parts = weights.map((weight, at) => ({ at, part: (shared * weight) / whole, rest: (shared * weight) % whole }));
  let left = shared - parts.reduce((all, { part }) => all + part, 0n);
  const byRest = [...parts].sort((one, other) =>
    one.rest === other.rest ? one.at - other.at : one.rest > other.rest ? -1 : 1,
  );
  for (const entry of byRest) {
    if (left === 0n) break;
    entry.part += 1n;
    left -= 1n;
  }
  return parts.map(({ part }) => part + floor);
}
