// Random tables, filters and changes for tests of the facet engine; the same for the same seed.

import type { Table } from './brute-force.ts';
import { WIDTHS } from './column.ts';
import type { ColumnSpec, Filter, Filters } from './facet-types.ts';

/** Numbers 0 <= n < 2^32 from a seed (mulberry32). */
export function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export const SPECS: readonly ColumnSpec[] = [
  { name: 'class', type: 'u8', facet: 'codes' },
  { name: 'region', type: 'u8', facet: 'codes' },
  { name: 'doors', type: 'u8', facet: 'codes' },
  { name: 'household', type: 'u8', facet: 'codes' },
  { name: 'month', type: 'u16', facet: 'codes' },
  { name: 'marks', type: 'u8', facet: 'flags' },
  { name: 'model', type: 'u32', facet: 'values' },
  { name: 'reserve', type: 'u32', facet: 'histogram', scale: 'log' },
  { name: 'price', type: 'u32', facet: 'histogram', zeroIsNone: true },
  { name: 'sales', type: 'u16', facet: 'histogram' },
  { name: 'lot', type: 'u16', facet: 'none' },
  { name: 'expected', type: 'u32', facet: 'histogram', maxOf: ['reserve', 'price'] },
];

type Random = (below: number) => number;

export function value(spec: ColumnSpec, random: Random): number {
  switch (spec.name) {
    case 'month':
      return random(300);
    case 'model':
      return 1 + random(9) * 70_001;
    case 'reserve':
      return random(3) === 0 ? random(60_000) : random(900);
    case 'price':
      return random(3) === 0 ? 0 : 100 + random(5_000);
    case 'sales':
      return random(40);
    case 'lot':
      return random(16_384);
    default:
      return random(7);
  }
}

export function table(rows: number, random: Random): Table {
  const values: Record<string, number[]> = {};
  for (const spec of SPECS) {
    values[spec.name] = Array.from({ length: rows }, (_, row) =>
      spec.maxOf === undefined
        ? value(spec, random)
        : Math.max(...spec.maxOf.map((name) => values[name]?.[row] as number)),
    );
  }
  return { specs: SPECS, values };
}

/** The column as a snapshot file holds it. */
export function fileOf(spec: ColumnSpec, values: readonly number[]): ArrayBuffer {
  const buffer = new ArrayBuffer(values.length * WIDTHS[spec.type]);
  const view = new DataView(buffer);
  for (const [row, number] of values.entries()) {
    if (spec.type === 'u8') view.setUint8(row, number);
    else if (spec.type === 'u16') view.setUint16(row * 2, number, true);
    else view.setUint32(row * 4, number, true);
  }
  return buffer;
}

export function filters(rows: number, random: Random): Filters {
  const found: Record<string, Filter> = {};
  for (const spec of SPECS) {
    if (random(3) !== 0) continue;
    const some = [value(spec, random), value(spec, random), value(spec, random)];
    const [low, high] = [Math.min(...some), Math.max(...some)];
    const kinds: Filter[] = [
      { kind: 'in', values: some },
      { kind: 'not-in', values: some },
      { kind: 'range', min: low, max: high, orNone: random(2) === 0 },
      { kind: 'range', min: low },
      { kind: 'range', max: high, orNone: true },
    ];
    if (spec.facet === 'flags') kinds.push({ kind: 'flags', all: random(4), none: 4 * random(2) });
    found[spec.name] = kinds[random(kinds.length)] as Filter;
  }
  if (random(3) === 0) {
    const rowsNamed = Array.from({ length: random(rows + 1) }, () => random(rows));
    found['@named'] = { kind: 'rows', rows: rowsNamed, exclude: random(2) === 0 };
  }
  return found;
}

/** A frame that gives rows new values, and appends some; `target` takes the same changes. */
export function frame(target: Table, seq: number, random: Random): ArrayBuffer {
  const stored = SPECS.filter((spec) => spec.maxOf === undefined);
  const parts: [number, number, [ColumnSpec, number][]][] = [];
  for (let index = 0; index < 1 + random(12); index++) {
    const rows = target.values['class']?.length as number;
    const isNew = random(4) === 0;
    const row = isNew ? rows : random(rows);
    const changes = stored
      .filter(() => isNew || random(2) === 0)
      .map((spec): [ColumnSpec, number] => [
        spec,
        value(spec, random) * (random(20) === 0 && spec.type === 'u32' ? 9 : 1),
      ]);
    if (isNew) for (const spec of SPECS) target.values[spec.name]?.push(0);
    for (const [spec, number] of changes) (target.values[spec.name] as number[])[row] = number;
    for (const spec of SPECS.filter((found) => found.maxOf !== undefined)) {
      (target.values[spec.name] as number[])[row] = Math.max(
        ...(spec.maxOf as readonly string[]).map((name) => target.values[name]?.[row] as number),
      );
    }
    parts.push([row, changes.reduce((mask, [spec]) => mask | (1 << stored.indexOf(spec)), 0), changes]);
  }
  const size = parts.reduce(
    (sum, [, , changes]) => sum + 12 + changes.reduce((all, [spec]) => all + WIDTHS[spec.type], 0),
    12,
  );
  const view = new DataView(new ArrayBuffer(size));
  view.setUint32(0, seq, true);
  view.setUint32(4, 1_000 + seq, true);
  view.setUint32(8, parts.length, true);
  let at = 12;
  for (const [row, mask, changes] of parts) {
    view.setUint32(at, row, true);
    view.setUint32(at + 4, mask, true);
    at += 12;
    for (const [spec, number] of changes) {
      if (spec.type === 'u8') view.setUint8(at, number);
      else if (spec.type === 'u16') view.setUint16(at, number, true);
      else view.setUint32(at, number, true);
      at += WIDTHS[spec.type];
    }
  }
  return view.buffer;
}
