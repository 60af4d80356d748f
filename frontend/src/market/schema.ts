// What the 32 one-byte attributes of a device family mean: names to codes and back. The documents are specs/schemas/*.json;
// code 0 of every attribute is "not stated". Twin of chains/metadata/schema.py, "Attributes" in
// specs/protocol/metadata-chain.md.

import refrigerator from '../../../specs/schemas/refrigerator.json';

export interface Attribute {
  /** Place among the 32 bytes, from the most significant. */
  readonly position: number;
  readonly name: string;
  readonly title: string;
  readonly kind: 'category' | 'ordinal' | 'number';
  readonly unit: string;
  /** Names and labels of codes 1, 2, .. of a category or ordinal. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
  /** A number's code c stands for first + (c - 1) * step. */
  readonly first: number;
  readonly step: number;
  readonly last: number;
}

interface Document {
  readonly family: number;
  readonly name: string;
  readonly attributes: readonly {
    readonly position: number;
    readonly name: string;
    readonly title: string;
    readonly kind: string;
    readonly unit?: string;
    readonly first?: number;
    readonly step?: number;
    readonly last?: number;
    readonly codes?: readonly { readonly code: number; readonly name: string; readonly label: string }[];
  }[];
}

const DOCUMENTS: readonly Document[] = [refrigerator];

/** Names of the families that have a schema, by number. */
export const FAMILIES: ReadonlyMap<number, string> = new Map(DOCUMENTS.map(({ family, name }) => [family, name]));

/** The attributes of a family by position; none for a family without a schema. */
export function attributesOf(family: number): readonly Attribute[] {
  const document = DOCUMENTS.find((found) => found.family === family);
  return (document?.attributes ?? []).map((found) => ({
    position: found.position,
    name: found.name,
    title: found.title,
    kind: found.kind as Attribute['kind'],
    unit: found.unit ?? '',
    names: (found.codes ?? []).map(({ name }) => name),
    labels: (found.codes ?? []).map(({ label }) => label),
    first: found.first ?? 0,
    step: found.step ?? 1,
    last: found.last ?? 0,
  }));
}

/** What a code stands for, null for "not stated" or a code without a meaning. */
export function meaningOf(attribute: Attribute, code: number): number | string | null {
  if (code === 0) return null;
  if (attribute.kind === 'number') {
    const value = attribute.first + (code - 1) * attribute.step;
    return value <= attribute.last ? value : null;
  }
  return attribute.names[code - 1] ?? null;
}
