// Own percentages and ceilings of groups of devices under the rule "reserve plus a percentage", and their CSV file. Twin of
// chains/market/group_rules.py: a file written here is read by `latchkey bid plan --groups`.

import { parseBid, parsePercent } from './amounts.ts';
import { BadFile } from './errors.ts';
import { csvRows, type OwnRule } from './pricing.ts';
import { type Attribute, attributesOf, meaningOf } from './schema.ts';

const MODEL = 'model';
const UNSTATED = 'unstated';
const MAX_MODEL = 2 ** 32 - 1;
/** Longest name that an error repeats. */
const MAX_NAME = 40;

/** What the grouping reads of a lot. */
export interface GroupedLot {
  readonly model: number;
  readonly attributes: Uint8Array;
}

/** A percentage and a ceiling as they were typed; empty for the common one. */
export interface OwnTexts {
  readonly percent: string;
  readonly ceiling: string;
}

/** `column` is `model` or an attribute; own values by a model's number, or an attribute's code (0 = not stated). */
export interface GroupTexts {
  readonly column: string;
  readonly own: ReadonlyMap<number, OwnTexts>;
}

/** The number of the group that a lot is in. */
export function groupOf(column: string, family: number): (lot: GroupedLot) => number {
  if (column === MODEL) return (lot) => lot.model;
  const position = attributeOf(column, family)?.position;
  return (lot) => (position === undefined ? 0 : (lot.attributes[position] ?? 0));
}

/** Reads what was typed for one group; null where both are empty. Throws BadAmount naming the group. */
export function readOwn({ percent, ceiling }: OwnTexts, group: string): OwnRule | null {
  if (percent.trim() === '' && ceiling.trim() === '') return null;
  return {
    percent: percent.trim() === '' ? null : parsePercent(percent, `percent of ${group}`),
    ceiling: ceiling.trim() === '' ? null : parseBid(ceiling, `ceiling of ${group}`),
  };
}

/** Read a file of groups for lots of a family. Throws BadFile or BadAmount naming the line and the group. */
export function readGroups(text: string, family: number, file = 'groups'): GroupTexts {
  const [head, ...rows] = csvRows(text, file);
  const names = (head?.cells ?? []).map((name) => name.trim());
  const column = names.find((name) => name !== 'percent' && name !== 'ceiling') ?? '';
  const places = [column, 'percent', 'ceiling'].map((name) => names.indexOf(name));
  if (names.length !== 3 || places.includes(-1) || (column !== MODEL && attributeOf(column, family) === null)) {
    const known = attributesOf(family).map(({ name }) => name);
    const remedy = known.length > 0 ? `attributes are ${known.join(', ')}` : '';
    throw new BadFile(file, 'line 1', 'must name the columns percent,ceiling and model or one attribute', remedy);
  }
  const own = new Map<number, OwnTexts>();
  for (const { line, cells } of rows) {
    const place = `line ${line}`;
    const [name = '', percent = '', ceiling = ''] = places.map((at) => (cells[at] ?? '').trim());
    const group = groupNamed(name, column, family);
    if (group === null) throw new BadFile(file, place, `‘${name.slice(0, MAX_NAME)}’ is no ${kindOf(column)}`);
    if (own.has(group)) throw new BadFile(file, place, `${column} ${name} has a line already`);
    readOwn({ percent, ceiling }, `${column} ${name} (${file} ${place})`);
    own.set(group, { percent: percent.replace(/%$/, '').trim(), ceiling });
  }
  return { column, own };
}

/** The file of some groups, those with nothing of their own left out. */
export function writeGroups({ column, own }: GroupTexts, family: number): string {
  let text = `${column},percent,ceiling\n`;
  for (const [group, { percent, ceiling }] of own) {
    if (readOwn({ percent, ceiling }, `${column} ${group}`) === null) continue;
    text += `${nameOf(group, column, family)},${percent.trim()},${ceiling.trim()}\n`;
  }
  return text;
}

function attributeOf(name: string, family: number): Attribute | null {
  return attributesOf(family).find((one) => one.name === name) ?? null;
}

function kindOf(column: string): string {
  return column === MODEL ? `number of a model, 0..${MAX_MODEL}` : `value of ${column}, nor ${UNSTATED}`;
}

function nameOf(group: number, column: string, family: number): string {
  const attribute = attributeOf(column, family);
  return attribute === null ? String(group) : String(meaningOf(attribute, group) ?? UNSTATED);
}

function groupNamed(name: string, column: string, family: number): number | null {
  const attribute = attributeOf(column, family);
  if (attribute === null) return /^[0-9]{1,10}$/.test(name) && Number(name) <= MAX_MODEL ? Number(name) : null;
  const wanted = name.toLowerCase();
  if (wanted === UNSTATED) return 0;
  if (attribute.kind !== 'number') {
    const at = attribute.names.findIndex((one) => one.toLowerCase() === wanted);
    return at < 0 ? null : at + 1;
  }
  if (!/^-?[0-9]{1,9}$/.test(name)) return null;
  const code = (Number(name) - attribute.first) / attribute.step + 1;
  return Number.isInteger(code) && code >= 1 && Number(name) <= attribute.last ? code : null;
}
