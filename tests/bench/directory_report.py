"""The figures of a directory as text for `docs/performance.md`; `bench_directory` says what each is."""

from __future__ import annotations

from typing import Any

from tests.bench.performance_page import Part, head, two_columns

QUOTED_DEVICES = 1_000_000


def render(found: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    one_file = f"{found['arrow_mb']:.1f} and {found['parquet_mb']:.1f} MB"
    rows = {
        "devices": f"{found['devices']:,}",
        "rebuilt from the chains in": f"{found['rebuild_s']:.0f} s, {found['rebuild_cpu_s']:.0f} s of CPU",
        "devices per CPU-second": f"{found['devices_per_cpu_s']:,}",
        "started again after": f"{found['restart_s']:.1f} s",
        "resident memory; at most": f"{found['rss_mb']:,} and {found['peak_rss_mb']:,} MB",
        "database": f"{found['store_mb']:,} MB",
        "snapshot of all columns; of the core ones": f"{found['snapshot_mb']} and {found['core_mb']} MB",
        "the snapshot as Arrow and as Parquet": one_file,
        "built in": f"{found['snapshot_s']} s",
        "a page of 50 rows, median and 99th percentile": f"{found['page_ms_p50']} and {found['page_ms_p99']} ms",
        "from a block of the node to its delta at a client, median and longest": (
            f"{found['delta_ms_p50']:.0f} and {found['delta_ms_max']:.0f} ms"
        ),
        "from a block of the node to the page in Chromium that has taken it in, median and longest": (
            f"{found['page_delta_ms_p50']:.0f} and {found['page_delta_ms_max']:.0f} ms"
        ),
    }
    return f"{head(found)}\n\n{two_columns(rows)}"


def _lacking(found: dict[str, Any]) -> str | None:
    devices = found["devices"]
    if devices < QUOTED_DEVICES:
        return f"this run had {devices} devices, a quoted one has {QUOTED_DEVICES}: leave --devices out"
    return "this run had no browser, a quoted one has: install Chromium" if found["page_delta_ms_max"] is None else None


PART = Part(name="directory", render=render, lacking=_lacking)
