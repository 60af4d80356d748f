// Arrays of whole numbers that grow.

export type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Return `array` with at least `length` places; what it held stays. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array;
  const make = array.constructor as new (length: number) => T;
  const larger = new make(length);
  larger.set(array);
  return larger;
}

/** The largest of the first `rows` values, 0 of none. */
export function largest(data: Numbers, rows: number): number {
  let found = 0;
  for (let row = 0; row < rows; row++) if ((data[row] as number) > found) found = data[row] as number;
  return found;
}
