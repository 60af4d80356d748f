// Multiplying many points at once, several times as fast as one by one.
//
// In affine coordinates an addition costs 2 multiplications, a square and an inversion, and inversions of a batch share
// one (Montgomery's trick, 3 multiplications each). So the same step is done for all points before the next one. All
// points have the same scalar b (the licence key of a round), hence the same steps: b = b1 + b2 lambda with halves of 128
// bits (GLV), each in width-5 NAF. For generator multiples every scalar has steps of its own, read from a table.
//
// Like any arithmetic on BigInt it does not run in constant time; it runs in the bidder's own browser, on the bidder's own
// key, and shows nobody how long it took.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { type Affine, FIELD, ORDER } from './points.ts';

/** lambda * (x, y) = (beta x, y). */
const BETA = 0x7ae96a2b657c07106e64479eac3434e99cf0497512f58995c1396c28719501een;
/** Short vectors of the lattice of (b1, b2) with b1 + b2 lambda = 0 (Guide to Elliptic Curve Cryptography, 3.5). */
const A1 = 0x3086d221a7d46bcde86c90e49284eb15n;
const B1 = -0xe4437ed6010e88286f547fa90abfe4c3n;
const A2 = 0x114ca50f7a8e2f3f657c1108d9d44cfd8n;
const B2 = A1;
const WIDTH = 5;
const ODD_MULTIPLES = 1 << (WIDTH - 2);

type Place = Affine | null;

/** scalar * point for each point; null where the result is infinity. `scalar` is 1 .. n - 1. */
export function multiplyAll(points: readonly Affine[], scalar: bigint): Place[] {
  const [half, other] = split(scalar);
  const tables = oddMultiples(points);
  const digits = naf(half < 0n ? -half : half);
  const otherDigits = naf(other < 0n ? -other : other);
  let sums: Place[] = points.map(() => null);
  for (let at = Math.max(digits.length, otherDigits.length) - 1; at >= 0; at--) {
    sums = addAll(sums, sums);
    const digit = half < 0n ? -(digits[at] ?? 0) : (digits[at] ?? 0);
    if (digit !== 0)
      sums = addAll(
        sums,
        tables.map((table) => entry(table, digit, false)),
      );
    const otherDigit = other < 0n ? -(otherDigits[at] ?? 0) : (otherDigits[at] ?? 0);
    if (otherDigit !== 0)
      sums = addAll(
        sums,
        tables.map((table) => entry(table, otherDigit, true)),
      );
  }
  return sums;
}

/** secret * G for each secret, 1 .. n - 1. */
export function generatorMultiples(secrets: readonly bigint[]): Affine[] {
  const windows = generatorTable();
  let sums: Place[] = secrets.map(() => null);
  for (const [window, table] of windows.entries()) {
    const shift = BigInt(8 * window);
    sums = addAll(
      sums,
      secrets.map((secret) => table[Number((secret >> shift) & 0xffn)] ?? null),
    );
  }
  // Only n and 0 give infinity, and they are no secrets.
  return sums as Affine[];
}

/** The sum of each pair. */
export function addAll(left: readonly Place[], right: readonly Place[]): Place[] {
  const { length } = left;
  const lengths: bigint[] = new Array(length);
  for (let at = 0; at < length; at++) lengths[at] = run(left[at] ?? null, right[at] ?? null);
  const inverses = invertAll(lengths);
  const sums: Place[] = new Array(length);
  for (let at = 0; at < length; at++) sums[at] = sum(left[at] ?? null, right[at] ?? null, inverses[at] as bigint);
  return sums;
}

function sum(one: Place, other: Place, inverse: bigint): Place {
  if (one === null) return other;
  if (other === null) return one;
  if (inverse === 0n) return null;
  const rise = one.x === other.x ? 3n * one.x * one.x : other.y - one.y;
  const slope = (rise * inverse) % FIELD;
  const x = modulo(slope * slope - one.x - other.x);
  return { x, y: modulo(slope * (one.x - x) - one.y) };
}

