// Deltas out of turn, and requests that make no sense.
import { describe, expect, test } from 'vitest';
import { FacetEngine } from './engine.ts';
import { FacetError } from './facet-types.ts';

describe('a delta', () => {
  function tiny(): FacetEngine {
    const engine = new FacetEngine({ rows: 2, columns: [{ name: 'class', type: 'u8', facet: 'codes' }], seq: 10 });
    engine.load('class', Uint8Array.of(1, 2).buffer);
    return engine;
  }

  function words(...numbers: number[]): ArrayBuffer {
    const view = new DataView(new ArrayBuffer(numbers.length * 4));
    for (const [at, number] of numbers.entries()) view.setUint32(at * 4, number, true);
    return view.buffer;
  }

  test('out of turn changes nothing and says what is missing', () => {
    const engine = tiny();
    expect(engine.delta(words(10, 1, 0))).toEqual({ kind: 'stale', seq: 10 });
    expect(engine.delta(words(13, 1, 0))).toEqual({ kind: 'gap', expected: 11, got: 13 });
    expect(engine.delta(words(11, 1, 0)).kind).toBe('applied');
  });

  test.each([
    ['cut short', words(11, 1, 1, 0, 1, 0)],
    ['with bytes behind its changes', words(11, 1, 0, 0)],
    ['for a column that is not there', words(11, 1, 1, 0, 2, 0)],
    ['for a column far behind the last', words(11, 1, 1, 0, 0, 1)],
    ['that skips a row', words(11, 1, 1, 5, 0, 0)],
  ])('%s is refused whole', (_, bad) => {
    const engine = tiny();
    const before = engine.query({});
    expect(() => engine.delta(bad)).toThrow(FacetError);
    expect({ ...engine.query({}), ms: 0 }).toEqual({ ...before, ms: 0 });
    expect(engine.delta(words(11, 1, 0)).kind).toBe('applied');
  });
});

describe('bad requests name column, value and limit', () => {
  const engine = new FacetEngine({ rows: 3, columns: [{ name: 'class', type: 'u8', facet: 'codes' }] });

  test.each([
    [() => engine.load('class', new ArrayBuffer(2)), /column class: 2 bytes, 3 rows of u8 need 3/],
    [() => engine.load('colour', new ArrayBuffer(3)), /no column is called colour/],
    [() => engine.query({ colour: { kind: 'in', values: [1] } }), /filter colour: there is no numeric column/],
    [() => engine.query({ class: { kind: 'in', values: [-1] } }), /filter class: -1 is no whole number/],
    [() => engine.gather(Uint32Array.of(3), []), /row 3 of 3/],
    [() => new FacetEngine({ rows: -1, columns: [] }), /-1 rows/],
  ])('%#', (bad, message) => {
    expect(bad).toThrow(message);
  });
});
