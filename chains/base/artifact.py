"""Compiled contracts: find and read the artifacts that ship with the package.

``make contracts`` writes ``chains/<package>/artifacts/<Contract>.json`` from the sources beside it. The runtime code in
them is consensus, because genesis holds it; nothing here compiles or changes it.

    LatchkeyError
    └── ArtifactError
        ├── ArtifactNotFound      no such contract
        ├── ArtifactInvalid       a file that is no artifact
        └── VariableNotFound      a contract without that state variable
"""

import difflib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypedDict

from chains.base.errors import LatchkeyError

Package = Literal["base", "metadata", "auction"]

_CHAINS = Path(__file__).parents[1]


class AbiParameter(TypedDict, total=False):
    """One input or output of an interface entry; ``components`` for structs, ``indexed`` for events."""

    name: str
    type: str
    internalType: str
    components: "list[AbiParameter]"
    indexed: bool


class AbiEntry(TypedDict, total=False):
    """One function, event, error or constructor of a contract's interface (Solidity ABI specification, JSON)."""

    type: str
    name: str
    inputs: list[AbiParameter]
    outputs: list[AbiParameter]
    stateMutability: str
    anonymous: bool


class CodeRange(TypedDict):
    """Where an immutable value stands in the runtime code, in bytes."""

    start: int
    length: int


class StorageEntry(TypedDict):
    """One state variable: ``slot`` is a decimal number, ``offset`` counts bytes from the low end of the slot."""

    contract: str
    label: str
    offset: int
    slot: str
    type: str


class ArtifactError(LatchkeyError):
    """Root of what can be wrong with the compiled contracts."""


class ArtifactNotFound(ArtifactError):
    """No artifact of that name."""

    def __init__(self, name: str, folder: Path, known: list[str]) -> None:
        close = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {close[0]}?" if close else f"there are: {', '.join(known) or 'none'}"
        super().__init__(f"no compiled contract {name!r} in {folder}; {hint}; after a change run `make contracts`")
        self.name = name
        self.known = known


class ArtifactInvalid(ArtifactError):
    """A file that the build did not write, or not whole."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} is no compiled contract: {reason}; run `make contracts`")
        self.path = path
        self.reason = reason


class VariableNotFound(ArtifactError):
    """The contract has no state variable of that name."""

    def __init__(self, label: str, artifact: "Artifact") -> None:
        known = [entry["label"] for entry in artifact.storage]
        super().__init__(f"{artifact.name} has no state variable {label!r}; it has: {', '.join(known) or 'none'}")
        self.label = label
        self.known = known


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One compiled contract or interface. An interface has empty ``bytecode`` and ``deployed_bytecode``.

    ``bytecode`` is the creation code without constructor arguments; ``deployed_bytecode`` is the runtime code with
    zeros where immutable values go, at the ranges of ``immutable_references`` (by ``Contract.variable``).
    """

    name: str
    source_name: str
    source_hash: bytes
    compiler: str
    abi: list[AbiEntry]
    bytecode: bytes
    deployed_bytecode: bytes
    immutable_references: dict[str, list[CodeRange]]
    method_identifiers: dict[str, bytes]
    storage: list[StorageEntry]

    def slot_of(self, label: str) -> int:
        """Return the storage slot of the state variable ``label``. Raises VariableNotFound."""
        for entry in self.storage:
            if entry["label"] == label:
                return int(entry["slot"])
        raise VariableNotFound(label, self)


def parse(text: str, path: Path) -> Artifact:
    """Read one artifact from its JSON text; ``path`` is only for messages. Raises ArtifactInvalid."""
    try:
        raw = json.loads(text)
        return Artifact(
            name=raw["contractName"],
            source_name=raw["sourceName"],
            source_hash=bytes.fromhex(raw["sourceHash"].removeprefix("0x")),
            compiler=raw["compiler"],
            abi=raw["abi"],
            bytecode=bytes.fromhex(raw["bytecode"].removeprefix("0x")),
            deployed_bytecode=bytes.fromhex(raw["deployedBytecode"].removeprefix("0x")),
            immutable_references=raw["immutableReferences"],
            method_identifiers={name: bytes.fromhex(value) for name, value in raw["methodIdentifiers"].items()},
            storage=raw["storageLayout"]["storage"],
        )
    except KeyError as error:
        raise ArtifactInvalid(path, f"it lacks {error}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise ArtifactInvalid(path, str(error)) from error


@lru_cache(maxsize=256)
def load_file(path: Path) -> Artifact:
    """Read the artifact at ``path`` once. Raises ArtifactNotFound and ArtifactInvalid."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        known = sorted(file.stem for file in path.parent.glob("*.json"))
        raise ArtifactNotFound(path.stem, path.parent, known) from error
    return parse(text, path)


def load(package: Package, name: str) -> Artifact:
    """Return the artifact of contract ``name`` from ``chains/<package>/artifacts``.

    Raises ArtifactNotFound and ArtifactInvalid.
    """
    return load_file(_CHAINS / package / "artifacts" / f"{name}.json")
