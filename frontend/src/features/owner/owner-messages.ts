// What an owner signs for the device registry, as `chains/metadata/messages.py` has it, and for a device of their own.
import type { Address } from 'viem';
import { contractAt, type MarketConfig } from '../../chain/market-config';
import type { TypedMessage } from './owner-keys';

export interface Terms {
  /** In ticks, 0..65,535. */
  readonly reserve: number;
  /** 0..6. */
  readonly licences: number;
}

export type OwnerAct = { readonly type: 'Enable' | 'SetTerms'; readonly terms: Terms } | { readonly type: 'Pause' };

const TERMS = [
  { name: 'device', type: 'address' },
  { name: 'reserve', type: 'uint16' },
  { name: 'licences', type: 'uint8' },
  { name: 'flags', type: 'uint8' },
  { name: 'nonce', type: 'uint32' },
  { name: 'deadline', type: 'uint40' },
] as const;

const PAUSE = [
  { name: 'device', type: 'address' },
  { name: 'nonce', type: 'uint32' },
  { name: 'deadline', type: 'uint40' },
] as const;

const TOKEN = [
  { name: 'device', type: 'address' },
  { name: 'owner', type: 'address' },
  { name: 'expires', type: 'uint64' },
] as const;

/** How long a signature is good at least. */
const DEADLINE_SECONDS = 600;

/** A deadline 600 to 1,200 s after `now`, a multiple of 600 like everybody else's: it tells nothing of whose it is. */
export function sharedDeadline(now: number): number {
  return (Math.floor(now / DEADLINE_SECONDS) + 2) * DEADLINE_SECONDS;
}

/** Members of the message, in the words of the gateway's API; what is signed and what is sent are the same. */
export function membersOf(device: Address, act: OwnerAct, nonce: number, deadline: number): Record<string, unknown> {
  if (act.type === 'Pause') return { device, nonce, deadline };
  return { device, reserve: act.terms.reserve, licences: act.terms.licences, flags: 0, nonce, deadline };
}

/** The domain comes from the market's configuration, never from a gateway's word. */
export function actMessage(
  config: MarketConfig,
  device: Address,
  act: OwnerAct,
  nonce: number,
  deadline: number,
): TypedMessage {
  return {
    domain: registryDomain(config),
    types: { [act.type]: act.type === 'Pause' ? PAUSE : TERMS },
    primaryType: act.type,
    message: membersOf(device, act, nonce, deadline),
  };
}

export function tokenMessage(config: MarketConfig, device: Address, owner: Address, expires: number): TypedMessage {
  return {
    domain: registryDomain(config),
    types: { OwnerToken: TOKEN },
    primaryType: 'OwnerToken',
    message: { device, owner, expires: BigInt(expires) },
  };
}

function registryDomain(config: MarketConfig): TypedMessage['domain'] {
  return {
    name: 'Latchkey',
    version: '1',
    chainId: config.metadata.chainId,
    verifyingContract: contractAt(config, 'device_registry'),
  };
}
