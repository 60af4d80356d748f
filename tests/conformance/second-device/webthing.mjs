// The Web Thing API of 2018 (device-api.md section 9): wrapped values, arrays of requests, and a WebSocket by RFC 6455.
import { createHash } from "node:crypto";
import { ACTIONS } from "./fridge.mjs";
import { Refusal, badField, json, jsonBody, nothing, object, parameters } from "./server.mjs";

const MESSAGE_LIMIT = 8_192;
const stamp = (ms) => new Date(ms).toISOString().slice(0, 19) + "+00:00";

export class Face {
  /** `orders` has write(values), begin(name, input) and the device time now(). */
  constructor(self, orders, path) {
    Object.assign(this, { self, orders, path });
  }

  request(entry) {
    const found = { href: `${this.path}/actions/${entry.name}/${entry.number}`, status: entry.status === "running" ? "pending" : "completed", timeRequested: stamp(entry.requested) };
    if (Object.keys(entry.input).length > 0) found.input = entry.input;
    if (entry.timeEnded !== undefined) found.timeCompleted = stamp(entry.ends);
    return { [entry.name]: found };
  }

  requests(name) {
    const { requests } = this.self.present();
    return Object.entries(requests).filter(([one]) => name === undefined || one === name).flatMap(([, list]) => list.map((entry) => this.request(entry)));
  }

  async write(request, name) {
    parameters(request);
    const body = object(await jsonBody(request), name);
    if (!(name in body)) throw badField(name, "missing", "there");
    this.orders.write(body);
    return json(body);
  }

  async invoke(request, only) {
    parameters(request);
    const body = object(await jsonBody(request), ...(only === undefined ? ACTIONS : [only]));
    const [name] = Object.keys(body);
    if (name === undefined || Object.keys(body).length > 1) throw badField("body", JSON.stringify(body), "an object of one action");
    const entry = this.begun(name, body[name]);
    if (entry === null) return json({ [name]: { href: `${this.path}/actions/${name}`, status: "completed", timeRequested: stamp(this.orders.now()) } }, 201);
    const said = this.request(entry);
    said[name].status = "created";
    return json(said, 201, { Location: said[name].href });
  }

  begun(name, given) {
    const { input = {} } = object(given, "input");
    return this.orders.begin(name, input);
  }

  events(request, name) {
    parameters(request);
    const { events } = this.self.present();
    const found = events.filter((entry) => name === undefined || entry.name === name).slice(-100);
    return json(found.map((entry) => ({ [entry.name]: { data: entry.data, timestamp: stamp(entry.ms) } })));
  }

  cancel(request, name, number) {
    parameters(request);
    const entry = this.self.present().find(name, number);
    if (entry === undefined) throw new Refusal(404, "not-found", "no such request");
    this.self.fridge.forget(entry);
    return nothing();
  }

  // --- WebSocket ----------------------------------------------------------------------------------------------------

  /** Take over a connection whose key has been judged. */
  open(request, key, socket) {
    const { headers } = request;
    if (!(headers["sec-websocket-protocol"] ?? "").split(",").map((text) => text.trim()).includes("webthing")) throw badField("Sec-WebSocket-Protocol", headers["sec-websocket-protocol"], "webthing");
    if (key.isSealed) throw new Refusal(403, "not-sealed", "what a WebSocket carries is not sealed; use the streams");
    const accept = createHash("sha1").update(headers["sec-websocket-key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest("base64");
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: webthing\r\n\r\n`);
    const { fridge } = this.self;
    const wanted = new Set();
    const say = (messageType, data) => socket.writable && socket.write(frame(1, Buffer.from(JSON.stringify({ messageType, data }))));
    const bound = [
      ["change", (name, value) => say("propertyStatus", { [name]: value })],
      ["happened", (name, data, ms) => wanted.has(name) && say("event", { [name]: { data, timestamp: stamp(ms) } })],
      ["action", (entry) => say("actionStatus", this.request(entry))],
    ];
    for (const [event, handler] of bound) fridge.on(event, handler);
    const ends = key.owner ? key.ends : key.licence.term.end;
    const watch = setInterval(() => this.self.time() >= ends && socket.end(frame(8, Buffer.alloc(0))), 250);
    let buffered = Buffer.alloc(0);
    socket.on("data", (piece) => {
      buffered = Buffer.concat([buffered, piece]);
      for (let found = parsed(buffered); found !== null; found = parsed(buffered)) {
        buffered = buffered.subarray(found.size);
        if (found.code === 8 || found.isBad) return socket.end(frame(8, found.isBad ? Buffer.from([0x03, 0xf1]) : found.body));
        if (found.code === 9) socket.write(frame(10, found.body));
        if (found.code === 1) this.#heard(found.body.toString(), key, wanted, say);
      }
    });
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      clearInterval(watch);
      for (const [event, handler] of bound) fridge.off(event, handler);
    });
  }

  #heard(text, key, wanted, say) {
    let body = {};
    try {
      body = JSON.parse(text);
      const data = object(body?.data ?? null, ...Object.keys(body?.data ?? {}));
      if (["setProperty", "requestAction"].includes(body.messageType) && !key.owner) throw new Refusal(403, "owner-only", "only the owner writes and invokes");
      if (body.messageType === "setProperty") {
        this.orders.write(data);
        // A value that did not change is no event of the fridge, but its writer waits for an answer.
        say("propertyStatus", data);
      } else if (body.messageType === "requestAction") {
        for (const [name, given] of Object.entries(data)) this.begun(name, given);
      } else if (body.messageType === "addEventSubscription") {
        for (const name of Object.keys(data)) {
          if (name !== "doorAjar") throw badField(name, name, "an event of this device");
          wanted.add(name);
        }
      } else throw badField("messageType", body.messageType, "setProperty, requestAction or addEventSubscription");
    } catch (error) {
      const problem = error instanceof Refusal ? JSON.parse(error.answer.body) : { status: 400, detail: "the message is no JSON" };
      say("error", { status: `${problem.status}`, message: problem.detail, request: body });
    }
  }
}

function frame(code, body) {
  const head = body.length < 126 ? Buffer.from([0x80 | code, body.length]) : Buffer.from([0x80 | code, 126, body.length >> 8, body.length & 255]);
  return Buffer.concat([head, body]);
}

/** Return the first frame in `bytes`, null while it is not whole. Clients mask; fragments and long messages are refused. */
function parsed(bytes) {
  if (bytes.length < 2) return null;
  const [code, isWhole, isMasked] = [bytes[0] & 15, bytes[0] >> 7 === 1, bytes[1] >> 7 === 1];
  let [size, at] = [bytes[1] & 127, 2];
  if (size === 126 && bytes.length < 4) return null;
  if (size === 126) [size, at] = [bytes.readUInt16BE(2), 4];
  if (!isWhole || !isMasked || size > MESSAGE_LIMIT || (bytes[1] & 127) === 127) return { isBad: true, size: bytes.length };
  if (bytes.length < at + 4 + size) return null;
  const mask = bytes.subarray(at, at + 4);
  return { code, size: at + 4 + size, body: Buffer.from(bytes.subarray(at + 4, at + 4 + size).map((byte, index) => byte ^ mask[index & 3])) };
}
