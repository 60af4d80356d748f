"""One column for each attribute of every device family that has a schema, however many there are.

Families number their attributes on their own: position 3 of one may mean what position 9 of another does. Attributes
of the same name and meaning share a column; of the same name with another meaning, the later family's column is called
`<family>_<attribute>`. A device shows 0, not stated, in the columns that its family does not have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from chains.metadata import schema
from chains.metadata.schema import Attribute, Schema

Codes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeColumn:
    """A column: `attribute` says what its codes mean, `positions` where each family keeps it among its 32 bytes."""

    name: str
    attribute: Attribute
    positions: Mapping[int, int]


def build(schemas: Sequence[Schema]) -> tuple[AttributeColumn, ...]:
    """Return the columns of families in the order given, attributes in order of position."""
    columns: dict[str, AttributeColumn] = {}
    for family in schemas:
        for attribute in family.attributes:
            name = attribute.name
            if name in columns and not _mean_the_same(columns[name].attribute, attribute):
                name = f"{family.name}_{name}"
            known = columns.get(name)
            positions = {**(known.positions if known else {}), family.family: attribute.position}
            columns[name] = AttributeColumn(
                name=name, attribute=known.attribute if known else attribute, positions=positions
            )
    return tuple(columns.values())


def _mean_the_same(one: Attribute, other: Attribute) -> bool:
    """Tell whether each code says the same; titles and descriptions may differ between families."""
    kept = {"position": 0, "title": "", "description": "", "facet": False}
    return replace(one, **kept) == replace(other, **kept)  # type: ignore[arg-type]  # each is of its field's type


def carry(columns: Sequence[AttributeColumn], families: npt.NDArray[np.integer], stated: Codes) -> Codes:
    """Return the codes of devices, (rows, columns), from the 32 bytes that each stated, (rows, 32), by its family."""
    codes = np.zeros((len(stated), len(columns)), dtype=np.uint8)
    for family in sorted({family for column in columns for family in column.positions}):
        places = [place for place, column in enumerate(columns) if family in column.positions]
        positions = [columns[place].positions[family] for place in places]
        first, end = positions[0], positions[0] + len(positions)
        # One family, or the first of many, keeps its order: a slice costs a tenth of a choice.
        in_a_row = positions == list(range(first, end))
        own = stated[:, first:end].copy() if in_a_row else np.take(stated, positions, axis=1)
        own[families != family] = 0
        # A device is of one family: no two of them write the same row.
        if places == list(range(len(columns))):
            codes |= own
        else:
            codes[:, places] |= own
    return codes


COLUMNS = build([schema.load(family) for family in schema.FAMILIES])
