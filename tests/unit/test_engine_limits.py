"""The linear scan before decoding, and the checks of the environment."""

import time
from typing import Any

import pytest
import rlp
from hypothesis import given
from hypothesis import strategies as st

from chains.engine.errors import LimitExceeded, MalformedRlp
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
