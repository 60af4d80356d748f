// Reading the golden vectors of specs/vectors in tests.
import { readFileSync } from 'node:fs';
import { BadFile } from './errors.ts';
import type { RoundOnChain } from './lots.ts';

// biome-ignore lint/suspicious/noExplicitAny: vectors are read as they stand, every value is compared
export type Any = any;
export type Case = { name?: string; in: Any; out: Any };

export function vectors(name: string): Any {
  return JSON.parse(readFileSync(new URL(`../../../specs/vectors/${name}.json`, import.meta.url), 'utf8'));
}

export function cases(name: string): [string, Case][] {
  return (vectors(name).cases as Case[]).map((one, at) => [one.name ?? String(at), one]);
}

export function onChain(given: Any): RoundOnChain {
  return { ...given, round: BigInt(given.round) };
}

export function fieldOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof BadFile) return error.field;
    throw error;
  }
}
