// Recorded rows: specs/protocol/device-api.md section 4. History as JSON, export as NDJSON, CSV or Parquet with ranges.
import { OBSERVATIONS, stamp } from "./fridge.mjs";
import { parquetOf } from "./parquet.mjs";
import { Refusal, badField, json, parameters, tagOf } from "./server.mjs";

const NAMES = ["from", "to", "fields", "property", "after", "limit"];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
export const shown = ({ ms, property, value }) => ({ time: stamp(ms), property, value });

export function whole(query, name, low, high, otherwise) {
  if (!(name in query)) return otherwise;
  if (!/^\d{1,15}$/.test(query[name]) || Number(query[name]) < low || Number(query[name]) > high) throw badField(name, query[name], `a whole number in ${low}..${high}`);
  return Number(query[name]);
}
function moment(query, name, otherwise) {
  if (!(name in query)) return otherwise;
  if (/^\d{1,15}$/.test(query[name])) return Number(query[name]);
  const found = TIME.test(query[name]) ? Date.parse(query[name]) : NaN;
  if (Number.isNaN(found)) throw badField(name, query[name], "an RFC 3339 time or integer milliseconds");
  return found;
}
/** Return the observations that a query chooses. */
export function fields(query) {
  if ("fields" in query && "property" in query) throw badField("fields", query.fields, "absent beside property");
  const name = "property" in query ? "property" : "fields";
  const names = name in query ? query[name].split(name === "fields" ? "," : "\0") : OBSERVATIONS;
  if (new Set(names).size !== names.length || names.some((one) => !OBSERVATIONS.includes(one))) throw badField(name, query[name], `of: ${OBSERVATIONS.join(", ")}, each once`);
  return new Set(names);
}

function page(rows, query, readable, limit, most) {
  const [from, to] = [Math.max(moment(query, "from", 0), readable.from), Math.min(moment(query, "to", Infinity), readable.to)];
  const [after, size, names] = [whole(query, "after", 0, 1e15, 0), whole(query, "limit", 1, most, limit), fields(query)];
  const span = rows.filter((row) => row.ms >= from && row.ms < to && names.has(row.property));
  const rest = span.filter((row) => row.number > after);
  const found = rest.slice(0, size);
  return { found, total: span.length, next: rest.length > size ? String(found.at(-1).number) : undefined };
}

function following(request, { found, total, next }) {
  const headers = { "Latchkey-Rows": String(found.length), "Latchkey-Total": String(total) };
  if (next === undefined) return headers;
  const kept = (request.query ?? "").split("&").filter((part) => part !== "" && !part.startsWith("after="));
  return { ...headers, "Latchkey-Next": next, Link: `<${request.path}?${[...kept, `after=${next}`].join("&")}>; rel="next"` };
}

export function history(request, rows, readable) {
  const found = page(rows, parameters(request, ...NAMES), readable, 100, 1_000);
  return json(found.found.map(shown), 200, following(request, found));
}

const FORMATS = {
  ndjson: ["application/x-ndjson", (rows) => rows.map((row) => JSON.stringify(shown(row)) + "\n").join("")],
  csv: ["text/csv", (rows) => ["time,property,value", ...rows.map((row) => `${stamp(row.ms)},${row.property},${row.value}`), ""].join("\n")],
  parquet: ["application/vnd.apache.parquet", parquetOf],
};

/** Answer GET export; `isSealed`: without ranges. */
export function exported(request, rows, readable, isSealed) {
  const query = parameters(request, ...NAMES, "format");
  const form = query.format ?? "ndjson";
  if (!Object.hasOwn(FORMATS, form)) throw badField("format", form, `one of: ${Object.keys(FORMATS).join(", ")}`);
  const found = page(rows, query, readable, 20_000, 50_000);
  const [media, made] = FORMATS[form];
  const bytes = Buffer.from(made(found.found));
  const headers = { ...following(request, found), ETag: tagOf(bytes) };
  const whole = { status: 200, body: bytes, media, headers: isSealed ? headers : { ...headers, "Accept-Ranges": "bytes" }, whole: bytes };
  const range = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.range ?? "");
  if (isSealed || range === null || (range[1] === "" && range[2] === "") || (request.headers["if-range"] ?? headers.ETag) !== headers.ETag) return whole;
  const start = range[1] === "" ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1]);
  const end = range[1] !== "" && range[2] !== "" ? Math.min(Number(range[2]) + 1, bytes.length) : bytes.length;
  if (start >= end) throw new Refusal(416, "no-range", `the page has ${bytes.length} bytes`, { headers: { "Content-Range": `bytes */${bytes.length}` } });
  return { ...whole, status: 206, body: bytes.subarray(start, end), headers: { ...headers, "Content-Range": `bytes ${start}-${end - 1}/${bytes.length}` } };
}
