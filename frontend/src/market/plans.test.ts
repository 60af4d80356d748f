// The golden vectors of plans, filters, price rules and keyrings: what the command line reads and writes, the web app reads and writes.

import { describe, expect, test } from 'vitest';
import { parsePercent } from './amounts.ts';
import { fromHex, type Hex, toHex } from './bytes.ts';
import { columnsOf } from './columns.ts';
import { BadAmount, BadFile, QueryError } from './errors.ts';
import { licenceName } from './key-record.ts';
import { encodeKeyring, keysOf, readKeyring } from './keyring.ts';
import { type VerifiedLots, verifyLots } from './lots.ts';
import { bidVector, encodePlan, readPlan } from './plan.ts';
import { onePrice, type Priced, priceList, readPrices, reservePlus, writePrices } from './pricing.ts';
import { parseFilter } from './query.ts';
import { type Case, cases, fieldOf, onChain, vectors } from './vector-cases.ts';

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
