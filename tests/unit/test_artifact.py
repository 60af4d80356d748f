"""The artifact loader (chains.base.artifact)."""

import json
from pathlib import Path

import pytest

from chains.base import artifact
from chains.base.artifact import ArtifactInvalid, ArtifactNotFound, VariableNotFound
from chains.base.errors import LatchkeyError

COUNTER = {
    "abi": [{"type": "function", "name": "add", "inputs": [], "outputs": [], "stateMutability": "nonpayable"}],
    "bytecode": "0x6001",
    "compiler": "0.8.37",
    "contractName": "Counter",
    "deployedBytecode": "0x6002",
    "immutableReferences": {"Counter.limit": [{"start": 1, "length": 32}]},
    "methodIdentifiers": {"add()": "4f2be91f"},
    "settings": {},
    "sourceHash": "0x" + "11" * 32,
    "sourceName": "chains/base/contracts/Counter.sol",
    "storageLayout": {
        "storage": [{"contract": "Counter", "label": "total", "offset": 0, "slot": "3", "type": "t_uint256"}],
        "types": {},
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Counter.json").write_text(json.dumps(COUNTER))
    return tmp_path


def test_an_artifact_comes_back_as_bytes_and_names(folder: Path) -> None:
    counter = artifact.load_file(folder / "Counter.json")
    assert (counter.name, counter.bytecode, counter.deployed_bytecode) == ("Counter", b"\x60\x01", b"\x60\x02")
    assert counter.method_identifiers == {"add()": bytes.fromhex("4f2be91f")}
    assert counter.source_hash == b"\x11" * 32
    assert counter.immutable_references["Counter.limit"] == [{"start": 1, "length": 32}]


def test_the_slot_of_a_state_variable_is_found_by_its_label(folder: Path) -> None:
    counter = artifact.load_file(folder / "Counter.json")
    assert counter.slot_of("total") == 3
    with pytest.raises(VariableNotFound, match="it has: total"):
        counter.slot_of("totals")


def test_an_unknown_contract_is_refused_with_the_closest_name(folder: Path) -> None:
    with pytest.raises(ArtifactNotFound, match="did you mean Counter") as caught:
        artifact.load_file(folder / "Countre.json")
    assert caught.value.known == ["Counter"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Expecting"),
        ("[]", "indices"),
        (json.dumps({key: value for key, value in COUNTER.items() if key != "abi"}), "lacks 'abi'"),
        (json.dumps({**COUNTER, "bytecode": "0x6"}), "hex"),
    ],
)
def test_a_damaged_artifact_is_refused_with_the_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "Counter.json"
    path.write_text(text)
    with pytest.raises(ArtifactInvalid, match=reason) as caught:
        artifact.load_file(path)
    assert "make contracts" in str(caught.value)
    assert isinstance(caught.value, LatchkeyError)


def test_every_committed_artifact_can_be_read() -> None:
    root = Path(artifact.__file__).parents[1]
    for path in sorted(root.glob("*/artifacts/*.json")):
        loaded = artifact.load_file(path)
        assert loaded.name == path.stem
        assert loaded.source_name.split("/")[1] == path.parts[-3]
        assert bool(loaded.bytecode) == bool(loaded.deployed_bytecode)
