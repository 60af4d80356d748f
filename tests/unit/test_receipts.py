"""Names of relayed messages: nobody counts through them."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from chains.crypto.keys import private_key
from device_sim.receipts import Receipts

RECEIPTS, OTHERS = Receipts(private_key(b"\x01" * 32)), Receipts(private_key(b"\x02" * 32))


@given(st.integers(0, (1 << 64) - 1))
def test_a_name_leads_back_to_its_number_after_a_restart(number: int) -> None:
    name = RECEIPTS.name(number)
    assert re.fullmatch("[0-9a-f]{32}", name)
    assert Receipts(private_key(b"\x01" * 32)).number(name) == number


@given(st.binary(min_size=16, max_size=16))
def test_a_name_that_was_never_given_stands_for_nothing(raw: bytes) -> None:
    assert RECEIPTS.number(raw.hex()) is None


def test_names_of_messages_in_a_row_have_nothing_in_common_and_differ_from_gateway_to_gateway() -> None:
    names = [RECEIPTS.name(number) for number in range(64)]
    pairs = pairwise(names)
    assert max(sum(a == b for a, b in zip(*pair, strict=True)) for pair in pairs) < 12
    assert names != sorted(names)
    assert RECEIPTS.name(7) != OTHERS.name(7)
