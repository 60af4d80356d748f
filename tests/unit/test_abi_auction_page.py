"""The page on the auction chain's ABI names every function, event and error of the contracts."""

from pathlib import Path

import pytest

from chains.base import artifact
from chains.base.artifact import AbiEntry, AbiParameter

PAGE = (Path(__file__).parents[2] / "specs" / "protocol" / "abi-auction.md").read_text(encoding="utf-8")
LIBRARY_ERRORS = (
    "ECDSA",
    "ERC20",
    "ERC2612",
    "InvalidShortString",
    "StringTooLong",
    "SafeERC20",
    "InvalidAccountNonce",
)


def kind(parameter: AbiParameter) -> str:
    if not parameter["type"].startswith("tuple"):
        return parameter["type"]
    return f"({','.join(map(kind, parameter['components']))})"


def listed(entry: AbiEntry) -> str:
    parameters = ", ".join(
        f"{kind(each)} {'indexed ' if each.get('indexed') else ''}{each['name']}" for each in entry["inputs"]
    )
    return f"`{entry['name']}({parameters})`"


@pytest.mark.parametrize("name", ["BatchAuction", "Vault", "KeeperEpochVerifier", "SameChainEpochVerifier"])
def test_every_event_and_error_is_on_the_page(name: str) -> None:
    for entry in artifact.load("auction", name).abi:
        ours = entry["type"] == "event" and entry["name"] != "EIP712DomainChanged"
        if ours or (entry["type"] == "error" and not entry["name"].startswith(LIBRARY_ERRORS)):
            assert listed(entry) in PAGE


@pytest.mark.parametrize("name", ["BatchAuction", "Vault"])
def test_every_function_is_on_the_page(name: str) -> None:
    for entry in artifact.load("auction", name).abi:
        parameters = ",".join(map(kind, entry.get("inputs", [])))
        constant = entry.get("name", "").isupper()
        if entry["type"] == "function" and not constant and entry["name"] != "eip712Domain":
            assert f"`{entry['name']}({parameters})`" in PAGE
