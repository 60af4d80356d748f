// secp256k1 as specs/protocol/key-record.md section 1 needs it: points are [x, y] of BigInt. Slow and simple on purpose.
export const P = 2n ** 256n - 2n ** 32n - 977n;
export const N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const G = [
  0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
];

const mod = (value, modulus) => ((value % modulus) + modulus) % modulus;

function power(base, exponent) {
  let result = 1n;
  for (base = mod(base, P); exponent > 0n; exponent >>= 1n, base = (base * base) % P)
    if (exponent & 1n) result = (result * base) % P;
  return result;
}

function add(a, b) {
  if (a === null) return b;
  if (b === null) return a;
  if (a[0] === b[0] && a[1] !== b[1]) return null;
  const slope = a[0] === b[0] ? 3n * a[0] * a[0] * power(2n * a[1], P - 2n) : (b[1] - a[1]) * power(b[0] - a[0], P - 2n);
  const x = mod(slope * slope - a[0] - b[0], P);
  return [x, mod(slope * (a[0] - x) - a[1], P)];
}

/** Return k times a point, by default the generator. */
export function multiply(k, point = G) {
  let result = null;
  for (; k > 0n; k >>= 1n, point = add(point, point)) if (k & 1n) result = add(result, point);
  return result;
}

/** Return the point of an x coordinate and the parity of y; throws where there is none with x < n. */
export function pointAt(x, parity) {
  const square = mod(x ** 3n + 7n, P);
  const y = power(square, (P + 1n) / 4n);
  if (x >= N || (y * y) % P !== square) throw new Error("no point of the curve");
  return [x, (y & 1n) === BigInt(parity) ? y : P - y];
}
