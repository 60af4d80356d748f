// What the core of the web app costs: sealing, verifying, opening keys, and changes of a filter. In Node.js:
//
//   node frontend/bench/core.mjs [rows]
//
// Prints one line of JSON: medians in milliseconds. The functions take the modules, so that a browser's worker can run the
// same measurements on the built code.

const ATTRIBUTES = [109, 4, 32, 7, 6, 8, 12, 40, 8, 6, 5, 6, 3, 5, 5, 5, 4, 3];

/** Whole numbers below a bound, the same every time. */
export function generator(seed = 1) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** A table of devices with 24 columns that are counted: 18 attributes and six facts of the market. */
export function fleet(rows) {
  const random = generator();
  const columns = [];
  const add = (spec, make, next) => {
    const values = make(rows);
    for (let row = 0; row < rows; row++) values[row] = next();
    columns.push({ spec, values });
  };
  const u8 = (length) => new Uint8Array(length);
  const u32 = (length) => new Uint32Array(length);
  for (const [at, codes] of ATTRIBUTES.entries()) {
    const skewed = () => Math.floor((random(1_000) * random(1_000) * (codes + 1)) / 1_000_000);
    add({ name: `a${at}`, type: 'u8', facet: 'codes' }, u8, skewed);
  }
  add({ name: 'status', type: 'u8', facet: 'codes' }, u8, () => random(4));
  add({ name: 'licences', type: 'u8', facet: 'codes' }, u8, () => random(7));
  add({ name: 'model', type: 'u32', facet: 'values' }, u32, () => 1 + random(40));
  add({ name: 'reserve', type: 'u32', facet: 'histogram', scale: 'log' }, u32, () => 100 + random(200) * random(100));
  add(
    { name: 'price', type: 'u32', facet: 'histogram', zeroIsNone: true },
    u32,
    () => random(2) * (100 + random(30_000)),
  );
  add({ name: 'seen', type: 'u32', facet: 'histogram' }, u32, () => 1_800_000_000 + random(1_000_000));
  return columns;
}

/** A session of filter changes, one after the other, as somebody who narrows down a search makes them. */
export function filterSession() {
  const region = { a0: { kind: 'in', values: [1, 2, 3, 4, 5, 6, 7, 8] } };
  const cheap = (max) => ({ reserve: { kind: 'range', min: 100, max } });
  return [
    region,
    { ...region, ...cheap(3_000) },
    { ...region, ...cheap(3_100) },
    { ...region, ...cheap(3_200), a8: { kind: 'range', min: 2, max: 5 } },
    { ...cheap(3_200), a8: { kind: 'range', min: 2, max: 5 } },
    { ...cheap(3_200), status: { kind: 'in', values: [1] } },
    { ...cheap(3_200), status: { kind: 'in', values: [1] }, model: { kind: 'in', values: [1, 2, 3] } },
    { price: { kind: 'range', min: 1_000 } },
    { price: { kind: 'range', min: 1_000 }, a12: { kind: 'in', values: [0] } },
    { a12: { kind: 'in', values: [0] } },
    { a12: { kind: 'not-in', values: [0] } },
    {},
  ];
}

export function measureFilters({ FacetEngine }, rows, sessions = 5) {
  const columns = fleet(rows);
  const started = performance.now();
  const engine = new FacetEngine({ rows, columns: columns.map(({ spec }) => spec) });
  for (const { spec, values } of columns) engine.load(spec.name, values.buffer);
  engine.query({});
  const load = performance.now() - started;
  const times = [];
  for (let session = 0; session < sessions; session++) {
    for (const filters of filterSession()) {
      const { ms } = engine.query(filters);
      // The first session warms up the compiler.
      if (session > 0) times.push(ms);
    }
  }
  const sorted = timed(() =>
    engine.window({ sort: { column: 'reserve', descending: false }, from: 0, count: 60, columns: ['a0'] }),
  );
  const cheapest = timed(() => engine.cheapest({ by: 'reserve', limit: 5_000 }));
  times.sort((one, other) => one - other);
  return {
    filter_rows: rows,
    facets_load_ms: round(load),
    filter_ms_median: round(times[times.length >> 1]),
    filter_ms_p95: round(times[Math.floor(times.length * 0.95)]),
    sort_ms: round(sorted),
    cheapest_5k_ms: round(cheapest),
  };
}

