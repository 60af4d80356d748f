"""The figures of the web app as text for `docs/performance.md`; `bench_web` says what each is."""

from __future__ import annotations

from typing import Any

from tests.bench.performance_page import Part, head, two_columns

QUOTED_ROWS = 1_000_000
_CHANGES = "| {rows:,} | {who} | {median:.1f} | {p95:.1f} | {first:,.0f} |"


def render(found: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    rows = {
        "devices and filterable columns": f"{found['rows']:,} and {found['facets']}",
        "snapshot that the page needs first": f"{found['snapshot_mb']} MB",
        "loaded in": f"{found['load_ms']:,.0f} ms",
        "a changed filter, median and 95th percentile": (
            f"{found['filter_ms_median']:.1f} and {found['filter_ms_p95']:.1f} ms"
        ),
        "counts that differ from a brute-force count": f"{found['oracle_mismatches']}",
        "faster than DuckDB-WASM and than crossfilter2": f"{found['vs_duckdb']} and {found['vs_crossfilter']} times",
        "10,000 leaves verified against the chain's root": f"{found['verify_10k_ms']:.0f} ms",
        "10,000 bids sealed": f"{found['seal_10k_ms']:.0f} ms",
        "1,000 keys decrypted": f"{found['decrypt_1k_ms']:.0f} ms",
    }
    changes = [
        _CHANGES.format(rows=size["rows"], who=who, median=of["median_ms"], p95=of["p95_ms"], first=of["set_up_ms"])
        for size in found["sizes"].values()
        for who, of in size["contestants"].items()
    ]
    table = ["| devices | engine | median ms | 95th percentile ms | set-up ms |", "| ---: | --- | ---: | ---: | ---: |"]
    return "\n\n".join((head(found), two_columns(rows), "\n".join(table + changes)))


def _lacking(found: dict[str, Any]) -> str | None:
    if found["rows"] < QUOTED_ROWS:
        return f"this run had {found['rows']} devices, a quoted one has {QUOTED_ROWS}: leave --rows out"
    if "vs_duckdb" not in found or "vs_crossfilter" not in found:
        return "this run had no peers: leave --no-peers out"
    return None


PART = Part(name="web", render=render, lacking=_lacking)
