// Money of the auction chain, the only place where it is written and read. 1 DTX = 10^18 wei; 1 tick = 0.001 DTX, the unit of
// prices (specs/protocol/auction-chain.md). Money is never a fraction of a number: wei are bigint, ticks whole numbers.

declare const unit: unique symbol;
/** Smallest unit of the DTX, as contracts count it. */
export type Wei = bigint & { readonly [unit]: 'wei' };
/** Thousandths of a DTX, at least 0 and at most 2^53 - 1. */
export type Ticks = number & { readonly [unit]: 'ticks' };

export const WEI_PER_TICK = 10n ** 15n;
const TICKS_PER_DTX = 1_000;
const DECIMALS = 3;
export const SYMBOL = 'DTX';

/** Narrows a whole number to ticks; throws RangeError on fractions, negatives and what a number cannot hold. */
export function ticks(value: number): Ticks {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no number of ticks`);
  return value as Ticks;
}

export function wei(value: bigint): Wei {
  return value as Wei;
}

export function weiOfTicks(amount: Ticks): Wei {
  return wei(BigInt(amount) * WEI_PER_TICK);
}

/** Whole ticks in an amount, rounded down: what it can pay for. */
export function ticksOfWei(amount: Wei): Ticks {
  return ticks(Number(amount / WEI_PER_TICK));
}

/** `1,234.500`: always three decimals, so that a column of prices lines up. */
export function formatTicks(amount: Ticks): string {
  const whole = Math.floor(amount / TICKS_PER_DTX);
  return `${group(String(whole))}.${String(amount % TICKS_PER_DTX).padStart(DECIMALS, '0')}`;
}

/** `1,234.500`, cut after three decimals: a balance never looks larger than it is. `formatWeiExactly` tells the rest. */
export function formatWei(amount: Wei): string {
  const sign = amount < 0n ? '-' : '';
  const [whole, fraction] = split(amount);
  return `${sign}${group(whole)}.${fraction.slice(0, DECIMALS)}`;
}

/** `1,234.500`: billions of wei with three decimals, for prices of gas and tips; what is less than the last of them says so. */
export function formatGwei(amount: Wei): string {
  if (amount > 0n && amount < 1_000_000n) return '< 0.001';
  const thousandths = String(amount / 1_000_000n).padStart(DECIMALS + 1, '0');
  return `${group(thousandths.slice(0, -DECIMALS))}.${thousandths.slice(-DECIMALS)}`;
}

/** Every decimal that is not zero, at least three. */
export function formatWeiExactly(amount: Wei): string {
  const sign = amount < 0n ? '-' : '';
  const [whole, fraction] = split(amount);
  return `${sign}${group(whole)}.${fraction.replace(/0+$/, '').padEnd(DECIMALS, '0')}`;
}

export type ReadAmount =
  | { readonly kind: 'ticks'; readonly ticks: Ticks }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly reason: string };

/** Reads what somebody typed as DTX, such as `2.8`; groups of thousands may be set apart by spaces. */
export function readTicks(text: string): ReadAmount {
  const plain = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/g, '');
  if (plain === '') return { kind: 'empty' };
  if (plain.includes(',')) return { kind: 'wrong', reason: 'Write the decimal point as a point: 2.80' };
  const match = /^(\d{1,12})?(?:\.(\d*))?$/.exec(plain);
  if (match === null || (match[1] === undefined && !match[2])) {
    return { kind: 'wrong', reason: `“${plain.slice(0, 20)}” is no amount in ${SYMBOL}` };
  }
  const fraction = match[2] ?? '';
  if (/[1-9]/.test(fraction.slice(DECIMALS))) return { kind: 'wrong', reason: `The smallest step is 0.001 ${SYMBOL}` };
  const whole = Number(match[1] ?? 0) * TICKS_PER_DTX;
  return { kind: 'ticks', ticks: ticks(whole + Number(fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'))) };
}

/** DTX as the command line and the filter language read it: no grouping, no needless zeros. */
export function plainDtx(amount: Ticks): string {
  return formatTicks(amount).replaceAll(',', '');
}

function split(amount: Wei): [string, string] {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(19, '0');
  return [digits.slice(0, -18), digits.slice(-18)];
}

function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}
