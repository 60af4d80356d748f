// Groups of devices with a percentage and a ceiling of their own under the rule "reserve + share". Groups are what the proven
// leaves state: a model, or a value of an attribute. Pure.
import type { Fraction } from '../../market/amounts';
import { median } from '../../market/median';
import type { OwnRule } from '../../market/pricing';
import type { GroupedLot, OwnTexts } from '../../market/pricing-groups';
import type { ChosenLot } from './chosen-lots';
import type { GroupDraft } from './draft';
import { readBid, readPercent } from './read-rule';

/** A way to part devices into groups, `column` being `model` or an attribute. */
export interface GroupBy {
  readonly column: string;
  readonly label: string;
  readonly family: number;
  readonly codeOf: (lot: GroupedLot) => number;
  readonly labelOf: (code: number) => string;
}

export interface GroupRow {
  readonly code: number;
  readonly label: string;
  readonly devices: number;
  /** Medians in ticks, null where no device has one. */
  readonly reserve: number | null;
  readonly lastPrice: number | null;
  readonly bids: number;
  /** Ticks of all bids of the group. */
  readonly sum: number;
  readonly texts: OwnTexts;
  readonly problems: OwnProblems;
}

/** What is wrong with the two texts of a group. */
export interface OwnProblems {
  readonly percent: string | null;
  readonly ceiling: string | null;
}

export const NO_TEXTS: OwnTexts = { percent: '', ceiling: '' };

/** What was typed for the groups of one grouping. */
export function textsOf(groups: GroupDraft | undefined, column: string): ReadonlyMap<number, OwnTexts> {
  return new Map(Object.entries(groups?.own[column] ?? {}).map(([code, texts]) => [Number(code), texts]));
}

/** Returns the draft with other texts for one group; texts that are both empty leave no trace. */
export function withTexts(groups: GroupDraft, code: number, texts: OwnTexts): GroupDraft {
  const { [String(code)]: _, ...others } = groups.own[groups.by] ?? {};
  const isEmpty = texts.percent === '' && texts.ceiling === '';
  const own = isEmpty ? others : { ...others, [String(code)]: texts };
  return { ...groups, own: { ...groups.own, [groups.by]: own } };
}

/** Reads the own values of all groups, or says which group has which wrong value, and what to write. */
export function readOwnRules(
  texts: ReadonlyMap<number, OwnTexts>,
  labelOf: (code: number) => string,
): ReadonlyMap<number, OwnRule> | string {
  const rules = new Map<number, OwnRule>();
  for (const [code, own] of texts) {
    const { percent, ceiling, problems } = readOwn(own);
    if (problems.percent !== null) return `${labelOf(code)}: “${own.percent.slice(0, 20)}”. ${problems.percent}`;
    if (problems.ceiling !== null) return `${labelOf(code)}: “${own.ceiling.slice(0, 20)}”. ${problems.ceiling}`;
    rules.set(code, { percent, ceiling });
  }
  return rules;
}

function readOwn(texts: OwnTexts): { percent: Fraction | null; ceiling: number | null; problems: OwnProblems } {
  const percent = readPercent(texts.percent);
  const ceiling = readBid(texts.ceiling);
  return {
    percent: 'kind' in percent ? null : percent,
    ceiling: typeof ceiling === 'number' ? ceiling : null,
    problems: {
      percent: 'kind' in percent && percent.kind === 'wrong' ? percent.reason : null,
      ceiling: typeof ceiling !== 'number' && ceiling.kind === 'wrong' ? ceiling.reason : null,
    },
  };
}

/** Rows of the table, the group with the most devices first; one that has values but no device any more comes last. */
export function groupRows(
  lots: readonly (ChosenLot & { readonly bid: number })[],
  by: GroupBy,
  texts: ReadonlyMap<number, OwnTexts>,
): readonly GroupRow[] {
  const groups = new Map<number, { reserves: number[]; prices: number[]; bids: number; sum: number }>();
  const group = (code: number) => {
    const known = groups.get(code) ?? { reserves: [], prices: [], bids: 0, sum: 0 };
    groups.set(code, known);
    return known;
  };
  for (const code of texts.keys()) group(code);
  for (const lot of lots) {
    const one = group(by.codeOf(lot));
    one.reserves.push(lot.reserve);
    if (lot.lastPrice > 0) one.prices.push(lot.lastPrice);
    if (lot.bid > 0) one.bids += 1;
    one.sum += lot.bid;
  }
  return [...groups]
    .map(([code, { reserves, prices, bids, sum }]) => ({
      code,
      label: by.labelOf(code),
      devices: reserves.length,
      reserve: wholeMedian(reserves),
      lastPrice: wholeMedian(prices),
      bids,
      sum,
      texts: texts.get(code) ?? NO_TEXTS,
      problems: readOwn(texts.get(code) ?? NO_TEXTS).problems,
    }))
    .sort((a, b) => b.devices - a.devices || a.code - b.code);
}

/** Rows whose name has all the words that somebody looks for. */
export function findGroups(rows: readonly GroupRow[], wanted: string): readonly GroupRow[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
}

function wholeMedian(values: readonly number[]): number | null {
  const middle = median(values);
  return middle === null ? null : Math.round(middle);
}