/** `lots` bids on a round of as many lots: verify the leaf list, draw and encrypt the batch. */
export function measureSealing({ hashes, lots: lotsModule, recovery }, count = 10_000) {
  const random = generator(2);
  const list = Uint8Array.from({ length: count * lotsModule.RECORD_BYTES }, () => random(256));
  for (let lot = 0; lot < count; lot++) list.set([0, 100, 3, 0], lot * lotsModule.RECORD_BYTES + 180);
  const hex = (bytes) => `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const onChain = {
    round: 7n,
    month: 5,
    lots: count,
    ...rootsOf(hashes, list, count, 5, lotsModule.RECORD_BYTES, hex),
  };
  const verify = median(() => lotsModule.verifyLots(list, onChain));
  const verified = lotsModule.verifyLots(list, onChain);
  const bids = new Map(Array.from({ length: count }, (_, lot) => [verified.deviceOf(lot), 100 + (lot % 900)]));
  const plan = {
    metadataChainId: 20180321,
    auctionChainId: 20180322,
    contract: `0x${'12'.repeat(20)}`,
    round: 7n,
    filter: '',
    leafRoot: onChain.leafRoot,
    termsHead: onChain.termsHead,
    budget: 1_000_000n,
    maxDevices: count,
    bids,
  };
  const bidder = new Uint8Array(20).fill(3);
  const vaultKey = new Uint8Array(32).fill(4);
  const entropy = (length) => crypto.getRandomValues(new Uint8Array(length));
  const seal = median(() =>
    recovery.readRecovery(recovery.encodeRecovery(recovery.draw(plan, verified, bidder, vaultKey, entropy))),
  );
  return { verify_10k_ms: round(verify), seal_10k_ms: round(seal) };
}

function rootsOf(hashes, list, count, month, width, hex) {
  const view = new DataView(list.buffer);
  const entries = new Uint8Array(count * 4);
  const leaves = [];
  for (let lot = 0; lot < count; lot++) {
    const part = (from, to) => list.subarray(lot * width + from, lot * width + to);
    entries.set(part(180, 184), lot * 4);
    const content = hashes.contentHash({
      device: part(0, 20),
      model: view.getUint32(lot * width + 80),
      attributes: part(84, 116),
      tdHash: part(116, 148),
      monthKeyRoot: part(148, 180),
      month,
    });
    leaves.push(hashes.leafHash(lot, part(20, 40), part(60, 80), content));
  }
  return { leafRoot: hex(hashes.leafRoot(leaves)), termsHead: hex(hashes.termsHead(hashes.termsRows(entries))) };
}

/** Open key records of one batch and derive the credentials of all. The records are made as a device makes them. */
export function measureKeys({ batchCurve, bytes, credentials, hashes, keyRecord, points }, count = 1_000) {
  const buyer = 0x1234567890abcdef1234567890abcdef1234567890abcdef1234567890abcdefn;
  const order = points.ORDER;
  const nonces = Array.from(
    { length: count },
    (_, at) => ((BigInt(at) + 7n) * 0x9e3779b97f4a7c15f39cc0605cedc835n) % order,
  );
  const secrets = nonces.map((nonce) => (nonce * nonce) % order);
  const nonceTimesBuyer = batchCurve.generatorMultiples(nonces.map((nonce) => (nonce * buyer) % order));
  const months = batchCurve.generatorMultiples(secrets);
  const tag = hashes.keccak(bytes.utf8('latchkey/key-record/v1'));
  const contract = new Uint8Array(20).fill(1);
  const records = batchCurve.generatorMultiples(nonces).map((point, lot) => {
    const licence = { chainId: 20180322, contract, round: 7n, lot, rank: 0 };
    const shared = nonceTimesBuyer[lot];
    const words = hashes.encodeWords(tag, shared.x, points.parityOf(shared), 20180322, contract, 7n, lot, 0);
    const c = (secrets[lot] + (bytes.toBigInt(hashes.keccak(words)) % order)) % order;
    const record = bytes.concat(bytes.uint(point.x, 32), bytes.uint(c, 32), Uint8Array.of(points.parityOf(point)));
    return { record, licence, expected: points.addressOfPoint(months[lot]) };
  });
  const device = new Uint8Array(20).fill(9);
  const open = () =>
    keyRecord.openRecords(records, buyer).map((opened, lot) => {
      if (opened instanceof Error) throw opened;
      return credentials.credential(opened, { licence: records[lot].licence, device, buyer: device, month: 5 });
    });
  open();
  return { decrypt_1k_ms: round(median(open)) };
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(work, times = 3) {
  const found = Array.from({ length: times }, () => timed(work)).sort((one, other) => one - other);
  return found[times >> 1];
}

function round(ms) {
  return Math.round(ms * 10) / 10;
}

export async function load() {
  const [engine, hashes, lots, recovery, batchCurve, bytes, credentials, keyRecord, points] = await Promise.all([
    import('../src/facets/engine.ts'),
    import('../src/market/hashes.ts'),
    import('../src/market/lots.ts'),
    import('../src/market/recovery-file.ts'),
    import('../src/market/batch-curve.ts'),
    import('../src/market/bytes.ts'),
    import('../src/market/credential.ts'),
    import('../src/market/key-record.ts'),
    import('../src/market/points.ts'),
  ]);
  return { ...engine, hashes, lots, recovery, batchCurve, bytes, credentials, keyRecord, points };
}

if (typeof process !== 'undefined' && process.argv[1]?.endsWith('bench/core.mjs')) {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const modules = await load();
  console.log(
    JSON.stringify({ ...measureFilters(modules, rows), ...measureSealing(modules), ...measureKeys(modules) }),
  );
}
