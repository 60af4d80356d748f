"""Transactions read from raw bytes: accepted and refused as by the generic codec, with the same sender and hash."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
import rlp
from eth.abc import SignedTransactionAPI
from eth.vm.forks.cancun.transactions import CancunTransactionBuilder
from eth_hash.auto import keccak
from eth_keys.exceptions import BadSignature
from eth_typing import Address
from eth_utils.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.keys import CURVE_ORDER, address_of, recover, sign_digest
from chains.engine.errors import LimitExceeded, TransactionRefused
from chains.engine.fast import recoveries, senders
from chains.engine.fast.encoding import listed
from chains.engine.fast.senders import DecodedTransaction
from chains.engine.rules import check_form, decode_transaction
from chains.rpc.errors import MalformedTransaction
from chains.rpc.transaction import decode as decode_for_pool
from tests.support.ledgers import CHAIN_ID, DEPLOYER, GWEI, USERS, legacy, transfer

KEY_HEX = address_of(USERS[0]).hex()
FIELDS = (
    *("type_id", "chain_id", "nonce", "max_priority_fee_per_gas", "max_fee_per_gas", "gas", "to", "value", "data"),
    *("y_parity", "r", "s", "hash", "intrinsic_gas"),
)


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    recoveries.limit()
    yield
    recoveries.limit()


def verdict(decode: Any, raw: bytes) -> tuple[object, ...]:
    """What a decoder makes of raw bytes: fields, sender and what the form check says, or the refusal."""
    try:
        transaction: SignedTransactionAPI = decode(raw, CancunTransactionBuilder)
    except (TransactionRefused, LimitExceeded) as error:
        return type(error), str(error)
    read: list[object] = [getattr(transaction, name) for name in FIELDS]
    read.append([(bytes(account), list(slots)) for account, slots in transaction.access_list])
    read.append(transaction.encode())
    read.append(transaction.get_message_for_signing())
    for step in (
        lambda: bytes(transaction.sender),
        lambda: check_form(transaction, chain_id=CHAIN_ID, gas_limit=16_000_000, deployers=frozenset()),
    ):
        try:
            read.append(step())
        except (BadSignature, TransactionRefused) as error:
            read.append((type(error), str(error) if isinstance(error, TransactionRefused) else ""))
        except (ValidationError, ValueError):
            read.append((BadSignature, ""))
    return tuple(read)


def same(raw: bytes) -> bool:
    """Compare; return whether the transaction was accepted."""
    expected = verdict(decode_transaction, raw)
    assert verdict(senders.decode, raw) == expected, raw.hex()
    believed = admitted(raw)
    if believed is not None:
        reference = decode_transaction(raw, CancunTransactionBuilder)
        if reference.chain_id != 0:  # py-evm hashes that id otherwise; no chain has it, and admission refuses it
            assert reference.sender == believed, raw.hex()
    return not isinstance(expected[0], type)


def admitted(raw: bytes) -> bytes | None:
    """Whom the event-loop process takes for the sender, which the chain process then believes."""
    try:
        return bytes(decode_for_pool(raw).sender)
    except MalformedTransaction:
        return None


def test_admission_takes_every_valid_sample() -> None:
    assert all(admitted(raw) is not None for raw in SAMPLES)


def type_one(nonce: int, *, access_list: list[tuple[Address, list[int]]] | None = None) -> bytes:
    unsigned = CancunTransactionBuilder.new_unsigned_access_list_transaction(
        CHAIN_ID, nonce, GWEI, 60_000, Address(b"\x11" * 20), 5, b"\0\1", access_list or []
    )
    return bytes(unsigned.as_signed_transaction(USERS[0]).encode())


SAMPLES = [
    transfer(USERS[0], 0),
    transfer(USERS[1], 300, value=10**20, data=bytes(range(256)) * 3, gas=200_000),
    transfer(USERS[1], 2**63, data=b"\x7f", max_fee=2**255),
    transfer(DEPLOYER, 1, to=b"", data=b"\x60\x00", gas=100_000),
    transfer(USERS[2], 3, access_list=[(b"\x22" * 20, [0, 1, 2**255])]),
    transfer(USERS[2], 3, chain_id=1),
    legacy(USERS[3], 0),
    legacy(USERS[3], 127, chain_id=None),
    legacy(USERS[3], 128, chain_id=1),
    type_one(0),
    type_one(7, access_list=[(Address(b"\x33" * 20), [])]),
]


@pytest.mark.parametrize("raw", SAMPLES, ids=range(len(SAMPLES)))
def test_every_kind_of_transaction_reads_as_by_the_generic_codec(raw: bytes) -> None:
    assert same(raw)


@pytest.mark.parametrize("raw", SAMPLES[:2] + SAMPLES[6:7], ids=["short", "long", "legacy"])
def test_every_truncation_and_every_changed_byte_is_judged_alike(raw: bytes) -> None:
    accepted = 0
    for end in range(min(len(raw), 140)):
        same(raw[:end])
    for at in range(min(len(raw), 140)):
        for value in {0x00, 0x01, 0x7F, 0x80, 0x81, 0xB8, 0xC0, 0xC1, 0xF8, raw[at] ^ 1}:
            accepted += same(raw[:at] + bytes([value]) + raw[at + 1 :])
    assert accepted > 100, "most of what was tried must get past the codec, or nothing was compared"


numbers = st.one_of(st.integers(0, 300), st.sampled_from([2**64 - 1, 2**64, 2**256 - 1, 2**256, 2**300]))


@settings(max_examples=300, deadline=None)
@given(
    kind=st.sampled_from([0, 1, 2]),
    values=st.lists(numbers, min_size=5, max_size=5),
    to=st.sampled_from([b"", b"\x44" * 20, b"\0" * 20, b"\x44" * 19]),
    data=st.one_of(st.binary(max_size=70), st.just(bytes(300))),
    v=st.sampled_from([0, 1, 2, 26, 27, 28, 29, 34, 35, 36, 2 * CHAIN_ID + 35, 2 * CHAIN_ID + 36, 2 * CHAIN_ID + 37]),
    r=st.sampled_from([0, 1, 5, CURVE_ORDER - 1, CURVE_ORDER, 2**256 - 1]),
    s=st.sampled_from([0, 1, 7, CURVE_ORDER // 2, CURVE_ORDER // 2 + 1, CURVE_ORDER]),
    chain_id=st.sampled_from([0, 1, CHAIN_ID]),
)
def test_transactions_of_any_values_are_judged_alike(
    kind: int, values: list[int], to: bytes, data: bytes, v: int, r: int, s: int, chain_id: int
) -> None:
    nonce, tip, fee, gas, value = values
    if kind == 0:
        raw = bytes(rlp.encode([nonce, fee, gas, to, value, data, v, r, s]))
    elif kind == 1:
        raw = b"\1" + bytes(rlp.encode([chain_id, nonce, fee, gas, to, value, data, [], v, r, s]))
    else:
        raw = b"\2" + bytes(rlp.encode([chain_id, nonce, tip, fee, gas, to, value, data, [], v, r, s]))
    same(raw)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_mutated_transactions_are_judged_alike(seed: int, changes: int) -> None:
    chance = random.Random(seed)
    raw = bytearray(chance.choice(SAMPLES))
    for _ in range(changes):
        at = chance.randrange(len(raw))
        match chance.randrange(3):
            case 0:
                raw[at] = chance.choice([0, 0x80, 0x81, 0xB7, 0xB8, 0xB9, 0xC0, 0xC1, 0xF7, 0xF8, 0xFF])
            case 1:
                raw[at : at + chance.randrange(3)] = b""
            case _:
                raw[at:at] = bytes([chance.randrange(256)])
        if not raw:
            return
    same(bytes(raw))


@pytest.mark.parametrize("place", range(12))
def test_a_field_in_a_longer_form_is_refused(place: int) -> None:
    for raw in (SAMPLES[0], transfer(USERS[0], 5, value=5, data=b"\x05", tip=5), transfer(USERS[0], 0, data=bytes(60))):
        fields = [bytes(rlp.encode(field)) for field in rlp.decode(raw[1:])]
        whole = raw[:1] + listed(b"".join(fields))
        assert same(whole)
        field = fields[place]
        payload = field if field[0] < 0x80 else field[1:] if field[0] < 0xB8 else field[2:]
        forms = [b"\xb8" + bytes([len(payload)]) + payload, b"\xb9\0" + bytes([len(payload)]) + payload]
        if len(payload) == 1:
            forms.append(b"\x81" + payload)
        for form in forms:
            if form != field:
                assert not same(raw[:1] + listed(b"".join([*fields[:place], form, *fields[place + 1 :]])))
        body = b"".join(fields)
        assert not same(raw[:1] + b"\xf9" + len(body).to_bytes(2, "big") + body)


def test_the_common_case_needs_no_generic_codec(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(senders, "decode_transaction", lambda *_: pytest.fail("asked the generic codec"))
    for raw in (SAMPLES[0], SAMPLES[1], SAMPLES[3], SAMPLES[6], SAMPLES[9]):
        assert isinstance(senders.decode(raw, CancunTransactionBuilder), DecodedTransaction)


def test_a_sender_that_admission_recovered_is_not_recovered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = SAMPLES[0]
    monkeypatch.setattr(recoveries, "recover_address", lambda *_: pytest.fail("recovered"))
    recoveries.remember_sender(bytes(keccak(raw)), address_of(USERS[0]))
    assert bytes(senders.decode(raw, CancunTransactionBuilder).sender) == address_of(USERS[0])


def test_a_fresh_machine_recovers_even_what_is_remembered() -> None:
    raw = SAMPLES[0]
    recoveries.remember_sender(bytes(keccak(raw)), bytes(20))
    assert senders.decode(raw, CancunTransactionBuilder).sender == bytes(20)
    assert senders.decode(raw, CancunTransactionBuilder, remembered=False).sender.hex() == KEY_HEX
    assert recoveries.known_sender(bytes(keccak(raw))) == bytes(20), "and leaves the memory alone"


def test_the_memory_is_bounded_and_can_be_switched_off() -> None:
    recoveries.limit(senders=3, results=2)
    for index in range(10):
        recoveries.remember_sender(bytes([index]) * 32, bytes(20))
        recoveries.recover(bytes([index]) * 128)
    assert recoveries.sizes() == (3, 2)
    recoveries.limit(senders=0, results=0)
    recoveries.remember_sender(bytes(32), bytes(20))
    recoveries.recover(bytes(128))
    assert recoveries.sizes() == (0, 0)
    assert recoveries.known_sender(bytes(32)) is None


def signed(digest: bytes) -> tuple[bytes, int]:
    signature = sign_digest(USERS[0], digest)
    return signature[:64], signature[64]


@pytest.mark.parametrize("_time", ["recovered", "remembered"])
def test_recover_answers_like_the_precompile(_time: str) -> None:
    digest = bytes(keccak(b"a message"))
    signature, parity = signed(digest)
    for _ in range(2):
        right = digest + (27 + parity).to_bytes(32, "big") + signature
        assert recoveries.recover(right) == bytes(12) + address_of(USERS[0])
        assert recoveries.recover(right + b"more") == bytes(12) + address_of(USERS[0]), "cut to 128 bytes"
        assert recoveries.recover(right[:100]) == recoveries.recover(right[:100] + bytes(28)), "padded to 128 bytes"
        other = digest + (28 - parity).to_bytes(32, "big") + signature
        expected = recover(digest, signature + bytes([1 - parity]))
        assert recoveries.recover(other) == bytes(12) + expected
        for v in (0, 1, 26, 29, 27 + 256, 2**255 + 27):
            assert recoveries.recover(digest + v.to_bytes(32, "big") + signature) == b""
        zero, over = bytes(32), CURVE_ORDER.to_bytes(32, "big")
        for r, s in ((zero, signature[32:]), (signature[:32], zero), (over, signature[32:]), (signature[:32], over)):
            assert recoveries.recover(digest + (27).to_bytes(32, "big") + r + s) == b""
        high = (CURVE_ORDER - int.from_bytes(signature[32:], "big")).to_bytes(32, "big")
        turned = digest + (28 - parity).to_bytes(32, "big") + signature[:32] + high
        assert recoveries.recover(turned) == bytes(12) + address_of(USERS[0]), "the precompile takes high s"


def test_a_decoded_transaction_cannot_be_changed() -> None:
    with pytest.raises(TypeError, match="cannot be changed"):
        senders.decode(SAMPLES[0], CancunTransactionBuilder).copy(nonce=5)
