// What the owner's page asks of a gateway: the state of a device, relaying of what the owner signed, newest rows.
// Spec: specs/protocol/device-api.md sections 8 and 10.
import type { Address, Hex } from 'viem';
import * as z from 'zod/mini';
import type { MarketConfig } from '../../chain/market-config';
import type { OwnerKeys } from './owner-keys';
import { note } from './owner-memory';
import { actMessage, membersOf, type OwnerAct, sharedDeadline, tokenMessage } from './owner-messages';

export interface OwnedPlace {
  readonly device: Address;
  readonly owner: Address;
  readonly gateway: string;
}

/** How long the token for a look at one's own rows is good. */
const TOKEN_SECONDS = 300;
const TIMEOUT_MS = 15_000;
const POLL_MS = 700;
const PATIENCE_MS = 45_000;
const ROWS = 6;

const marketSchema = z.object({
  owner: z.string(),
  enabled: z.boolean(),
  ownerNonce: z.number().check(z.int(), z.nonnegative()),
});
const takenSchema = z.object({ id: z.string(), state: z.string() });
const outcomeSchema = z.object({ state: z.string(), reason: z.nullish(z.string()) });
const tokenSchema = z.object({ token: z.string() });
const rowSchema = z.object({ time: z.string(), property: z.string(), value: z.unknown() });
export type Row = z.infer<typeof rowSchema>;
const problemSchema = z.object({ detail: z.optional(z.string()), title: z.optional(z.string()) });

/** Signs an act, hands it to the gateway, and waits until the ledger has it. `now` is chain time in unix seconds. */
export async function act(
  config: MarketConfig,
  keys: OwnerKeys,
  place: OwnedPlace,
  wanted: OwnerAct,
  now: number,
): Promise<void> {
  const state = await ask(place.gateway, `/things/${place.device}/market`, marketSchema);
  const deadline = sharedDeadline(now);
  note(place.device, () => ({ actedAt: now }));
  const signature = await keys.sign(place.owner, actMessage(config, place.device, wanted, state.ownerNonce, deadline));
  const body = { type: wanted.type, ...membersOf(place.device, wanted, state.ownerNonce, deadline), signature };
  const taken = await ask(place.gateway, '/relay/owner', takenSchema, { method: 'POST', body: JSON.stringify(body) });
  await settled(place.gateway, taken.id);
}

async function settled(gateway: string, id: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const outcome = await ask(gateway, `/relay/${id}`, outcomeSchema);
    if (outcome.state === 'done') return;
    if (outcome.state === 'replaced') throw new Error('A later message took its place before it was sent');
    if (outcome.state === 'refused') throw new Error(`The ledger refused it: ${outcome.reason ?? 'no reason given'}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('The gateway has taken it and not yet put it on the ledger; it goes on trying');
}

const feeSchema = z.object({ withdraw_fee: z.string().check(z.regex(/^\d{1,30}$/)) });

/** What a gateway keeps of a withdrawal that it relays, wei of DTX. */
export async function withdrawFee(gateway: string): Promise<bigint> {
  return BigInt((await ask(gateway, '/devices', feeSchema)).withdraw_fee);
}

/** Hands a signed withdrawal to a gateway and waits until the chain has it. */
export async function relayWithdrawal(gateway: string, order: Readonly<Record<string, unknown>>): Promise<void> {
  const taken = await ask(gateway, '/relay/withdraw', takenSchema, { method: 'POST', body: JSON.stringify(order) });
  await settled(gateway, taken.id);
}

/** The newest rows of the owner's own device, which is what a licensee would read. */
export async function newestRows(
  config: MarketConfig,
  keys: OwnerKeys,
  place: OwnedPlace,
  now: number,
): Promise<readonly Row[]> {
  const expires = now + TOKEN_SECONDS;
  const signature: Hex = await keys.sign(place.owner, tokenMessage(config, place.device, place.owner, expires));
  const { token } = await ask(place.gateway, `/things/${place.device}/market/token`, tokenSchema, {
    method: 'POST',
    body: JSON.stringify({ owner: place.owner, expires, signature }),
  });
  const path = `/things/${place.device}/properties/history?limit=200`;
  const rows = await ask(place.gateway, path, z.array(rowSchema), { headers: { authorization: `Bearer ${token}` } });
  return rows.slice(-ROWS).reverse();
}

async function ask<T>(gateway: string, path: string, schema: z.core.$ZodType<T>, init: RequestInit = {}): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(gateway + path, {
      ...init,
      headers: { ...(init.body === undefined ? {} : { 'content-type': 'application/json' }), ...init.headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
    });
  } catch {
    throw new Error(`The gateway ${gateway} does not answer; nothing was changed`);
  }
  const body: unknown = await answer.json().catch(() => null);
  if (!answer.ok) {
    const problem = z.safeParse(problemSchema, body);
    const said = problem.success ? (problem.data.detail ?? problem.data.title) : undefined;
    throw new Error(`The gateway refuses: ${said ?? `status ${answer.status}`}`);
  }
  return z.parse(schema, body);
}
