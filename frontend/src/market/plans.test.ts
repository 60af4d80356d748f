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
import { groupOf, readGroups, readOwn, writeGroups } from './pricing-groups.ts';
import { parseFilter } from './query.ts';
import { type Any, type Case, cases, fieldOf, onChain, vectors } from './vector-cases.ts';

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

  function grouped({ percent, text }: Any): Priced {
    const { column, own } = readGroups(text, 1);
    const rules = new Map([...own].map(([group, texts]) => [group, readOwn(texts, '') ?? undefined]));
    const of = groupOf(column, 1);
    const lots = (offers as Any[]).map((one) => ({ ...one, attributes: fromHex(one.attributes) }));
    return reservePlus(lots, parsePercent(percent, 'percent'), undefined, (lot) => rules.get(of(lot)));
  }

  test.each(cases('price_rule'))('%s', (_, { in: given, out }) => {
    if (given.rule === 'one') expect(shown(onePrice(offers, given.ticks))).toEqual(out);
    else if (given.rule === 'reserve') {
      expect(shown(reservePlus(offers, parsePercent(given.percent, 'percent'), given.ceiling))).toEqual(out);
    } else {
      try {
        const found = given.rule === 'groups' ? grouped(given) : priceList(offers, readPrices(given.text));
        expect(shown(found)).toEqual(out);
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

  test('a file of groups that is written reads back, and names values as filters do', () => {
    const own = new Map([
      [3, { percent: '30', ceiling: '1.5' }],
      [0, { percent: '', ceiling: '2' }],
      [4, { percent: ' ', ceiling: '' }],
    ]);
    const text = writeGroups({ column: 'region', own }, 1);
    expect(text).toMatch(/^region,percent,ceiling\n[A-Z0-9]+,30,1\.5\nunstated,,2\n$/);
    expect([...readGroups(text, 1).own]).toEqual([...own].slice(0, 2));
  });

  test('a fault in a file of groups names line, group, value and remedy', () => {
    const read = (line: string) => () => readGroups(`model,percent,ceiling\n7,1,\n${line}\n`, 1, 'my.csv');
    expect(read('8,a lot,')).toThrow(/percent of model 8 \(my\.csv line 3\) .*a lot.*not a percentage; write it like/);
    expect(read('8,,70')).toThrow(/ceiling of model 8 .*line 3.*above the limit of 65\.535 DTX/);
    expect(read('07,,1')).toThrow(/line 3: model 07 has a line already/);
    expect(read('x,,1')).toThrow(/line 3: ‘x’ is no number of a model/);
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
