"""What the EIPs of Berlin to Cancun say at their edges, in numbers worked out by hand, on every engine.

Each case is a contract of the genesis and one transaction to it; status, gas and storage after it are what the EIP
says. At the end all engines have made the same blocks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import pytest
from eth.vm import opcode_values

from chains.crypto.keys import address_of
from chains.engine.database import MemoryDatabase
from chains.engine.definition import Predeploy
from chains.engine.ledger import Ledger
from chains.engine.levers import ENGINES
from tests.support.ledgers import CHAIN_ID, MINERS, USERS, Clock, definition, transfer

PLAIN = 21_000
COLD_SLOT, COLD_ACCOUNT, WARM = 2_100, 2_600, 100
SET, RESET, CLEAR_REFUND = 20_000, 2_900, 4_800
CREATE = 32_000
GAS = 1_000_000
STRANGER = 0x77 << 152
BEACON_ROOTS = 0x000F3DF6D732807EF1319FB7B8BB8522D0BEAC02
CALLEE = 0xCA11EE
"""Where the second contract of a case stands: its own address plus this number."""


def assemble(text: str) -> bytes:
    """Assemble mnemonics; a number is the shortest PUSH of it, 3 gas, `0` is PUSH0, 2 gas."""
    code = b""
    for word in text.split():
        if word.isdigit() or word.startswith("0x"):
            number = int(word, 0)
            size = (number.bit_length() + 7) // 8
            code += bytes([0x5F + size]) + number.to_bytes(size, "big")
        else:
            code += bytes([getattr(opcode_values, word)])
    return code


def creation(code: str) -> str:
    """Return a program that creates with at most 32 bytes of creation code, and leaves the address on the stack."""
    raw = assemble(code)
    return f"0x{raw.hex()} 0 MSTORE {len(raw)} {32 - len(raw)} 0 CREATE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A program and what a call of it does. `gas` None: not fixed here. `listed`: (address or "self", slots)."""

    code: str
    gas: int | None = None
    storage: Mapping[int, int] = field(default_factory=dict)
    before: Mapping[int, int] = field(default_factory=dict)
    callee: str = ""
    callee_storage: Mapping[int, int] = field(default_factory=dict)
    ok: bool = True
    listed: tuple[tuple[int | str, tuple[int, ...]], ...] = ()


