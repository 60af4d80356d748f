// The descriptions: Thing Description 1.1 and its signature (td-signature.md), and that of the Web Thing face.
import { createHash } from "node:crypto";
import { keccak256, stringToBytes } from "viem";
import { sign } from "viem/accounts";
import { canonical } from "./market.mjs";

const JSON_TYPE = "application/json", SSE = "text/event-stream";
const PROPERTIES = {
  temperature: { title: "Fridge", "@type": "TemperatureProperty", type: "number", unit: "degree celsius", minimum: -10, maximum: 40, readOnly: true },
  targetTemperature: { title: "Fridge target", "@type": "TargetTemperatureProperty", type: "number", unit: "degree celsius", minimum: 1, maximum: 8, multipleOf: 0.5 },
  mode: { title: "Mode", "@type": "ThermostatModeProperty", type: "string", enum: ["off", "cool"] },
};
const DURATION = { type: "integer", unit: "second", minimum: 1, maximum: 21_600 };
const ACTIONS = {
  superCool: { title: "Cool hard for a while", input: { type: "object", required: ["duration"], additionalProperties: false, properties: { duration: DURATION } } },
  defrost: { title: "Defrost now" },
  silenceAlarm: { title: "Silence the alarm" },
};
const EVENTS = {
  doorAjar: { title: "A door stands open", "@type": "AlarmEvent", data: { type: "object", required: ["openFor"], properties: { openFor: { type: "number", unit: "second", minimum: 0 } } } },
};
const HISTORY = {
  title: "Recorded observations", type: "array", readOnly: true, observable: false,
  items: {
    type: "object", required: ["time", "property", "value"],
    properties: { time: { type: "string", format: "date-time" }, property: { type: "string" }, value: { oneOf: [{ type: "number" }, { type: "string" }, { type: "boolean" }] } },
  },
  uriVariables: Object.fromEntries(["from", "to", "fields", "property", "after"].map((name) => [name, { type: "string" }]).concat([["limit", { type: "integer", minimum: 1, maximum: 1_000 }]])),
  forms: [{ href: "properties/history{?from,to,limit,fields,property,after}", contentType: JSON_TYPE, op: ["readproperty"] }],
};
const poll = (href, op) => ({ href, contentType: JSON_TYPE, subprotocol: "longpoll", op: [op, `un${op}`] });
const stream = (href, ...op) => ({ href, contentType: SSE, subprotocol: "sse", op });

export const idOf = (device) =>
  `urn:uuid:${keccak256(stringToBytes(device)).slice(2).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5")}`;

export function describe(device, base) {
  const properties = Object.entries(PROPERTIES).map(([name, schema]) => [name, {
    readOnly: false, ...schema, observable: true,
    forms: [
      { href: `properties/${name}`, contentType: JSON_TYPE, op: schema.readOnly ? ["readproperty"] : ["readproperty", "writeproperty"] },
      poll(`properties/${name}/observe`, "observeproperty"),
      stream(`properties/${name}`, "observeproperty", "unobserveproperty"),
    ],
  }]);
  const actions = Object.entries(ACTIONS).map(([name, schema]) => [name, {
    ...schema, safe: false, idempotent: name === "silenceAlarm", synchronous: name === "silenceAlarm",
    forms: [{ href: `actions/${name}`, contentType: JSON_TYPE, op: ["invokeaction"] }],
  }]);
  const events = Object.entries(EVENTS).map(([name, schema]) => [name, {
    ...schema, forms: [poll(`events/${name}`, "subscribeevent"), stream(`events/${name}`, "subscribeevent", "unsubscribeevent")],
  }]);
  return {
    "@context": ["https://www.w3.org/2022/wot/td/v1.1", "https://webthings.io/schemas"],
    "@type": ["Thermostat", "TemperatureSensor", "Alarm"],
    profile: ["https://www.w3.org/2022/wot/profile/http-basic/v1", "https://www.w3.org/2022/wot/profile/http-sse/v1"],
    id: idOf(device), title: "Second device", base,
    securityDefinitions: { licence: { scheme: "basic", in: "header", name: "Authorization" } }, security: ["licence"],
    properties: { ...Object.fromEntries(properties), history: HISTORY },
    actions: Object.fromEntries(actions), events: Object.fromEntries(events),
    forms: [
      { href: "properties", contentType: JSON_TYPE, op: ["readallproperties", "writemultipleproperties"] },
      stream("properties", "observeallproperties", "unobserveallproperties"),
      { href: "actions", contentType: JSON_TYPE, op: ["queryallactions"] },
      stream("events", "subscribeallevents", "unsubscribeallevents"),
    ],
    links: [{ rel: "alternate", href: "webthing", type: JSON_TYPE }],
  };
}

/** Return the description of the other face at a path. */
export function describeFace(device, path) {
  const linked = (kind, rel, found) => Object.fromEntries(Object.entries(found).map(([name, schema]) => [name, { ...schema, links: [{ rel, href: `${path}/${kind}/${name}` }] }]));
  return {
    "@context": "https://webthings.io/schemas", "@type": ["Thermostat", "TemperatureSensor", "Alarm"], id: idOf(device), title: "Second device",
    properties: linked("properties", "property", PROPERTIES), actions: linked("actions", "action", ACTIONS), events: linked("events", "event", EVENTS),
    links: ["properties", "actions", "events"].map((rel) => ({ rel, href: `${path}/${rel}` })),
  };
}

/** Return the detached JWS under a description (td-signature.md section 2). */
export async function signature(text, { device, privateKey, chainId }) {
  const url64 = (value) => Buffer.from(value).toString("base64url");
  const header = url64(canonical({ alg: "ES256K", kid: `did:ethr:0x${chainId.toString(16)}:${device}#controller` }));
  const hash = `0x${createHash("sha256").update(`${header}.${url64(text)}`).digest("hex")}`;
  const { r, s } = await sign({ hash, privateKey });
  return `${header}..${Buffer.from(r.slice(2).padStart(64, "0") + s.slice(2).padStart(64, "0"), "hex").toString("base64url")}`;
}
