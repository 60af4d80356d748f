// How a notebook reads what was bought: from a key file on disk, never from a secret in the clipboard. What a directory says
// stands in the text as a string of Python only, so that no address can become a command.
import { KEYRING_FILE } from '../../market/file-names';

export type SnippetKind = 'pandas' | 'polars' | 'duckdb';

/** Addresses of the nodes whose word the command line takes. */
export interface Nodes {
  readonly metadata: string;
  readonly auction: string;
}

const READ: Readonly<Record<SnippetKind, string>> = {
  pandas: `import pandas as pd

rows = pd.read_parquet("data/rows.parquet")
rows.groupby("property")["number"].describe()
`,
  polars: `import polars as pl

rows = pl.scan_parquet("data/rows.parquet")
rows.group_by("property").agg(pl.len(), pl.col("number").mean()).collect()
`,
  duckdb: `import duckdb

duckdb.sql("select property, count(*), avg(number) from 'data/rows.parquet' group by property")
`,
};

/** Returns the text of a notebook cell: fetch, check the signatures of all rows, read. */
export function snippet(kind: SnippetKind, nodes: Nodes): string {
  return `import pathlib
import subprocess

# The key file holds secrets: keep it beside the notebook, never in it.
keys = pathlib.Path("${KEYRING_FILE}")
keys.chmod(0o600)
subprocess.run(
    ["latchkey", "data", "pull", "--keyring", keys, "--out", "data", "--format", "parquet", "--merge",
     "--metadata-rpc", ${python(nodes.metadata)}, "--auction-rpc", ${python(nodes.auction)}],
    check=True,
)

${READ[kind]}`;
}

/** Returns a string literal of Python; of those, JSON's are a part once they are ASCII. */
function python(text: string): string {
  return JSON.stringify(text).replaceAll(/[^ -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
