// Reading the JSON files of a bidder: bounded, strict about fields, naming the field of every fault; and writing them byte
// for byte as the command line does. Twin of chains/market/files.py.

import { type Bytes, parseHex } from './bytes.ts';
import { BadFile } from './errors.ts';

export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** The text that is written for a value: indented by one, not ASCII as \u escapes, newline at the end. */
export function encodeJson(value: unknown): string {
  const ascii = JSON.stringify(value, null, 1).replace(
    /[\u007f-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${ascii}\n`;
}

/** Parse bytes or text as one JSON object. Throws BadFile. */
export function parseObject(
  source: string | Uint8Array,
  file: string,
  limit = MAX_FILE_BYTES,
): Record<string, unknown> {
  if (source.length > limit) throw new BadFile(file, '', `larger than ${limit} bytes`);
  let value: unknown;
  try {
    const text = typeof source === 'string' ? source : new TextDecoder('utf-8', { fatal: true }).decode(source);
    value = JSON.parse(text);
  } catch {
    throw new BadFile(file, '', 'not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadFile(file, '', 'must be one JSON object');
  }
  return value as Record<string, unknown>;
}

/** The fields of one JSON object; each reader checks kind and range and throws BadFile naming the field. */
export class Fields {
  private readonly file: string;
  private readonly value: Readonly<Record<string, unknown>>;
  private readonly prefix: string;

  constructor(file: string, value: Readonly<Record<string, unknown>>, names: readonly string[], prefix = '') {
    this.file = file;
    this.value = value;
    this.prefix = prefix;
    for (const name of names) if (!Object.hasOwn(value, name)) throw this.fault(name, 'missing');
    for (const name of Object.keys(value)) {
      if (!names.includes(name)) throw this.fault(name.slice(0, 40), `unknown field; known: ${names.join(', ')}`);
    }
  }

  fault(name: string, reason: string): BadFile {
    return new BadFile(this.file, this.prefix + name, reason);
  }

  text(name: string, limit = 4_096): string {
    const value = this.value[name];
    if (typeof value !== 'string' || [...value].length > limit) {
      throw this.fault(name, `must be text of at most ${limit} characters`);
    }
    return value;
  }

  integer(name: string, low: number, high: number): number {
    const value = this.value[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < low || value > high) {
      throw this.fault(name, `is '${String(value).slice(0, 40)}', must be a whole number from ${low} to ${high}`);
    }
    return value;
  }

  /** A whole number that may pass 2^53, written as decimal digits in a string. */
  long(name: string, low: bigint, high: bigint): bigint {
    const value = this.value[name];
    if (typeof value !== 'string' || !/^[0-9]{1,78}$/.test(value)) {
      throw this.fault(name, 'must be decimal digits in quotes, such as "25000"');
    }
    const number = BigInt(value);
    if (number < low || number > high) throw this.fault(name, `is ${value}, must be from ${low} to ${high}`);
    return number;
  }

  hex(name: string, length?: number): Bytes {
    const found = parseHex(this.value[name]);
    if (found === null || (length !== undefined && found.length !== length)) {
      throw this.fault(name, `must be ${length === undefined ? '' : `${length} `}bytes as 0x-prefixed hex`);
    }
    return found;
  }

  mapping(name: string): Readonly<Record<string, unknown>> {
    const value = this.value[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.fault(name, 'must be a JSON object');
    }
    return value as Record<string, unknown>;
  }

  array(name: string, limit: number): readonly unknown[] {
    const value = this.value[name];
    if (!Array.isArray(value) || value.length > limit) {
      throw this.fault(name, `must be a JSON array of at most ${limit} entries`);
    }
    return value;
  }
}
