// Holds the API documents of specs/ to the checkers that others use. Prints one JSON object; nothing is downloaded.
//   asyncapi   diagnostics of @asyncapi/parser that are errors
//   playground checks of the Thing Description Playground that did not pass, by file
//   assertions assertions of TD 1.1 that failed, by file
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Parser } = require("@asyncapi/parser");
const playground = require("@thing-description-playground/core");
const assertions = require("@thing-description-playground/assertions");

const [streams, socket, model, ...things] = process.argv.slice(2);
const found = { asyncapi: [], playground: {}, assertions: {} };

for (const path of [streams, socket]) {
  const parsed = await new Parser().parse(fs.readFileSync(path, "utf8"));
  for (const entry of parsed.diagnostics) if (entry.severity === 0) found.asyncapi.push(`${path}: ${entry.message}`);
  if (!parsed.document) found.asyncapi.push(`${path}: no document`);
}

const quiet = () => {};
for (const path of things) {
  const text = fs.readFileSync(path, "utf8");
  const { report } = await playground.tdValidator(text, quiet, { checkDefaults: true, checkJsonLd: false, checkTmConformance: false });
  found.playground[path] = Object.entries(report).filter(([, verdict]) => verdict === "failed");
}
const { report } = await playground.tmValidator(fs.readFileSync(model, "utf8"), quiet, { checkDefaults: false, checkJsonLd: false });
found.playground[model] = Object.entries(report).filter(([, verdict]) => verdict === "failed");

// The package looks for the schema in a node_modules of its own, which npm has flattened away.
const load = (path) => fs.promises.readFile(path.includes("td-schema.json") ? require.resolve("@thing-description-playground/core/td-schema.json") : path, "utf8");
for (const path of things) {
  const results = await assertions.tdAssertions([fs.readFileSync(path, "utf8")], load, quiet);
  found.assertions[path] = { fail: results.filter((entry) => entry.Status === "fail").map((entry) => entry.ID), all: results.length };
}
console.log(JSON.stringify(found));
