"""Compile the contracts of both chains into the committed artifacts, or check that they are up to date.

Genesis holds runtime bytecode, so bytecode is consensus and must come out the same everywhere. Three things see to that:
the compiler is one exact version from the lock file; no metadata hash is appended; and every source file is compiled by
itself with its own imports only, because the names that the compiler gives to intermediate code, and through them the
optimizer, depend on what else is in the same compilation.

``chains/<package>/contracts/**/*.sol`` go to ``chains/<package>/artifacts/<Contract>.json``, one for each interface and
each contract that can be deployed. Sources below ``contracts/test/`` go to ``build/test-artifacts/``, never committed.
What was compiled before is skipped: ``build/contracts-stamp.json`` keeps, for each source, the hash of its input and of
the outputs; a changed or missing output is built anew.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eth_utils.crypto import keccak

from tools.solidity_sources import (
    PACKAGES,
    CompilationUnit,
    SolidityBuildError,
    find_sources,
    is_test_source,
    load_unit,
    package_of,
)

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
        super().__init__(f"{name}: {size} bytes of runtime code, the limit is {CODE_LIMIT} (EIP-170): split the contract")


class UnlinkedLibrary(SolidityBuildError):
    """A contract calls an external library, which genesis cannot link."""

    def __init__(self, name: str, libraries: str) -> None:
        super().__init__(f"{name} needs the external library {libraries}: make the library's functions internal")


class DuplicateContract(SolidityBuildError):
    """Two sources of one package define contracts of the same name, which would share an artifact."""

    def __init__(self, name: str, first: str, second: str) -> None:
        super().__init__(f"{first} and {second} both define {name}: artifacts are named by contract, rename one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where the build reads and writes."""

    root: Path
    node: Path

    @property
    def stamp(self) -> Path:
        return self.root / "build" / "contracts-stamp.json"

    def artifact(self, source: str, contract: str) -> Path:
        folder = "build/test-artifacts" if is_test_source(source) else f"chains/{package_of(source)}/artifacts"
        return self.root / folder / f"{contract}.json"


def compiler_input(unit: CompilationUnit) -> Json:
    """Return the standard-JSON input that asks for everything the artifacts of ``unit`` hold."""
    return {
        "language": "Solidity",
        "settings": {**SETTINGS, "outputSelection": {"*": {"": ["ast"]}, unit.name: {"*": _OUTPUTS}}},
        "sources": {name: {"content": unit.sources[name]} for name in sorted(unit.sources)},
    }


