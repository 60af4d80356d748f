// node-wot consumes a Thing by its description alone. Arguments: URL, then user and password of owner, licensee, expired
// and wrong credential. Prints one JSON object of what it saw.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Servient } = require("@node-wot/core");
const { HttpClientFactory } = require("@node-wot/binding-http");

const [url, ...pairs] = process.argv.slice(2);
const people = {};
for (const name of ["owner", "licensee", "expired", "wrong"]) people[name] = { username: pairs.shift(), password: pairs.shift() };

const description = await (await fetch(url)).json();
const servients = [];

async function consume(who) {
  const servient = new Servient();
  servients.push(servient);
  servient.addClientFactory(new HttpClientFactory({}));
  servient.addCredentials({ [description.id]: people[who] });
  const wot = await servient.start();
  return wot.consume(await wot.requestThingDescription(url));
}

const refusal = async (attempt) => attempt().then(() => "served", (error) => String(error.message ?? error));
const within = (promise, what) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error(`${what} did not come`)), 20000))]);

const seen = {};
const licensee = await consume("licensee");
const owner = await consume("owner");
seen.temperature = await (await licensee.readProperty("temperature")).value();
seen.all = Object.keys(Object.fromEntries(await licensee.readAllProperties())).length;
seen.history = (await (await licensee.readProperty("history", { uriVariables: { limit: 3 } })).value()).length;

await owner.writeProperty("targetTemperature", 5);
seen.written = await (await licensee.readProperty("targetTemperature")).value();
seen.licenseeWrites = await refusal(() => licensee.writeProperty("targetTemperature", 6));
seen.outOfRange = await refusal(() => owner.writeProperty("targetTemperature", 60));

let told;
const observed = new Promise((resolve) => (told = resolve));
const observation = await licensee.observeProperty("targetTemperature", async (output) => told(await output.value()));
await new Promise((resolve) => setTimeout(resolve, 1500));
await owner.writeProperty("targetTemperature", 3);
seen.observed = await within(observed, "the observed change");
await observation.stop();

const subscription = await licensee.subscribeEvent("doorAjar", () => {});
seen.subscribed = subscription.active;
await subscription.stop();

await owner.invokeAction("silenceAlarm");
await owner.invokeAction("superCool", { duration: 60 });
const basic = "Basic " + Buffer.from(`${people.owner.username}:${people.owner.password}`).toString("base64");
const requests = await (await fetch(`${url}actions`, { headers: { Authorization: basic } })).json();
seen.invoked = Object.keys(requests).filter((name) => requests[name].length > 0).sort();
seen.licenseeInvokes = await refusal(() => licensee.invokeAction("silenceAlarm"));

for (const who of ["expired", "wrong"]) {
  const other = await consume(who);
  seen[who] = await refusal(() => other.readProperty("temperature"));
}
console.log(JSON.stringify(seen));
await Promise.all(servients.map((servient) => servient.shutdown()));
process.exit(0);
