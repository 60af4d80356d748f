"""Genesis: constructors run in place, every write is exported, wrong definitions are refused."""

import json
from dataclasses import replace
from typing import Any

import pytest
from eth.chains.base import Chain
from eth.db.atomic import AtomicDB
from eth.vm.forks.cancun import CancunVM
from eth_abi.abi import decode, encode
from eth_hash.auto import keccak

from chains.base import artifact
from chains.base.addresses import MINER_SET
from chains.crypto.keys import address_of
from chains.engine.calls import CallRequest
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import ChainDefinition, Predeploy
from chains.engine.errors import DefinitionRefused
from chains.engine.genesis import CREATOR, build_genesis, export_genesis
from chains.engine.ledger import Ledger
from chains.engine.miner_set import read_miner_set
from tests.support.ledgers import CHAIN_ID, COUNTER, GENESIS_TIME, MINERS, USERS, definition

TARGET = bytes.fromhex("00" * 18 + "d001")
CHILD = bytes.fromhex("00" * 18 + "d002")


def push(value: bytes) -> bytes:
    return bytes([0x5F + len(value)]) + value


def store(slot: int, expression: bytes) -> bytes:
    return expression + push(bytes([slot])) + b"\x55"


def constructor(body: bytes, runtime: bytes) -> bytes:
    """Creation code: run `body`, then return `runtime`."""
    size = len(runtime)
    tail_length = 12
    offset = len(body) + tail_length
    tail = push(bytes([size])) + push(offset.to_bytes(2, "big")) + b"\x5f\x39" + push(bytes([size])) + b"\x5f\xf3"
    tail = tail.ljust(tail_length, b"\xfe")
    return body + tail + runtime


SEES = constructor(
    b"".join(
        (
            store(0, b"\x30"),  # ADDRESS
            store(1, b"\x46"),  # CHAINID
            store(2, b"\x42"),  # TIMESTAMP
            store(3, b"\x33"),  # CALLER
            store(4, b"\x32"),  # ORIGIN
            store(5, push(COUNTER) + b"\x3b"),  # EXTCODESIZE of an earlier predeploy
            store(6, b"\x43"),  # NUMBER
        )
    ),
    runtime=b"\x30\x5f\x52\x60\x20\x5f\xf3",
)


def with_predeploy(*predeploys: Predeploy) -> ChainDefinition:
    base = definition()
    return replace(base, predeploys=(*base.predeploys, *predeploys))


def test_a_constructor_runs_at_its_fixed_address_in_the_genesis_context() -> None:
    ledger = Ledger.open(with_predeploy(Predeploy(name="Sees", address=TARGET, creation_code=SEES)), MemoryDatabase())
    read = [ledger.storage(TARGET, slot) for slot in range(7)]
    as_int = int.from_bytes
    assert read == [
        as_int(TARGET, "big"),
        CHAIN_ID,
        GENESIS_TIME,
        as_int(CREATOR, "big"),
        as_int(CREATOR, "big"),
        len(ledger.code(COUNTER)),
        0,
    ]
    assert ledger.nonce(TARGET) == 1
    assert ledger.code(TARGET) == SEES[-7:]
    assert ledger.call(CallRequest(to=TARGET)).output[-20:] == TARGET


def test_immutables_hold_constructor_arguments() -> None:
    # PUSH32 value in runtime code, patched by the constructor from its argument at the end of the creation code.
    runtime = b"\x7f" + bytes(32) + b"\x5f\x52\x60\x20\x5f\xf3"  # PUSH32 0 MSTORE(0) RETURN(0, 32)
    size = len(runtime)
    head = b"".join(
        (
            push(bytes([size])) + push(b"\x00\x00") + b"\x5f\x39",  # CODECOPY(0, runtime, size), offset patched below
            push(b"\x20") + push(b"\x00\x00") + push(b"\x01") + b"\x39",  # CODECOPY(1, argument, 32)
            push(bytes([size])) + b"\x5f\xf3",
        )
    )
    at = len(head)
    head = head.replace(b"\x61\x00\x00\x5f\x39", b"\x61" + at.to_bytes(2, "big") + b"\x5f\x39", 1)
    head = head.replace(b"\x61\x00\x00\x60\x01\x39", b"\x61" + (at + size).to_bytes(2, "big") + b"\x60\x01\x39", 1)
    argument = encode(["address"], ["0x" + "ab" * 20])
    ledger = Ledger.open(
        with_predeploy(Predeploy(name="Immutable", address=TARGET, creation_code=head + runtime + argument)),
        MemoryDatabase(),
    )
    assert ledger.call(CallRequest(to=TARGET)).output == argument
    assert argument in ledger.code(TARGET)


