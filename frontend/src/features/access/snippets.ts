// How a notebook reads what was bought: from a key file on disk, never from a secret in the clipboard.

import { KEYRING_FILE } from '../../market/file-names';

export type SnippetKind = 'pandas' | 'polars' | 'duckdb';

const FETCH = `# Needs the command line of Latchkey, and the two RPC addresses in LATCHKEY_METADATA_RPC and LATCHKEY_AUCTION_RPC.
# The key file holds secrets: keep it beside the notebook, never in it.
!latchkey data pull --keyring ${KEYRING_FILE} --out data --format parquet --merge
`;

/** Returns the text of a notebook cell. */
export function snippet(kind: SnippetKind): string {
  switch (kind) {
    case 'pandas':
      return `${FETCH}
import pandas as pd
from pathlib import Path

rows = pd.concat(pd.read_parquet(part) for part in Path("data").glob("*.parquet"))
rows.groupby("property")["number"].describe()
`;
    case 'polars':
      return `${FETCH}
import polars as pl

rows = pl.scan_parquet("data/*.parquet")
rows.group_by("property").agg(pl.len(), pl.col("number").mean()).collect()
`;
    case 'duckdb':
      return `${FETCH}
import duckdb

duckdb.sql("select property, count(*), avg(number) from 'data/*.parquet' group by property")
`;
  }
}
