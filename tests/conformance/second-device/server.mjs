// HTTP as specs/protocol/device-api.md section 1 wants it: limits before parsing, exact Allow, Problem Details, ETags.
import http from "node:http";
import { createHash } from "node:crypto";

const QUERY_LIMIT = 2048, BODY_LIMIT = 8192, DEPTH_LIMIT = 4, BODY_SECONDS = 10;

/** A request that is refused; thrown anywhere while it is answered. */
export class Refusal extends Error {
  constructor(status, type, detail, { headers = {}, ...members } = {}) {
    super(detail);
    const body = { type, title: http.STATUS_CODES[status], status, detail, ...members };
    this.answer = { status, body: JSON.stringify(body), media: "application/problem+json", headers };
  }
}
export const badField = (field, value, limit, status = 400) =>
  new Refusal(status, "bad-field", `${field} is ${String(value).slice(0, 60)}, it must be ${limit}`, { field, value: String(value).slice(0, 60), limit });

export const json = (value, status = 200, headers = {}) => ({ status, body: JSON.stringify(value), media: "application/json", headers });
export const nothing = () => ({ status: 204, body: "" });

/** Return the parameters of a query; unknown and repeated ones are refused. */
export function parameters(request, ...known) {
  const found = {};
  for (const part of (request.query ?? "").split("&").filter((text) => text !== "")) {
    const [name, value = ""] = part.split("=").map((text) => decoded(text.replaceAll("+", " ")));
    if (!known.includes(name)) throw badField(name, value, `absent; parameters are: ${known.join(", ") || "none"}`);
    if (name in found) throw badField(name, value, "given once");
    found[name] = value;
  }
  return found;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badField("query", text, "percent-encoded UTF-8");
  }
}

async function bytesOf(request) {
  const chunks = [];
  let size = 0;
  const late = setTimeout(() => request.raw.destroy(), BODY_SECONDS * 1000);
  try {
    for await (const chunk of request.raw) {
      size += chunk.length;
      if (size > BODY_LIMIT) throw badField("body", `${size} bytes`, `at most ${BODY_LIMIT} bytes long`, 413);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks);
}

/** Return the JSON value of a body; `empty` stands for none. */
export async function jsonBody(request, empty) {
  const raw = await bytesOf(request);
  if (raw.length === 0 && empty !== undefined) return empty;
  const media = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
  if (media !== "application/json") throw badField("Content-Type", media, "application/json", 415);
  const text = raw.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(raw)) throw badField("body", "other bytes", "UTF-8");
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === "[" || mark === "{") depth += 1;
    if (mark === "]" || mark === "}") depth -= 1;
    if (depth > DEPTH_LIMIT) throw badField("body", "JSON", `nested at most ${DEPTH_LIMIT} levels deep`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badField("body", text, "JSON");
  }
}
export function object(value, ...names) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw badField("body", JSON.stringify(value), "a JSON object");
  for (const name of Object.keys(value)) if (!names.includes(name)) throw badField(name, JSON.stringify(value[name]), `absent; members are: ${names.join(", ") || "none"}`);
  return value;
}

/**
 * Serve `routes`: [pattern, {METHOD: [who, handler]}]. `judge(request, who)` returns who asks or refuses; `finish(request,
 * key, answer)` adds what answers to that key carry. A handler returns an answer, or null when it has answered itself.
 */
export function serve({ routes, judge, finish, upgrade }) {
  async function answered(request) {
    if ((request.query ?? "").length > QUERY_LIMIT) throw badField("query", `${request.query.length} bytes`, `at most ${QUERY_LIMIT} bytes long`, 413);
    for (const [pattern, methods] of routes) {
      const match = pattern.exec(request.path);
      if (match === null) continue;
      const verb = request.method === "HEAD" ? "GET" : request.method;
      if (!(verb in methods)) {
        const allow = [...Object.keys(methods), ...("GET" in methods ? ["HEAD"] : [])].join(", ");
        throw new Refusal(405, "method-not-allowed", `${request.method} is not offered here, only ${allow}`, { headers: { Allow: allow } });
      }
      const [who, handler] = methods[verb];
      const key = who === "P" ? null : judge(request, who);
      const answer = await handler(request, match, key);
      return answer === null ? null : finish(request, key, answer);
    }
    throw new Refusal(404, "not-found", "nothing is served there; see specs/protocol/device-api.md section 1");
  }

  const server = http.createServer(async (raw, response) => {
    const [path, ...rest] = raw.url.split("?");
    const request = { raw, response, path, target: raw.url, query: rest.length ? rest.join("?") : undefined, method: raw.method, headers: raw.headers };
    let answer;
    try {
      answer = await answered(request);
    } catch (error) {
      if (error instanceof Refusal) answer = error.answer;
      else if (raw.destroyed) return;
      else {
        console.error(error);
        answer = new Refusal(500, "about:blank", "something is broken in the device").answer;
      }
    }
    if (answer !== null && !response.destroyed) send(request, answer);
  });
  server.on("upgrade", async (raw, socket) => {
    const request = { raw, path: raw.url, target: raw.url, method: "GET", headers: raw.headers };
    try {
      upgrade(request, socket);
    } catch (error) {
      const { status, body, media, headers } = (error instanceof Refusal ? error : new Refusal(500, "about:blank", String(error))).answer;
      const lines = Object.entries({ "Content-Type": media, "Content-Length": Buffer.byteLength(body), Connection: "close", ...headers }).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
      socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
    }
  });
  return server;
}

function send({ method, headers: asked, response, raw }, { status, body, media, headers = {} }) {
  const bytes = Buffer.from(body);
  const known = Object.fromEntries(Object.entries(headers).map(([name]) => [name.toLowerCase(), true]));
  const added = { "Cache-Control": "no-store" };
  if (status === 200 && !("content-encoding" in known) && !("etag" in known)) added.ETag = tagOf(bytes);
  const tag = headers.ETag ?? added.ETag;
  if (["GET", "HEAD"].includes(method) && tag !== undefined && status === 200 && (asked["if-none-match"] ?? "").split(",").some((text) => [tag, "*"].includes(text.trim()))) {
    response.writeHead(304, { ETag: tag }).end();
    return;
  }
  if (media !== undefined) added["Content-Type"] = media;
  if (status !== 204) added["Content-Length"] = bytes.length;
  if (!raw.complete) added.Connection = "close";
  response.writeHead(status, { ...added, ...headers });
  response.end(method === "HEAD" || status === 204 ? undefined : bytes);
}
export const tagOf = (bytes) => `"${createHash("sha256").update(bytes).digest("hex")}"`;