def test_a_second_client_starts_from_the_export_with_the_same_hash() -> None:
    made = with_predeploy(
        Predeploy(name="Sees", address=TARGET, creation_code=SEES),
        Predeploy(name="Given", address=CHILD, runtime_code=b"\x00", storage={7: 9, 8: 0}),
    )
    exported = json.loads(json.dumps(export_genesis(made)))
    ours = build_genesis(made, Batch(MemoryDatabase())).header
    accounts: dict[Any, Any] = {
        bytes.fromhex(address[2:]): {
            "balance": int(account["balance"], 16),
            "nonce": int(account["nonce"], 16),
            "code": bytes.fromhex(account.get("code", "0x")[2:]),
            "storage": {int(slot, 16): int(value, 16) for slot, value in account.get("storage", {}).items()},
        }
        for address, account in exported["alloc"].items()
    }
    parameters: dict[str, Any] = {
        "difficulty": 0,
        "gas_limit": int(exported["gasLimit"], 16),
        "timestamp": int(exported["timestamp"], 16),
        "extra_data": bytes.fromhex(exported["extraData"][2:]),
        "mix_hash": bytes.fromhex(exported["mixHash"][2:]),
        "nonce": bytes.fromhex(exported["nonce"][2:]),
        "base_fee_per_gas": int(exported["baseFeePerGas"], 16),
        "parent_beacon_block_root": bytes(32),
        "coinbase": bytes(20),
    }
    stock = Chain.configure(vm_configuration=((0, CancunVM),), chain_id=CHAIN_ID)
    theirs = stock.from_genesis(AtomicDB(), parameters, accounts).get_canonical_head()
    assert theirs.state_root == ours.state_root
    assert theirs.hash == ours.hash
    assert exported["hash"] == "0x" + ours.hash.hex()
    assert exported["config"]["cancunTime"] == 0


def test_the_miner_set_is_as_its_views_say() -> None:
    miners = MINERS[:3]
    made = definition(miners=miners)
    ledger = Ledger.open(made, MemoryDatabase())
    read = read_miner_set(ledger._state_at(None))
    assert (read.version, read.checkpoint_length, read.members) == (1, 2, made.members)

    def view(signature: str, outputs: list[str], arguments: bytes = b"") -> object:
        result = ledger.call(CallRequest(to=MINER_SET, data=keccak(signature.encode())[:4] + arguments))
        assert result.ok, result
        values = decode(outputs, result.output)
        return values[0] if len(values) == 1 else values

    hexes = tuple("0x" + member.hex() for member in made.members)
    assert view("members()", ["address[]"]) == hexes
    assert view("version()", ["uint32"]) == 1
    assert view("checkpointLength()", ["uint32"]) == 2
    assert view("memberCount()", ["uint256"]) == 3
    packed = b"".join(bytes(12) + member for member in made.members)
    assert view("setHash(uint256)", ["bytes32"], encode(["uint256"], [1])) == keccak(packed)
    assert view("setHash(uint256)", ["bytes32"], encode(["uint256"], [2])) == bytes(32)
    for ordinal, member in enumerate(made.members):
        argument = bytes(12) + member
        assert view("indexOf(address)", ["uint256"], argument) == ordinal
        assert view("isMember(address)", ["bool"], argument) is True
        assert view("lookup(address)", ["bool", "uint256"], argument) == (True, ordinal)
        assert view("memberAt(uint256)", ["address"], encode(["uint256"], [ordinal])) == hexes[ordinal]
    stranger = bytes(12) + address_of(USERS[0])
    assert view("lookup(address)", ["bool", "uint256"], stranger) == (False, 0)
    refused = ledger.call(CallRequest(to=MINER_SET, data=keccak(b"indexOf(address)")[:4] + stranger))
    assert refused.reverted
    assert refused.output == keccak(b"NeverAMember(address)")[:4] + stranger


