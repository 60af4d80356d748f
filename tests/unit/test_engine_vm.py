"""The virtual machine: same blocks as stock py-evm where the rules agree, and every rule that stock lacks."""

import contextlib
import random
from typing import Any

import pytest
import rlp
from eth.chains.base import MiningChain
from eth.db.atomic import AtomicDB
from eth.db.trie import make_trie_root_and_nodes
from eth.vm.forks.cancun import CancunVM
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.keys import CURVE_ORDER, address_of
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import Predeploy
from chains.engine.errors import LimitExceeded, Refusal, TransactionRefused
from chains.engine.genesis import build_genesis
from chains.engine.ledger import Ledger
from chains.engine.ordered_trie import ordered_root
from chains.engine.rules import decode_transaction
from tests.support.ledgers import (
    CHAIN_ID,
    COUNTER,
    DEPLOYER,
    FUNDS,
    GENESIS_TIME,
    GWEI,
    LOOPER,
    MINERS,
    REVERTER,
    USERS,
    Clock,
    definition,
    legacy,
    transfer,
)

MINER = MINERS[0]
BUILDER = CancunVM.get_transaction_builder()


class Item:
    """What make_trie_root_and_nodes encodes."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def encode(self) -> bytes:
        return self._raw


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=90), max_size=300))
def test_the_ordered_root_is_that_of_the_trie_library(items: list[bytes]) -> None:
    expected, _ = make_trie_root_and_nodes(tuple(Item(raw) for raw in items))  # type: ignore[arg-type]  # duck-typed
    assert ordered_root(items) == expected


@pytest.mark.parametrize("count", [0, 1, 2, 16, 17, 127, 128, 129, 255, 256, 257, 700])
def test_the_ordered_root_at_the_edges_of_the_key_encoding(count: int) -> None:
    items = [bytes([index % 251 + 1]) * 40 for index in range(count)]
    expected, _ = make_trie_root_and_nodes(tuple(Item(raw) for raw in items))  # type: ignore[arg-type]  # duck-typed
    assert ordered_root(items) == expected


class StockChain(MiningChain):
    """Unchanged py-evm, gas limit kept at the parent's."""

    chain_id = CHAIN_ID
    vm_configuration = ((0, CancunVM),)  # type: ignore[assignment]  # the annotation there is wider

    def create_header_from_parent(self, parent_header: Any, **header_params: Any) -> Any:
        """Pin what Latchkey pins."""
        pinned = {"gas_limit": parent_header.gas_limit, "parent_beacon_block_root": bytes(32)}
        return super().create_header_from_parent(parent_header, **{**pinned, **header_params})


def stock_twin(made: Any) -> StockChain:
    """A stock chain on the same genesis block."""
    genesis = build_genesis(made, Batch(MemoryDatabase()))
    state: dict[Any, Any] = {
        address: {
            "balance": account.balance,
            "nonce": account.nonce,
            "code": account.code,
            "storage": dict(account.storage),
        }
        for address, account in genesis.accounts.items()
    }
    header = genesis.header
    parameters: dict[str, Any] = {
        "difficulty": 0,
        "gas_limit": header.gas_limit,
        "timestamp": header.timestamp,
        "extra_data": header.extra_data,
        "mix_hash": header.mix_hash,
        "nonce": header.nonce,
        "base_fee_per_gas": header.base_fee_per_gas,
        "parent_beacon_block_root": bytes(32),
        "coinbase": bytes(20),
    }
    chain = StockChain.from_genesis(AtomicDB(), parameters, state)
    assert isinstance(chain, StockChain)
    return chain


