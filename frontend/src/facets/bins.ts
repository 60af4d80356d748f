// Bins of a histogram over whole numbers: 64 of equal width, or growing by a constant factor.
//
//   bin i holds edges[i] <= value < edges[i + 1]; a row without a value counts in a slot of its own behind them

export const BINS = 64;
export const NONE_SLOT = BINS;

type Scale = 'linear' | 'log' | undefined;

/** The 65 bounds of bins that hold every whole number from `low` to `high`. */
export function edgesOf(low: number, high: number, scale: Scale): Float64Array<ArrayBuffer> {
  return scale === 'log' ? logEdges(low, high) : linearEdges(low, high);
}

/** Bin of a value, -1 if it lies outside of all bins. */
export function binAt(value: number, edges: Float64Array, scale: Scale): number {
  if (value < (edges[0] as number) || value >= (edges[BINS] as number)) return -1;
  if (scale !== 'log') {
    return Math.floor((value - (edges[0] as number)) / ((edges[1] as number) - (edges[0] as number)));
  }
  let low = 0;
  let high = BINS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function linearEdges(low: number, high: number): Float64Array<ArrayBuffer> {
  const width = Math.max(1, Math.ceil((high - low + 1) / BINS));
  return Float64Array.from({ length: BINS + 1 }, (_, bin) => low + bin * width);
}

/** Whole edges that grow by a constant factor where that is at least one apart, and by one below. */
function logEdges(low: number, high: number): Float64Array<ArrayBuffer> {
  const edges = new Float64Array(BINS + 1);
  edges[0] = low;
  for (let bin = 1; bin <= BINS; bin++) {
    const last = edges[bin - 1] as number;
    const factor = ((high + 1) / Math.max(1, last)) ** (1 / (BINS - bin + 1));
    edges[bin] = Math.max(last + 1, Math.ceil(Math.max(1, last) * factor));
  }
  return edges;
}
