// What somebody who wrote an unknown name may have meant.

/** The nearest known name, if one is near; else what is known. */
export function suggest(written: string, known: readonly string[]): string {
  const folded = written.toLowerCase();
  const near = known
    .map((name) => ({ name: name.toLowerCase(), distance: distance(folded, name.toLowerCase()) }))
    .filter((found) => found.distance <= Math.max(1, Math.floor(found.name.length / 3)))
    .sort((one, other) => one.distance - other.distance)[0];
  if (near !== undefined) return `did you mean '${near.name}'?`;
  return known.length > 0 ? `known: ${[...known].sort().slice(0, 24).join(', ')}` : '';
}

/** Letters to insert, remove or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
