"""The page of the metadata chain's ABI lists exactly what the contracts have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from chains.base import artifact
from chains.base.artifact import AbiEntry, AbiParameter

PAGE = Path(__file__).parents[2] / "specs" / "protocol" / "abi-metadata.md"
INHERITED = {
    "eip712Domain",
    "EIP712DomainChanged",
    "InvalidShortString",
    "StringTooLong",
    "CheckpointUnorderedInsertion",
}


def kind_of(parameter: AbiParameter) -> str:
    """Return the type of a parameter, a struct by its name."""
    if parameter["type"].startswith("tuple"):
        return parameter["internalType"].removeprefix("struct ").split(".")[-1]
    return parameter["type"]


def listed(parameters: Sequence[AbiParameter]) -> str:
    parts = [
        (kind_of(parameter), "indexed" if parameter.get("indexed") else "", parameter["name"])
        for parameter in parameters
    ]
    return ", ".join(" ".join(filter(None, part)) for part in parts)


def line_of(entry: AbiEntry) -> str:
    line = f"{entry['name']}({listed(entry['inputs'])})"
    if entry["type"] == "function":
        if entry["stateMutability"] != "nonpayable":
            line += f" {entry['stateMutability']}"
        if entry["outputs"]:
            line += f" returns ({listed(entry['outputs'])})"
    return line


@pytest.mark.parametrize("contract", ["ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook"])
@pytest.mark.parametrize(("kind", "heading"), [("function", "Functions"), ("event", "Events"), ("error", "Errors")])
def test_the_page_lists_what_the_contract_has(contract: str, kind: str, heading: str) -> None:
    section = PAGE.read_text(encoding="utf-8").split(f"\n## {contract}\n")[1].split("\n## ")[0]
    block = re.search(rf"{heading}\n\n```\n(.*?)```", section, re.DOTALL)
    expected = sorted(
        line_of(entry)
        for entry in artifact.load("metadata", contract).abi
        if entry["type"] == kind
        and not entry["name"].startswith(tuple(INHERITED))
        and not entry["name"].startswith("ECDSA")
    )
    assert block is not None
    assert sorted(block[1].splitlines()) == expected
