"""What one Solidity source becomes: the compiler's input, and the artifacts made of its output. Touches no file.

An artifact has ``abi``, ``bytecode`` (creation code), ``deployedBytecode`` (runtime code), ``immutableReferences`` by
``Contract.variable``, ``methodIdentifiers``, ``storageLayout`` without the compiler's node numbers, and what it was
made from: ``compiler``, ``settings``, ``sourceName``, ``sourceHash``.
"""

import json
from collections.abc import Iterator
from typing import Any

from tools.solidity_sources import CompilationUnit, SolidityBuildError, is_test_source

CODE_LIMIT = 24_576
"""Largest runtime code in bytes that the chain accepts (EIP-170)."""

SETTINGS: dict[str, Any] = {
    "evmVersion": "cancun",
    "metadata": {"appendCBOR": False, "bytecodeHash": "none"},
    "optimizer": {"enabled": True, "runs": 10_000},
    "viaIR": True,
}

_OUTPUTS = [
    "abi",
    "evm.bytecode.linkReferences",
    "evm.bytecode.object",
    "evm.deployedBytecode.immutableReferences",
    "evm.deployedBytecode.object",
    "evm.methodIdentifiers",
    "storageLayout",
]

Json = dict[str, Any]


class CompilerRefused(SolidityBuildError):
    """The compiler reported errors or warnings; a warning counts as an error."""


class CodeTooLarge(SolidityBuildError):
    """A contract's runtime code is above the limit of EIP-170."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__(f"{name}: {size} bytes of runtime code, at most {CODE_LIMIT} (EIP-170): split the contract")


class UnlinkedLibrary(SolidityBuildError):
    """A contract calls an external library, which genesis cannot link."""

    def __init__(self, name: str, libraries: str) -> None:
        super().__init__(f"{name} needs the external library {libraries}: make the library's functions internal")


def compiler_input(unit: CompilationUnit) -> Json:
    """Return the standard-JSON input that asks for everything the artifacts of ``unit`` hold."""
    return {
        "language": "Solidity",
        "settings": {**SETTINGS, "outputSelection": {"*": {"": ["ast"]}, unit.name: {"*": _OUTPUTS}}},
        "sources": {name: {"content": unit.sources[name]} for name in sorted(unit.sources)},
    }


def check_diagnostics(unit: CompilationUnit, output: Json) -> None:
    """Raise CompilerRefused with every error and warning about our own sources."""
    messages = []
    for entry in output.get("errors", []):
        file = entry.get("sourceLocation", {}).get("file", unit.name)
        if entry["severity"] == "error" or (entry["severity"] == "warning" and file.startswith("chains/")):
            messages.append(entry["formattedMessage"].strip())
    if messages:
        raise CompilerRefused("\n\n".join(messages))


def _nodes(tree: Any, kind: str) -> Iterator[Json]:
    if isinstance(tree, dict):
        if tree.get("nodeType") == kind:
            yield tree
        for value in tree.values():
            yield from _nodes(value, kind)
    elif isinstance(tree, list):
        for value in tree:
            yield from _nodes(value, kind)


def immutable_names(output: Json) -> dict[str, str]:
    """Map the compiler's numbers of immutable variables to ``Contract.variable``, which survives edits elsewhere."""
    return {
        str(variable["id"]): f"{contract['name']}.{variable['name']}"
        for source in output["sources"].values()
        for contract in _nodes(source["ast"], "ContractDefinition")
        for variable in _nodes(contract, "VariableDeclaration")
        if variable.get("mutability") == "immutable"
    }


def _storage_layout(layout: Json) -> Json:
    kept = ("contract", "label", "offset", "slot", "type")
    entries = [{key: entry[key] for key in kept} for entry in layout.get("storage", [])]
    types = layout.get("types") or {}
    return {"storage": entries, "types": {key: _without_ids(value) for key, value in types.items()}}


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(inner) for key, inner in value.items() if key != "astId"}
    return [_without_ids(inner) for inner in value] if isinstance(value, list) else value


def artifacts_of(version: str, unit: CompilationUnit, output: Json) -> dict[str, Json]:
    """Return the artifacts of the interfaces and deployable contracts of one compiled source, by contract name.

    Raises CompilerRefused, UnlinkedLibrary, and CodeTooLarge for a contract that is not for tests only.
    """
    check_diagnostics(unit, output)
    immutables = immutable_names(output)
    artifacts: dict[str, Json] = {}
    for node in _nodes(output["sources"][unit.name]["ast"], "ContractDefinition"):
        if node["contractKind"] == "library" or (node["abstract"] and node["contractKind"] == "contract"):
            continue
        name: str = node["name"]
        compiled = output["contracts"][unit.name][name]
        creation, runtime = compiled["evm"]["bytecode"], compiled["evm"]["deployedBytecode"]
        if creation["linkReferences"]:
            libraries = ", ".join(sorted(lib for libs in creation["linkReferences"].values() for lib in libs))
            raise UnlinkedLibrary(name, libraries)
        size = len(runtime["object"]) // 2
        if size > CODE_LIMIT and not is_test_source(unit.name):
            raise CodeTooLarge(name, size)
        references = runtime["immutableReferences"]
        artifacts[name] = {
            "abi": compiled["abi"],
            "bytecode": "0x" + creation["object"],
            "compiler": version,
            "contractName": name,
            "deployedBytecode": "0x" + runtime["object"],
            "immutableReferences": {immutables[number]: references[number] for number in references},
            "methodIdentifiers": compiled["evm"]["methodIdentifiers"],
            "settings": SETTINGS,
            "sourceHash": unit.source_hash(),
            "sourceName": unit.name,
            "storageLayout": _storage_layout(compiled["storageLayout"]),
        }
    return artifacts


def render(artifact: Json) -> str:
    """Return the artifact as text: keys sorted, one line for each key and for each entry of the interface."""

    def compact(value: Any) -> str:
        return json.dumps(value, sort_keys=True, separators=(", ", ": "))

    def block(value: Any) -> str:
        if isinstance(value, list) and value:
            return "[\n" + ",\n".join("    " + compact(entry) for entry in value) + "\n  ]"
        if isinstance(value, dict) and value:
            lines = (f"    {json.dumps(key)}: {compact(value[key])}" for key in sorted(value))
            return "{\n" + ",\n".join(lines) + "\n  }"
        return compact(value)

    return "{\n" + ",\n".join(f"  {json.dumps(key)}: {block(artifact[key])}" for key in sorted(artifact)) + "\n}\n"
