// What single lots sold for in the newest final rounds, as the directory's raw columns. Spec: specs/protocol/directory.md.
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ask, askJson } from './client';

const COLUMNS = ['round', 'row', 'price', 'k', 'reserve', 'sold'] as const;
type ColumnName = (typeof COLUMNS)[number];
type ColumnType = 'u8' | 'u16' | 'u32';

/** Column by column, one entry for each lot that was offered. `price` and `reserve` in ticks; `sold` counts licences. */
export interface Clearing extends Readonly<Record<ColumnName, Uint32Array>> {
  /** The rounds that it covers, oldest first. */
  readonly rounds: readonly number[];
}

const answerSchema = z.object({
  rounds: z.array(z.coerce.number()),
  rows: z.int().check(z.nonnegative()),
  columns: z.array(z.object({ name: z.string(), type: z.enum(['u8', 'u16', 'u32']), url: z.string() })),
});

/** Of the directory's own family if none is named. */
export function clearingQuery(family: number | null = null) {
  return queryOptions({
    queryKey: ['directory', 'clearing', family],
    queryFn: ({ signal }) => readClearing(family, signal),
    staleTime: 30_000,
    structuralSharing: false,
  });
}

async function readClearing(family: number | null, signal: AbortSignal): Promise<Clearing> {
  const path = `/v1/prices/clearing${family === null ? '' : `?family=${family}`}`;
  const { rounds, rows, columns } = await askJson(path, answerSchema, { signal });
  const read = async (name: ColumnName): Promise<readonly [ColumnName, Uint32Array]> => {
    if (rows === 0) return [name, new Uint32Array()];
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`the directory has no past ${name}: it is of another version`);
    const data = await (await ask(column.url, { signal })).arrayBuffer();
    return [name, widened(data, column.type, rows)];
  };
  const found = Object.fromEntries(await Promise.all(COLUMNS.map(read))) as Record<ColumnName, Uint32Array>;
  return { rounds, ...found };
}

/** Returns a little-endian column as 32-bit numbers; throws when it has another length. */
export function widened(data: ArrayBuffer, type: ColumnType, rows: number): Uint32Array {
  const bytes = { u8: 1, u16: 2, u32: 4 }[type];
  if (data.byteLength !== rows * bytes)
    throw new Error(`a column has ${data.byteLength} bytes, expected are ${rows * bytes}`);
  const view = new DataView(data);
  return Uint32Array.from({ length: rows }, (_, at) => {
    if (type === 'u8') return view.getUint8(at);
    return type === 'u16' ? view.getUint16(2 * at, true) : view.getUint32(4 * at, true);
  });
}
