"""Makes blockchain tests in Ethereum's format, to test the runner with. They say nothing about the machine."""

from __future__ import annotations

from typing import Any

import rlp
from eth.abc import BlockHeaderAPI
from eth.constants import ZERO_HASH32
from eth.vm.forks.cancun.blocks import CancunBlockHeader
from eth.vm.forks.shanghai.withdrawals import Withdrawal
from eth_account import Account as Signer
from eth_typing import Address, BlockNumber

from chains.engine.database import Batch, MemoryDatabase
from chains.engine.vm import LatchkeyVM
from tests.ethereum.chain import root_of
from tests.ethereum.fixtures import Account
from tests.ethereum.machine import CHAIN_ID, LiftedExecution, lifted

KEY = b"\x01" * 32
SENDER = bytes.fromhex(Signer.from_key(KEY).address[2:])
STORER = bytes.fromhex("00" * 18 + "50e5")
"""Stores PREVRANDAO in slot 0 and COINBASE in slot 1, and logs 32 zero bytes under topic 5."""
CODE = bytes.fromhex("4460005541600155" + "600560205fa1" + "00")
LOOPER = bytes.fromhex("00" * 18 + "100b")
"""Never ends but for want of gas."""
COINBASE, WITHDRAWER = b"\xc0" * 20, b"\xaa" * 20
RANDAO = b"\x07" * 32


def transfer(*, nonce: int = 0, to: bytes = STORER, gas: int = 100_000) -> bytes:
    """Return a signed transaction of the funded sender, unprotected by a chain id as old tests have them."""
    fields = {"nonce": nonce, "gasPrice": 10**9, "gas": gas, "to": to, "value": 1, "data": b""}
    return bytes(Signer.sign_transaction(fields, KEY).raw_transaction)


def made(*raws: bytes) -> dict[str, Any]:
    """Return a test of one block that holds these transactions and a withdrawal."""
    vm_class, database = lifted(LatchkeyVM), MemoryDatabase()
    headers: dict[bytes, BlockHeaderAPI] = {}
    before = {
        SENDER: Account(balance=10**20, nonce=0, code=b"", storage={}),
        STORER: Account(balance=0, nonce=1, code=CODE, storage={5: 6}),
        LOOPER: Account(balance=0, nonce=1, code=bytes.fromhex("5b5f56"), storage={}),
    }
    empty = CancunBlockHeader(
        difficulty=0, block_number=BlockNumber(0), gas_limit=30_000_000, timestamp=1_000, nonce=b"\0" * 8,
        base_fee_per_gas=7, parent_beacon_block_root=ZERO_HASH32,
    )  # fmt: skip
    batch = Batch(database)
    genesis = empty.copy(state_root=root_of(vm_class, empty, before, batch))
    headers[genesis.hash] = genesis
    child = genesis.copy(
        parent_hash=genesis.hash, block_number=1, timestamp=1_012, coinbase=COINBASE, mix_hash=RANDAO,
        gas_limit=30_001_000,
    )  # fmt: skip
    execution = LiftedExecution(vm_class, child, chain_id=CHAIN_ID, batch=batch, header_of=headers.get)
    for raw in raws:
        execution.apply(execution.decode(raw))
    withdrawals = [Withdrawal(index=0, validator_index=0, address=Address(WITHDRAWER), amount=3)]
    block = execution.finish_with(withdrawals)
    return {
        "network": "Cancun",
        "pre": {"0x" + address.hex(): _fields(account) for address, account in before.items()},
        "genesisRLP": "0x" + rlp.encode([genesis, [], [], []]).hex(),
        "blocks": [{"rlp": "0x" + encoded(block.header, raws, withdrawals)}],
        "lastblockhash": "0x" + block.header.hash.hex(),
        "postState": {
            "0x" + STORER.hex(): _fields(
                Account(
                    balance=len(raws),
                    nonce=1,
                    code=CODE,
                    storage={5: 6, **({0: int.from_bytes(RANDAO), 1: int.from_bytes(COINBASE)} if raws else {})},
                )
            ),
            "0x" + WITHDRAWER.hex(): _fields(Account(balance=3 * 10**9, nonce=0, code=b"", storage={})),
        },
    }


def encoded(header: object, raws: tuple[bytes, ...], withdrawals: list[Withdrawal]) -> str:
    """Return the hex of a block of legacy transactions."""
    return str(rlp.encode([header, [rlp.decode(raw) for raw in raws], [], withdrawals]).hex())


def with_header(test: dict[str, Any], **changes: object) -> dict[str, Any]:
    """Return a test whose one block has another header, nothing else changed."""
    header, *rest = rlp.decode(bytes.fromhex(test["blocks"][0]["rlp"][2:]))
    changed = CancunBlockHeader.deserialize(header).copy(**changes)
    return {**test, "blocks": [{**test["blocks"][0], "rlp": "0x" + rlp.encode([changed, *rest]).hex()}]}


def _fields(account: Account) -> dict[str, object]:
    return {
        "balance": hex(account.balance),
        "nonce": hex(account.nonce),
        "code": "0x" + account.code.hex(),
        "storage": {hex(slot): hex(value) for slot, value in account.storage.items()},
    }
