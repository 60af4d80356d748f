// DTX amounts as people write them, turned into ticks without ever passing through a float.
// 1 tick = 0.001 DTX = 10^15 wei. A bid is 1..65,535 ticks; a lock and a budget fit 96 bits.

import { BadAmount } from './errors.ts';

export const MAX_BID_TICKS = 65_535;
export const MAX_TICKS = 2n ** 96n - 1n;

const DECIMAL = /^([0-9]{1,40})(?:\.([0-9]{1,40}))?$/;

/** Parse a DTX decimal such as `1.5` into ticks. Throws BadAmount for signs, exponents, separators and finer digits. */
export function parseTicks(text: string, field: string, limit: bigint = MAX_TICKS): bigint {
  const match = DECIMAL.exec(text.trim());
  if (match === null) throw new BadAmount(field, text, 'not a decimal number of DTX', 'write it like 1.500');
  const part = (match[2] ?? '').replace(/0+$/, '');
  if (part.length > 3) {
    throw new BadAmount(field, text, 'finer than one tick, 0.001 DTX', 'round it to three decimal places');
  }
  const ticks = BigInt(match[1] as string) * 1_000n + BigInt(part.padEnd(3, '0'));
  if (ticks > limit) {
    const most = showTicks(limit);
    throw new BadAmount(field, text, `above the limit of ${most} DTX (${limit} ticks)`, `use ${most} DTX or less`);
  }
  return ticks;
}

/** Parse the price of one licence: 1..65,535 ticks. Throws BadAmount. */
export function parseBid(text: string, field = 'price'): number {
  const ticks = parseTicks(text, field, BigInt(MAX_BID_TICKS));
  if (ticks === 0n) {
    throw new BadAmount(field, text, 'a bid of 0 means no bid', 'bid at least 0.001 DTX or leave the device out');
  }
  return Number(ticks);
}

/** A share of one, exactly. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Parse `20`, `12.5` or `20%` as a fraction of one hundred, exactly. Throws BadAmount. */
export function parsePercent(text: string, field: string): Fraction {
  const match = DECIMAL.exec(text.trim().replace(/%$/, '').trim());
  if (match === null) throw new BadAmount(field, text, 'not a percentage', 'write it like 20 or 12.5');
  const part = match[2] ?? '';
  return { numerator: BigInt(`${match[1]}${part}`), denominator: 100n * 10n ** BigInt(part.length) };
}

/** Ticks as DTX with exactly three places: 1500 is `1.500`. */
export function showTicks(ticks: bigint | number): string {
  const whole = BigInt(ticks);
  return `${whole / 1_000n}.${(whole % 1_000n).toString().padStart(3, '0')}`;
}