/** What the slope of a sum is divided by; 0 where there is no slope: infinity on either side, or as the result. */
function run(one: Place, other: Place): bigint {
  if (one === null || other === null) return 0n;
  if (one.x !== other.x) {
    const difference = other.x - one.x;
    return difference < 0n ? difference + FIELD : difference;
  }
  return one.y === other.y ? 2n * one.y : 0n;
}

/** The inverses of all numbers that are not 0, with one inversion. */
function invertAll(values: readonly bigint[]): bigint[] {
  const { length } = values;
  const before: bigint[] = new Array(length);
  let product = 1n;
  for (let at = 0; at < length; at++) {
    before[at] = product;
    const value = values[at] as bigint;
    if (value !== 0n) product = (product * value) % FIELD;
  }
  let inverse = secp256k1.Point.Fp.inv(product);
  const inverses: bigint[] = new Array(length);
  for (let at = length - 1; at >= 0; at--) {
    const value = values[at] as bigint;
    if (value === 0n) {
      inverses[at] = 0n;
      continue;
    }
    inverses[at] = (inverse * (before[at] as bigint)) % FIELD;
    inverse = (inverse * value) % FIELD;
  }
  return inverses;
}

/** P, 3 P, 5 P .. of each point. */
function oddMultiples(points: readonly Affine[]): Place[][] {
  const doubles = addAll(points, points);
  const tables: Place[][] = points.map((point) => [point]);
  for (let at = 1; at < ODD_MULTIPLES; at++) {
    const next = addAll(
      tables.map((table) => table[at - 1] as Place),
      doubles,
    );
    for (const [place, table] of tables.entries()) table.push(next[place] as Place);
  }
  return tables;
}

function entry(table: readonly Place[], digit: number, endomorphism: boolean): Place {
  const found = table[(Math.abs(digit) - 1) / 2] ?? null;
  if (found === null) return null;
  const x = endomorphism ? (found.x * BETA) % FIELD : found.x;
  return { x, y: digit < 0 ? FIELD - found.y : found.y };
}

/** (b1, b2), about 128 bits each and of either sign, with b1 + b2 lambda = scalar mod n. */
function split(scalar: bigint): readonly [bigint, bigint] {
  const c1 = (B2 * scalar + ORDER / 2n) / ORDER;
  const c2 = (-B1 * scalar + ORDER / 2n) / ORDER;
  return [scalar - c1 * A1 - c2 * A2, -c1 * B1 - c2 * B2];
}

/** Digits of width-5 NAF, lowest first: 0 or odd, below 16 in size. */
function naf(value: bigint): number[] {
  const digits: number[] = [];
  let rest = value;
  while (rest > 0n) {
    let digit = 0;
    if (rest & 1n) {
      digit = Number(rest & 31n);
      if (digit >= 16) digit -= 32;
      rest -= BigInt(digit);
    }
    digits.push(digit);
    rest >>= 1n;
  }
  return digits;
}

let generatorWindows: Place[][] | null = null;

/** 32 tables: table w holds d 256^w G for d = 0 .. 255. Made once, about 8,000 additions. */
function generatorTable(): Place[][] {
  if (generatorWindows !== null) return generatorWindows;
  const bases: Place[] = [];
  let base: Place = secp256k1.Point.BASE.toAffine();
  for (let window = 0; window < 32; window++) {
    bases.push(base);
    for (let bit = 0; bit < 8; bit++) [base] = addAll([base], [base]) as [Place];
  }
  const tables: Place[][] = bases.map(() => [null]);
  let sums = bases;
  for (let digit = 1; digit < 256; digit++) {
    for (const [window, table] of tables.entries()) table.push(sums[window] as Place);
    sums = addAll(sums, bases);
  }
  generatorWindows = tables;
  return tables;
}

function modulo(value: bigint): bigint {
  const rest = value % FIELD;
  return rest < 0n ? rest + FIELD : rest;
}
