import { expose, wrap } from 'comlink';
import { describe, expect, test } from 'vitest';
import { FacetEngine } from './engine.ts';
import type { FacetsApi } from './facets.worker.ts';
import { FacetsClient } from './facets-client.ts';
import { latestWins } from './latest-wins.ts';

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe('of questions that come faster than answers', () => {
  test('the first and the newest are answered, those between with null', async () => {
    const asked: number[] = [];
    const gates: ReturnType<typeof deferred<string>>[] = [];
    const ask = latestWins((question: number) => {
      asked.push(question);
      const gate = deferred<string>();
      gates.push(gate);
      return gate.promise;
    });
    const answers = [ask(1), ask(2), ask(3)];
    gates[0]?.resolve('one');
    expect(await answers[0]).toBe('one');
    expect(await answers[1]).toBeNull();
    gates[1]?.resolve('three');
    expect(await answers[2]).toBe('three');
    expect(asked).toEqual([1, 3]);
  });

  test('one that fails does not hold up the next', async () => {
    const ask = latestWins((question: number) =>
      question === 1 ? Promise.reject(new Error('no')) : Promise.resolve(question),
    );
    const [first, second] = [ask(1), ask(2)];
    await expect(first).rejects.toThrow('no');
    expect(await second).toBe(2);
  });
});

describe('a client over a message channel', () => {
  const { port1, port2 } = new MessageChannel();
  let stopped = 0;
  const engine = new FacetEngine({ rows: 3, columns: [{ name: 'class', type: 'u8', facet: 'codes' }] });
  const api: FacetsApi = {
    open: () => undefined,
    load: (column, data) => engine.load(column, data),
    query: (filters) => engine.query(filters),
    count: (filters) => engine.count(filters),
    window: (request) => engine.window(request),
    rank: (row, sort) => engine.rank(row, sort),
    cheapest: (request) => engine.cheapest(request),
    passing: (columns, limit) => engine.passing(columns, limit),
    gather: (rows, columns) => engine.gather(rows, columns),
    delta: (frame) => engine.delta(frame),
  };
  expose(api, port1);
  const client = new FacetsClient(wrap<FacetsApi>(port2), () => {
    stopped += 1;
    port1.close();
    port2.close();
  });

  test('gives the answers of the engine, hands buffers over, tells listeners of changes, and refuses after close', async () => {
    const data = Uint8Array.of(1, 2, 2).buffer;
    await client.load('class', data);
    expect(data.byteLength).toBe(0);
    const found = await client.query({ class: { kind: 'in', values: [2] } });
    expect([found?.passing, found?.relax]).toEqual([2, { class: 1 }]);
    await expect(client.query({ colour: { kind: 'in', values: [2] } })).rejects.toMatchObject({ name: 'FacetError' });

    const heard: number[] = [];
    const end = client.subscribe(({ seq }) => heard.push(seq));
    expect((await client.delta(Uint32Array.of(1, 5, 0).buffer)).kind).toBe('applied');
    expect((await client.delta(Uint32Array.of(9, 5, 0).buffer)).kind).toBe('gap');
    end();
    await client.delta(Uint32Array.of(2, 5, 0).buffer);
    expect(heard).toEqual([1]);

    client.close();
    await expect(client.rank(0, null)).rejects.toMatchObject({ name: 'FacetsClosed' });
    expect(stopped).toBe(1);
  });
});
