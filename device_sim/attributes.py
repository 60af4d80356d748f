"""What a fridge states about itself on the ledger: product line and household as attribute codes of its family.

Names and codes are the family schema's (`chains.metadata.schema`, `specs/schemas/refrigerator.json`). A household's
facts are drawn from its seed like its behaviour, so what is sold and what is stated agree: who states four people
opens the door like four people. No attribute is finer than a region or a band.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from chains.metadata.schema import Schema, Value, family_number, load
from device_sim.household import Household
from device_sim.physics import Build

FAMILY = "refrigerator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product line: what it is called, how it cools, and the attributes that every unit of it states."""

    title: str
    build: Build
    stated: Mapping[str, Value] = field(default_factory=dict)


PRODUCTS: Mapping[str, Product] = {
    "compact": Product(
        title="Compact fridge with icebox",
        build=Build(
            fridge_u=1.0, fridge_c=17_000.0, freezer_u=0.5, freezer_c=13_000.0, cooling=95.0, compressor_power=66.0,
        ),
        stated={
            "climate_class": "N", "volume": 150, "energy_class": "D", "freezer_type": "icebox", "doors": 1,
            "compartments": 2, "freezer_volume": 20, "build": "under_counter", "refrigerant": "R600a",
            "compressor": "fixed", "no_frost": "no", "ice_maker": "no", "water_dispenser": "no", "camera": "no",
            "noise_class": "C", "rated_power": 90,
        },
    ),
    "combi": Product(
        title="Fridge-freezer",
        build=Build(),
        stated={
            "climate_class": "ST", "volume": 300, "energy_class": "C", "freezer_type": "bottom", "doors": 2,
            "compartments": 4, "freezer_volume": 100, "build": "freestanding", "refrigerant": "R600a",
            "compressor": "inverter", "no_frost": "all", "ice_maker": "no", "water_dispenser": "no", "camera": "no",
            "noise_class": "B", "rated_power": 120,
        },
    ),
    "side-by-side": Product(
        title="Side-by-side fridge-freezer",
        build=Build(
            fridge_u=1.7, fridge_c=42_000.0, freezer_u=0.9, freezer_c=33_000.0, cooling=185.0, compressor_power=128.0,
            lamp_power=16.0, idle_power=4.0,
        ),
        stated={
            "climate_class": "T", "volume": 550, "energy_class": "E", "freezer_type": "side", "doors": 2,
            "compartments": 6, "freezer_volume": 190, "build": "freestanding", "refrigerant": "R600a",
            "compressor": "inverter", "no_frost": "all", "ice_maker": "yes", "water_dispenser": "yes", "camera": "no",
            "noise_class": "C", "rated_power": 190,
        },
    ),
}  # fmt: skip
"""Product lines that a fleet can simulate, by the name that its settings use."""

# Regions with their hour east of UTC in winter; weights follow population roughly.
_REGIONS: tuple[tuple[str, int, int], ...] = (
    ("DE1", 1, 11), ("DE2", 1, 13), ("DE3", 1, 4), ("DEA", 1, 18), ("FR1", 1, 12), ("FRK", 1, 8), ("ITC", 1, 16),
    ("ES3", 1, 7), ("PL9", 1, 5), ("NL3", 1, 8), ("AT1", 1, 4), ("SE1", 1, 4), ("DK0", 1, 6), ("FI1", 2, 5),
    ("PT1", 0, 10), ("IE0", 0, 5), ("EL3", 2, 4), ("CH0", 1, 9),
)  # fmt: skip


def schema() -> Schema:
    """Return the attribute schema of refrigerators."""
    return load(family_number(FAMILY))


def stated(household: Household, product: Product) -> dict[str, Value]:
    """Return everything that a device of `product` in `household` states, by attribute name."""
    dice = random.Random(int.from_bytes(hashlib.sha256(household.seed + b"attributes").digest()[:16], "big"))
    region, offset, _ = dice.choices(_REGIONS, weights=[weight for _, _, weight in _REGIONS])[0]
    has_children = household.kind == "family"
    openings = household.visits_a_day
    return {
        **product.stated,
        "region": region,
        "utc_offset": offset,
        "installation_year": dice.randint(2014, 2026),
        "household": min(8, household.size),
        "children": min(5, max(1, household.size - 2)) if has_children else 0,
        "income_band": dice.choices((1, 2, 3, 4, 5), weights=(18, 22, 24, 20, 16))[0],
        "dwelling": _dwelling(household, dice),
        "settlement": dice.choices(("rural", "town", "city"), weights=(24, 34, 42))[0],
        "cooking": dice.choices(("rarely", "weekly", "often", "daily"), weights=(8, 14, 38, 40))[0],
        "diet": dice.choices(("mixed", "low_meat", "vegetarian", "vegan"), weights=(62, 22, 12, 4))[0],
        "usage_band": _band(openings),
        "shopping": {1: "weekly", 2: "twice_weekly"}.get(len(household.shopping_days), "most_days"),
        "data_profile": "items",
        "sample_interval": "15min",
        "history_days": 60,
        "kitchen": dice.choices(("separate", "open"), weights=(60, 40))[0],
    }


def encode(household: Household, product: Product) -> bytes:
    """Return the 32 attribute bytes of a check-in."""
    return schema().encode(stated(household, product))


def _dwelling(household: Household, dice: random.Random) -> str:
    if household.kind == "shared":
        return "shared"
    weights = (20, 25, 20, 35) if household.kind == "family" else (60, 14, 10, 16)
    return dice.choices(("flat", "terraced", "semi_detached", "detached"), weights=weights)[0]


def _band(openings: float) -> str:
    for limit, name in ((10, "under_10"), (20, "10_to_19"), (40, "20_to_39"), (60, "40_to_59")):
        if openings < limit:
            return name
    return "60_and_more"
