// Event streams and long polls: specs/protocol/device-api.md section 5. A stream ends with the term of the key that opened it.
import { fields, shown, whole } from "./rows.mjs";
import { encrypt } from "./proof.mjs";
import { OBSERVABLE, stamp } from "./fridge.mjs";
import { Refusal, json, nothing, parameters } from "./server.mjs";

const OPEN = { licence: 8, owner: 32 }, REPLAY = 1_000, QUIET_SECONDS = 15, POLL_SECONDS = 3_600, SSE = "text/event-stream";
export const wantsStream = (request) => (request.headers.accept ?? "").includes(SSE);
const streamOnly = () => new Refusal(406, "not-acceptable", `this is a stream only: send Accept: ${SSE}`);

export class Streams {
  #open = new Map();

  constructor(self) {
    this.self = self;
  }

  /** Count one more that is open until the connection closes; refuse it beyond the limit. */
  hold(connection, key) {
    const name = key.owner ? "owner" : key.licence.name;
    const count = this.#open.get(name) ?? 0;
    if (count >= OPEN[key.owner ? "owner" : "licence"]) throw new Refusal(429, "too-many", `${count} streams and polls are open; close one`, { headers: { "Retry-After": "1" } });
    this.#open.set(name, count + 1);
    connection.once("close", () => this.#open.set(name, this.#open.get(name) - 1));
  }

  /** Begin a stream; returns how to send an event, and null as the answer has begun. `listeners`: [event, handler]. */
  #begin(request, key, listeners) {
    if (request.method === "HEAD") return json(null, 200, { "Content-Type": SSE });
    const { self } = this;
    const { response } = request;
    this.hold(response, key);
    response.writeHead(200, { "Content-Type": SSE, "Cache-Control": "no-store" });
    response.write(": open\n\n");
    let last = performance.now();
    const write = (event, id, data) => {
      last = performance.now();
      const plain = key.isSealed ? encrypt(key.licence.contentKey, Buffer.from(JSON.stringify({ event, id, data }))).toString("base64") : JSON.stringify(data);
      response.write(key.isSealed ? `event: sealed\ndata: ${plain}\n\n` : `event: ${event}\nid: ${id}\ndata: ${plain}\n\n`);
    };
    const ends = key.owner ? key.ends : key.licence.term.end;
    const bound = listeners(write);
    for (const [event, handler] of bound) self.fridge.on(event, handler);
    const watch = setInterval(() => {
      if (self.time() >= ends) response.end();
      else if (performance.now() - last > QUIET_SECONDS * 1000) {
        last = performance.now();
        response.write(": quiet\n\n");
      }
    }, 250);
    response.once("close", () => {
      clearInterval(watch);
      for (const [event, handler] of bound) self.fridge.off(event, handler);
    });
    return null;
  }

  properties(request, key, names) {
    parameters(request);
    if (!names.every((name) => OBSERVABLE.includes(name))) throw new Refusal(406, "not-acceptable", "this property cannot be observed");
    return this.#begin(request, key, (write) => [["change", (name, value, ms) => names.includes(name) && write(name, stamp(ms), value)]]);
  }

  events(request, key, names) {
    parameters(request);
    if (!wantsStream(request)) throw streamOnly();
    const { fridge, readable } = { fridge: this.self.fridge, readable: this.self.readable(key) };
    const after = Date.parse(request.headers["last-event-id"] ?? "");
    return this.#begin(request, key, (write) => {
      const missed = fridge.events.filter(({ ms }) => ms > after && ms >= readable.from && ms < readable.to).slice(-REPLAY);
      for (const { name, data, ms } of missed) write(name, stamp(ms), data);
      return [["happened", (name, data, ms) => names.includes(name) && write(name, stamp(ms), data)]];
    });
  }

  rows(request, key) {
    const query = parameters(request, "after", "fields");
    const names = fields(query);
    if (!wantsStream(request)) throw streamOnly();
    const last = request.headers["last-event-id"];
    const after = whole(last === undefined ? query : { after: last }, "after", 0, 1e15, undefined);
    const { fridge } = this.self;
    const readable = this.self.readable(key);
    return this.#begin(request, key, (write) => {
      const told = (row) => names.has(row.property) && row.ms >= readable.from && row.ms < readable.to && write("row", String(row.number), shown(row));
      if (after !== undefined) fridge.rows.filter((row) => row.number > after).forEach(told);
      return [["row", told]];
    });
  }

  /** Answer a long poll with what `event` next says of `name`; HEAD at once. */
  poll(request, key, event, name) {
    parameters(request);
    if (request.method === "HEAD") return json(null);
    const { self } = this;
    const { response } = request;
    this.hold(response, key);
    return new Promise((resolve) => {
      const stop = (answer) => {
        clearTimeout(timer);
        self.fridge.off(event, told);
        resolve(answer);
      };
      const told = (said, value) => said === name && stop(json(value));
      const timer = setTimeout(() => stop(nothing()), POLL_SECONDS * 1000);
      self.fridge.on(event, told);
      response.once("close", () => stop(null));
    });
  }
}