def after_refund(used: int, refund: int) -> int:
    """EIP-3529."""
    return used - min(used // 5, refund)


CASES: dict[str, Case] = {
    "2929 first read of a slot": Case(code="0 SLOAD STOP", gas=PLAIN + 2 + COLD_SLOT),
    "2929 second read of a slot": Case(code="0 SLOAD 0 SLOAD STOP", gas=PLAIN + 4 + COLD_SLOT + WARM),
    "2929 a read warms the store": Case(
        code="0 SLOAD 1 0 SSTORE STOP", gas=PLAIN + 7 + COLD_SLOT + SET, storage={0: 1}
    ),
    "2929 balance of a stranger": Case(code=f"{STRANGER:#x} BALANCE STOP", gas=PLAIN + 3 + COLD_ACCOUNT),
    "2929 size, hash and balance of one stranger": Case(
        code=f"{STRANGER:#x} EXTCODESIZE {STRANGER:#x} EXTCODEHASH {STRANGER:#x} BALANCE STOP",
        gas=PLAIN + 9 + COLD_ACCOUNT + 2 * WARM,
    ),
    "2929 copy of a stranger's code": Case(code=f"0 0 0 {STRANGER:#x} EXTCODECOPY STOP", gas=PLAIN + 9 + COLD_ACCOUNT),
    "2929 two calls of a stranger": Case(
        code=f"0 0 0 0 0 {STRANGER:#x} 0 CALL 0 0 0 0 {STRANGER:#x} 0 STATICCALL STOP",
        gas=PLAIN + 15 + COLD_ACCOUNT + 13 + WARM,
    ),
    "2929 the contract itself, its caller and precompiles are warm": Case(
        code="ADDRESS BALANCE CALLER BALANCE ORIGIN BALANCE 1 BALANCE 10 BALANCE STOP", gas=PLAIN + 12 + 5 * WARM
    ),
    "2929 what a reverted call touched is cold again": Case(
        code="0 0 0 0 0 CALLEE GAS CALL 0 0 0 0 0 CALLEE GAS CALL STOP",
        callee=f"{STRANGER:#x} BALANCE 0 0 REVERT",
        gas=PLAIN + (15 + COLD_ACCOUNT) + (15 + WARM) + 2 * (3 + COLD_ACCOUNT + 4),
    ),
    "2929 what a call touched stays warm": Case(
        code="0 0 0 0 0 CALLEE GAS CALL 0 0 0 0 0 CALLEE GAS CALL STOP",
        callee=f"{STRANGER:#x} BALANCE STOP",
        gas=PLAIN + (15 + COLD_ACCOUNT) + (15 + WARM) + (3 + COLD_ACCOUNT) + (3 + WARM),
    ),
    "2200 set, changed and cleared in one transaction": Case(
        code="1 0 SSTORE 2 0 SSTORE 0 0 SSTORE STOP",
        gas=after_refund(PLAIN + 14 + COLD_SLOT + SET + 2 * WARM, SET - WARM),
        storage={0: 0},
    ),
    "2200 cleared and restored": Case(
        code="0 0 SSTORE 1 0 SSTORE STOP",
        gas=after_refund(PLAIN + 9 + COLD_SLOT + RESET + WARM, RESET - WARM),
        before={0: 1},
        storage={0: 1},
    ),
    "2200 a store with 2,300 gas left fails": Case(
        code="0 0 0 0 0 CALLEE 2305 CALL 0 SSTORE STOP", callee="1 0 SSTORE STOP", storage={0: 0}
    ),
    "2200 with one more it may try, and lacks the price": Case(
        code="0 0 0 0 0 CALLEE 2306 CALL 0 SSTORE STOP", callee="1 0 SSTORE STOP", storage={0: 0}
    ),
    "2200 a warm store of the same needs 2,301 and costs 100": Case(
        code="0 0 0 0 0 CALLEE 4405 CALL 0 SSTORE STOP",
        callee="0 SLOAD 0 SSTORE STOP",
        gas=PLAIN + 16 + COLD_ACCOUNT + (2 + COLD_SLOT + 2 + WARM) + 2 + COLD_SLOT + SET,
        storage={0: 1},
    ),
    "2930 a listed slot": Case(code="0 SLOAD STOP", gas=PLAIN + 4_300 + 2 + WARM, listed=(("self", (0,)),)),
    "2930 a listed account, its slot not listed": Case(
        code="0 SLOAD STOP", gas=PLAIN + 2_400 + 2 + COLD_SLOT, listed=(("self", ()),)
    ),
    "2930 a stranger listed twice is paid twice": Case(
        code=f"{STRANGER:#x} BALANCE STOP",
        gas=PLAIN + 2 * 2_400 + 1_900 + 3 + WARM,
        listed=((STRANGER, ()), (STRANGER, (9,))),
    ),
    "3529 one slot cleared": Case(
        code="0 0 SSTORE STOP", gas=PLAIN + 4 + COLD_SLOT + RESET - CLEAR_REFUND, before={0: 1}, storage={0: 0}
    ),
    "3529 no more than a fifth comes back": Case(
        code="0 0 SSTORE 0 1 SSTORE STOP",
        gas=after_refund(PLAIN + 9 + 2 * (COLD_SLOT + RESET), 2 * CLEAR_REFUND),
        before={0: 1, 1: 1},
        storage={0: 0, 1: 0},
    ),
    "3529 self-destruction refunds nothing": Case(code="CALLER SELFDESTRUCT", gas=PLAIN + 2 + 5_000),
    "3541 code that begins with EF is not stored": Case(
        code=creation("0xEF 0 MSTORE8 1 0 RETURN") + " 0 SSTORE STOP", storage={0: 0}
    ),
    "3541 EF as the whole creation code is a bad opcode": Case(code=creation("0xEF00") + " 0 SSTORE STOP"),
    "3541 code that holds EF further on is stored": Case(
        code=creation("0xEF 1 MSTORE8 2 0 RETURN") + " EXTCODESIZE 0 SSTORE STOP", storage={0: 2}
    ),
    "3651 the miner is warm": Case(code="COINBASE BALANCE STOP", gas=PLAIN + 2 + WARM),
    "3855 PUSH0": Case(code="0 1 ADD 0 SSTORE STOP", gas=PLAIN + 10 + COLD_SLOT + SET, storage={0: 1}),
    "3860 a word of creation code": Case(code="32 0 0 CREATE STOP", gas=PLAIN + 7 + 3 + CREATE + 2),
    "3860 a begun word": Case(code="33 0 0 CREATE STOP", gas=PLAIN + 7 + 6 + CREATE + 4),
    "3860 the largest creation code": Case(
        code="49152 0 0 CREATE STOP", gas=PLAIN + 7 + CREATE + (2 + 3) * 1_536 + 1_536**2 // 512
    ),
    "3860 creation code one byte too long": Case(code="49153 0 0 CREATE STOP", gas=GAS, ok=False),
    "3860 CREATE2 hashes it besides": Case(code="0 32 0 0 CREATE2 STOP", gas=PLAIN + 9 + 3 + CREATE + 2 + 6),
    "1153 set and get": Case(
        code="7 0 TSTORE 0 TLOAD 0 SSTORE STOP", gas=PLAIN + 5 + 100 + 2 + 100 + 2 + COLD_SLOT + SET, storage={0: 7}
    ),
    "1153 each contract has its own": Case(
        code="7 0 TSTORE 0 0 0 0 0 CALLEE GAS CALL STOP", callee="0 TLOAD 0 SSTORE STOP", callee_storage={0: 0}
    ),
    "1153 a delegate has its caller's": Case(
        code="7 0 TSTORE 0 0 0 0 CALLEE GAS DELEGATECALL STOP",
        callee="0 TLOAD 0 SSTORE STOP",
        storage={0: 7},
        callee_storage={0: 0},
    ),
    "1153 undone by a revert": Case(
        code="7 0 TSTORE 0 0 0 0 CALLEE GAS DELEGATECALL 0 TLOAD 0 SSTORE STOP",
        callee="8 0 TSTORE 0 0 REVERT",
        storage={0: 7},
    ),
    "1153 not in a static call": Case(
        code="0 0 0 0 CALLEE 50000 STATICCALL 0 SSTORE STOP",
        callee="1 0 TSTORE STOP",
        gas=PLAIN + 14 + COLD_ACCOUNT + 50_000 + 2 + COLD_SLOT + WARM,
        storage={0: 0},
    ),
    "1153 read in a static call": Case(
        code="0 0 0 0 CALLEE 50000 STATICCALL 0 SSTORE STOP", callee="0 TLOAD STOP", storage={0: 1}
    ),
    "5656 upwards over itself": Case(
        code=f"0x{bytes(range(1, 33)).hex()} 0 MSTORE 30 0 2 MCOPY 0 MLOAD 0 SSTORE STOP",
        gas=PLAIN + 5 + 6 + 8 + 6 + 5 + 2 + COLD_SLOT + SET,
        storage={0: int.from_bytes(bytes([1, 2, *range(1, 31)]), "big")},
    ),
    "5656 downwards over itself": Case(
        code=f"0x{bytes(range(1, 33)).hex()} 0 MSTORE 30 2 0 MCOPY 0 MLOAD 0 SSTORE STOP",
        storage={0: int.from_bytes(bytes([*range(3, 33), 31, 32]), "big")},
    ),
    "5656 memory grows for the source too": Case(
        code="64 32 0 MCOPY MSIZE 0 SSTORE STOP",
        gas=PLAIN + 8 + (3 + 2 * 3 + 3 * 3) + 4 + COLD_SLOT + SET,
        storage={0: 96},
    ),
    "5656 nothing is copied for nothing": Case(code="0 0 0x10000000000000000 MCOPY STOP", gas=PLAIN + 7 + 3),
    "6780 a contract of old keeps code and storage": Case(
        code="0 0 0 0 0 CALLEE GAS CALL CALLEE EXTCODESIZE 0 SSTORE STOP",
        callee="5 5 SSTORE CALLER SELFDESTRUCT",
        storage={0: 7},
        callee_storage={5: 5},
    ),
    "6780 a contract of this transaction has its code until the end of it": Case(
        code=creation("CALLER SELFDESTRUCT") + " EXTCODEHASH 0 SSTORE STOP",
        storage={0: 0xC5D2460186F7233C927E7DB2DCC703C0E500B653CA82273B7BFAD8045D85A470},
    ),
    "4788 there is no contract of beacon roots": Case(
        code=f"{BEACON_ROOTS:#x} EXTCODEHASH 0 SSTORE STOP",
        gas=PLAIN + 3 + COLD_ACCOUNT + 2 + COLD_SLOT + WARM,
        storage={0: 0},
    ),
    "4788 a call of it finds nothing": Case(
        code=f"32 0 32 0 0 {BEACON_ROOTS:#x} GAS CALL RETURNDATASIZE 0 SSTORE 1 SSTORE STOP",
        storage={0: 0, 1: 1},
    ),
    "4844 no blobs": Case(code="0 BLOBHASH 0 SSTORE STOP", gas=PLAIN + 4 + 3 + COLD_SLOT + WARM, storage={0: 0}),
    "4844 no blobs at a great index": Case(code=f"{2**255:#x} BLOBHASH STOP", gas=PLAIN + 3 + 3),
    "7516 the blob base fee": Case(code="BLOBBASEFEE 0 SSTORE STOP", gas=PLAIN + 4 + COLD_SLOT + SET, storage={0: 1}),
    "4399 no beacon, no randomness": Case(code="PREVRANDAO 0 SSTORE STOP", storage={0: 0}),
    "1344 the chain's own id": Case(code="CHAINID 0 SSTORE STOP", storage={0: CHAIN_ID}),
    "1884 its own balance": Case(code="SELFBALANCE 0 SSTORE STOP", gas=PLAIN + 7 + COLD_SLOT + SET, storage={0: 1}),
    "150 a sixty-fourth stays behind": Case(
        code="0 0 0 0 0 CALLEE 0xffffffffff CALL STOP",
        callee="POP STOP",
        gas=PLAIN + 16 + COLD_ACCOUNT + (lambda left: left - left // 64)(GAS - PLAIN - 16 - COLD_ACCOUNT),
    ),
    "161 a value to nobody creates": Case(
        code=f"0 0 0 0 1 {STRANGER:#x} 0 CALL STOP", gas=PLAIN + 16 + COLD_ACCOUNT + 9_000 + 25_000 - 2_300
    ),
    "211 no return data, no copy": Case(code="1 0 0 RETURNDATACOPY STOP", gas=GAS, ok=False),
    "140 a revert gives the rest back": Case(code="0 0 REVERT", gas=PLAIN + 4, ok=False),
}
"""By EIP and what it says. A transaction carries 1 wei."""


def at(name: str) -> int:
    """Return the address of a case's contract."""
    return (0xEE << 152) + list(CASES).index(name) + 1


@cache
def ledger(engine: str) -> tuple[Ledger, dict[str, tuple[bool, int]]]:
    """Return a chain on which every case has been called, a block each, and (succeeded, gas) of each."""
    predeploys = []
    for name, case in CASES.items():
        for address, text, storage in ((at(name), case.code, case.before), (at(name) + CALLEE, case.callee, {})):
            if text:
                code = assemble(text.replace("CALLEE", f"{at(name) + CALLEE:#x}"))
                predeploys.append(
                    Predeploy(name=name, address=address.to_bytes(20, "big"), runtime_code=code, storage=storage)
                )
    clock = Clock()
    made = Ledger.open(
        definition(predeploys=tuple(predeploys)), MemoryDatabase(), miner_key=MINERS[0], clock=clock, engine=engine
    )
    done = {}
    for nonce, (name, case) in enumerate(CASES.items()):
        clock.now += 1
        listed = [((at(name) if who == "self" else int(who)).to_bytes(20, "big"), slots) for who, slots in case.listed]
        raw = transfer(USERS[0], nonce, to=at(name).to_bytes(20, "big"), gas=GAS, access_list=listed)
        built = made.build([raw], timestamp=int(clock.now), budget_seconds=10)
        (receipt,) = built.receipts
        done[name] = (receipt.state_root == b"\x01", int(receipt.gas_used))
    return made, done


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_does_what_the_eip_says(engine: str, name: str) -> None:
    made, done = ledger(engine)
    case, (succeeded, gas) = CASES[name], done[name]
    assert succeeded == case.ok
    assert case.gas in (None, gas)
    for address, storage in ((at(name), case.storage), (at(name) + CALLEE, case.callee_storage)):
        for slot, value in storage.items():
            assert made.storage(address.to_bytes(20, "big"), slot) == value, f"slot {slot}"


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_made_the_same_blocks(engine: str) -> None:
    assert ledger(engine)[0].head().hash == ledger("stock")[0].head().hash
    assert not ledger(engine)[0].code(BEACON_ROOTS.to_bytes(20, "big"))
    assert ledger(engine)[0].nonce(address_of(USERS[0])) == len(CASES)
