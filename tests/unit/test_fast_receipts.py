"""Receipts made without the generic codec are those of py-evm, byte for byte."""

import rlp
from eth.rlp.logs import Log
from eth.rlp.receipts import Receipt
from eth.vm.forks.cancun.receipts import CancunReceiptBuilder
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.engine.fast import receipts
from chains.engine.fast.encoding import integer, listed, string, transaction_item
from chains.engine.fast.receipts import PlainReceipt
from chains.engine.records import list_item
from tests.support.ledgers import USERS, legacy, transfer

addresses = st.one_of(st.binary(min_size=20, max_size=20), st.just(b"\x11" * 20))
topics = st.one_of(st.integers(0, 2**256 - 1), st.integers(0, 3))
logs = st.tuples(
    addresses, st.lists(topics, max_size=4).map(tuple), st.one_of(st.binary(max_size=70), st.just(b"\0" * 9000))
)
statuses = st.sampled_from([b"", b"\x01"])
gas = st.one_of(st.integers(0, 300), st.integers(0, 2**63))


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([None, 1, 2]), statuses, gas, st.lists(logs, max_size=6))
def test_a_receipt_is_that_of_py_evm(
    type_id: int | None, status: bytes, used: int, entries: list[tuple[bytes, tuple[int, ...], bytes]]
) -> None:
    made = PlainReceipt.of(type_id, status, used, entries)
    stock = Receipt(state_root=status, gas_used=used, logs=[Log(*entry) for entry in entries])
    expected = stock if type_id is None else CancunReceiptBuilder.typed_receipt_class(type_id, stock)
    assert made.encode() == expected.encode()
    assert made.bloom == stock.bloom
    assert int(made.bloom_filter) == stock.bloom
    again = CancunReceiptBuilder.decode(made.encode())
    assert (again.state_root, again.gas_used, again.bloom) == (made.state_root, made.gas_used, made.bloom)
    assert list(made.logs) == list(again.logs)
    read = PlainReceipt.decode(made.encode())
    assert (read, read.state_root, read.gas_used, read.bloom) == (made, status, used, made.bloom)
    assert list(read.logs) == list(made.logs)
    for log, known in zip(made.logs, again.logs, strict=True):
        assert log.bloomables == known.bloomables


def test_a_forgotten_bloom_position_is_worked_out_again() -> None:
    entry = (b"\x22" * 20, (7,), b"")
    first = PlainReceipt.of(2, b"\x01", 1, [entry]).encode()
    for index in range(receipts.REMEMBERED_VALUES + 1):
        PlainReceipt.of(2, b"\x01", 1, [(b"\x22" * 20, (index + 100,), b"")])
    assert len(receipts._masks) <= receipts.REMEMBERED_VALUES
    assert PlainReceipt.of(2, b"\x01", 1, [entry]).encode() == first


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=80), st.sampled_from([bytes(size) for size in (55, 56, 255, 256, 65_535, 65_536)])))
def test_strings_and_lists_are_encoded_as_by_the_library(value: bytes) -> None:
    assert string(value) == rlp.encode(value)
    assert listed(string(value) * 2) == rlp.encode([value, value])
    assert listed(b"") == rlp.encode([])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.integers(0, 300), st.integers(0, 2**520)))
def test_integers_are_encoded_as_by_the_library(value: int) -> None:
    assert integer(value) == rlp.encode(value)


def test_a_body_is_the_list_that_the_library_makes() -> None:
    raws = [transfer(USERS[0], 0), legacy(USERS[1], 0), transfer(USERS[0], 1, data=bytes(70_000), gas=400_000)]
    assert listed(b"".join(map(transaction_item, raws))) == rlp.encode([list_item(raw) for raw in raws])
