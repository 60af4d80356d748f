// The same selection for the command line and for Python: by the filter language over verified lots, or over the snapshot.

import { filterText } from '../../directory/filter-text';
import { engineFilters, type ViewFilters } from '../../directory/filters';
import type { Manifest } from '../../directory/schema';

export type SnippetKind = 'shell' | 'python' | 'parquet';

export interface Snippet {
  readonly code: string;
  /** Filters that this way cannot express. */
  readonly left: readonly string[];
}

export function snippet(kind: SnippetKind, filters: ViewFilters, manifest: Manifest, origin: string): Snippet {
  if (kind === 'parquet') return { code: parquet(filters, manifest, origin), left: [] };
  const { text, left } = filterText(filters, manifest);
  const lost = left.map((label) => `# not expressible over lots, left out: ${label}\n`).join('');
  if (kind === 'shell') return { code: `${lost}latchkey devices --where ${shellText(text)} --json\n`, left };
  const code = `${lost}import json
import subprocess

# Every lot of the newest round, verified against the chains; --round N names another.
answer = subprocess.run(
    ["latchkey", "devices", "--where", ${pythonText(text)}, "--json"],
    check=True, capture_output=True, text=True,
)
devices = json.loads(answer.stdout)["devices"]
print(len(devices), "devices")
`;
  return { code, left };
}

// The snapshot holds codes; so do these conditions, which are the very ones that the page counts by.
function parquet(filters: ViewFilters, manifest: Manifest, origin: string): string {
  const lines: string[] = [];
  for (const [name, filter] of Object.entries(engineFilters(filters, manifest))) {
    const column = `table[${pythonText(name)}]`;
    if (filter.kind === 'in' || filter.kind === 'not-in') {
      const among = `pc.is_in(${column}, pa.array([${filter.values.join(', ')}], ${column}.type))`;
      lines.push(filter.kind === 'in' ? among : `pc.invert(${among})`);
    } else if (filter.kind === 'range') {
      lines.push(rangeLine(column, filter, manifest.columns.find((one) => one.name === name)?.name ?? name));
    }
  }
  const conditions = lines.map((line) => `table = table.filter(${line})\n`).join('');
  return `import io
import urllib.request

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

# All devices as of block ${manifest.block}, as codes; /v1/snapshots/latest names the codes and newer snapshots.
with urllib.request.urlopen("${origin}/v1/snapshots/${manifest.id}.parquet") as answer:
    table = pq.read_table(io.BytesIO(answer.read()))
${conditions}print(table.num_rows, "devices")
`;
}

const NONE_IS_ZERO: ReadonlySet<string> = new Set(['price', 'seen', 'round', 'month']);

function rangeLine(
  column: string,
  filter: { readonly min?: number; readonly max?: number; readonly orNone?: boolean },
  name: string,
): string {
  const ends = [
    ...(filter.min === undefined ? [] : [`pc.greater_equal(${column}, ${filter.min})`]),
    ...(filter.max === undefined ? [] : [`pc.less_equal(${column}, ${filter.max})`]),
  ];
  const none = `pc.equal(${column}, 0)`;
  if (!NONE_IS_ZERO.has(name)) return both(ends);
  if (filter.orNone === true) return ends.length === 0 ? none : `pc.or_(${none}, ${both(ends)})`;
  return both([`pc.greater(${column}, 0)`, ...ends]);
}

function both(conditions: readonly string[]): string {
  return conditions.reduce((all, one) => (all === '' ? one : `pc.and_(${all}, ${one})`), '');
}

function shellText(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

function pythonText(text: string): string {
  return JSON.stringify(text);
}
