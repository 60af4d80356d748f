"""The figures of a gateway under load as one JSON document, and the document as text for `docs/performance.md`.

devices, checkins_per_s       devices of the gateway, and their check-ins that stand on the chain, per chain second
kib_per_device                resident memory of the fleet over that of a fleet of one device, per device
checkins_per_gateway_cpu_s, checkins_per_node_cpu_s      the same check-ins per CPU-second of the two processes
cycle                         seconds after the start at which the gateway listened and all devices were enrolled,
                              enabled and checked in, and the CPU seconds of both processes until then; seconds after
                              which the fleet was ready again when it had been stopped
readers, reads_per_s, reads_p99_ms    licensees that pull history at once: requests per second, 99th percentile
reads_vs_webthing             requests per CPU-second, ours over the package `webthing` with the same fridge
reads_per_cpu_s, answer_bytes         of ours and of webthing: what the ratio is made of
machine, date, seconds        where and when; for how long check-ins were counted
"""

from __future__ import annotations

from typing import Any

from tests.bench.performance_page import Part, head, two_columns

QUOTED_DEVICES = 10_000


def render(found: dict[str, Any]) -> str:
    """Return the figures as Markdown."""
    cycle = found["cycle"]
    work, size = found["reads_per_cpu_s"], found["answer_bytes"]
    after = ", ".join(f"{cycle[name]:.0f}" for name in ("start_s", "enrolled_s", "enabled_s", "checked_in_s"))
    check_ins = f"{found['checkins_per_gateway_cpu_s']:,} and {found['checkins_per_node_cpu_s']:,}"
    rows = {
        "devices behind one gateway, in one process": f"{found['devices']:,}",
        "memory per device": f"{found['kib_per_device']:.1f} KiB",
        "memory of the process": f"{found['gateway_mib']:.0f} MiB",
        "listens; all enrolled, enabled, checked in, after": f"{after} s",
        "CPU of gateway and of node until then": f"{cycle['gateway_cpu_s']:.0f} and {cycle['node_cpu_s']:.0f} s",
        "stopped and started again: ready after": f"{cycle['again_s']:.0f} s",
        "check-ins on the chain, per second": f"{found['checkins_per_s']:.0f}",
        "check-ins per CPU-second of gateway and of node": check_ins,
        "licensees that pull history at once": f"{found['readers']:,}",
        "requests per second": f"{found['reads_per_s']:,.0f}",
        "99th percentile of their latency": f"{found['reads_p99_ms']:,.0f} ms",
        "requests per CPU-second, ours and webthing's": f"{work['ours']:,} and {work['webthing']:,}",
        "ours : webthing": f"{found['reads_vs_webthing']:.2f}",
        "bytes of an answer, ours and webthing's": f"{size['ours']:,} and {size['webthing']:,}",
    }
    return f"{head(found)}\n\n{two_columns(rows)}"


def _lacking(found: dict[str, Any]) -> str | None:
    devices = found["devices"]
    full = devices >= QUOTED_DEVICES
    return None if full else f"this run had {devices} devices, a quoted one has {QUOTED_DEVICES}: leave --devices out"


PART = Part(name="fleet", render=render, lacking=_lacking)
