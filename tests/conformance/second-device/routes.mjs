// All routes of the Thing below /things/{device}: specs/protocol/device-api.md sections 1, 8 and 9.
import { ACTIONS, OBSERVABLE, WRITABLE, stamp } from "./fridge.mjs";
import { exported, history, shown, whole } from "./rows.mjs";
import { Refusal, badField, json, jsonBody, nothing, object, parameters } from "./server.mjs";
import { wantsStream } from "./streams.mjs";
import { describeFace } from "./thing.mjs";
import { Face } from "./webthing.mjs";

const DURATION = 21_600;

/** What an owner may order; checked whole before anything is applied. */
export function ordersOf(self) {
  const now = () => self.deviceTime();
  const check = (name, value) => {
    if (name === "mode" && !["off", "cool"].includes(value)) throw badField(name, JSON.stringify(value), "off or cool");
    if (name === "targetTemperature" && !(typeof value === "number" && value >= 1 && value <= 8 && (value * 2) % 1 === 0)) throw badField(name, JSON.stringify(value), "1..8 in steps of 0.5");
    if (!WRITABLE.includes(name)) throw badField(name, JSON.stringify(value), `one of: ${WRITABLE.join(", ")}`);
  };
  return {
    now,
    write(values) {
      if (Object.keys(values).length === 0) throw badField("body", "{}", `an object of one or more of: ${WRITABLE.join(", ")}`);
      for (const [name, value] of Object.entries(values)) check(name, value);
      self.present().write(values, now());
    },
    /** Return the request of an action, null for one that is done at once. */
    begin(name, input) {
      if (!ACTIONS.includes(name)) throw badField("action", name, `one of: ${ACTIONS.join(", ")}`);
      object(input, ...(name === "superCool" ? ["duration"] : []));
      if (name === "superCool" && !(Number.isInteger(input.duration) && input.duration >= 1 && input.duration <= DURATION)) throw badField("duration", JSON.stringify(input.duration), `1..${DURATION} whole seconds`);
      if (name === "silenceAlarm") return null;
      if (self.present().values.mode === "off") throw new Refusal(409, "switched-off", `${name} needs a fridge that cools; write cool to mode first`);
      return self.present().begin(name, input, now());
    },
  };
}

