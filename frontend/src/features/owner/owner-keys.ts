// The accounts of an owner: read from a wallet file of `latchkey owner`, or from the published keys of a devnet, or just
// looked at. Private keys stay inside this module; screens get addresses and signatures.
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import {
  type Address,
  concatBytes,
  type Hex,
  hexToBytes,
  isAddress,
  keccak256,
  numberToBytes,
  numberToHex,
  stringToBytes,
} from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import * as z from 'zod/mini';
import type { OwnerMemory } from './owner-memory';

export interface OwnerKeys {
  readonly kind: 'file' | 'devnet' | 'watch';
  readonly label: string;
  readonly owners: readonly Address[];
  readonly canSign: boolean;
  /** What the wallet file remembers of its devices; nothing without a file. */
  readonly memory: OwnerMemory;
  /** Address of destination `number` of a device; null without a wallet file, which alone can bring its key back. */
  destination(device: Address, number: number): Address | null;
  /** The wallet file with what was done since; null without one. It holds the secret. */
  fileWith(memory: OwnerMemory): string | null;
  /** Signs as one of `owners`; throws for an account that is only looked at. */
  sign(owner: Address, typed: TypedMessage): Promise<Hex>;
}

export interface TypedMessage {
  readonly domain: {
    readonly name: string;
    readonly version: string;
    readonly chainId: number;
    readonly verifyingContract: Address;
  };
  readonly types: Record<string, readonly { readonly name: string; readonly type: string }[]>;
  readonly primaryType: string;
  readonly message: Record<string, unknown>;
}

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const ACCOUNT = 'latchkey/owner/account/v1';
const PAYOUT = 'latchkey/owner/payout/v1';
const DEVNET_SEED = 'latchkey devnet, public on purpose';
const MOST_DEVICES = 1_000;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^0x[0-9a-f]{${2 * bytes}}$`, 'i')));
const second = z.nullish(z.number().check(z.int(), z.nonnegative()));
const entrySchema = z.object({
  key: z.nullable(hex(32)),
  payouts: z._default(z.number().check(z.int(), z.nonnegative(), z.maximum(10_000)), 0),
  paid_to: z._default(z.array(hex(20)), []),
  reserve: second,
  acted_at: second,
});
const fileSchema = z.object({ version: z.literal(1), seed: hex(32), devices: z.record(hex(20), entrySchema) });
type WalletFile = z.infer<typeof fileSchema>;

/** Opens a wallet file of `latchkey owner`. Throws with what is wrong; never shows what is in it. */
export function openFile(text: string, name: string): OwnerKeys {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error(`${name} is no JSON file; choose the wallet file that \`latchkey owner\` made`);
  }
  const found = z.safeParse(fileSchema, parsed);
  if (!found.success) {
    const place = found.error.issues[0]?.path[0];
    throw new Error(`${name} is no owner's wallet${place === undefined ? '' : ` (${String(place)})`}`);
  }
  const devices = Object.entries(found.data.devices);
  if (devices.length === 0) throw new Error(`${name} knows no device yet; enable one with \`latchkey owner\` first`);
  if (devices.length > MOST_DEVICES) throw new Error(`${name} has ${devices.length} devices, at most ${MOST_DEVICES}`);
  const seed = hexToBytes(found.data.seed as Hex);
  const accounts = devices.map(([device, { key }]) =>
    privateKeyToAccount((key as Hex | null) ?? accountKey(seed, device.toLowerCase() as Hex)),
  );
  return {
    ...signing('file', name, accounts),
    memory: memoryOfFile(found.data),
    destination: (device, number) => privateKeyToAccount(destinationKey(seed, device, number)).address,
    fileWith: (memory) => fileText(found.data, memory),
  };
}

function memoryOfFile({ devices }: WalletFile): OwnerMemory {
  return Object.fromEntries(
    Object.entries(devices).map(([device, { payouts, paid_to, acted_at }]) => [
      device.toLowerCase(),
      { payouts, paidTo: paid_to.map((account) => account.toLowerCase() as Address), actedAt: acted_at ?? null },
    ]),
  );
}

