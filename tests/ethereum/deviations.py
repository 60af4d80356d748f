"""Tests that our machine is known not to pass, by name, each with its reason: `deviations.json`.

Two kinds. `fails`: run, and expected to fail; one that passes is told. `slow`: not run unless asked for, because pure
Python needs more than ten minutes for it. `engines` names the engines that deviate; nothing may deviate silently.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LISTED = Path(__file__).with_name("deviations.json")
KINDS = ("fails", "slow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """One listed test. `name` is file::test, the file without the folders above BlockchainTests."""

    name: str
    kind: str
    engines: tuple[str, ...]
    reason: str


def load(path: Path = LISTED) -> dict[str, Deviation]:
    """Return the list by name. Raises `ValueError` for an entry without a reason or of another kind."""
    listed: dict[str, Deviation] = {}
    for entry in json.loads(path.read_text(encoding="utf-8")):
        deviation = Deviation(
            name=entry["name"], kind=entry["kind"], engines=tuple(entry["engines"]), reason=entry["reason"]
        )
        if deviation.kind not in KINDS or not deviation.reason or not deviation.engines:
            raise ValueError(f"{deviation.name}: need a kind of {KINDS}, engines and a reason")
        if deviation.name in listed:
            raise ValueError(f"{deviation.name} is listed twice")
        listed[deviation.name] = deviation
    return listed


def of_engine(listed: Mapping[str, Deviation], engine: str) -> dict[str, Deviation]:
    """Return those that hold for an engine."""
    return {name: deviation for name, deviation in listed.items() if engine in deviation.engines}