export function routesOf(self, keys, streams) {
  const path = `/things/${self.device}`;
  const orders = ordersOf(self);
  const face = new Face(self, orders, `${path}/webthing`);
  const td = () => ({ status: 200, body: self.description, media: "application/td+json" });
  const at = (pattern, methods) => [new RegExp(`^${path}${pattern}$`), methods];
  const open = (handler) => ["P", (request, match) => (parameters(request), handler(request, match))];
  const unasked = (handler) => ["CO", (request, match, key) => (parameters(request), handler(request, match, key))];
  const status = ({ name, number, status, requested, timeEnded }) => ({ status, href: `${path}/actions/${name}/${number}`, timeRequested: stamp(requested), ...(timeEnded ? { timeEnded } : {}) });
  const found = (match) => {
    const entry = self.present().find(match[1], Number(match[2]));
    if (entry === undefined) throw new Refusal(404, "not-found", "no such request; ask GET actions");
    return entry;
  };
  const readings = (request, _, key) => {
    if (wantsStream(request)) return streams.properties(request, key, OBSERVABLE);
    parameters(request);
    const { values, rows } = self.present();
    const readable = self.readable(key);
    return json({ ...values, history: rows.filter(({ ms }) => ms >= readable.from && ms < readable.to).slice(-100).map(shown) });
  };
  const names = (list) => `(${list.join("|")})`;
  const own = new RegExp("^/(\\.well-known/wot)?$");
  const relayed = (type) => ["O", async (request) => {
    parameters(request);
    const body = await jsonBody(request);
    for (const name of ["type", "device"]) if (name in object(body, "type", "device", ...Object.keys(body ?? {}))) throw badField(name, body[name], "left out: the path says it");
    const answer = await fetch(`${self.setup.relay}/owner`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ type, device: self.device, ...body }) });
    return { status: answer.status, body: await answer.text(), media: answer.headers.get("Content-Type") };
  }];

  return { face, table: [
    [own, { GET: open(td) }],
    at("/?", { GET: open(td) }),
    at("/td\\.jws", { GET: open(() => ({ status: 200, body: self.signature, media: "application/jose" })) }),
    at("/properties", { GET: ["CO", readings], PUT: ["O", async (request) => {
      parameters(request);
      orders.write(object(await jsonBody(request), ...WRITABLE));
      return nothing();
    }] }),
    at("/properties/history", { GET: ["CO", (request, _, key) => history(request, self.present().rows, self.readable(key))] }),
    ...[OBSERVABLE.filter((name) => !WRITABLE.includes(name)), WRITABLE].map((list, isWritable) => at(`/properties/${names(list)}`, {
      GET: ["CO", (request, match, key) => (wantsStream(request) ? streams.properties(request, key, [match[1]]) : (parameters(request), json(self.present().values[match[1]])))],
      ...(isWritable ? { PUT: ["O", async (request, match) => {
        parameters(request);
        orders.write({ [match[1]]: await jsonBody(request) });
        return nothing();
      }] } : {}),
    })),
    at(`/properties/${names(OBSERVABLE)}/observe`, { GET: ["CO", (request, match, key) => streams.poll(request, key, "change", match[1])] }),
    at("/actions", { GET: unasked(() => json(Object.fromEntries(Object.entries(self.present().requests).map(([name, list]) => [name, list.map(status)])))) }),
    at(`/actions/${names(ACTIONS)}`, { POST: ["O", async (request, match) => {
      parameters(request);
      const entry = orders.begin(match[1], await jsonBody(request, {}));
      return entry === null ? nothing() : json(status(entry), 201, { Location: status(entry).href });
    }] }),
    at("/actions/(superCool|defrost)/(\\d{1,15})", {
      GET: unasked((_, match) => json(status(found(match)))),
      DELETE: ["O", (request, match) => (parameters(request), self.fridge.forget(found(match)), nothing())],
    }),
    at("/events", { GET: ["CO", (request, _, key) => streams.events(request, key, ["doorAjar"])] }),
    at("/events/doorAjar", { GET: ["CO", (request, _, key) => (wantsStream(request) ? streams.events(request, key, ["doorAjar"]) : streams.poll(request, key, "happened", "doorAjar"))] }),
    at("/stream", { GET: ["CO", (request, _, key) => streams.rows(request, key)] }),
    at("/export", { GET: ["CO", (request, _, key) => exported(request, self.present().rows, self.readable(key), key.isSealed)] }),
    at("/licence", { GET: ["C", (request, _, { licence }) => {
      parameters(request);
      const { from, to } = self.readable({ licence });
      return json({
        licence: licence.name, device: self.device, buyer: licence.buyer, month: licence.month, term: licence.term,
        readable: { from: stamp(from), to: stamp(to) }, now: Math.floor(self.time()),
      });
    }] }),
    at("/market", { GET: open(() => json(self.status())) }),
    at("/market/certificate", { GET: open(() => json(self.certificate)) }),
    at("/market/check-in", { GET: open(() => {
      if (self.checkIn === null) throw new Refusal(404, "not-found", "the device has not checked in yet");
      return json(self.checkIn);
    }) }),
    at("/market/records", { GET: ["P", (request) => {
      const query = parameters(request, "round", "limit");
      const [limit, round] = [whole(query, "limit", 1, 100, 20), whole(query, "round", 0, 1e15, undefined)];
      return json({ records: self.records.filter((entry) => round === undefined || entry.round === String(round)).slice(0, limit) });
    }] }),
    at("/market/token", { POST: ["P", (request) => keys.issue(request)] }),
    at("/market/earnings", { GET: ["O", async (request) => (parameters(request), json(await self.earnings()))] }),
    ...Object.entries({ enable: "Enable", terms: "SetTerms", pause: "Pause" }).map(([name, type]) => at(`/market/${name}`, { POST: relayed(type) })),
    at("/webthing", { GET: open(() => json(describeFace(self.device, `${path}/webthing`))) }),
    at("/webthing/properties", { GET: unasked(() => json(self.present().values)) }),
    ...[OBSERVABLE.filter((name) => !WRITABLE.includes(name)), WRITABLE].map((list, isWritable) => at(`/webthing/properties/${names(list)}`, {
      GET: unasked((_, match) => json({ [match[1]]: self.present().values[match[1]] })),
      ...(isWritable ? { PUT: ["O", (request, match) => face.write(request, match[1])] } : {}),
    })),
    at("/webthing/actions", { GET: unasked(() => json(face.requests())), POST: ["O", (request) => face.invoke(request)] }),
    at(`/webthing/actions/${names(ACTIONS)}`, { GET: unasked((_, match) => json(face.requests(match[1]))), POST: ["O", (request, match) => face.invoke(request, match[1])] }),
    at("/webthing/actions/(superCool|defrost)/(\\d{1,15})", {
      GET: unasked((_, match) => json(face.request(found(match)))),
      DELETE: ["O", (request, match) => face.cancel(request, match[1], Number(match[2]))],
    }),
    at("/webthing/events", { GET: ["CO", (request) => face.events(request)] }),
    at("/webthing/events/doorAjar", { GET: ["CO", (request) => face.events(request, "doorAjar")] }),
  ] };
}
