"""Solidity sources of the repository: which files exist, what they import, and the hash of all a file depends on.

A source is named by its path from the repository root (``chains/base/contracts/IMinerSet.sol``) or, for OpenZeppelin,
by its package path (``@openzeppelin/contracts/...``); import statements write that name and the compiler sees it.
"""

import json
import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from eth_utils.crypto import keccak

PACKAGES = ("base", "metadata", "auction")
LIBRARY_PREFIX = "@openzeppelin/"

_COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|//[^\n]*|/\*.*?\*/', re.DOTALL)
_IMPORT = re.compile(r'\bimport\b\s*(?:[^;"\']*?\bfrom\b\s*)?["\']([^"\']+)["\'][^;]*;')


class SolidityBuildError(Exception):
    """A contract cannot be built; the message names the source and the remedy."""


class SourceNotFound(SolidityBuildError):
    """An import leads to no file."""

    def __init__(self, name: str, importer: str) -> None:
        super().__init__(
            f"{importer} imports {name!r}, which is no file: write the path from the repository root"
            f" (chains/.../contracts/X.sol), a relative path, or one below {LIBRARY_PREFIX}"
        )


class ForbiddenImport(SolidityBuildError):
    """A contract imports from a folder that its package may not know."""

    def __init__(self, name: str, importer: str) -> None:
        super().__init__(
            f"{importer} imports {name}: a chain's contracts know their own folder, chains/base/contracts and"
            f" {LIBRARY_PREFIX} only; what both chains need belongs in chains/base/contracts"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CompilationUnit:
    """One source file with everything it imports, directly or not; the unit that is compiled and hashed."""

    name: str
    sources: dict[str, str]

    def source_hash(self) -> str:
        """Return the keccak of the names and contents of all sources, sorted by name, as 0x-hex."""
        listing = [[name, keccak(text=self.sources[name]).hex()] for name in sorted(self.sources)]
        return "0x" + keccak(text=json.dumps(listing, separators=(",", ":"))).hex()


def package_of(name: str) -> str | None:
    """Return ``base``, ``metadata`` or ``auction`` for one of our sources, None for a library's."""
    parts = name.split("/")
    return parts[1] if parts[0] == "chains" else None


def is_test_source(name: str) -> bool:
    """Tell whether the contract exists for tests only and so must never become a committed artifact."""
    return "/contracts/test/" in name


def imports_of(name: str, text: str) -> list[str]:
    """Return the names of the sources that ``text`` imports, in order; relative paths are resolved against ``name``."""
    bare = _COMMENT.sub(lambda match: match.group(1) or " ", text)
    found = []
    for path in _IMPORT.findall(bare):
        relative = path.startswith(("./", "../"))
        found.append(posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if relative else path)
    return found


def check_arrow(importer: str, name: str) -> None:
    """Raise ForbiddenImport when ``importer`` may not know ``name``. Test contracts may know everything."""
    if is_test_source(importer) or name.startswith(LIBRARY_PREFIX) or importer.startswith(LIBRARY_PREFIX):
        return
    if package_of(name) not in {"base", package_of(importer)} or is_test_source(name):
        raise ForbiddenImport(name, importer)


def find_sources(root: Path) -> list[str]:
    """Return the names of all contract sources below ``root``, sorted."""
    return sorted(
        path.relative_to(root).as_posix()
        for package in PACKAGES
        for path in (root / "chains" / package / "contracts").rglob("*.sol")
    )


def load_unit(root: Path, name: str) -> CompilationUnit:
    """Read ``name`` and all it imports. Raises SourceNotFound and ForbiddenImport."""
    sources: dict[str, str] = {}
    pending = [(name, "the command line")]
    while pending:
        current, importer = pending.pop()
        if current in sources:
            continue
        path = root / "node_modules" / current if current.startswith(LIBRARY_PREFIX) else root / current
        if not path.is_file():
            raise SourceNotFound(current, importer)
        sources[current] = path.read_text(encoding="utf-8")
        for imported in imports_of(current, sources[current]):
            check_arrow(current, imported)
            pending.append((imported, current))
    return CompilationUnit(name=name, sources=sources)
