// Devices to build bids on while none of them is in a proven round: what the directory alone says of them. No plan is ever made
// of these; a round's own lots take their place as soon as they are proven. Pure.
import type { Gathered } from '../../facets/facet-types';
import type { Hex } from '../../market/bytes';
import type { ChosenRound } from './chosen-lots';

/** Rounds count from 1. */
export const PREVIEW_ROUND = 0;
/** More are counted, not drawn: the whole of a large fleet is no choice yet. */
export const MOST_PREVIEWED = 20_000;
const ENABLED = 1;
const ATTRIBUTES = 32;

/** Devices that their owners offer now, so that the next walk can take them up. */
export interface Offered {
  readonly total: number;
  /** The first of them, at most `MOST_PREVIEWED`. */
  readonly rows: Uint32Array;
}

export const OFFER_COLUMNS = ['status', 'licences'] as const;
export const LOT_COLUMNS = ['reserve', 'licences', 'model', 'price'] as const;

/** Picks the rows that are enabled and offer a licence, as an epoch does (`metadata-chain.md`, "Epochs"). */
export function offeredRows({ rows, values }: Gathered, most = MOST_PREVIEWED): Offered {
  const { status, licences } = values;
  const found: number[] = [];
  let total = 0;
  for (const [at, row] of rows.entries()) {
    if (status?.[at] !== ENABLED || (licences?.[at] ?? 0) === 0) continue;
    total += 1;
    if (found.length < most) found.push(row);
  }
  return { total, rows: Uint32Array.from(found) };
}

/** Makes lots of rows; `places` says where an attribute column stands among the codes of a leaf. */
export function previewLots(
  { rows, values }: Gathered,
  devices: readonly Hex[],
  places: ReadonlyMap<string, number>,
): ChosenRound {
  const of = (name: string, at: number) => values[name]?.[at] ?? 0;
  const lots = Array.from(rows, (row, at) => {
    const attributes = new Uint8Array(ATTRIBUTES);
    for (const [name, place] of places) attributes[place] = of(name, at);
    return {
      row,
      lot: at,
      device: devices[at] ?? '0x',
      reserve: of('reserve', at),
      licences: of('licences', at),
      model: of('model', at),
      attributes,
      lastPrice: of('price', at),
    };
  });
  return { round: PREVIEW_ROUND, lots, disproved: 0 };
}
