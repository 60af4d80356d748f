// Python to paste into a notebook: reads the file that was downloaded, or fetches the rows anew with a keyring file. A
// secret never passes through the clipboard: the text names a file, and the file holds the keys.

export type NotebookKind = 'pandas' | 'polars' | 'duckdb' | 'latchkey';

export interface NotebookFiles {
  /** Name of an exported CSV or Parquet file, and of its sidecar with the SHA-256. */
  readonly data: string;
  /** Name of the keyring file; only for `latchkey`. */
  readonly keyring: string;
  /** Address of the auction chain's RPC, by which requests get their time. */
  readonly auctionRpc: string;
}

/** The text of a notebook cell. */
export function notebookCell(kind: NotebookKind, files: NotebookFiles): string {
  if (kind === 'latchkey') return fetchAnew(files);
  const path = python(files.data);
  const head = `import hashlib, json, pathlib\n\npath = pathlib.Path(${path})\nsidecar = json.loads(pathlib.Path(${python(`${files.data}.json`)}).read_text())\nassert hashlib.sha256(path.read_bytes()).hexdigest() == sidecar["sha256"], "the file was changed"\n\n`;
  return head + read(kind, files.data.endsWith('.parquet'));
}

function read(kind: 'pandas' | 'polars' | 'duckdb', isParquet: boolean): string {
  const numbers = isParquet ? 'number' : 'value';
  if (kind === 'pandas') {
    const from = isParquet ? 'pd.read_parquet(path)' : 'pd.read_csv(path, parse_dates=["time"])';
    return `import pandas as pd\n\nrows = ${from}\nrows[rows.property == "temperature"].set_index("time")["${numbers}"].astype(float).plot()\n`;
  }
  if (kind === 'polars') {
    const from = isParquet
      ? 'pl.read_parquet(path)'
      : 'pl.read_csv(path, try_parse_dates=True, infer_schema_length=None)';
    return `import polars as pl\n\nrows = ${from}\nrows.group_by("property").len().sort("len", descending=True)\n`;
  }
  const from = isParquet ? 'read_parquet' : 'read_csv';
  return `import duckdb\n\nduckdb.sql(f"select property, count(*) as n, min(time), max(time) from ${from}('{path}') group by property order by n desc")\n`;
}

/** Fetches by the command line, which reads the keys from their file and checks the device's signature over every page. */
function fetchAnew({ keyring, auctionRpc }: NotebookFiles): string {
  return [
    'import pathlib, subprocess',
    '',
    `keyring = pathlib.Path(${python(keyring)})`,
    'keyring.chmod(0o600)  # it holds keys: whoever reads it can fetch what you bought',
    'subprocess.run(',
    `    ["latchkey", "data", "pull", "--keyring", keyring, "--out", "data", "--format", "parquet", "--merge",`,
    `     "--auction-rpc", ${python(auctionRpc)}],`,
    '    check=True,',
    ')',
    'import pandas as pd',
    '',
    'rows = pd.read_parquet("data/rows.parquet")',
    '',
  ].join('\n');
}

/** A Python string literal. */
function python(text: string): string {
  return JSON.stringify(text);
}
