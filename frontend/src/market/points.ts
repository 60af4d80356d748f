// Points and scalars of secp256k1. A point travels as 33 bytes: 2 + parity of y | x. Only points with x below the curve
// order are used, because contracts multiply with the ecrecover precompile. Twin of chains/crypto/points.py.
// Spec: specs/protocol/key-record.md section 1.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { type Bytes, concat, toBigInt, uint } from './bytes.ts';
import { BadPoint } from './errors.ts';
import { keccak } from './hashes.ts';

export const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
export const FIELD = 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn;

const { Point } = secp256k1;

/** Affine coordinates of a point that is not infinity. */
export interface Affine {
  readonly x: bigint;
  readonly y: bigint;
}

/** Tell whether a number is a secret: 1 .. n - 1. */
export function isScalar(value: bigint): boolean {
  return value > 0n && value < ORDER;
}

/** A uniform secret from 48 random bytes: 16 more than the order needs, so that the remainder is even to 2^-128. */
export function scalarFrom(wide: Uint8Array): bigint {
  return (toBigInt(wide) % (ORDER - 1n)) + 1n;
}

/** secret * G. */
export function pointOf(secret: bigint): Affine {
  return Point.BASE.multiply(secret).toAffine();
}

/** scalar * point. */
export function multiply(point: Affine, scalar: bigint): Affine {
  return Point.fromAffine(point).multiply(scalar).toAffine();
}

/** The point with coordinate x whose y has this parity. Throws BadPoint. */
export function pointAt(x: bigint, parity: number, what: string): Affine {
  if (x <= 0n || x >= ORDER || (parity !== 0 && parity !== 1)) throw new BadPoint(what);
  try {
    return Point.fromBytes(concat(Uint8Array.of(2 + parity), uint(x, 32))).toAffine();
  } catch {
    throw new BadPoint(what);
  }
}

/** Read 33 bytes. Throws BadPoint. */
export function parsePoint(bytes: Uint8Array, what: string): Affine {
  if (bytes.length !== 33) throw new BadPoint(what);
  return pointAt(toBigInt(bytes.subarray(1)), (bytes[0] as number) - 2, what);
}

export function parityOf(point: Affine): 0 | 1 {
  return point.y & 1n ? 1 : 0;
}

/** The point as 33 bytes. */
export function compressed(point: Affine): Bytes {
  return concat(Uint8Array.of(2 + parityOf(point)), uint(point.x, 32));
}

/** The account of a key: the low 20 bytes of keccak(x | y). */
export function addressOfPoint(point: Affine): Bytes {
  return keccak(concat(uint(point.x, 32), uint(point.y, 32))).slice(12);
}

/** The account that signed a digest with 65 bytes r | s | v, v 27 or 28, s in the lower half; null if there is none. */
export function signerOf(digest: Uint8Array, signature: Uint8Array): Bytes | null {
  const recovery = (signature[64] ?? 0) - 27;
  if (signature.length !== 65 || (recovery !== 0 && recovery !== 1)) return null;
  try {
    const parsed = secp256k1.Signature.fromBytes(signature.subarray(0, 64), 'compact').addRecoveryBit(recovery);
    if (parsed.hasHighS()) return null;
    return addressOfPoint(parsed.recoverPublicKey(digest).toAffine());
  } catch {
    return null;
  }
}