def random_code(rng: random.Random) -> bytes:
    """Init code of storage, memory, hashing, logs, calls and creations, that returns some runtime code."""
    body = bytearray()
    for _ in range(rng.randint(5, 30)):
        kind = rng.randrange(9)
        value = rng.randrange(256)
        if kind == 0:
            body += bytes([0x60, value, 0x60, rng.randrange(4), 0x55])  # SSTORE
        elif kind == 1:
            body += bytes([0x60, rng.randrange(4), 0x54, 0x50])  # SLOAD
        elif kind == 2:
            body += bytes([0x60, value, 0x5F, 0x52, 0x60, 0x20, 0x5F, 0x20, 0x60, rng.randrange(4), 0x55])  # SHA3
        elif kind == 3:
            body += bytes([0x60, value, 0x60, 0x20, 0x5F, 0xA1])  # LOG1
        elif kind == 4:
            target = rng.choice([COUNTER, REVERTER, b"\x77" * 20])
            body += (
                b"\x5f\x5f\x5f\x5f" + bytes([0x60, rng.randrange(2)]) + b"\x73" + target + b"\x62\x01\xff\xff\xf1\x50"
            )
        elif kind == 5:
            body += bytes(
                [0x60, value, 0x60, rng.randrange(3), 0x5D, 0x60, rng.randrange(3), 0x5C, 0x50]
            )  # TSTORE TLOAD
        elif kind == 6:
            body += bytes([0x60, rng.randrange(40), 0x5F, 0x5F, 0xF0, 0x50])  # CREATE from memory
        elif kind == 7:
            body += bytes([0x43, 0x60, rng.randrange(1, 4), 0x90, 0x03, 0x40, 0x60, 0x03, 0x55])  # BLOCKHASH
        else:
            body += b"\x41\x31\x60\x02\x55"  # balance of the coinbase
    ending = rng.choice([b"\x60\x05\x5f\xf3", b"\x5f\x5f\xfd", b"\x41\xff", b"\xfe", b"\x00"])
    return bytes(body) + ending


@pytest.mark.filterwarnings("ignore:SELFDESTRUCT opcode:DeprecationWarning")  # stock py-evm's
def test_our_blocks_are_those_of_stock_py_evm() -> None:
    made = definition(deployers=frozenset(address_of(key) for key in [*USERS, DEPLOYER]))
    clock = Clock()
    ledger = Ledger.open(made, MemoryDatabase(), miner_key=MINER, clock=clock)
    stock = stock_twin(made)
    assert stock.get_canonical_head().hash == ledger.genesis_hash
    rng = random.Random(7)
    nonces = [0] * len(USERS)
    statuses = set()
    for _ in range(12):
        raws = []
        for _ in range(6):
            who = rng.randrange(len(USERS))
            options: list[dict[str, Any]] = [
                {"to": b"\x77" * 20, "value": rng.randrange(5)},
                {"to": COUNTER, "value": 0, "gas": 100_000, "access_list": ((COUNTER, (0, 1)),)},
                {"to": REVERTER, "value": 0, "gas": 50_000},
                {"to": LOOPER, "value": 0, "gas": 30_000},
                {"to": b"", "value": 0, "gas": 900_000, "data": random_code(rng)},
                {"to": b"", "value": 1, "gas": 900_000, "data": random_code(rng)},
            ]
            raws.append(transfer(USERS[who], nonces[who], tip=rng.choice([0, 1, GWEI]), **rng.choice(options)))
            nonces[who] += 1
        raws.append(legacy(USERS[0], nonces[0]))
        nonces[0] += 1
        clock.now += rng.randint(1, 9)
        built = ledger.build(raws, timestamp=int(clock.now), budget_seconds=60)
        assert len(built.included) == len(raws), built.dropped
        statuses |= {receipt.state_root for receipt in built.receipts}
        stock_block = built.block.copy(transactions=tuple(BUILDER.decode(raw) for raw in raws))
        imported = stock.import_block(stock_block).imported_block
        assert imported.hash == built.block.hash
    assert statuses == {b"", b"\x01"}, "the workload has to succeed and to fail"


