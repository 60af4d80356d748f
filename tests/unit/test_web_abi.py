"""The contract interfaces of the web app are those of the artifacts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chains.auction.refusals import PHRASES
from tools import web_abi


def test_the_committed_interfaces_are_those_of_the_artifacts() -> None:
    assert web_abi.differing(web_abi.FOLDER) == {}


def test_a_changed_interface_is_noticed(tmp_path: Path) -> None:
    for name, text in web_abi.texts().items():
        (tmp_path / name).write_text(text.replace("lockTicks", "lock"), encoding="utf-8")

    assert {path.name for path in web_abi.differing(tmp_path)} == {"batch-auction.ts"}


def test_errors_and_events_stay_and_functions_are_chosen() -> None:
    abi = json.loads((web_abi.ROOT / "chains/auction/artifacts/Vault.json").read_text("utf-8"))["abi"]

    kept = web_abi.trimmed(abi, frozenset({"withdraw"}))

    names = {(entry["type"], entry.get("name")) for entry in kept if isinstance(entry, dict)}
    assert {name for kind, name in names if kind == "function"} == {"withdraw"}
    assert {name for kind, name in names if kind == "error"} == {e["name"] for e in abi if e["type"] == "error"}
    assert {name for kind, name in names if kind == "event"} == {e["name"] for e in abi if e["type"] == "event"}
    assert "internalType" not in json.dumps(kept)


def test_a_function_that_no_contract_has_is_refused() -> None:
    with pytest.raises(KeyError, match="steal"):
        web_abi.trimmed([], frozenset({"steal"}))


def test_every_error_of_a_bidder_has_its_words_in_the_app() -> None:
    text = web_abi.texts()["phrases.ts"]

    for name, phrase in PHRASES.phrases.items():
        assert f'"auction.{name}"' in text
        assert json.dumps(phrase.problem) in text
