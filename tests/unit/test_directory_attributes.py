"""Promises of attribute columns: every family with a schema has its own, and none shows what it did not state."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from chains.metadata import schema
from chains.metadata.schema import ATTRIBUTES, Attribute, Schema
from node.directory import attribute_columns
from node.directory.attribute_columns import build, carry
from node.directory.columns import SPECS
from tests.support.directory_world import served

FRIDGE = schema.load(1)


def attribute(name: str, position: int, *, names: tuple[str, ...] = ("low", "high")) -> Attribute:
    return Attribute(
        position=position, name=name, title=name, description=f"{name}.", kind="ordinal", facet=True, unit="",
        names=names, labels=names, first=0, step=1, last=0,
    )  # fmt: skip


def family(number: int, *attributes: Attribute) -> Schema:
    return Schema(family=number, name=f"family{number}", title="", attributes=attributes)


REGION = next(each for each in FRIDGE.attributes if each.name == "region")
KETTLE = family(2, attribute("power", 0), replace(REGION, position=7, title="Where"), attribute("noise_class", 3))


def test_every_schema_has_all_its_attributes_as_columns() -> None:
    shared = {
        path.stem for path in Path("specs/schemas").glob("*.json") if "attributes" in json.loads(path.read_text())
    }
    assert shared == set(schema.FAMILIES.values())
    stated = [(spec.name, spec.attribute, spec.families) for spec in SPECS if spec.attribute is not None]
    assert stated == [(each.name, each, (1,)) for each in FRIDGE.attributes]


def test_attributes_of_one_name_and_meaning_share_a_column_and_others_do_not() -> None:
    columns = {column.name: column for column in build([FRIDGE, KETTLE])}
    assert list(columns)[: len(FRIDGE.attributes)] == [each.name for each in FRIDGE.attributes]
    assert list(columns)[len(FRIDGE.attributes) :] == ["power", "family2_noise_class"]
    assert columns["region"].positions == {1: REGION.position, 2: 7}
    assert (columns["region"].attribute.title, columns["power"].positions) == (REGION.title, {2: 0})
    assert columns["noise_class"].positions == {1: 26}
    assert columns["family2_noise_class"].attribute.names == ("low", "high")


@given(st.lists(st.tuples(st.sampled_from((1, 2, 3)), st.binary(min_size=ATTRIBUTES, max_size=ATTRIBUTES)), max_size=9))
def test_a_device_shows_what_it_stated_in_the_columns_of_its_family_and_nothing_elsewhere(
    devices: list[tuple[int, bytes]],
) -> None:
    columns = build([FRIDGE, KETTLE])
    stated = np.frombuffer(b"".join(raw for _, raw in devices), dtype=np.uint8).reshape(len(devices), ATTRIBUTES)
    codes = carry(columns, np.array([number for number, _ in devices], dtype=np.uint16), stated)
    for row, (number, raw) in enumerate(devices):
        expected = [raw[column.positions[number]] if number in column.positions else 0 for column in columns]
        assert codes[row].tolist() == expected


async def test_the_manifest_says_what_each_column_is_and_how_its_values_compare(tmp_path: Path) -> None:
    async with served(tmp_path) as world:
        columns = {column["name"]: column for column in (await world.json("/v1/snapshots/latest"))["columns"]}
    assert all(column["description"].endswith(".") for column in columns.values())
    for each in attribute_columns.COLUMNS:
        column = columns[each.name]
        assert (column["kind"], column["families"]) == (each.attribute.kind, [1])
        assert column["description"] == each.attribute.description
        codes = [value["code"] for value in column["values"]]
        assert codes == list(range(each.attribute.largest_code + 1))
        assert column.get("order") == (codes[1:] if each.attribute.kind == "ordinal" else None)
    assert columns["energy_class"]["kind"] == "ordinal"
    assert not any("families" in columns[name] for name in ("model", "reserve", "device"))
