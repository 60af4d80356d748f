"""The columns of a snapshot: name, type, meaning, and how each follows from the records.

Their order is part of a snapshot: bit i of a delta's mask is column i. Numbers that count models, makers, gateways and
segments take two bytes while those fit. Spec: `specs/protocol/directory.md` section "Columns".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import numpy.typing as npt

from chains.metadata import schema
from node.directory import attribute_columns

Kind = Literal["category", "ordinal", "number", "time", "id"]
Records = npt.NDArray[np.void]
Column = npt.NDArray[np.unsignedinteger]

FAMILY = 1
"""The family that is meant where none is named."""
MOST_COLUMNS = 64
"""Bits of a delta's mask."""
NEVER, ENABLED, PAUSED, REVOKED = range(4)
STATUS_LABELS = ("never checked in", "enabled", "paused", "revoked")
_LATEST = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One column. `width` is bytes a value in memory; `may_widen` ones are held in 4 bytes and served in 2 if they fit.

    `attribute` is the schema's attribute behind the column, `families` are those that have it; `market` says that it
    comes from the listing.
    """

    name: str
    width: int
    kind: Kind
    label: str
    about: str = ""
    unit: str = ""
    facet: bool = False
    core: bool = True
    may_widen: bool = False
    market: bool = False
    attribute: schema.Attribute | None = None
    families: tuple[int, ...] = ()


ABOUT: Mapping[str, str] = {
    "family": "Family of devices.",
    "oem": "Account that published the model.",
    "model": "Model as its maker published it.",
    "gateway": "Relays for the device and is paid for it.",
    "segment": "Part of the ledger that is walked and sold in one round.",
    "status": "Whether its owner offers its data.",
    "reserve": "Least that its owner takes for a licence.",
    "licences": "Copies of a month that its owner sells; 0 for none.",
    "flags": "Of the owner's terms; none has a meaning yet.",
    "seen": "When the device last stated what it is.",
    "round": "Round that takes bids now and holds the device.",
    "lot": "Place of the device in that round.",
    "month": "Month that is sold in that round.",
    "price": "Clearing price of the newest final round in which it sold.",
    "sales": "In all final rounds together.",
    "device": "Address of the device.",
}
"""What each column is; attributes have it from their schema."""


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
            name=column.name,
            width=1,
            kind=column.attribute.kind,
            label=column.attribute.title,
            about=column.attribute.description,
            unit=column.attribute.unit,
            facet=column.attribute.facet,
            attribute=column.attribute,
            families=tuple(column.positions),
        )
        for column in attribute_columns.COLUMNS
    )
    device = Spec(name="device", width=20, kind="id", label="Device", core=False)
    described = [replace(spec, about=ABOUT[spec.name]) for spec in (*fixed, device)]
    return (*described[:-1], *attributes, described[-1])


SPECS = _specs()
assert len(SPECS) <= MOST_COLUMNS, f"{len(SPECS)} columns, a delta's mask has {MOST_COLUMNS} bits"
NAMES = tuple(spec.name for spec in SPECS)
BIT = {spec.name: np.uint64(1 << place) for place, spec in enumerate(SPECS)}
ALL = np.uint64((1 << len(SPECS)) - 1)
FIRST_ATTRIBUTE = next(place for place, spec in enumerate(SPECS) if spec.attribute is not None)
ATTRIBUTES = len(attribute_columns.COLUMNS)
"""They are columns in a row, from `FIRST_ATTRIBUTE` on."""
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
    """Return the attribute codes of records, (rows, ATTRIBUTES); zeros in columns that a family does not have."""
    return attribute_columns.carry(attribute_columns.COLUMNS, found["family"], found["attributes"])
