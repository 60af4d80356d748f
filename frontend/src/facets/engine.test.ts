import { describe, expect, test } from 'vitest';
import { passing, rowsOf, type Table, tally } from './brute-force.ts';
import { FacetEngine } from './engine.ts';
import type { FacetCounts, FacetResult, Filters } from './facet-types.ts';
import { fileOf, filters, frame, generator, SPECS, table } from './random-tables.ts';

const SEEDS = Array.from({ length: 16 }, (_, seed) => seed);

function opened(source: Table, columns = SPECS): FacetEngine {
  const engine = new FacetEngine({ rows: rowsOf(source), columns });
  for (const spec of columns) {
    if (spec.maxOf === undefined) engine.load(spec.name, fileOf(spec, source.values[spec.name] as number[]));
  }
  return engine;
}

/** Check every count of a result against its definition. */
function expectExact(source: Table, asked: Filters, found: FacetResult): void {
  const all = passing(source, asked);
  expect(found.passing).toBe(all.length);
  expect(found.rows).toBe(rowsOf(source));
  for (const [name, gained] of Object.entries(found.relax)) {
    expect([name, gained]).toEqual([name, passing(source, asked, [name]).length - all.length]);
  }
  expect(Object.keys(found.relax).sort()).toEqual(Object.keys(asked).sort());
  for (const [name, counts] of Object.entries(found.facets)) {
    expectFacet(name, counts, tally(source, name, passing(source, asked, [name])));
  }
}

function expectFacet(name: string, found: FacetCounts, wanted: Map<number, number>): void {
  const sum = (fits: (value: number) => boolean): number =>
    [...wanted].reduce((all, [value, count]) => all + (fits(value) ? count : 0), 0);
  const each = (fits: (place: number, value: number) => boolean): number[] =>
    Array.from(found.counts, (_, place) => sum((value) => fits(place, value)));
  switch (found.kind) {
    case 'codes':
      expect([name, ...found.counts]).toEqual([name, ...each((code, value) => value === code)]);
      break;
    case 'values':
      expect([name, ...found.counts]).toEqual([name, ...each((place, value) => value === found.values[place])]);
      break;
    case 'flags':
      expect([name, ...found.counts]).toEqual([name, ...each((bit, value) => Math.floor(value / 2 ** bit) % 2 === 1)]);
      return;
    case 'histogram': {
      const isNone = (value: number): boolean => name === 'price' && value === 0;
      const { edges } = found;
      const inside = each(
        (bin, value) => value >= bound(edges, bin) && value < bound(edges, bin + 1) && !isNone(value),
      );
      expect([name, found.none, ...found.counts]).toEqual([name, sum(isNone), ...inside]);
      expect(found.counts.reduce((all, count) => all + count, found.none)).toBe(sum(() => true));
      return;
    }
  }
  expect(found.counts.reduce((all, count) => all + count, 0)).toBe(sum(() => true));
}

function bound(edges: Float64Array, at: number): number {
  return edges[at] as number;
}

describe('counts', () => {
  test.each(SEEDS)('of every facet are exact under all other filters, whatever was asked before (seed %i)', (seed) => {
    const random = generator(seed);
    const source = table(1 + random(300), random);
    const engine = opened(source);
    for (let step = 0; step < 6; step++) {
      const asked = filters(rowsOf(source), random);
      expectExact(source, asked, engine.query(asked));
    }
    expectExact(source, {}, engine.query({}));
  });

  test.each(SEEDS)('stay exact while deltas change and append rows (seed %i)', (seed) => {
    const random = generator(1_000 + seed);
    const source = table(1 + random(120), random);
    const engine = opened(source);
    let asked: Filters = {};
    for (let seq = 1; seq <= 8; seq++) {
      if (random(2) === 0) asked = filters(rowsOf(source), random);
      if (random(2) === 0) engine.query(asked);
      expect(engine.delta(frame(source, seq, random)).kind).toBe('applied');
      expectExact(source, asked, engine.query(asked));
    }
  });

  test('are those of the columns that have come so far, and a late column brings the deltas that came before it', () => {
    const random = generator(7);
    const source = table(90, random);
    const early = structuredClone(source);
    const engine = new FacetEngine({ rows: 90, columns: SPECS });
    const late = ['model', 'month', 'reserve'];
    for (const spec of SPECS) {
      if (spec.maxOf === undefined && !late.includes(spec.name)) {
        engine.load(spec.name, fileOf(spec, early.values[spec.name] as number[]));
      }
    }
    expect(Object.keys(engine.query({}).facets)).not.toContain('model');
    for (let seq = 1; seq <= 5; seq++) engine.delta(frame(source, seq, random));
    for (const name of late) {
      const spec = SPECS.find((found) => found.name === name) as (typeof SPECS)[number];
      engine.load(name, fileOf(spec, early.values[name] as number[]));
    }
    const asked = filters(rowsOf(source), random);
    expectExact(source, asked, engine.query(asked));
  });

  test('answer 32 filters at once and refuse the 33rd without changing anything', () => {
    const columns = Array.from({ length: 33 }, (_, at) => ({ name: `c${at}`, type: 'u8', facet: 'codes' }) as const);
    const values = Object.fromEntries(columns.map(({ name }, at) => [name, [at % 2, 1, 0, 1]]));
    const engine = opened({ specs: columns, values }, columns);
    const asked = (count: number): Filters =>
      Object.fromEntries(columns.slice(0, count).map(({ name }) => [name, { kind: 'in', values: [1] } as const]));
    const found = engine.query(asked(32));
    expect([found.passing, found.relax.c31]).toEqual([2, 0]);
    expectExact({ specs: columns, values }, asked(32), found);
    expect(() => engine.query(asked(33))).toThrow(/33 filters; at most 32/);
    expect(engine.query(asked(32)).version).toBe(found.version);
  });
});

