"""A node says which engine it runs on, and does not start on a machine that fails the self-check."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import requests

from node.settings import ENGINES
from tests.support.node_process import node, start, wait_until


def text(url: str) -> str:
    return requests.get(url, timeout=10).text


def test_a_node_runs_on_the_engine_that_it_is_told_and_shows_it(tmp_path: Path) -> None:
    with node(tmp_path, "--engine", "stock", "--check-every", "0") as running:
        wait_until(lambda: running.number() > 0, "a block")
        facts = requests.get(f"{running.http}/ready", timeout=10).json()
        assert (facts["engine"], facts["engineDifferences"]) == ("stock", 0)
        metrics = text(f"{running.http}/metrics")
        assert 'latchkey_engine{engine="stock"} 1' in metrics
        assert "latchkey_engine_differences_total 0" in metrics


def test_a_node_that_is_told_nothing_runs_on_a_fast_engine(tmp_path: Path) -> None:
    with node(tmp_path) as running:
        engine = requests.get(f"{running.http}/ready", timeout=10).json()["engine"]
        assert engine in ENGINES
        assert engine != "stock"


def test_a_node_does_not_start_with_a_slow_signature_backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ECC_BACKEND_CLASS", "eth_keys.backends.NativeECCBackend")
    with pytest.raises(AssertionError, match=r"secp256k1 backend: found NativeECCBackend.*Install coincurve"):
        start(tmp_path)
    assert not any((tmp_path / "data" / "chain").glob("*")), "the database was not touched"


def test_a_node_brings_the_hash_backend_that_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETH_HASH_BACKEND", "pycryptodome")
    with node(tmp_path) as running:
        assert running.number() >= 0


def test_a_node_refuses_an_untested_version_unless_it_is_allowed_aloud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = tmp_path / "site" / "trie-99.1.dist-info"
    newer.mkdir(parents=True)
    (newer / "METADATA").write_text("Metadata-Version: 2.1\nName: trie\nVersion: 99.1\n")
    monkeypatch.setenv("PYTHONPATH", str(newer.parent), prepend=os.pathsep)
    with pytest.raises(AssertionError, match=r"trie 99\.1 \(pinned .*--allow-unpinned"):
        start(tmp_path)
    with node(tmp_path, "--allow-unpinned") as running:
        assert running.number() >= 0
        assert "unpinned versions=trie 99.1" in running.log.read_text()
