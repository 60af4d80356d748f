// The depth of a round: how many bids stood at or above each price, beside how many devices could be had for it. Pure.

export interface DepthPoint {
  /** Ticks. */
  readonly price: number;
  /** Bids of this price or more. */
  readonly bids: number;
  /** Devices whose owner asks this price or less. */
  readonly devices: number;
}

const MOST_POINTS = 120;

/**
 * Returns points of rising price from the lowest of all prices to just above the highest bid; none without bids. `bids` and
 * `reserves` are in ticks; a bid of 0 is none.
 */
export function depthOf(bids: ArrayLike<number>, reserves: ArrayLike<number>): readonly DepthPoint[] {
  const asked = Uint32Array.from(reserves).toSorted();
  const offered = Uint32Array.from(bids).toSorted();
  const given = offered.subarray(placeOf(offered, 1));
  const [lowest, highest] = [given[0], given.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const low = Math.min(lowest, asked[0] ?? lowest);
  const step = Math.max(1, Math.ceil((highest + 1 - low) / MOST_POINTS));
  const points: DepthPoint[] = [];
  for (let price = low; ; price += step) {
    points.push({ price, bids: given.length - placeOf(given, price), devices: placeOf(asked, price + 1) });
    if (price > highest) return points;
  }
}

/** Returns about `wanted` of the points for a table, the ends included. */
export function someOf(points: readonly DepthPoint[], wanted: number): readonly DepthPoint[] {
  if (points.length <= wanted) return points;
  return Array.from({ length: wanted }, (_, at) => Math.round((at * (points.length - 1)) / (wanted - 1))).flatMap(
    (at) => points[at] ?? [],
  );
}

/** Returns where the first value of a rising list stands that is not below `value`. */
function placeOf(rising: Uint32Array, value: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
