"""A synthetic fleet for the web app's bench: columns of the real snapshot format, by the real family schema, any size.

Values are drawn from a seed with skews as markets have them, most of them independent of one another, which is the
hard case for compression and for an engine that profits from sorted data.
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from chains.metadata import schema
from node.directory import columns, snapshots
from node.directory.columns import SPECS
from node.directory.snapshots import Snapshot
from node.directory.state import Point

SEED = 20_180_321
OEMS, MODELS, GATEWAYS, SEGMENT = 40, 400, 64, 16_384
FACETS = (
    "oem",
    "model",
    "gateway",
    "reserve",
    "licences",
    "price",
    *(attribute.name for attribute in schema.load(columns.FAMILY).attributes if attribute.facet),
)
"""The 24 columns that the bench filters and counts."""
NEVER_SOLD = 0.3
UNSTATED = 0.15

Values = npt.NDArray[np.generic]


def fleet(rows: int) -> Snapshot:
    """Return the snapshot of a synthetic fleet; the same number of rows gives the same bytes."""
    random = np.random.Generator(np.random.PCG64(SEED))
    drawn = {spec.name: _column(spec, rows, random) for spec in SPECS}
    content, packed = snapshots.pack({name: (_type(values), values) for name, values in drawn.items()})
    return Snapshot(
        id=f"{rows}-{content[:8]}",
        content=content,
        metadata=Point(number=rows, hash=hashlib.sha256(content.encode()).digest(), time=1_800_000_000),
        auction=None,
        seq=0,
        rows=rows,
        columns=packed,
        extra={"models": [], "gateways": []},
    )


def _column(spec: columns.Spec, rows: int, random: np.random.Generator) -> Values:
    if spec.attribute is not None:
        return _attribute(spec.attribute, rows, random)
    match spec.name:
        case "device":
            return random.integers(0, 256, size=(rows, 20), dtype=np.uint8)
        case "family":
            return np.ones(rows, dtype=np.uint16)
        case "oem":
            return _skewed(OEMS, rows, random).astype(np.uint16)
        case "model":
            return _skewed(MODELS, rows, random).astype(np.uint16)
        case "gateway":
            return _skewed(GATEWAYS, rows, random).astype(np.uint16)
        case "segment":
            return (np.arange(rows) // SEGMENT).astype(np.uint16)
        case "status":
            return np.where(random.random(rows) < 0.9, columns.ENABLED, columns.PAUSED).astype(np.uint8)
        case "reserve":
            return _price(rows, random, median=500)
        case "licences":
            return random.integers(1, 7, size=rows, dtype=np.uint8)
        case "seen":
            return (1_800_000_000 - random.exponential(40_000, size=rows)).astype(np.uint32)
        case "price":
            sold = random.random(rows) >= NEVER_SOLD
            return np.where(sold, _price(rows, random, median=800), 0).astype(np.uint32)
        case "round":
            return (np.arange(rows) // SEGMENT + 1).astype(np.uint32)
        case "lot":
            return (np.arange(rows) % SEGMENT).astype(np.uint16)
        case "sales":
            return random.poisson(1.5, size=rows).astype(np.uint16)
        case _:
            return np.zeros(rows, dtype={1: np.uint8, 2: np.uint16, 4: np.uint32}[spec.width])


def _attribute(attribute: schema.Attribute, rows: int, random: np.random.Generator) -> npt.NDArray[np.uint8]:
    codes = _skewed(attribute.largest_code, rows, random) + 1
    return np.where(random.random(rows) < UNSTATED, 0, codes).astype(np.uint8)


def _skewed(choices: int, rows: int, random: np.random.Generator) -> npt.NDArray[np.int64]:
    """Return numbers below `choices`, small ones more often, in a shuffled order of popularity."""
    weights = 1 / np.arange(1, choices + 1) ** 0.8
    return random.permutation(choices)[random.choice(choices, size=rows, p=weights / weights.sum())]


def _price(rows: int, random: np.random.Generator, *, median: int) -> npt.NDArray[np.uint32]:
    return np.clip(random.lognormal(np.log(median), 0.6, size=rows), 1, 65_535).astype(np.uint32)


def _type(values: Values) -> str:
    return "bytes20" if values.ndim > 1 else {1: "u8", 2: "u16", 4: "u32"}[values.dtype.itemsize]
