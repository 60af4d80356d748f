"""The engine refuses to start on a machine that would make it slow, unsafe or different, and says what to do."""

import importlib.metadata
import importlib.util
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from chains.engine import selfcheck
from chains.engine.errors import SelfCheckFailed
from chains.engine.pins import PINS
from node.chain_client import HASH_BACKEND

ROOT = Path(__file__).parents[2]


def test_this_machine_passes_the_safety_checks() -> None:
    selfcheck.check_safety()


def test_rusty_rlp_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: object() if name == "rusty_rlp" else real(name, *rest)
    )
    with pytest.raises(SelfCheckFailed, match="pip uninstall rusty-rlp"):
        selfcheck.check_safety()


def test_a_slow_signature_backend_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ECC_BACKEND_CLASS", "eth_keys.backends.NativeECCBackend")
    with pytest.raises(SelfCheckFailed, match="Install coincurve"):
        selfcheck.check_safety()


@pytest.mark.parametrize("backend", ["pysha3", "pycryptodome"])
def test_a_slow_hash_backend_is_refused_with_the_remedy(backend: str) -> None:
    # The backend is chosen once a process, so each choice needs a process of its own.
    program = (
        "from chains.engine import selfcheck; from chains.engine.errors import SelfCheckFailed\n"
        "try: selfcheck.check()\n"
        "except SelfCheckFailed as error: print(error)\n"
    )
    environment = {**os.environ, "ETH_HASH_BACKEND": backend, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    if backend == selfcheck.HASH_BACKEND:
        assert done.stdout == ""
    else:
        assert "set ETH_HASH_BACKEND=pysha3" in done.stdout


def test_the_node_starts_its_chain_process_with_the_hash_backend_that_is_asked_for() -> None:
    assert HASH_BACKEND == selfcheck.HASH_BACKEND


def test_the_pins_are_those_of_the_constraints() -> None:
    pinned = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / "constraints.txt").read_text(), re.MULTILINE))
    assert {name: pinned.get(name) for name in PINS} == dict(PINS), "write chains/engine/pins.py anew after `make pins`"


def test_this_machine_has_the_pinned_versions() -> None:
    selfcheck._check_versions(allow_unpinned=False)


def pretend(monkeypatch: pytest.MonkeyPatch, name: str, installed: str | None) -> None:
    real = importlib.metadata.version

    def version(asked: str) -> str:
        if asked != name:
            return real(asked)
        if installed is None:
            raise importlib.metadata.PackageNotFoundError(name)
        return installed

    monkeypatch.setattr(selfcheck, "version", version)


@pytest.mark.parametrize("name", sorted(PINS))
def test_another_version_is_refused_with_both_numbers(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    pretend(monkeypatch, name, "99.1")
    with pytest.raises(SelfCheckFailed, match=rf"{name} 99.1 \(pinned {re.escape(PINS[name])}\).*--allow-unpinned"):
        selfcheck._check_versions(allow_unpinned=False)


def test_another_version_can_be_allowed_with_a_warning(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pretend(monkeypatch, "trie", "99.1")
    with caplog.at_level(logging.WARNING):
        selfcheck._check_versions(allow_unpinned=True)
    assert "trie 99.1" in caplog.text


def test_a_missing_library_cannot_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, "safe-pysha3", None)
    with pytest.raises(SelfCheckFailed, match="safe-pysha3 missing"):
        selfcheck._check_versions(allow_unpinned=True)


def test_an_old_python_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 9))
    with pytest.raises(SelfCheckFailed, match=r"Install Python 3\.11 or later"):
        selfcheck._check_python()