def compile_units(paths: Paths, units: Sequence[CompilationUnit]) -> Iterator[tuple[str, CompilationUnit, Json]]:
    """Yield (compiler version, unit, standard-JSON output) for each unit."""
    script = paths.root / "tools" / "solc_jobs.cjs"
    with subprocess.Popen([paths.node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None

        def answer() -> Json:
            line = process.stdout.readline() if process.stdout else ""
            if not line:
                raise SolidityBuildError(f"the compiler process ended early (exit {process.wait()}): run `make node-tools`")
            loaded: Json = json.loads(line)
            return loaded

        version: str = answer()["version"]
        for unit in units:
            process.stdin.write(json.dumps(compiler_input(unit)) + "\n")
            process.stdin.flush()
            yield version, unit, answer()
        process.stdin.close()


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
    return {"storage": entries, "types": {key: _without_ids(value) for key, value in (layout.get("types") or {}).items()}}


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


def _hash(text: str) -> str:
    return keccak(text=text).hex()


def unit_key(root: Path, unit: CompilationUnit) -> str:
    """Return a hash of everything the artifacts of ``unit`` depend on: sources, settings, compiler and this build."""
    parts = [json.dumps(compiler_input(unit), sort_keys=True), (root / "package-lock.json").read_text(encoding="utf-8")]
    parts += [path.read_text(encoding="utf-8") for path in (Path(__file__), root / "tools" / "solc_jobs.cjs")]
    return _hash("\0".join(parts))


def load_stamp(path: Path) -> dict[str, Json]:
    """Return what the last build recorded for each source; nothing when there is no readable record."""
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def is_current(root: Path, entry: Json | None, key: str) -> bool:
    """Tell whether the recorded build had the same input and its outputs lie unchanged on disk."""
    if entry is None or entry["key"] != key:
        return False
    for path, digest in entry["outputs"].items():
        file = root / path
        if not file.is_file() or _hash(file.read_text(encoding="utf-8")) != digest:
            return False
    return True


def committed_artifacts(root: Path) -> set[Path]:
    """Return the artifact files on disk, those for tests left out."""
    return {path for package in PACKAGES for path in (root / "chains" / package / "artifacts").glob("*.json")}


def _claim(owners: dict[Path, str], root: Path, outputs: Mapping[str, Any], source: str) -> None:
    for relative in outputs:
        path = root / relative
        other = owners.setdefault(path, source)
        if other != source:
            raise DuplicateContract(path.stem, other, source)


def build(paths: Paths, *, check: bool) -> list[str]:
    """Bring all artifacts up to date and return the paths that were not, relative to the root.

    With ``check`` nothing is written. Raises SolidityBuildError when a source cannot be built; every other source is
    built all the same, so that one broken contract does not hold up the rest.
    """
    root = paths.root
    stamp = load_stamp(paths.stamp)
    names = find_sources(root)
    kept: dict[str, Json] = {}
    owners: dict[Path, str] = {}
    stale: list[CompilationUnit] = []
    failures: list[str] = []
    for name in names:
        try:
            unit = load_unit(root, name)
            key = unit_key(root, unit)
            if is_current(root, stamp.get(name), key):
                kept[name] = stamp[name]
                _claim(owners, root, stamp[name]["outputs"], name)
            else:
                stale.append(unit)
        except SolidityBuildError as error:
            failures.append(str(error))

    changed: list[str] = []
    for version, unit, output in compile_units(paths, stale) if stale else ():
        try:
            texts = {
                paths.artifact(unit.name, name).relative_to(root).as_posix(): render(artifact)
                for name, artifact in artifacts_of(version, unit, output).items()
            }
            _claim(owners, root, texts, unit.name)
        except SolidityBuildError as error:
            failures.append(str(error))
            continue
        for relative, text in texts.items():
            file = root / relative
            if file.is_file() and file.read_text(encoding="utf-8") == text:
                continue
            if not (check and is_test_source(unit.name)):
                changed.append(relative)
            if not check:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        kept[unit.name] = {
            "key": unit_key(root, unit),
            "outputs": {path: _hash(text) for path, text in texts.items()},
        }

    if not failures:
        for orphan in sorted(committed_artifacts(root) - set(owners)):
            changed.append(orphan.relative_to(root).as_posix())
            if not check:
                orphan.unlink()
    if not check:
        paths.stamp.parent.mkdir(parents=True, exist_ok=True)
        paths.stamp.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if failures:
        raise SolidityBuildError("\n\n".join(failures))
    return changed


def print_sizes(root: Path) -> None:
    """Print the runtime code size of every deployable contract, largest first."""
    sizes = []
    for path in committed_artifacts(root):
        artifact = json.loads(path.read_text(encoding="utf-8"))
        if artifact["deployedBytecode"] != "0x":
            sizes.append((len(artifact["deployedBytecode"]) // 2 - 1, path.relative_to(root).as_posix()))
    for size, name in sorted(sizes, reverse=True):
        print(f"{size:>7,} of {CODE_LIMIT:,} bytes  {name}")


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when an artifact is not up to date")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[1], help="root of the repository")
    parser.add_argument("--node", type=Path, help="node binary (default: ROOT/build/nodeenv/bin/node)")
    arguments = parser.parse_args(argv)
    root: Path = arguments.root.resolve()
    paths = Paths(root=root, node=arguments.node or root / "build" / "nodeenv" / "bin" / "node")
    try:
        changed = build(paths, check=arguments.check)
    except SolidityBuildError as error:
        print(error, file=sys.stderr)
        return 1
    print_sizes(root)
    for path in changed:
        print(f"{'differs' if arguments.check else 'wrote'} {path}")
    if changed and arguments.check:
        print("The committed artifacts differ from the sources: run `make contracts` and commit the result.", file=sys.stderr)
        return 1
    if not changed:
        print("artifacts are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
