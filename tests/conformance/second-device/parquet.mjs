// The smallest Parquet file: one row group, plain encoding, no compression. Format: parquet.apache.org, parquet.thrift.
const BOOLEAN = 0, INT64 = 2, DOUBLE = 5, BYTE_ARRAY = 6, REQUIRED = 0, OPTIONAL = 1, UTF8 = 0, TIMESTAMP_MILLIS = 9;

/** Thrift compact protocol, as far as it is needed: [field number, type, value] of a struct. */
const I32 = 5, I64 = 6, BINARY = 8, LIST = 9, STRUCT = 12;
function varint(value) {
  const bytes = [];
  for (let rest = BigInt(value); ; rest >>= 7n) {
    if (rest < 128n) return Buffer.from([...bytes, Number(rest)]);
    bytes.push(Number(rest & 127n) | 128);
  }
}
const zigzag = (value) => varint(BigInt(value) >= 0n ? BigInt(value) * 2n : -BigInt(value) * 2n - 1n);
const text = (value) => Buffer.concat([varint(Buffer.byteLength(value)), Buffer.from(value)]);
function encoded(type, value) {
  if (type === I32 || type === I64) return zigzag(value);
  if (type === BINARY) return text(value);
  if (type === STRUCT) return struct(value);
  const [inner, entries] = value;
  const head = entries.length < 15 ? Buffer.from([(entries.length << 4) | inner]) : Buffer.concat([Buffer.from([0xf0 | inner]), varint(entries.length)]);
  return Buffer.concat([head, ...entries.map((entry) => encoded(inner, entry))]);
}
function struct(members) {
  let last = 0;
  const parts = members.map(([number, type, value]) => {
    const head = Buffer.from([((number - last) << 4) | type]);
    last = number;
    return Buffer.concat([head, encoded(type, value)]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** Definition levels of an optional column: bit-packed runs of width 1. */
function levels(isThere) {
  const packed = Buffer.alloc(Math.ceil(isThere.length / 8));
  isThere.forEach((there, index) => (packed[index >> 3] |= Number(there) << (index & 7)));
  const run = Buffer.concat([varint(packed.length * 2 + 1), packed]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(run.length);
  return Buffer.concat([size, run]);
}
function plain(type, values) {
  if (type === BOOLEAN) {
    const packed = Buffer.alloc(Math.ceil(values.length / 8));
    values.forEach((value, index) => (packed[index >> 3] |= Number(value) << (index & 7)));
    return packed;
  }
  return Buffer.concat(values.map((value) => {
    const bytes = Buffer.alloc(type === BYTE_ARRAY ? 4 : 8);
    if (type === INT64) bytes.writeBigInt64LE(BigInt(value));
    else if (type === DOUBLE) bytes.writeDoubleLE(value);
    else bytes.writeUInt32LE(Buffer.byteLength(value));
    return type === BYTE_ARRAY ? Buffer.concat([bytes, Buffer.from(value)]) : bytes;
  }));
}

const kind = (name) => (row) => (typeof row.value === name ? row.value : null);
const COLUMNS = [
  ["time", INT64, REQUIRED, TIMESTAMP_MILLIS, (row) => row.ms],
  ["property", BYTE_ARRAY, REQUIRED, UTF8, (row) => row.property],
  ["number", DOUBLE, OPTIONAL, null, kind("number")],
  ["flag", BOOLEAN, OPTIONAL, null, kind("boolean")],
  ["text", BYTE_ARRAY, OPTIONAL, UTF8, kind("string")],
];

/** Return rows as a Parquet file with the columns of device-api.md section 4. */
export function parquetOf(rows) {
  const parts = [Buffer.from("PAR1")];
  let at = 4;
  const chunks = COLUMNS.map(([name, type, repetition, , read]) => {
    const values = rows.map(read);
    const there = values.map((value) => value !== null);
    const data = Buffer.concat([...(repetition === OPTIONAL ? [levels(there)] : []), plain(type, values.filter((value) => value !== null))]);
    // PageHeader: DATA_PAGE, sizes, {values, PLAIN, RLE, RLE}
    const head = struct([[1, I32, 0], [2, I32, data.length], [3, I32, data.length], [5, STRUCT, [[1, I32, rows.length], [2, I32, 0], [3, I32, 3], [4, I32, 3]]]]);
    const [start, size] = [at, head.length + data.length];
    parts.push(head, data);
    at += size;
    // ColumnMetaData: type, encodings, path, UNCOMPRESSED, values, sizes, first page
    const meta = [[1, I32, type], [2, LIST, [I32, [0, 3]]], [3, LIST, [BINARY, [name]]], [4, I32, 0], [5, I64, rows.length], [6, I64, size], [7, I64, size], [9, I64, start]];
    return { meta, start, size };
  });
  const schema = [[[4, BINARY, "rows"], [5, I32, COLUMNS.length]], ...COLUMNS.map(([name, type, repetition, converted]) => [
    [1, I32, type], [3, I32, repetition], [4, BINARY, name], ...(converted === null ? [] : [[6, I32, converted]]),
  ])];
  const group = [[1, LIST, [STRUCT, chunks.map(({ meta, start }) => [[2, I64, start], [3, STRUCT, meta]])]], [2, I64, chunks.reduce((sum, { size }) => sum + size, 0)], [3, I64, rows.length]];
  const footer = struct([[1, I32, 1], [2, LIST, [STRUCT, schema]], [3, I64, rows.length], [4, LIST, [STRUCT, [group]]]]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, size, Buffer.from("PAR1")]);
}
