"""What a node counts, as Prometheus text (exposition format 0.0.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

CONTENT_TYPE = "text/plain; version=0.0.4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric: `values` by label text such as `reason="stale"`, or under the empty string without labels."""

    name: str
    kind: str
    help: str
    values: Mapping[str, float] = field(default_factory=dict)


def metric(name: str, kind: str, text: str, value: float) -> Metric:
    """Return a metric without labels."""
    return Metric(name=name, kind=kind, help=text, values={"": value})


def exposition(metrics: Iterable[Metric]) -> str:
    """Return the text of a scrape."""
    lines: list[str] = []
    for entry in metrics:
        lines += [f"# HELP {entry.name} {entry.help}", f"# TYPE {entry.name} {entry.kind}"]
        for labels, value in sorted(entry.values.items()):
            shown = f"{{{labels}}}" if labels else ""
            lines.append(
                f"{entry.name}{shown} {value:g}" if value != int(value) else f"{entry.name}{shown} {int(value)}"
            )
    return "\n".join(lines) + "\n"
