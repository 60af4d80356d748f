"""The columns of a snapshot: name, type, meaning, and how each follows from the records.

Their order is part of a snapshot: bit i of a delta's mask is column i. Numbers that count models, makers, gateways and
segments take two bytes while those fit. Spec: `specs/protocol/directory.md` section "Columns".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from chains.metadata import schema

Kind = Literal["category", "number", "time", "id"]
Records = npt.NDArray[np.void]
Column = npt.NDArray[np.unsignedinteger]

FAMILY = 1
"""The family whose attributes are columns; devices of others show 0, not stated, in all of them."""
NEVER, ENABLED, PAUSED, REVOKED = range(4)
STATUS_LABELS = ("never checked in", "enabled", "paused", "revoked")
_LATEST = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One column. `width` is bytes a value in memory; `may_widen` ones are held in 4 bytes and served in 2 if they fit.

    `attribute` is the schema's attribute behind the column, `market` says that it comes from the listing.
    """

    name: str
    width: int
    kind: Kind
    label: str
    unit: str = ""
    facet: bool = False
    core: bool = True
    may_widen: bool = False
    market: bool = False
    attribute: schema.Attribute | None = None


def _specs() -> tuple[Spec, ...]:
    fixed = (
        Spec(name="family", width=2, kind="category", label="Category", facet=True),
        Spec(name="oem", width=4, kind="category", label="Maker", facet=True, may_widen=True),
        Spec(name="model", width=4, kind="category", label="Model", facet=True, may_widen=True),
        Spec(name="gateway", width=4, kind="category", label="Gateway", facet=True, may_widen=True),
        Spec(name="segment", width=4, kind="category", label="Segment", may_widen=True),
        Spec(name="status", width=1, kind="category", label="Status", facet=True),
        Spec(name="reserve", width=4, kind="number", label="Reserve price", unit="ticks", facet=True),
        Spec(name="licences", width=1, kind="number", label="Licences", facet=True),
        Spec(name="flags", width=1, kind="number", label="Flags"),
        Spec(name="seen", width=4, kind="time", label="Last check-in", unit="s", facet=True),
        Spec(name="round", width=4, kind="id", label="Open round", market=True),
        Spec(name="lot", width=2, kind="id", label="Lot", market=True),
        Spec(name="month", width=2, kind="id", label="Month", market=True),
        Spec(name="price", width=4, kind="number", label="Last price", unit="ticks", facet=True, market=True),
        Spec(name="sales", width=2, kind="number", label="Licences sold", facet=True, market=True),
    )
    attributes = tuple(
        Spec(
            name=attribute.name,
            width=1,
            kind="number" if attribute.kind == "number" else "category",
            label=attribute.title,
            unit=attribute.unit,
            facet=attribute.facet,
            attribute=attribute,
        )
        for attribute in schema.load(FAMILY).attributes
    )
    return (*fixed, *attributes, Spec(name="device", width=20, kind="id", label="Device", core=False))


SPECS = _specs()
NAMES = tuple(spec.name for spec in SPECS)
BIT = {spec.name: np.uint64(1 << place) for place, spec in enumerate(SPECS)}
ALL = np.uint64((1 << len(SPECS)) - 1)
FIRST_ATTRIBUTE = next(place for place, spec in enumerate(SPECS) if spec.attribute is not None)
ATTRIBUTES = sum(1 for spec in SPECS if spec.attribute is not None)
HELD: dict[int, type[np.unsignedinteger]] = {1: np.uint8, 2: np.uint16, 4: np.uint32}


def status_of(found: Records) -> npt.NDArray[np.uint8]:
    """Return the status codes of records."""
    status = np.where(found["enabled"] != 0, ENABLED, PAUSED)
    status = np.where(found["time"] == 0, NEVER, status)
    return np.where(found["revoked"] != 0, REVOKED, status).astype(np.uint8)


def derivations(oem_of_model: npt.NDArray[np.uint32]) -> Mapping[str, Callable[[Records], Column]]:
    """Return how the fixed columns follow from records; `oem_of_model` maps a model's number to its maker's code."""
    return {
        "family": lambda found: found["family"],
        "oem": lambda found: oem_of_model[found["model"]],
        "model": lambda found: found["model"],
        "gateway": lambda found: found["gateway"],
        "segment": lambda found: found["segment"],
        "status": status_of,
        "reserve": lambda found: found["reserve"].astype(np.uint32),
        "licences": lambda found: found["licences"],
        "flags": lambda found: found["flags"],
        "seen": lambda found: np.minimum(found["time"], _LATEST).astype(np.uint32),
    }


def attributes_of(found: Records) -> npt.NDArray[np.uint8]:
    """Return the attribute codes of records, (rows, 32); zeros for families without these columns."""
    codes: npt.NDArray[np.uint8] = found["attributes"].copy()
    codes[found["family"] != FAMILY] = 0
    return codes
