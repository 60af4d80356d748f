// The same filters as text of the filter language, for the command line, the SDK and plans. Spec:
// specs/protocol/recovery-file.md section 6. The language speaks of the lots of a round, so what only the directory knows
// (last price, last check-in, status, ...) cannot be said in it; such filters are named, so that nobody takes the text for all.
import { plainDtx, ticks } from '../ui/amount';
import { mayBeUnstated, numberOfCode, shapeOf } from './column';
import { type ColumnFilter, nameOfCode, type ViewFilters } from './filters';
import type { Column, Manifest } from './schema';

export interface FilterText {
  readonly text: string;
  /** Labels of the columns whose filters the language cannot say. */
  readonly left: readonly string[];
}

/** Columns that every lot has, by the name that the language gives them. */
const LOT_COLUMNS: Readonly<Record<string, string>> = {
  family: 'category',
  gateway: 'gateway',
  licences: 'licences',
  model: 'model',
  oem: 'model',
  reserve: 'reserve',
};

export function filterText(filters: ViewFilters, manifest: Manifest): FilterText {
  const parts: string[] = [];
  const left: string[] = [];
  for (const column of manifest.columns) {
    const filter = filters.get(column.name);
    if (filter === undefined) continue;
    const text = textOf(column, filter, manifest);
    if (text === null) left.push(column.label);
    else parts.push(text);
  }
  return { text: parts.join(' and '), left };
}

function textOf(column: Column, filter: ColumnFilter, manifest: Manifest): string | null {
  const name = LOT_COLUMNS[column.name] ?? (mayBeUnstated(column) ? column.name : null);
  if (name === null) return null;
  return filter.kind === 'range' ? rangeText(name, column, filter) : someText(name, column, filter, manifest);
}

function someText(
  name: string,
  column: Column,
  filter: Extract<ColumnFilter, { kind: 'some' }>,
  manifest: Manifest,
): string | null {
  const unstated = mayBeUnstated(column) && filter.codes.includes(0);
  const words = filter.codes.flatMap((code) =>
    mayBeUnstated(column) && code === 0 ? [] : wordsOf(column, code, manifest),
  );
  if (words.some((word) => word === null)) return null;
  const parts = [
    ...(words.length === 0 ? [] : [words.length === 1 ? `${name} = ${words[0]}` : `${name} in (${words.join(', ')})`]),
    ...(unstated ? [`${name} = unstated`] : []),
  ];
  // An OEM without models has no device either: `model = 0` fits none, since models count from 1.
  const text = parts.length === 0 ? `${name} = 0` : parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' or ')})`;
  // Plain negation, as on the page: what is not stated passes. `not in` would leave that out.
  return filter.inverted ? `not ${text}` : text;
}

function rangeText(name: string, column: Column, filter: Extract<ColumnFilter, { kind: 'range' }>): string {
  const ends = [
    ...(filter.min === undefined ? [] : [`${name} >= ${number(column, filter.min)}`]),
    ...(filter.max === undefined ? [] : [`${name} <= ${number(column, filter.max)}`]),
  ];
  const both = ends.join(' and ');
  if (!filter.orNothing || !mayBeUnstated(column)) return both;
  return both === '' ? `${name} = unstated` : `(${ends.length > 1 ? `(${both})` : both} or ${name} = unstated)`;
}

function number(column: Column, value: number): string {
  if (shapeOf(column) === 'price') return plainDtx(ticks(value));
  return String(shapeOf(column) === 'stepped' ? numberOfCode(column, value) : value);
}

// Null where the language has no word for a value.
function wordsOf(column: Column, code: number, manifest: Manifest): (string | null)[] {
  switch (column.name) {
    case 'oem':
      return modelsOf(column, code, manifest).map(String);
    case 'model':
      return [String(code)];
    case 'gateway':
      return [manifest.gateways.find((gateway) => gateway.index === code)?.address ?? null];
    default:
      return [quoted(nameOfCode(column, code))];
  }
}

function modelsOf(oem: Column, code: number, manifest: Manifest): number[] {
  const maker = oem.values?.find((value) => value.code === code)?.address;
  return manifest.models.filter((model) => model.oem === maker).map(({ model }) => model);
}

const WORD = /^[A-Za-z0-9_.+%/:-]+$/;
const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in', 'unstated']);

function quoted(word: string): string {
  return WORD.test(word) && !KEYWORDS.has(word.toLowerCase()) ? word : `'${word.replaceAll("'", '')}'`;
}
