"""The makers and models of a devnet: two OEMs, three models of refrigerators.

Mask and maxima of a model follow from its attribute names and the family's schema; its schema document is the family's.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from chains.metadata import schema

FAMILY = 1
SCHEMA_URI = "https://latchkey.invalid/schemas/refrigerator.json"
OEM_COUNT = 2

_BUILD = ("region", "climate_class", "volume", "energy_class", "freezer_type", "doors", "compartments")


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A product line. `number` is its id on chain; `oem` the index of the OEM's and certifier's devnet keys.

    `product` names the simulated appliance in the settings of a fleet.
    """

    number: int
    oem: int
    product: str
    required: tuple[str, ...]

    @property
    def required_mask(self) -> int:
        """Return the mask of the attributes that a check-in must state; bit i is attribute i."""
        return schema.load(FAMILY).required_mask(self.required)

    @property
    def maxima(self) -> bytes:
        """Return the largest code of each attribute: all that the family knows."""
        return schema.load(FAMILY).maxima()

    @property
    def schema_hash(self) -> bytes:
        """Return the SHA-256 of the schema document."""
        return sha256(schema.document(FAMILY)).digest()


MODELS = (
    Model(number=1, oem=0, product="combi", required=(*_BUILD, "household")),
    Model(number=2, oem=0, product="compact", required=_BUILD),
    Model(number=3, oem=1, product="side-by-side", required=(*_BUILD, "household", "usage_band", "data_profile")),
)