def test_the_slots_that_the_engine_reads_are_those_of_the_contract() -> None:
    compiled = artifact.load("base", "MinerSet")
    assert {label: compiled.slot_of(label) for label in ("version", "checkpointLength", "_members", "setHash")} == {
        "version": 0,
        "checkpointLength": 0,
        "_members": 1,
        "setHash": 2,
    }


@pytest.mark.parametrize(
    ("members", "length", "error", "values"),
    [
        ([], 2, "MemberCountOutOfRange(uint256,uint256)", [0, 64]),
        ([1] * 65, 2, "MemberCountOutOfRange(uint256,uint256)", [65, 64]),
        ([2, 1], 2, "MembersNotAscending(uint256,address,address)", [1, 2, 1]),
        ([1, 1], 2, "MembersNotAscending(uint256,address,address)", [1, 1, 1]),
        ([0], 2, "MembersNotAscending(uint256,address,address)", [0, 0, 0]),
        ([1], 0, "CheckpointLengthIsZero()", []),
    ],
)
def test_the_miner_set_refuses_a_bad_list(members: list[int], length: int, error: str, values: list[int]) -> None:
    ledger = Ledger.open(definition(), MemoryDatabase())
    addresses = ["0x" + member.to_bytes(20, "big").hex() for member in members]
    code = artifact.load("base", "MinerSet").bytecode + encode(["address[]", "uint32"], [addresses, length])
    result = ledger.call(CallRequest(data=code))
    assert result.reverted
    assert result.output == keccak(error.encode())[:4] + b"".join(value.to_bytes(32, "big") for value in values)


@pytest.mark.parametrize(
    "change",
    [
        {"members": ()},
        {"members": (b"\x02" * 20, b"\x01" * 20)},
        {"members": (b"\x01" * 20, b"\x01" * 20)},
        {"members": (b"\x01" * 19,)},
        {"period": 0},
        {"checkpoint_length": 0},
        {"vote_depth": -1},
        {"chain_id": 0},
        {"name": ""},
        {"name": "x" * 33},
        {"alloc": {(5).to_bytes(20, "big"): 1}},
        {"alloc": {b"\x01" * 20: -1}},
        {"expected_genesis_hash": b"\x01"},
        {"predeploys": (Predeploy(name="taken", address=MINER_SET, runtime_code=b"\x00"),)},
        {"predeploys": (Predeploy(name="nothing", address=TARGET),)},
        {"predeploys": (Predeploy(name="both", address=TARGET, runtime_code=b"\x00", creation_code=b"\x00"),)},
        {"predeploys": (Predeploy(name="large", address=TARGET, runtime_code=bytes(24_577)),)},
    ],
)
def test_a_bad_definition_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(DefinitionRefused):
        definition(**change)


def test_a_failing_constructor_is_refused_with_its_revert_data() -> None:
    bad = Predeploy(name="Bad", address=TARGET, creation_code=bytes.fromhex("63deadbeef60e01b5f5260045ffd"))
    with pytest.raises(DefinitionRefused, match="0xdeadbeef"):
        Ledger.open(with_predeploy(bad), MemoryDatabase())


def test_the_genesis_is_the_same_whatever_the_order_of_the_allocation() -> None:
    alloc = {address_of(user): 5 for user in USERS}
    backwards = dict(reversed(alloc.items()))
    first, second = (
        build_genesis(definition(alloc=each), Batch(MemoryDatabase())).header.hash for each in (alloc, backwards)
    )
    assert first == second
