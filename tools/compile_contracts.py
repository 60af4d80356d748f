"""Compile the contracts of both chains into the committed artifacts, or check that they are up to date.

Genesis holds runtime code, so it is consensus and must come out the same everywhere. Three things see to that: the
compiler is an exact version from the lock file; no metadata hash is appended; and every source file is compiled by
itself with its own imports only, because the names that the compiler gives to intermediate code, and through them the
optimizer, depend on what else is in the same compilation.

``chains/<package>/contracts/**/*.sol`` go to ``chains/<package>/artifacts/<Contract>.json``, one for each interface and
each contract that can be deployed. Sources below ``contracts/test/`` go to ``build/test-artifacts/``, never committed.
What was compiled before is skipped: ``build/contracts-stamp.json`` keeps, for each source, the hash of its input and of
the outputs; a changed or missing output is built anew.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from eth_utils.crypto import keccak

from tools import solidity_artifact
from tools.solidity_artifact import CODE_LIMIT, Json, artifacts_of, compiler_input, render
from tools.solidity_sources import (
    PACKAGES,
    CompilationUnit,
    SolidityBuildError,
    find_sources,
    is_test_source,
    load_unit,
    package_of,
)

MOST_COMPILERS = 4
"""Processes at once; each takes some 300 MB."""


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

    def artifact(self, source: str, contract: str) -> str:
        """Return where the artifact of a contract goes, relative to the root."""
        folder = "build/test-artifacts" if is_test_source(source) else f"chains/{package_of(source)}/artifacts"
        return f"{folder}/{contract}.json"


class _Compiler:
    """A compiler process, for one unit after another. Loading the compiler costs more than most compilations."""

    def __init__(self, paths: Paths) -> None:
        script = paths.root / "tools" / "solc_jobs.cjs"
        self.process = subprocess.Popen(
            [paths.node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def answer(self) -> Json:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise SolidityBuildError("the compiler process ended early: run `make node-tools`")
        loaded: Json = json.loads(line)
        return loaded

    def compile(self, unit: CompilationUnit) -> Json:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(compiler_input(unit)) + "\n")
        self.process.stdin.flush()
        return self.answer()


def compile_units(paths: Paths, units: Sequence[CompilationUnit]) -> Iterator[tuple[str, CompilationUnit, Json]]:
    """Yield (compiler version, unit, standard-JSON output) for each unit, in their order.

    Several compile at the same time, each by itself in a process that knows nothing of the others.
    """
    idle: SimpleQueue[tuple[str, _Compiler]] = SimpleQueue()

    def compiled(unit: CompilationUnit) -> tuple[str, CompilationUnit, Json]:
        version, compiler = idle.get()
        try:
            return version, unit, compiler.compile(unit)
        finally:
            idle.put((version, compiler))

    with ExitStack() as stack:
        compilers = [_Compiler(paths) for _ in range(min(len(units), MOST_COMPILERS, os.cpu_count() or 1))]
        for compiler in compilers:
            stack.enter_context(compiler.process)
        for compiler in compilers:
            idle.put((compiler.answer()["version"], compiler))
        with ThreadPoolExecutor(len(compilers)) as pool:
            yield from pool.map(compiled, units)


def _hash(text: str) -> str:
    return keccak(text=text).hex()


def unit_key(root: Path, unit: CompilationUnit) -> str:
    """Return a hash of everything the artifacts of ``unit`` depend on: sources, settings, compiler and this build."""
    parts = [json.dumps(compiler_input(unit), sort_keys=True)]
    parts += [(root / path).read_text(encoding="utf-8") for path in ("package-lock.json", "tools/solc_jobs.cjs")]
    parts.append(Path(solidity_artifact.__file__).read_text(encoding="utf-8"))
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
    files = [(root / path, digest) for path, digest in entry["outputs"].items()]
    return all(file.is_file() and _hash(file.read_text(encoding="utf-8")) == digest for file, digest in files)


def committed_artifacts(root: Path) -> set[Path]:
    """Return the artifact files on disk, those for tests left out."""
    return {path for package in PACKAGES for path in (root / "chains" / package / "artifacts").glob("*.json")}


class Build:
    """One run over all sources. A source that cannot be built does not hold up the others.

    ``failures`` are the messages of the sources that could not be built; ``changed`` are the paths, relative to the
    root, that were written or removed or, in a check, that would be. A check writes nothing.
    """

    def __init__(self, paths: Paths, *, check: bool, tests_only: bool) -> None:
        self.paths = paths
        self.check = check
        self.tests_only = tests_only
        self.failures: list[str] = []
        self.changed: list[str] = []
        self._owners: dict[str, str] = {}
        self._record: dict[str, Json] = {}

    def run(self) -> None:
        """Bring the artifacts of all sources up to date."""
        stamp = load_stamp(self.paths.stamp)
        if self.tests_only:
            self._record = {name: entry for name, entry in stamp.items() if not is_test_source(name)}
        stale = list(self._stale_units(stamp))
        for version, unit, output in compile_units(self.paths, stale) if stale else ():
            self._finish(version, unit, output)
        if not self.failures and not self.tests_only:
            self._remove_orphans()
        if not self.check:
            _write(self.paths.stamp, json.dumps(self._record, indent=1, sort_keys=True) + "\n")

    def _stale_units(self, stamp: dict[str, Json]) -> Iterator[CompilationUnit]:
        root = self.paths.root
        for name in find_sources(root):
            if self.tests_only and not is_test_source(name):
                continue
            try:
                unit = load_unit(root, name)
                if not is_current(root, stamp.get(name), unit_key(root, unit)):
                    yield unit
                    continue
                self._claim(stamp[name]["outputs"], name)
                self._record[name] = stamp[name]
            except SolidityBuildError as error:
                self.failures.append(str(error))

    def _finish(self, version: str, unit: CompilationUnit, output: Json) -> None:
        root = self.paths.root
        try:
            artifacts = artifacts_of(version, unit, output)
            texts = {self.paths.artifact(unit.name, name): render(artifact) for name, artifact in artifacts.items()}
            self._claim(texts, unit.name)
        except SolidityBuildError as error:
            self.failures.append(str(error))
            return
        for relative, text in texts.items():
            file = root / relative
            if file.is_file() and file.read_text(encoding="utf-8") == text:
                continue
            if not (self.check and is_test_source(unit.name)):
                self.changed.append(relative)
            if not self.check:
                _write(file, text)
        digests = {relative: _hash(text) for relative, text in texts.items()}
        self._record[unit.name] = {"key": unit_key(root, unit), "outputs": digests}

    def _claim(self, outputs: Iterable[str], source: str) -> None:
        for path in outputs:
            other = self._owners.setdefault(path, source)
            if other != source:
                raise DuplicateContract(Path(path).stem, other, source)

    def _remove_orphans(self) -> None:
        root = self.paths.root
        for path in sorted(committed_artifacts(root)):
            relative = path.relative_to(root).as_posix()
            if relative not in self._owners:
                self.changed.append(relative)
                if not self.check:
                    path.unlink()


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(file)


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
    parser.add_argument("--tests-only", action="store_true", help="compile only what lies below contracts/test/")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[1], help="root of the repository")
    parser.add_argument("--node", type=Path, help="node binary (default: ROOT/build/nodeenv/bin/node)")
    arguments = parser.parse_args(argv)
    root: Path = arguments.root.resolve()
    paths = Paths(root=root, node=arguments.node or root / "build" / "nodeenv" / "bin" / "node")
    build = Build(paths, check=arguments.check, tests_only=arguments.tests_only)
    try:
        build.run()
    except SolidityBuildError as error:
        print(error, file=sys.stderr)
        return 1
    if not arguments.tests_only:
        print_sizes(root)
    for path in build.changed:
        print(f"{'differs' if arguments.check else 'wrote' if (root / path).exists() else 'removed'} {path}")
    for failure in build.failures:
        print(f"\n{failure}", file=sys.stderr)
    if build.failures:
        return 1
    if build.changed and arguments.check:
        print("Artifacts differ from the sources: run `make contracts` and commit the result.", file=sys.stderr)
        return 1
    if not build.changed:
        print("artifacts are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