describe('a count of other filters', () => {
  test.each(SEEDS.slice(0, 20))('is exact, after changes too, and leaves the query as it is (seed %i)', (seed) => {
    const random = generator(4_000 + seed);
    const source = table(1 + random(200), random);
    const engine = opened(source);
    const shown = filters(rowsOf(source), random);
    for (let seq = 1; seq <= 3; seq++) {
      engine.delta(frame(source, seq, random));
      const { version } = engine.query(shown);
      const other = filters(rowsOf(source), random);
      expect(engine.count(other)).toBe(passing(source, other).length);
      expect(engine.query(shown).version).toBe(version);
      expectExact(source, shown, engine.query(shown));
    }
  });
});

describe('rows', () => {
  test.each(SEEDS.slice(0, 20))(
    'of a window are the sorted passing rows, equal values in row order (seed %i)',
    (seed) => {
      const random = generator(2_000 + seed);
      const source = table(200, random);
      const engine = opened(source);
      const asked = filters(200, random);
      engine.query(asked);
      for (const name of ['class', 'month', 'reserve', 'expected']) {
        for (const descending of [false, true]) {
          const values = source.values[name] as number[];
          const sign = descending ? -1 : 1;
          const wanted = passing(source, asked).sort(
            (a, b) => sign * ((values[a] as number) - (values[b] as number)) || a - b,
          );
          const found = engine.window({
            sort: { column: name, descending },
            from: 3,
            count: 17,
            columns: [name, 'lot'],
          });
          expect([...found.rows]).toEqual(wanted.slice(3, 20));
          expect([...(found.values.lot as Uint32Array)]).toEqual(
            wanted.slice(3, 20).map((row) => source.values.lot?.[row]),
          );
          expect(found.total).toBe(wanted.length);
          expect(wanted.map((row) => engine.rank(row, { column: name, descending }))).toEqual(
            wanted.map((_, at) => at),
          );
        }
      }
    },
  );

  test('keep their places in a window until it is refreshed, though deltas move them', () => {
    const source: Table = { specs: SPECS, values: { class: [5, 1, 3] } };
    const columns = SPECS.slice(0, 1);
    const engine = opened(source, columns);
    const sort = { column: 'class', descending: false };
    const request = { sort, from: 0, count: 9, columns: ['class'] };
    expect([...engine.window(request).rows]).toEqual([1, 2, 0]);
    const change = new DataView(new ArrayBuffer(12 + 26));
    for (const [at, number] of [1, 77, 2].entries()) change.setUint32(4 * at, number, true);
    for (const [at, [row, value]] of (
      [
        [1, 9],
        [3, 0],
      ] as const
    ).entries()) {
      change.setUint32(12 + 13 * at, row, true);
      change.setUint32(16 + 13 * at, 1, true);
      change.setUint8(24 + 13 * at, value);
    }
    expect(engine.delta(change.buffer)).toEqual({ kind: 'applied', seq: 1, block: 77, changed: 2, appended: 1 });
    const frozen = engine.window(request);
    expect([...frozen.rows]).toEqual([1, 2, 0, 3]);
    expect([...(frozen.values.class as Uint32Array)]).toEqual([9, 3, 5, 0]);
    expect(frozen.movedSinceSort).toBeGreaterThan(0);
    const fresh = engine.window({ ...request, refresh: true });
    expect([...fresh.rows]).toEqual([3, 2, 0, 1]);
    expect(fresh.movedSinceSort).toBe(0);
  });

  test.each(SEEDS.slice(0, 20))('chosen as cheapest are the smallest that fit limit and budget (seed %i)', (seed) => {
    const random = generator(3_000 + seed);
    const source = table(150, random);
    const engine = opened(source);
    const asked = filters(150, random);
    engine.query(asked);
    const further: Filters = { household: { kind: 'range', min: 2 } };
    const values = source.values.expected as number[];
    const sorted = passing(source, { ...asked, ...further }).sort(
      (a, b) => (values[a] as number) - (values[b] as number) || a - b,
    );
    const budget = random(50_000);
    const limit = random(40);
    const wanted: number[] = [];
    let sum = 0;
    for (const row of sorted) {
      if (wanted.length === limit || sum + (values[row] as number) > budget) break;
      sum += values[row] as number;
      wanted.push(row);
    }
    // A filter of the query on the same column stands beside the further one.
    const both = passing(source, asked).filter((row) => sorted.includes(row));
    const found = engine.cheapest({ by: 'expected', limit, budget, filters: further, columns: ['reserve'] });
    if (asked.household === undefined) expect([[...found.rows], found.sum]).toEqual([wanted, sum]);
    else expect([...found.rows].every((row) => both.includes(row))).toBe(true);
    expect(found.values.reserve?.length).toBe(found.rows.length);
  });

  test('of addresses come as 20 bytes each, also after a delta', () => {
    const columns = [{ name: 'device', type: 'bytes20', facet: 'none' }] as const;
    const engine = new FacetEngine({ rows: 2, columns, seq: 4 });
    engine.load('device', Uint8Array.from({ length: 40 }, (_, at) => at).buffer);
    const change = new DataView(new ArrayBuffer(12 + 32));
    for (const [at, number] of [5, 9, 1, 0, 1, 0].entries()) change.setUint32(4 * at, number, true);
    new Uint8Array(change.buffer).fill(0xaa, 24);
    expect(engine.delta(change.buffer).kind).toBe('applied');
    const found = engine.passing(['device']).bytes.device as Uint8Array;
    expect([...found]).toEqual([...Array(20).fill(0xaa), ...Array.from({ length: 20 }, (_, at) => 20 + at)]);
  });
});
