"""Who only speaks to a chain loads neither EVM nor database. The linter reads imports; this runs them."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("eth", "plyvel", "trie", "py_ecc")
DEFINITIONS = {"chains.auction.chain", "chains.metadata.chain"}
"""The two modules of light packages that may load the EVM: they define the chains for those who run them."""
LIGHT_PACKAGES = ("chains/base", "chains/crypto", "chains/rpc", "chains/metadata", "chains/auction", "chains/market")
LIGHT_PROGRAMS = ("device_sim", "node/keeper", "node/directory", "node/devnet")


def modules(*folders: str) -> list[str]:
    """Return the names of all modules below the folders."""
    return sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if path.name != "__init__.py"
    )


def loaded_by(*names: str) -> list[str]:
    """Import ``names`` in a fresh interpreter and return the heavy modules that came with them."""
    script = "import importlib, json, sys\n" + "".join(f"importlib.import_module({name!r})\n" for name in names)
    script += f"print(json.dumps(sorted(name for name in sys.modules if name.split('.')[0] in {HEAVY!r})))"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    heavy: list[str] = json.loads(answer.stdout)
    return heavy


def test_the_probe_sees_the_evm_where_it_is() -> None:
    assert "eth" in loaded_by("eth.abc")


@pytest.mark.parametrize("folder", [*LIGHT_PACKAGES, *LIGHT_PROGRAMS])
def test_a_light_package_loads_no_evm_and_no_database(folder: str) -> None:
    light = [name for name in modules(folder) if name not in DEFINITIONS]
    assert loaded_by(*light) == []


def test_the_command_loads_no_other_package_of_ours() -> None:
    script = (
        "import sys, chains.base.command; print(*(n for n in sys.modules if n.split('.')[0] in ('node', 'device_sim')))"
    )
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == ""


def test_packages_are_a_docstring_and_nothing_else() -> None:
    for path in [file for top in ("chains", "node", "device_sim") for file in (ROOT / top).rglob("__init__.py")]:
        module = ast.parse(path.read_text(encoding="utf-8"))
        assert ast.get_docstring(module), f"{path} has no docstring"
        assert len(module.body) == 1, f"{path} does more than describe the package"


def test_every_folder_with_modules_is_a_package_so_that_the_linter_sees_it() -> None:
    folders = {path.parent for top in ("chains", "node", "device_sim", "tests") for path in (ROOT / top).rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []
