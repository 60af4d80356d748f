// Chain time for people: the newest block's timestamp plus what passed since it was read, never moving back.
// Nothing is decided by it; phases and deadlines that matter are read from the chain.

export class ChainClock {
  private seconds = 0;
  private readAt = 0;
  private shown = 0;

  /** Takes in a head of `timestamp` (unix seconds), read at `now` (monotonic milliseconds). */
  observe(timestamp: number, now: number): void {
    if (timestamp < this.seconds) return;
    // The same head again would otherwise hold the clock still between two blocks.
    if (timestamp === this.seconds) return;
    this.seconds = timestamp;
    this.readAt = now;
  }

  /** Tells whether a head was seen yet. */
  get isSet(): boolean {
    return this.seconds > 0;
  }

  /** Returns unix seconds, with a fraction; 0 before the first head. */
  now(now: number): number {
    if (!this.isSet) return 0;
    this.shown = Math.max(this.shown, this.seconds + (now - this.readAt) / 1_000);
    return this.shown;
  }
}
