// Answers of the directory's API, as the page understands them. Spec: specs/openapi/directory.json. Names beyond these are
// ignored, so that a newer directory still serves an older page; a missing or malformed one is an error. zod/mini, because this
// is part of every page's first load.
import * as z from 'zod/mini';

const count = z.number().check(z.int(), z.nonnegative());
const hex = z.string().check(z.regex(/^0x(?:[0-9a-f]{2})*$/i));
const address = z.string().check(z.regex(/^0x[0-9a-f]{40}$/i));

/** Of the newest `blocks` blocks seen before they were final, since block `since`, how many a reorganisation dropped. */
const orphansSchema = z.object({ dropped: count, blocks: count, since: z.nullable(count) });
export type Orphans = z.infer<typeof orphansSchema>;

const headSchema = z.object({
  chainId: count,
  genesisHash: hex,
  block: count,
  finalized: count,
  time: count,
  orphans: orphansSchema,
});

export const statusSchema = z.object({
  metadata: headSchema,
  auction: headSchema,
  devices: count,
  checkedIn: count,
  phase: z.enum(['rebuilding', 'following', 'stale']),
  progress: z.number().check(z.gte(0), z.lte(1)),
  snapshot: z.nullable(z.string()),
});
export type Status = z.infer<typeof statusSchema>;

// `name` is what addresses and the filter language call a value: null where it is not stated, absent where it has no name.
const valueSchema = z.object({
  code: count,
  name: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  label: z.string(),
  address: z.optional(address),
});

const columnSchema = z.object({
  name: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*$/)),
  type: z.enum(['u8', 'u16', 'u32', 'bytes20']),
  kind: z.enum(['category', 'ordinal', 'number', 'time', 'id', 'flags']),
  label: z.string(),
  description: z.optional(z.string()),
  unit: z.nullish(z.string()),
  facet: z.boolean(),
  core: z.boolean(),
  values: z.nullish(z.array(valueSchema)),
  first: z.nullish(z.int()),
  step: z.nullish(z.int().check(z.positive())),
  bytes: count,
  sha256: z.string(),
  url: z.string(),
});
export type Column = z.infer<typeof columnSchema>;

const gatewaySchema = z.object({
  index: count,
  address,
  url: z.string(),
  label: z.optional(z.string()),
});
export type Gateway = z.infer<typeof gatewaySchema>;

const modelSchema = z.object({ model: count, family: count, oem: address, label: z.string() });
export type Model = z.infer<typeof modelSchema>;

export const manifestSchema = z.object({
  id: z.string(),
  block: count,
  blockHash: hex,
  time: count,
  seq: count,
  rows: count,
  columns: z.array(columnSchema).check(z.maxLength(64)),
  models: z.array(modelSchema),
  gateways: z.array(gatewaySchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const roundSchema = z.object({
  round: count,
  month: count,
  family: z.nullable(count),
  lots: count,
  leafRoot: hex,
  termsHead: hex,
  phase: z.string(),
  opened: z.nullable(count),
  commitEnd: z.nullable(count),
  revealStart: z.nullable(count),
  revealEnd: z.nullable(count),
  clearEnd: z.nullable(count),
  deliverEnd: z.nullable(count),
  disputeEnd: z.nullable(count),
  commits: count,
  reveals: count,
  chunksCleared: count,
  sold: count,
  /** In ticks. */
  volume: count,
  keys: count,
});
export type Round = z.infer<typeof roundSchema>;

export const roundsSchema = z.object({ rounds: z.array(roundSchema), next: z.nullish(count) });

export const deviceSchema = z.catchall(z.object({ row: count, device: address }), z.unknown());
export type Device = z.infer<typeof deviceSchema>;

export const rowsSchema = z.object({ devices: z.array(address) });

export const searchesSchema = z.object({
  searches: z.array(z.object({ name: z.string(), query: z.string(), saved: z.optional(z.number()) })),
});
export type SavedSearch = z.infer<typeof searchesSchema>['searches'][number];

const priceSchema = z.object({
  round: count,
  month: count,
  /** When the round opened, unix seconds. */
  time: count,
  lots: count,
  sold: count,
  licences: count,
  /** In ticks, of what sold; null where nothing did. */
  min: z.nullable(count),
  median: z.nullable(z.number()),
  max: z.nullable(count),
  volume: count,
  bidders: count,
});
export type Price = z.infer<typeof priceSchema>;

export const pricesSchema = z.object({ prices: z.array(priceSchema), next: z.nullish(count) });
