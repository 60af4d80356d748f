// Compiles the standard-JSON inputs given on standard input, one a line, and answers one output a line, in order.
// One process for many jobs: loading the compiler costs more than most compilations. Files are never read here, so what
// is compiled is exactly what the caller put into the input.
"use strict";

const readline = require("node:readline");
const solc = require("solc");

const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });

async function main() {
  process.stdout.write(JSON.stringify({ version: solc.version() }) + "\n");
  for await (const line of lines) {
    if (line !== "") process.stdout.write(solc.compile(line) + "\n");
  }
}

main();
