import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeltaStream, FLUSH_MS, type Frame, type Socket } from './deltas';

class FakeSocket implements Socket {
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  closed = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  close() {
    this.closed = true;
  }
}

function frame(seq: number, block = 7, count = 0): ArrayBuffer {
  return new Uint32Array([seq, block, count]).buffer;
}

function stream(apply: (frames: readonly Frame[]) => Promise<boolean> = async () => true) {
  const sockets: FakeSocket[] = [];
  const applied: number[][] = [];
  const states: string[] = [];
  const onResnapshot = vi.fn();
  const onRound = vi.fn();
  const made = new DeltaStream(3, {
    url: (seq) => `/v1/deltas?seq=${seq}`,
    open: (url) => {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      return socket;
    },
    apply: (frames) => {
      applied.push(frames.map(({ seq }) => seq));
      return apply(frames);
    },
    onState: (state) => states.push(state),
    onResnapshot,
    onRound,
  });
  made.start();
  const socket = () => {
    const newest = sockets.at(-1);
    if (newest === undefined) throw new Error('nothing is connected');
    return newest;
  };
  return { made, sockets, socket, applied, states, onResnapshot, onRound };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a busy ledger redraws the page at most three times a second', async () => {
  const { socket, applied } = stream();
  for (let seq = 4; seq < 104; seq += 1) {
    socket().onmessage?.({ data: frame(seq) });
    await vi.advanceTimersByTimeAsync(30);
  }
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(applied.flat()).toEqual(Array.from({ length: 100 }, (_, at) => 4 + at));
  expect(applied.length).toBeGreaterThanOrEqual(3 * 2);
  expect(applied.length).toBeLessThanOrEqual(3 * 3 + 2);
});

test('a change after a quiet moment is on the page at once', async () => {
  const { socket, applied } = stream();
  for (const seq of [4, 5]) {
    socket().onmessage?.({ data: frame(seq) });
    await vi.advanceTimersByTimeAsync(1);
    expect(applied.at(-1)).toEqual([seq]);
    await vi.advanceTimersByTimeAsync(FLUSH_MS);
  }
});

test('frames that come while others are applied wait their turn and keep their order', async () => {
  let release: (value: boolean) => void = () => {};
  const { socket, applied } = stream(() => new Promise((resolve) => (release = resolve)));
  socket().onmessage?.({ data: frame(4) });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  socket().onmessage?.({ data: frame(5) });
  await vi.advanceTimersByTimeAsync(5 * FLUSH_MS);
  expect(applied).toEqual([[4]]);
  release(true);
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(applied).toEqual([[4], [5]]);
});

test('a broken connection goes on from the last change that was applied', async () => {
  const { socket, sockets, states } = stream();
  socket().onmessage?.({ data: frame(9) });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  socket().onmessage?.({ data: frame(10) });
  socket().onclose?.();
  expect(states.at(-1)).toBe('waiting');
  await vi.advanceTimersByTimeAsync(600);
  expect(sockets.map(({ url }) => url)).toEqual(['/v1/deltas?seq=3', '/v1/deltas?seq=9']);
});

test('a directory that is gone is asked less and less often', async () => {
  const { sockets } = stream();
  for (let turn = 0; turn < 60; turn += 1) {
    sockets.at(-1)?.onclose?.();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(sockets.length).toBeGreaterThan(4);
  expect(sockets.length).toBeLessThan(12);
});

test('a gap loads the snapshot again, once, and the stream says no more', async () => {
  const { socket, onResnapshot } = stream(async () => false);
  const first = socket();
  first.onmessage?.({ data: frame(6) });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(onResnapshot).toHaveBeenCalledTimes(1);
  expect(first.closed).toBe(true);
  expect(first.onmessage).toBeNull();
});

test('a frame that cannot be applied loads the snapshot again', async () => {
  const { socket, onResnapshot } = stream(() => Promise.reject(new Error('short')));
  socket().onmessage?.({ data: frame(4) });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  expect(onResnapshot).toHaveBeenCalledTimes(1);
});

test('the directory may ask for a new snapshot, and tells when a round moves on', () => {
  const { socket, onResnapshot, onRound } = stream();
  socket().onmessage?.({ data: '{"kind":"round","round":4}' });
  expect(onRound).toHaveBeenCalledTimes(1);
  socket().onmessage?.({ data: 'not json' });
  expect(onResnapshot).not.toHaveBeenCalled();
  socket().onmessage?.({ data: '{"kind":"resnapshot","id":"9-00000000"}' });
  expect(onResnapshot).toHaveBeenCalledTimes(1);
});

test('what is too short to be a frame loads the snapshot again', () => {
  const { socket, onResnapshot } = stream();
  socket().onmessage?.({ data: new ArrayBuffer(11) });
  expect(onResnapshot).toHaveBeenCalledTimes(1);
});

test('the place in the stream is known though the bytes have gone to the worker', async () => {
  const { socket, sockets } = stream(async (frames) => {
    for (const { data } of frames) structuredClone(data, { transfer: [data] });
    return true;
  });
  socket().onmessage?.({ data: frame(9) });
  await vi.advanceTimersByTimeAsync(FLUSH_MS);
  socket().onclose?.();
  await vi.advanceTimersByTimeAsync(600);
  expect(sockets.at(-1)?.url).toBe('/v1/deltas?seq=9');
});

test('nothing happens after stop', async () => {
  const { made, socket, sockets, applied } = stream();
  const open = socket();
  open.onmessage?.({ data: frame(4) });
  made.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(open.closed).toBe(true);
  expect(sockets).toHaveLength(1);
  expect(applied).toEqual([]);
});
