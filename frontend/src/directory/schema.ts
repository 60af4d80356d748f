// Answers of the directory's API, as the page understands them. Spec: specs/openapi/directory.json. Names beyond these are
// ignored, so that a newer directory still serves an older page; a missing or malformed one is an error.
import { z } from 'zod';

const count = z.number().int().nonnegative();
const hex = z.string().regex(/^0x(?:[0-9a-f]{2})*$/i);
const address = z.string().regex(/^0x[0-9a-f]{40}$/i);
// Whole numbers that may pass 2^53 travel as text.
const big = z.union([z.string().regex(/^-?\d+$/), z.number().int()]).transform((value) => BigInt(value));

const headSchema = z.object({
  chainId: count,
  genesisHash: hex,
  block: count,
  finalized: count,
  time: count,
});

export const statusSchema = z.object({
  metadata: headSchema,
  auction: headSchema,
  devices: count,
  checkedIn: count,
  phase: z.enum(['rebuilding', 'following', 'stale']),
  progress: z.number().min(0).max(1),
  snapshot: z.string().nullable(),
});
export type Status = z.infer<typeof statusSchema>;

const valueSchema = z.object({ code: count, name: z.string().optional(), label: z.string() });

const columnSchema = z.object({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/),
  type: z.enum(['u8', 'u16', 'u32', 'bytes20']),
  kind: z.enum(['category', 'ordinal', 'number', 'time', 'id', 'flags']),
  label: z.string(),
  description: z.string().optional(),
  unit: z.string().nullish(),
  facet: z.boolean(),
  core: z.boolean(),
  /** Of an attribute of the family: code 0 says that the owner does not state it. */
  unstated: z.boolean().optional(),
  values: z.array(valueSchema).nullish(),
  first: z.number().int().nullish(),
  step: z.number().int().positive().nullish(),
  bytes: count,
  sha256: z.string(),
  url: z.string(),
});
export type Column = z.infer<typeof columnSchema>;

const gatewaySchema = z.object({
  index: count,
  address,
  url: z.string(),
  label: z.string().optional(),
});
export type Gateway = z.infer<typeof gatewaySchema>;

const modelSchema = z.object({ model: count, family: count, oem: count, label: z.string() });
export type Model = z.infer<typeof modelSchema>;

export const manifestSchema = z.object({
  id: z.string(),
  block: count,
  blockHash: hex,
  time: count,
  seq: count,
  rows: count,
  columns: z.array(columnSchema).max(64),
  models: z.array(modelSchema),
  gateways: z.array(gatewaySchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const ROUND_PHASES = [
  'announced',
  'commit',
  'reveal',
  'pace',
  'clear',
  'deliver',
  'dispute',
  'closed',
  'void',
] as const;

export const roundSchema = z.object({
  round: z.coerce.number().int().nonnegative(),
  month: count,
  family: count,
  lots: count,
  leafRoot: hex,
  termsHead: hex,
  phase: z.string(),
  opened: count.nullable(),
  commitEnd: count.nullable(),
  revealStart: count.nullable(),
  revealEnd: count.nullable(),
  clearEnd: count.nullable(),
  deliverEnd: count.nullable(),
  disputeEnd: count.nullable(),
  commits: count,
  reveals: count,
  chunksCleared: count,
  sold: count,
  volume: big,
  keys: count,
});
export type Round = z.infer<typeof roundSchema>;

export const roundsSchema = z.object({ rounds: z.array(roundSchema), after: z.string().nullish() });

export const deviceSchema = z.object({ row: count, device: address }).catchall(z.unknown());
export type Device = z.infer<typeof deviceSchema>;

export const rowsSchema = z.object({ devices: z.array(address) });

export const searchesSchema = z.object({
  searches: z.array(z.object({ name: z.string(), query: z.string(), saved: z.number().optional() })),
});
export type SavedSearch = z.infer<typeof searchesSchema>['searches'][number];