/** The file as `latchkey owner` writes it, with what this page did. */
function fileText({ seed, devices }: WalletFile, memory: OwnerMemory): string {
  const entries = Object.entries(devices).map(([device, entry]) => {
    const { payouts, paidTo, actedAt } = memory[device.toLowerCase()] ?? {
      payouts: entry.payouts,
      paidTo: entry.paid_to,
      actedAt: entry.acted_at ?? null,
    };
    const { key, reserve } = entry;
    return [device, { key, payouts, paid_to: paidTo, reserve: reserve ?? null, acted_at: actedAt }] as const;
  });
  return `${JSON.stringify({ version: 1, seed, devices: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** The account of a device in a wallet: as `device_sim/owner_wallet.py` derives it. */
export function accountKey(seed: Uint8Array, device: Hex): Hex {
  return scalar(seed, concatBytes([stringToBytes(ACCOUNT), hexToBytes(device)]));
}

/** The account of destination `number` of a device, 0 the first. */
export function destinationKey(seed: Uint8Array, device: Hex, number: number): Hex {
  return scalar(seed, concatBytes([stringToBytes(PAYOUT), hexToBytes(device), numberToBytes(number, { size: 4 })]));
}

function scalar(seed: Uint8Array, info: Uint8Array): Hex {
  const wide = hkdf(sha256, seed, undefined, info, 48);
  const value = wide.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return numberToHex((value % (CURVE_ORDER - 1n)) + 1n, { size: 32 });
}

/** Owners first..last of a devnet, whose keys everybody can derive. */
export function devnetOwners(first: number, last: number): OwnerKeys {
  const accounts = [];
  for (let index = first; index <= last; index += 1) accounts.push(privateKeyToAccount(devnetOwnerKey(index)));
  return signing('devnet', first === last ? `devnet owner ${first}` : `devnet owners ${first} to ${last}`, accounts);
}

export function devnetOwnerKey(index: number): Hex {
  let digest = keccak256(stringToBytes(`${DEVNET_SEED}\0owner\0${index}`));
  while (BigInt(digest) === 0n || BigInt(digest) >= CURVE_ORDER) digest = keccak256(digest);
  return digest;
}

/** Accounts to look at, as somebody typed them: separated by commas or spaces. Throws for what is no address. */
export function watched(text: string): OwnerKeys {
  const names = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (names.length === 0) throw new Error('Type the address of at least one owner account');
  for (const name of names) {
    if (!isAddress(name, { strict: false }))
      throw new Error(`${name.slice(0, 44)} is no address: 0x and 40 hex digits`);
  }
  const owners = [...new Set(names.map((name) => name.toLowerCase() as Address))];
  return {
    kind: 'watch',
    label: owners.length === 1 ? 'one account' : `${owners.length} accounts`,
    owners,
    canSign: false,
    ...NO_WALLET,
    sign: () => Promise.reject(new Error('This account is only looked at: open your wallet file to change anything')),
  };
}

const NO_WALLET: Pick<OwnerKeys, 'memory' | 'destination' | 'fileWith'> = {
  memory: {},
  destination: () => null,
  fileWith: () => null,
};

function signing(kind: 'file' | 'devnet', label: string, accounts: readonly PrivateKeyAccount[]): OwnerKeys {
  const known = new Map(accounts.map((account) => [account.address.toLowerCase(), account]));
  return {
    kind,
    label,
    owners: [...known.keys()] as Address[],
    canSign: true,
    ...NO_WALLET,
    async sign(owner, typed) {
      const account = known.get(owner.toLowerCase());
      if (account === undefined) throw new Error(`${label} has no key of ${owner}`);
      return account.signTypedData(typed as Parameters<PrivateKeyAccount['signTypedData']>[0]);
    },
  };
}