def refused(raw: bytes, *, sender: bytes | None = None, ledger: Ledger | None = None) -> TransactionRefused:
    """Offer a transaction to the pool and to a block; both must refuse it, in the same words."""
    clock = Clock(GENESIS_TIME + 1)
    target = ledger or Ledger.open(definition(), MemoryDatabase(), miner_key=MINER, clock=clock)
    with pytest.raises(TransactionRefused) as error:
        target.validate_for_pool(raw, sender or address_of(USERS[0]))
    if ledger is None:
        built = target.build([raw], timestamp=GENESIS_TIME + 1, budget_seconds=10)
        assert not built.included
        assert [text for _, text in built.dropped] == [str(error.value)]
    return error.value


def high_s(raw: bytes) -> bytes:
    inner = BUILDER.decode(raw)._inner  # type: ignore[attr-defined]  # the typed transaction's payload
    fields = {name: getattr(inner, name) for name in inner._meta.field_names}
    fields |= {"s": CURVE_ORDER - inner.s, "y_parity": 1 - inner.y_parity}
    return bytes(BUILDER.new_dynamic_fee_transaction(**fields).encode())  # type: ignore[attr-defined]  # London's builder


def with_nonce_bytes(raw: bytes, nonce: bytes) -> bytes:
    fields = rlp.decode(raw[1:])
    return raw[:1] + bytes(rlp.encode([fields[0], nonce, *fields[2:]]))


@pytest.mark.parametrize(
    ("raw", "reason", "text"),
    [
        (transfer(USERS[0], 0, chain_id=1), Refusal.CHAIN_ID, f"have 1 want {CHAIN_ID}"),
        (legacy(USERS[0], 0, chain_id=1), Refusal.CHAIN_ID, f"have 1 want {CHAIN_ID}"),
        (legacy(USERS[0], 0, chain_id=None), Refusal.UNPROTECTED, f"sign it for chain id {CHAIN_ID}"),
        (transfer(USERS[0], 0, tip=2, max_fee=1), Refusal.TIP_ABOVE_FEE, "maxPriorityFeePerGas: 2, maxFeePerGas: 1"),
        (transfer(USERS[0], 0, gas=20_999), Refusal.INTRINSIC_GAS, "have 20999, want 21000"),
        (transfer(USERS[0], 0, data=b"\x00\x01", gas=21_019), Refusal.INTRINSIC_GAS, "have 21019, want 21020"),
        (transfer(USERS[0], 0, gas=16_000_001), Refusal.GAS_LIMIT, "have 16000001, limit 16000000"),
        (transfer(USERS[0], 2**64 - 1), Refusal.NONCE_MAX, ""),
        (transfer(USERS[0], 0, value=FUNDS), Refusal.FUNDS, f"have {FUNDS} want {FUNDS + 21_000 * 100 * GWEI}"),
        (high_s(transfer(USERS[0], 0)), Refusal.SIGNATURE, "invalid transaction v, r, s values"),
        (b"\x03\xc0", Refusal.TYPE, "type 3"),
        (b"\x04\xc0", Refusal.TYPE, "type 4"),
        (b"\x7f\xc0", Refusal.TYPE, "type 127"),
        (b"\xc0", Refusal.MALFORMED, ""),
        (b"\x02", Refusal.MALFORMED, ""),
        (transfer(USERS[0], 0) + b"\x00", Refusal.MALFORMED, "follow"),
        (with_nonce_bytes(transfer(USERS[0], 0), b"\x00"), Refusal.MALFORMED, "minimal length"),
        (transfer(USERS[0], 0, to=(2).to_bytes(20, "big")), Refusal.PRECOMPILE, "0x" + "00" * 19 + "02"),
        (transfer(USERS[0], 0, to=b"", value=0, data=b"\x00", gas=53_005), Refusal.INTRINSIC_GAS, "want 53006"),
        (transfer(USERS[0], 0, to=b"", data=bytes(49_153), gas=5 * 10**6), Refusal.INIT_CODE, "49153"),
        (transfer(USERS[0], 0, to=b"", data=b"", gas=60_000), Refusal.CREATION, address_of(USERS[0]).hex()),
        (transfer(USERS[0], 0, gas=30_000, access_list=((b"", ()),)), Refusal.MALFORMED, "0 bytes"),
    ],
)
def test_a_transaction_outside_the_rules_is_refused(raw: bytes, reason: Refusal, text: str) -> None:
    error = refused(raw)
    assert error.reason is reason
    assert str(error).startswith(reason.value)
    assert text in str(error)


