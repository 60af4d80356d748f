// What device-months sold for in the newest rounds, as the directory's raw columns: the sample behind every estimate.
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ask, askJson } from '../../directory/client';
import type { PastSales } from '../../market/statistics';

const columnSchema = z.object({ name: z.string(), type: z.enum(['u8', 'u16', 'u32']), url: z.string() });
const schema = z.object({
  rounds: z.array(z.coerce.number()),
  rows: z.int().check(z.nonnegative()),
  columns: z.array(columnSchema),
});

const WANTED = ['round', 'price', 'k', 'reserve', 'sold'] as const;

export const pastSalesQuery = queryOptions({
  queryKey: ['directory', 'clearing'],
  queryFn: ({ signal }) => readPastSales(signal),
  staleTime: 30_000,
  structuralSharing: false,
});

async function readPastSales(signal: AbortSignal): Promise<PastSales> {
  const found = await askJson('/v1/prices/clearing', schema, { signal });
  if (found.rows === 0) {
    return {
      round: new Uint32Array(),
      price: new Uint32Array(),
      licences: new Uint8Array(),
      reserve: new Uint32Array(),
    };
  }
  const read = async (name: (typeof WANTED)[number]): Promise<Uint32Array> => {
    const column = found.columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`the directory has no past ${name}: it is of another version`);
    const data = await (await ask(column.url, { signal })).arrayBuffer();
    return widened(data, column.type, found.rows);
  };
  const [round, price, k, reserve, sold] = (await Promise.all(WANTED.map(read))) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  // An unsold lot states its reserve where a sold one has its price.
  return {
    round,
    price: price.map((ticks, at) => (sold[at] === 0 ? 0 : ticks)),
    licences: Uint8Array.from(k),
    reserve,
  };
}

/** Returns a little-endian column as 32-bit numbers; throws when it has another length. */
export function widened(data: ArrayBuffer, type: 'u8' | 'u16' | 'u32', rows: number): Uint32Array {
  const bytes = { u8: 1, u16: 2, u32: 4 }[type];
  if (data.byteLength !== rows * bytes)
    throw new Error(`a column has ${data.byteLength} bytes, expected are ${rows * bytes}`);
  const view = new DataView(data);
  return Uint32Array.from({ length: rows }, (_, at) => {
    if (type === 'u8') return view.getUint8(at);
    return type === 'u16' ? view.getUint16(2 * at, true) : view.getUint32(4 * at, true);
  });
}
