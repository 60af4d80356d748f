// The live changes of a snapshot, over a WebSocket. A frame goes on at once after a quiet moment; those that follow wait and go
// on together, so that a busy ledger redraws the page three times a second and not thirty. What a frame holds is the facet engine's business; this module reads its head.
// Spec: specs/asyncapi/directory.json.
import * as z from 'zod/mini';

/** The little of WebSocket that is used here; tests bring their own. */
export interface Socket {
  binaryType: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  close(): void;
}

export interface DeltaOptions {
  /** Address of the stream for changes after `seq`. */
  readonly url: (seq: number) => string;
  readonly open: (url: string) => Socket;
  /** Applies frames in order; the next ones wait until it is done. Resolves to false where a frame did not fit. */
  readonly apply: (frames: readonly Frame[]) => Promise<boolean>;
  readonly onState: (state: 'connecting' | 'live' | 'waiting') => void;
  /** The changes cannot be had any more: the snapshot must be loaded again. */
  readonly onResnapshot: () => void;
  readonly onRound?: () => void;
}

export interface FrameHead {
  readonly seq: number;
  readonly block: number;
  readonly count: number;
}

/** A frame with its head read beforehand: its bytes belong to the worker once they are applied. */
export interface Frame extends FrameHead {
  readonly data: ArrayBuffer;
}

const HEAD_BYTES = 12;
/** Frames go on at most this often. */
export const FLUSH_MS = 330;
const WAIT_FIRST_MS = 500;
const WAIT_MOST_MS = 15_000;

const noticeSchema = z.object({ kind: z.string() });

/** Reads sequence number, block and number of changes; null for what is too short to be a frame. */
export function frameHead(frame: ArrayBuffer): FrameHead | null {
  if (frame.byteLength < HEAD_BYTES) return null;
  const view = new DataView(frame);
  return { seq: view.getUint32(0, true), block: view.getUint32(4, true), count: view.getUint32(8, true) };
}

/** Follows the changes until `stop`; connects again by itself, from the last change that was applied. */
export class DeltaStream {
  #options: DeltaOptions;
  #seq: number;
  #socket: Socket | null = null;
  #frames: Frame[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #wait = WAIT_FIRST_MS;
  #busy = false;
  #flushed = Number.NEGATIVE_INFINITY;
  #stopped = false;

  constructor(seq: number, options: DeltaOptions) {
    this.#seq = seq;
    this.#options = options;
  }

  start(): void {
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#drop();
  }

  #connect(): void {
    if (this.#stopped) return;
    this.#options.onState('connecting');
    const socket = this.#options.open(this.#options.url(this.#seq));
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.#wait = WAIT_FIRST_MS;
      this.#options.onState('live');
    };
    socket.onmessage = ({ data }) => this.#take(data);
    socket.onclose = () => this.#again();
  }

  #take(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      const head = frameHead(data);
      if (head === null) {
        this.#resnapshot();
        return;
      }
      this.#frames.push({ ...head, data });
      this.#plan();
      return;
    }
    const notice = noticeSchema.safeParse(parseJson(data));
    if (!notice.success) return;
    if (notice.data.kind === 'resnapshot') this.#resnapshot();
    else if (notice.data.kind === 'round') this.#options.onRound?.();
  }

  #plan(): void {
    this.#timer ??= setTimeout(() => void this.#flush(), Math.max(0, this.#flushed + FLUSH_MS - performance.now()));
  }

  async #flush(): Promise<void> {
    this.#timer = null;
    if (this.#busy || this.#stopped) return;
    this.#busy = true;
    this.#flushed = performance.now();
    const frames = this.#frames;
    this.#frames = [];
    try {
      if (!(await this.#options.apply(frames))) {
        this.#resnapshot();
        return;
      }
      for (const { seq } of frames) this.#seq = Math.max(this.#seq, seq);
    } catch {
      this.#resnapshot();
      return;
    } finally {
      this.#busy = false;
    }
    // Frames that came meanwhile found the timer's turn taken.
    if (this.#frames.length > 0 && !this.#stopped) this.#plan();
  }

  #again(): void {
    if (this.#stopped) return;
    // What was received and not applied comes again, from the last change that was.
    this.#drop();
    this.#options.onState('waiting');
    const wait = this.#wait;
    this.#wait = Math.min(WAIT_MOST_MS, wait * 2);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#connect();
    }, wait);
  }

  #resnapshot(): void {
    if (this.#stopped) return;
    this.stop();
    this.#options.onResnapshot();
  }

  #drop(): void {
    this.#frames = [];
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return null;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}
