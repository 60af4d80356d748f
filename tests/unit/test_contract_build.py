"""Sources, hashes and artifacts of the contract build (tools)."""

import json
from pathlib import Path
from typing import Any

import pytest

from tools import solidity_artifact
from tools.solidity_artifact import CODE_LIMIT, CodeTooLarge, CompilerRefused, UnlinkedLibrary, artifacts_of, render
from tools.solidity_sources import CompilationUnit, ForbiddenImport, SourceNotFound, imports_of, load_unit

ROOT = Path(__file__).parents[2]
A = "chains/metadata/contracts/A.sol"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    files = {
        A: 'import {B} from "chains/base/contracts/B.sol";\nimport "../../base/contracts/C.sol";',
        "chains/base/contracts/B.sol": 'import {\n    L\n} from "@openzeppelin/contracts/L.sol";',
        "chains/base/contracts/C.sol": "",
        "chains/auction/contracts/D.sol": "",
        "node_modules/@openzeppelin/contracts/L.sol": 'import "./M.sol";',
        "node_modules/@openzeppelin/contracts/M.sol": "",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_a_unit_holds_everything_a_source_imports_at_any_depth(tree: Path) -> None:
    assert sorted(load_unit(tree, A).sources) == [
        "@openzeppelin/contracts/L.sol",
        "@openzeppelin/contracts/M.sol",
        "chains/base/contracts/B.sol",
        "chains/base/contracts/C.sol",
        A,
    ]


def test_the_source_hash_changes_with_any_imported_source_and_with_no_other(tree: Path) -> None:
    before = load_unit(tree, A).source_hash()
    (tree / "chains/auction/contracts/D.sol").write_text("// changed")
    assert load_unit(tree, A).source_hash() == before
    (tree / "node_modules/@openzeppelin/contracts/M.sol").write_text("// changed")
    assert load_unit(tree, A).source_hash() != before


def test_an_import_in_a_comment_or_a_string_is_none() -> None:
    text = (
        '// import "a.sol";\n/* import "b.sol"; */ string s = "// no"; import * as X from \'c.sol\'; // import "d.sol";'
    )
    assert imports_of(A, text) == ["c.sol"]


def test_a_missing_import_is_named_with_its_importer(tree: Path) -> None:
    (tree / "chains/base/contracts/C.sol").write_text('import "./Gone.sol";')
    with pytest.raises(SourceNotFound, match=r"C\.sol imports 'chains/base/contracts/Gone\.sol'"):
        load_unit(tree, A)


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        (A, "chains/auction/contracts/D.sol"),
        ("chains/base/contracts/B.sol", A),
        (A, "chains/metadata/contracts/test/T.sol"),
    ],
)
def test_the_two_chains_contracts_never_import_each_other(tree: Path, importer: str, imported: str) -> None:
    (tree / importer).write_text(f'import "{imported}";')
    with pytest.raises(ForbiddenImport):
        load_unit(tree, importer)


def test_a_test_contract_may_import_from_both_chains(tree: Path) -> None:
    name = "chains/auction/contracts/test/T.sol"
    (tree / name).parent.mkdir()
    (tree / name).write_text(f'import "{A}";')
    assert A in load_unit(tree, name).sources


def compiled(*, code: str = "00", kind: str = "contract", abstract: bool = False, **changes: Any) -> dict[str, Any]:
    """Return the compiler's output for one contract X with one immutable."""
    variable = {"nodeType": "VariableDeclaration", "id": 9, "name": "limit", "mutability": "immutable"}
    node = {
        "nodeType": "ContractDefinition",
        "name": "X",
        "contractKind": kind,
        "abstract": abstract,
        "nodes": [variable],
    }
    evm = {
        "bytecode": {"object": code, "linkReferences": {}},
        "deployedBytecode": {"object": code, "immutableReferences": {"9": [{"start": 1, "length": 32}]}},
        "methodIdentifiers": {},
    }
    layout = {
        "storage": [{"astId": 3, "contract": "X", "label": "a", "offset": 0, "slot": "0", "type": "t"}],
        "types": None,
    }
    evm["bytecode"].update(changes.pop("bytecode", {}))
    return {
        "contracts": {A: {"X": {"abi": [], "evm": evm, "storageLayout": layout}}},
        "sources": {A: {"ast": {"nodes": [node]}}},
        **changes,
    }


UNIT = CompilationUnit(name=A, sources={A: ""})


def test_immutables_are_named_and_node_numbers_left_out() -> None:
    artifact = artifacts_of("0.8.37", UNIT, compiled())["X"]
    assert artifact["immutableReferences"] == {"X.limit": [{"start": 1, "length": 32}]}
    assert "astId" not in json.dumps(artifact)


@pytest.mark.parametrize(
    ("kind", "abstract", "count"), [("interface", True, 1), ("library", False, 0), ("contract", True, 0)]
)
def test_interfaces_have_artifacts_libraries_and_abstract_contracts_have_none(
    kind: str, abstract: bool, count: int
) -> None:
    assert len(artifacts_of("0.8.37", UNIT, compiled(kind=kind, abstract=abstract))) == count


def test_code_above_the_limit_is_refused_and_at_the_limit_is_not() -> None:
    assert artifacts_of("0.8.37", UNIT, compiled(code="00" * CODE_LIMIT))
    with pytest.raises(CodeTooLarge, match="24577 bytes"):
        artifacts_of("0.8.37", UNIT, compiled(code="00" * (CODE_LIMIT + 1)))


def test_an_external_library_is_refused_by_name() -> None:
    with pytest.raises(UnlinkedLibrary, match="Clearing"):
        artifacts_of("0.8.37", UNIT, compiled(bytecode={"linkReferences": {A: {"Clearing": []}}}))


def test_a_warning_about_our_source_stops_the_build_and_one_about_a_library_does_not() -> None:
    def warning(file: str) -> dict[str, Any]:
        entry = {"severity": "warning", "sourceLocation": {"file": file}, "formattedMessage": "unused"}
        return compiled(errors=[entry])

    assert artifacts_of("0.8.37", UNIT, warning("@openzeppelin/contracts/L.sol"))
    with pytest.raises(CompilerRefused, match="unused"):
        artifacts_of("0.8.37", UNIT, warning(A))


def test_an_artifact_is_valid_json_and_the_same_text_every_time() -> None:
    artifact = artifacts_of("0.8.37", UNIT, compiled())["X"]
    assert json.loads(render(artifact)) == artifact
    backwards = {key: _reversed(value) for key, value in reversed(artifact.items())}
    assert render(artifact) == render(backwards)


def _reversed(value: Any) -> Any:
    return dict(reversed(value.items())) if isinstance(value, dict) else value


@pytest.mark.parametrize("path", sorted((ROOT / "chains").glob("*/artifacts/*.json")), ids=lambda path: path.stem)
def test_a_committed_artifact_was_made_with_the_settings_of_this_build(path: Path) -> None:
    artifact = json.loads(path.read_text(encoding="utf-8"))
    assert artifact["settings"] == solidity_artifact.SETTINGS
    assert artifact["compiler"].startswith("0.8.37+")
    assert len(artifact["deployedBytecode"]) // 2 - 1 <= CODE_LIMIT
    assert (ROOT / artifact["sourceName"]).is_file()
