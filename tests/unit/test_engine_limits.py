"""The linear scan before decoding, and the checks of the environment."""

import importlib.util
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import rlp
from hypothesis import given
from hypothesis import strategies as st

from chains.engine import selfcheck
from chains.engine.errors import LimitExceeded, MalformedRlp, SelfCheckFailed
from chains.engine.limits import NESTING, TRANSACTION_BYTES, check_envelope_size, check_nesting, check_transaction_size

items = st.recursive(st.binary(max_size=70), lambda inner: st.lists(inner, max_size=6), max_leaves=30)


def depth(item: Any) -> int:
    return 0 if isinstance(item, bytes) else 1 + max((depth(each) for each in item), default=0)


@given(items)
def test_the_scan_measures_nesting_exactly(item: Any) -> None:
    raw = rlp.encode(item)
    if depth(item) <= NESTING:
        check_nesting(raw, "item")
    else:
        with pytest.raises(LimitExceeded, match="nesting"):
            check_nesting(raw, "item")


@given(st.binary(max_size=120))
def test_what_the_scan_lets_through_never_recurses_deep(raw: bytes) -> None:
    try:
        check_nesting(raw, "item")
    except (LimitExceeded, MalformedRlp):
        return
    try:
        decoded = rlp.decode(raw)
    except rlp.DecodingError:
        return
    assert depth(decoded) <= NESTING


def nested(levels: int) -> bytes:
    raw = b"\xc0"
    for _ in range(levels - 1):
        raw = rlp.codec.length_prefix(len(raw), 192) + raw
    return bytes(raw)


@pytest.mark.parametrize("levels", [NESTING, NESTING + 1, 1000, 20_000])
def test_deep_nesting_is_refused_fast(levels: int) -> None:
    raw = nested(levels)
    began = time.monotonic()
    if levels <= NESTING:
        check_transaction_size(raw)
        check_envelope_size(raw)
    else:
        with pytest.raises(LimitExceeded, match="nesting of raw transaction is 9 levels, the limit is 8 levels"):
            check_transaction_size(raw)
        with pytest.raises(LimitExceeded, match="nesting of envelope"):
            check_envelope_size(raw)
    assert time.monotonic() - began < 0.1


def test_the_largest_transaction_passes_and_one_byte_more_does_not() -> None:
    payload = rlp.encode(bytes(TRANSACTION_BYTES - 5))
    assert len(b"\x02" + payload) == TRANSACTION_BYTES
    check_transaction_size(b"\x02" + payload)
    with pytest.raises(LimitExceeded) as refused:
        check_transaction_size(b"\x02" + rlp.encode(bytes(TRANSACTION_BYTES - 4)))
    assert (refused.value.value, refused.value.limit, refused.value.unit) == (
        TRANSACTION_BYTES + 1,
        TRANSACTION_BYTES,
        "bytes",
    )


def test_a_length_that_leaves_its_list_is_refused() -> None:
    for raw in (b"\xb8\xff\x00", b"\xf8\x02\x81", b"\xc1\x82", b"\xbf" + b"\xff" * 8, b"\xff" * 9):
        with pytest.raises(MalformedRlp):
            check_nesting(raw, "item")


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