def test_the_balance_must_cover_the_maximum_fee_not_only_the_effective_one() -> None:
    error = refused(transfer(USERS[0], 0, value=FUNDS - 21_000 * 3 * GWEI, max_fee=3 * GWEI + 1))
    assert error.reason is Refusal.FUNDS


def test_a_sender_with_code_is_refused() -> None:
    made = definition()
    coded = definition(
        predeploys=(*made.predeploys, Predeploy(name="Coded", address=address_of(USERS[5]), runtime_code=b"\x00"))
    )
    ledger = Ledger.open(
        definition(alloc={**made.alloc, address_of(USERS[5]): FUNDS}, predeploys=coded.predeploys),
        MemoryDatabase(),
    )
    error = refused(transfer(USERS[5], 1), sender=address_of(USERS[5]), ledger=ledger)
    assert error.reason is Refusal.SENDER_HAS_CODE


def test_nonce_too_low_names_both_and_a_gap_passes_the_pool() -> None:
    clock = Clock(GENESIS_TIME + 1)
    ledger = Ledger.open(definition(), MemoryDatabase(), miner_key=MINER, clock=clock)
    ledger.build([transfer(USERS[0], 0)], timestamp=GENESIS_TIME + 1, budget_seconds=10)
    error = refused(transfer(USERS[0], 0), ledger=ledger)
    assert str(error) == f"nonce too low: address 0x{address_of(USERS[0]).hex()}, tx: 0 state: 1"
    ledger.validate_for_pool(transfer(USERS[0], 7), address_of(USERS[0]))


def test_the_reference_engine_takes_nobodys_word_for_the_signer() -> None:
    ledger = Ledger.open(definition(), MemoryDatabase(), engine="stock")
    error = refused(transfer(USERS[0], 0), sender=address_of(USERS[1]), ledger=ledger)
    assert error.reason is Refusal.SIGNATURE


def test_an_oversized_transaction_is_refused_before_decoding() -> None:
    with pytest.raises(LimitExceeded, match="131073 bytes, the limit is 131072 bytes"):
        decode_transaction(bytes(128 * 1024 + 1), BUILDER)


def test_no_signed_transaction_can_be_given_another_hash_by_an_empty_list_for_a_zero() -> None:
    raws = (transfer(USERS[0], 0, value=0, tip=0), transfer(USERS[0], 0, access_list=[(b"\x22" * 20, [0])]))
    for raw in (*raws, legacy(USERS[0], 0)):
        assert decode_transaction(raw, BUILDER).encode() == raw
        zeros = [at for at in range(3, 60) if raw[at] == 0x80]
        assert zeros
        for at in zeros:
            with pytest.raises(TransactionRefused, match="malformed transaction"):
                decode_transaction(raw[:at] + b"\xc0" + raw[at + 1 :], BUILDER)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_cleanly_or_decode_to_themselves(raw: bytes) -> None:
    with contextlib.suppress(TransactionRefused):
        assert decode_transaction(raw, BUILDER).encode() == raw


@settings(max_examples=300, deadline=None)
@given(st.integers(min_value=0, max_value=116), st.integers(min_value=0, max_value=255))
def test_a_transaction_with_one_wrong_byte_never_raises_anything_else(position: int, value: int) -> None:
    good = transfer(USERS[0], 0)
    raw = good[:position] + bytes([value]) + good[position + 1 :]
    ledger = LEDGER
    try:
        ledger.validate_for_pool(raw, address_of(USERS[0]))
    except TransactionRefused:
        return
    assert raw == good


LEDGER = Ledger.open(definition(), MemoryDatabase(), engine="stock")
