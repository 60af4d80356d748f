// A fridge whose household is not careful with its doors: present values, actions, events and recorded rows, in device time.
import { EventEmitter } from "node:events";
import { createHash } from "node:crypto";

const QUARTER = 15 * 60_000, DOOR = 2 * 3_600_000;
export const WRITABLE = ["targetTemperature", "mode"];
export const OBSERVABLE = ["temperature", ...WRITABLE];
export const OBSERVATIONS = ["temperature", "targetTemperature", "mode", "doorAjar", "itemTaken"];
export const ACTIONS = ["superCool", "defrost", "silenceAlarm"];
const LENGTHS = { defrost: 25 * 60 };
const ITEMS = ["milk", "cheese", "vegetables", "beverages"];

const drawn = (purpose, number) => createHash("sha256").update(`${purpose} ${number}`).digest().readUInt16BE() / 65_536;
export const stamp = (ms) => new Date(ms).toISOString();

/** Emits "change" (name, value, ms), "happened" (name, data, ms) and "row". */
export class Fridge extends EventEmitter {
  values = { temperature: 4.5, targetTemperature: 4, mode: "cool" };
  rows = [];
  events = [];
  requests = { superCool: [], defrost: [] };
  #count = 0;
  #lived = null;

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  /** Live until device time `now` (ms); the first call says when the fridge was switched on. */
  live(now) {
    this.#lived ??= now - (now % QUARTER);
    while (this.#lived + QUARTER <= now) {
      this.#lived += QUARTER;
      this.#at(this.#lived);
    }
    for (const list of Object.values(this.requests))
      for (const entry of list) if (entry.status === "running" && now >= entry.ends) Object.assign(entry, { status: "completed", timeEnded: stamp(entry.ends) });
  }

  #at(ms) {
    const number = Math.floor(ms / QUARTER);
    const temperature = Math.round((this.values.targetTemperature + drawn("temperature", number)) * 10) / 10;
    this.#record(ms, "temperature", temperature);
    this.#change("temperature", temperature, ms);
    if (drawn("item", number) < 0.2) this.#record(ms, "itemTaken", ITEMS[Math.floor(drawn("which", number) * ITEMS.length)]);
    if (ms % DOOR === 0) {
      const openFor = Math.round(130 + 300 * drawn("door", number));
      this.#record(ms, "doorAjar", openFor);
      this.events.push({ name: "doorAjar", data: { openFor }, ms });
      this.emit("happened", "doorAjar", { openFor }, ms);
    }
  }

  #record(ms, property, value) {
    const row = { number: this.rows.length + 1, ms, property, value };
    this.rows.push(row);
    this.emit("row", row);
  }

  #change(name, value, ms) {
    if (this.values[name] === value) return;
    this.values[name] = value;
    this.emit("change", name, value, ms);
  }

  write(values, now) {
    this.live(now);
    for (const [name, value] of Object.entries(values)) {
      if (this.values[name] !== value) this.#record(Math.max(now, this.#lived), name, value);
      this.#change(name, value, now);
    }
  }

  /** Begin an action and return its request; another one of either kind ends. */
  begin(name, input, now) {
    for (const list of Object.values(this.requests)) for (const entry of list) this.#end(entry, now);
    const seconds = input.duration ?? LENGTHS[name];
    const entry = { number: ++this.#count, name, input, status: "running", requested: now, ends: now + seconds * 1000 };
    this.requests[name].unshift(entry);
    this.requests[name].length = Math.min(this.requests[name].length, 16);
    this.emit("action", entry);
    return entry;
  }

  #end(entry, now) {
    if (entry.status === "running") Object.assign(entry, { status: "completed", timeEnded: stamp(now), ends: now });
  }

  find(name, number) {
    return this.requests[name]?.find((entry) => entry.number === number);
  }

  forget(entry) {
    this.requests[entry.name] = this.requests[entry.name].filter((other) => other !== entry);
  }
}
