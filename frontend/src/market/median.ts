// The one median of the app: the same as the directory's (specs/protocol/directory.md), so that a page and an answer of the
// API never show two middles of one list.

/** The middle value; of an even number of values the mean of the two in the middle, so it may end in a half. Null of none. */
export function median(values: ArrayLike<number>): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
