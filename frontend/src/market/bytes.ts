// Bytes and their 0x-hex. All integers of the protocol are big-endian.

export type Bytes = Uint8Array<ArrayBuffer>;
export type Hex = `0x${string}`;

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case 0x-hex. */
export function toHex(bytes: Uint8Array): Hex {
  let text = '';
  for (const byte of bytes) text += DIGITS[byte];
  return `0x${text}`;
}

/** The bytes of 0x-hex of whole bytes, null for anything else. */
export function parseHex(value: unknown): Bytes | null {
  if (typeof value !== 'string' || !/^0x(?:[0-9a-fA-F]{2})*$/.test(value)) return null;
  const bytes = new Uint8Array((value.length - 2) / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(value.slice(2 + 2 * at, 4 + 2 * at), 16);
  return bytes;
}

/** The bytes of 0x-hex that is known to be well formed. Throws RangeError for other text, or another length. */
export function fromHex(value: Hex, length?: number): Bytes {
  const bytes = parseHex(value);
  if (bytes === null || (length !== undefined && bytes.length !== length)) {
    throw new RangeError(`not ${length ?? 'whole'} bytes of hex: ${value.slice(0, 10)}…`);
  }
  return bytes;
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** A whole number as `length` bytes. Throws RangeError if it does not fit. */
export function uint(value: bigint | number, length: number): Bytes {
  let rest = BigInt(value);
  const bytes = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    bytes[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  if (rest !== 0n) throw new RangeError(`a number does not fit ${length} bytes`);
  return bytes;
}

/** The whole number that bytes stand for. */
export function toBigInt(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(toHex(bytes));
}
