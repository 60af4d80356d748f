// What a chain or a wallet refuses, in the words of a person: what was wrong, value and limit, and what to do.
// The words are those of the command line (`abi/phrases.ts`), except where their remedy is a command.
import { BaseError, ContractFunctionRevertedError, decodeErrorResult, type Hex, UserRejectedRequestError } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import { deviceRegistryAbi } from './abi/device-registry';
import { dtxAbi } from './abi/dtx';
import { keyRecordsAbi } from './abi/key-records';
import { PHRASES } from './abi/phrases';
import { settlementAbi } from './abi/settlement';
import { vaultAbi } from './abi/vault';
import { phaseOf } from './rounds';

export type ChainSide = 'auction' | 'metadata';

export type Refusal = {
  /** rejected: the person said no. locked: the wallet is locked or busy. gas: no coin. revert: a contract refused. node: the node did. down: nobody answered. */
  readonly kind: 'rejected' | 'locked' | 'gas' | 'revert' | 'node' | 'down' | 'chain-mismatch';
  readonly title: string;
  readonly remedy: string;
  /** The contract's error, for looking up. */
  readonly name: string;
};

/** A refusal as an error; the message is the whole sentence. */
export class ChainRefused extends Error {
  override readonly name = 'ChainRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(sentence(refusal), { cause });
    this.refusal = refusal;
  }
}

export function sentence(refusal: Refusal): string {
  return refusal.remedy === '' ? refusal.title : `${refusal.title}; ${refusal.remedy}`;
}

const ABIS = [batchAuctionAbi, vaultAbi, dtxAbi, settlementAbi, keyRecordsAbi, deviceRegistryAbi] as const;

const WEB_REMEDIES: Readonly<Record<string, string>> = {
  'auction.WrongPhase': 'come back when that phase begins, or bid in the next round',
  'auction.ERC20InsufficientBalance': 'get DTX first, or ask for less',
  'auction.ERC2612ExpiredSignature': 'try again',
  'auction.ERC2612InvalidSigner': 'try again with the account that pays',
  'metadata.DeviceIsDisabled': 'its owner has to enable it first',
};

/** Returns the words for the data of a revert. */
export function ofRevertData(data: Hex, side: ChainSide = 'auction'): Refusal {
  for (const abi of ABIS) {
    try {
      const decoded = decodeErrorResult({ abi, data });
      const item = abi.find((entry) => entry.type === 'error' && entry.name === decoded.errorName);
      const inputs = item !== undefined && 'inputs' in item ? item.inputs : [];
      return ofError(decoded.errorName, inputs, (decoded.args ?? []) as readonly unknown[], side);
    } catch {
      // Not of this contract.
    }
  }
  return { kind: 'revert', title: `the contract refused (${data.slice(0, 10)})`, remedy: '', name: data.slice(0, 10) };
}

function ofError(
  name: string,
  inputs: readonly { readonly name?: string }[],
  args: readonly unknown[],
  side: ChainSide,
): Refusal {
  const phrase = PHRASES[`${side}.${name}`] ?? PHRASES[`auction.${name}`] ?? PHRASES[`metadata.${name}`];
  if (phrase === undefined) return { kind: 'revert', title: `the contract refused: ${name}`, remedy: '', name };
  const values = new Map(inputs.map((input, place) => [input.name ?? '', args[place]]));
  const shown = phrase.values.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key: string, how?: string) =>
    show(values.get(key), how),
  );
  const remedy = WEB_REMEDIES[`${side}.${name}`] ?? phrase.remedy;
  return { kind: 'revert', title: shown === '' ? phrase.problem : `${phrase.problem}: ${shown}`, remedy, name };
}

function show(value: unknown, how: string | undefined): string {
  if (how === 'phase') return `phase ${phaseOf(Number(value))}`;
  if (how === 'ticks') return `${decimal(BigInt(value as bigint), 3)} DTX`;
  if (how === 'dtx') return `${decimal(BigInt(value as bigint) / 10n ** 15n, 3)} DTX`;
  if (how === 'time') return `${new Date(Number(value) * 1_000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  if (how === 'field') return textOf(String(value));
  return String(value);
}

function decimal(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Returns the short text in a bytes32. */
function textOf(hex: string): string {
  const bytes = hex.slice(2).match(/../g) ?? [];
  return bytes
    .map((byte) => Number.parseInt(byte, 16))
    .filter((code) => code > 31 && code < 127)
    .map((code) => String.fromCharCode(code))
    .join('');
}

/** Returns what any error of viem, a wallet or a node means. */
export function refusalOf(error: unknown, side: ChainSide = 'auction'): Refusal {
  if (error instanceof ChainRefused) return error.refusal;
  const code = codeOf(error);
  if (code === 4001 || find(error, UserRejectedRequestError) !== null) {
    return {
      kind: 'rejected',
      title: 'you declined in the wallet',
      remedy: 'nothing was sent; try again when you like',
      name: '',
    };
  }
  if (code === 4100 || code === -32002) {
    return {
      kind: 'locked',
      title: 'the wallet is locked or has a question open',
      remedy: 'open the wallet, answer it, and try again',
      name: '',
    };
  }
  const data = revertData(error);
  if (data !== null) return ofRevertData(data, side);
  const text = shortText(error);
  if (/insufficient funds/i.test(text)) {
    return {
      kind: 'gas',
      title: 'the account has too little gas coin for this transaction',
      remedy: 'send it some of the chain’s gas coin',
      name: '',
    };
  }
  if (/chain.*(mismatch|does not match)|wrong chain|network/i.test(text) && /chain/i.test(text)) {
    return {
      kind: 'chain-mismatch',
      title: 'the wallet is on another chain',
      remedy: 'switch it to the auction chain',
      name: '',
    };
  }
  if (/fetch|timed? ?out|took too long|HTTP request failed|econnrefused/i.test(text)) {
    return {
      kind: 'down',
      title: 'the chain’s node does not answer',
      remedy: 'nothing is lost: this page goes on when it does',
      name: '',
    };
  }
  return { kind: 'node', title: text, remedy: '', name: '' };
}

function revertData(error: unknown): Hex | null {
  const reverted = find(error, ContractFunctionRevertedError);
  if (reverted?.raw !== undefined) return reverted.raw;
  for (let at: unknown = error; at !== null && typeof at === 'object'; at = (at as { cause?: unknown }).cause) {
    const data = (at as { data?: unknown }).data;
    const inner = data !== null && typeof data === 'object' ? (data as { data?: unknown }).data : data;
    if (typeof inner === 'string' && /^0x[0-9a-f]{8,}$/i.test(inner)) return inner as Hex;
  }
  return null;
}

function codeOf(error: unknown): number | null {
  for (let at: unknown = error; at !== null && typeof at === 'object'; at = (at as { cause?: unknown }).cause) {
    const code = (at as { code?: unknown }).code;
    if (code === 4001 || code === 4100 || code === -32002) return code;
  }
  return null;
}

function find<T extends Error>(error: unknown, kind: abstract new (...given: never[]) => T): T | null {
  if (error instanceof kind) return error;
  if (!(error instanceof BaseError)) return null;
  const found = error.walk((inner) => inner instanceof kind);
  return found instanceof kind ? found : null;
}

function shortText(error: unknown): string {
  if (error instanceof BaseError) return error.details || error.shortMessage;
  return error instanceof Error ? error.message : String(error);
}
