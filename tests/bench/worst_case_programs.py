"""Programs that burn gas with one opcode or one precompile as fast as they can, and what of it strangers can reach.

A program is a loop over a body that stands in it many times, so that the loop itself costs little. Operands are those
that make an opcode slow for its price: full words, many words, or addresses and slots never named before (from GAS).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from eth.vm import opcode_values as op
from eth_hash.auto import keccak
from py_ecc import optimized_bn128

from chains.base import artifact
from chains.crypto.keys import devnet_key
from chains.engine.vm import LatchkeyComputation
from tests.support.programs import push

CONTRACTS: Mapping[artifact.Package, tuple[str, ...]] = {
    "base": ("MinerSet",),
    "metadata": ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook"),
    "auction": ("DTX", "Vault", "KeeperEpochVerifier", "BatchAuction", "KeyRecords", "Settlement"),
}
"""What stands in the geneses: all that a stranger can call."""
PRECOMPILES = {1: "ecrecover", 2: "sha256", 3: "ripemd160", 4: "identity", 5: "modexp", 6: "bn128 add"} | {
    7: "bn128 mul",
    8: "bn128 pairing",
    9: "blake2f",
    10: "point evaluation",
}
WORD = 2**256 - 1
bn128: Any = optimized_bn128  # exports its names without saying so
REPEATED = 24
_CALLING = (op.CALL, op.CALLCODE, op.DELEGATECALL, op.STATICCALL)
_ENDING = (op.STOP, op.RETURN, op.REVERT, op.SELFDESTRUCT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Burner:
    """A loop that does one thing. `opcode` is what it is about; None for a precompile."""

    name: str
    code: bytes
    opcode: int | None = None
    precompile: int | None = None
    calldata: bytes = b""


def looped(body: bytes, *, repeated: int = REPEATED, head: bytes = b"", reserve: int = 70_000) -> bytes:
    """Return code that executes `head`, and then `body` while there is more gas than `reserve`: what ends well keeps
    what it wrote, and its roots are part of the price."""
    goes_on = push(reserve) + bytes([op.GAS, op.GT]) + push(len(head)) + bytes([op.JUMPI])
    return head + bytes([op.JUMPDEST]) + body * repeated + goes_on


def opcode_burners() -> list[Burner]:
    """Return a burner for each opcode that does not end its frame, and further ones for operands that cost more."""
    burners = []
    for opcode, implementation in sorted(LatchkeyComputation.opcodes.items()):
        if opcode in _ENDING or opcode in (op.JUMP, op.JUMPI, op.SLOAD, op.SSTORE):
            continue
        name = str(getattr(implementation, "mnemonic", hex(opcode)))
        costly = opcode in _CALLING or opcode in (op.CREATE, op.CREATE2)
        code = looped(_body(opcode), repeated=1) if costly else looped(_body(opcode))
        burners.append(Burner(name=name, code=code, opcode=opcode))
    burners += _storage_burners()
    grown = push(1) + push(4_096) + bytes([op.MSTORE])
    for opcode, operands in (
        (op.SHA3, (4_096, 0)),
        (op.CALLDATACOPY, (4_096, 0, 0)),
        (op.CODECOPY, (4_096, 0, 0)),
        (op.MCOPY, (4_095, 1, 0)),
        (op.LOG0, (4_096, 0)),
    ):
        body = b"".join(map(push, operands)) + bytes([opcode]) + (bytes([op.POP]) if opcode == op.SHA3 else b"")
        code = looped(body, head=grown, repeated=1 if opcode == op.LOG0 else REPEATED)
        burners.append(Burner(name=f"{_name(opcode)} 4 kB", code=code, opcode=opcode))
    burners.append(Burner(name="JUMP", code=_jumps(), opcode=op.JUMP))
    burners.append(Burner(name="JUMPI not taken", code=looped(bytes([op.PUSH0, op.PUSH0, op.JUMPI])), opcode=op.JUMPI))
    burners.append(Burner(name="memory, one word a time", code=_growing(), opcode=op.MSTORE))
    return burners


def _storage_burners() -> list[Burner]:
    """Return burners of storage; the contract has slots from 1 on, and a counter stands on the stack."""
    counted = push(1) + bytes([op.ADD])
    bodies = {
        "SLOAD cold": (op.SLOAD, counted + bytes([op.DUP1, op.SLOAD, op.POP])),
        "SLOAD cold, no such slot": (op.SLOAD, bytes([op.GAS]) + push(2**200) + bytes([op.ADD, op.SLOAD, op.POP])),
        "SLOAD warm": (op.SLOAD, push(1) + bytes([op.SLOAD, op.POP])),
        "SSTORE cold, changed": (op.SSTORE, counted + push(9) + bytes([op.DUP1 + 1, op.SSTORE])),
        "SSTORE cold, cleared": (op.SSTORE, counted + push(0) + bytes([op.DUP1 + 1, op.SSTORE])),
        "SSTORE cold, new": (op.SSTORE, push(9) + bytes([op.GAS]) + push(2**200) + bytes([op.ADD, op.SSTORE])),
        "SSTORE warm": (op.SSTORE, bytes([op.GAS]) + push(1) + bytes([op.SSTORE])),
    }
    return [
        Burner(name=name, code=looped(body, repeated=1, head=push(0)), opcode=opcode)
        for name, (opcode, body) in bodies.items()
    ]


def _name(opcode: int) -> str:
    return str(getattr(LatchkeyComputation.opcodes[opcode], "mnemonic", hex(opcode)))


def _jumps() -> bytes:
    """Return a chain of jumps, each to the next instruction but one, in a loop."""
    chain = b"".join(bytes([op.PUSH1, 4 * index + 4, op.JUMP, op.JUMPDEST]) for index in range(50))
    return looped(chain, repeated=1)


def _growing() -> bytes:
    """Return a loop that extends memory by a word each time."""
    body = bytes([op.DUP1, op.DUP1, op.MSTORE]) + push(32) + bytes([op.ADD])
    return looped(body, head=push(0))


def _body(opcode: int) -> bytes:
    """Return the opcode with operands, and what takes its result away again."""
    if op.PUSH0 <= opcode <= op.PUSH32:
        return bytes([opcode]) + b"\xff" * (opcode - op.PUSH0) + bytes([op.POP])
    if op.DUP1 <= opcode <= op.DUP16:
        return (
            bytes([op.PUSH0]) * (opcode - op.DUP1 + 1) + bytes([opcode]) * 8 + bytes([op.POP]) * (opcode - op.DUP1 + 9)
        )
    if op.SWAP1 <= opcode <= op.SWAP16:
        count = opcode - op.SWAP1 + 2
        return bytes([op.PUSH0]) * count + bytes([opcode]) * 8 + bytes([op.POP]) * count
    full = push(WORD - 2**200)
    fresh = bytes([op.GAS])
    small = push(32) + push(0)
    bodies: dict[int, bytes] = {
        op.JUMPDEST: bytes([op.JUMPDEST]),
        op.POP: bytes([op.PUSH0, op.POP]),
        op.MSTORE: full + push(64) + bytes([op.MSTORE]),
        op.MSTORE8: full + push(64) + bytes([op.MSTORE8]),
        op.MLOAD: push(64) + bytes([op.MLOAD, op.POP]),
        op.TSTORE: push(1) + fresh + bytes([op.TSTORE]),
        op.SHA3: small + bytes([op.SHA3, op.POP]),
        op.CALLDATACOPY: push(32) + small + bytes([op.CALLDATACOPY]),
        op.CODECOPY: push(32) + small + bytes([op.CODECOPY]),
        op.EXTCODECOPY: push(32) + small + bytes([op.GAS, op.EXTCODECOPY]),
        op.RETURNDATACOPY: bytes([op.PUSH0, op.PUSH0, op.PUSH0, op.RETURNDATACOPY]),
        op.MCOPY: push(32) + push(3) + push(0) + bytes([op.MCOPY]),
        op.BLOCKHASH: push(0) + bytes([op.BLOCKHASH, op.POP]),
        op.BLOBHASH: push(0) + bytes([op.BLOBHASH, op.POP]),
        op.CALLDATALOAD: push(0) + bytes([op.CALLDATALOAD, op.POP]),
        op.EXP: full + full + bytes([op.EXP, op.POP]),
        op.CREATE: bytes([op.PUSH0, op.PUSH0, op.PUSH0, op.CREATE, op.POP]),
        op.CREATE2: fresh + bytes([op.PUSH0, op.PUSH0, op.PUSH0, op.CREATE2, op.POP]),
        op.BYTE: full + push(3) + bytes([op.BYTE, op.POP]),
        op.SHL: full + push(3) + bytes([op.SHL, op.POP]),
        op.SHR: full + push(3) + bytes([op.SHR, op.POP]),
        op.SAR: full + push(3) + bytes([op.SAR, op.POP]),
        op.SIGNEXTEND: full + push(3) + bytes([op.SIGNEXTEND, op.POP]),
    }
    if opcode in bodies:
        return bodies[opcode]
    if op.LOG0 <= opcode <= op.LOG4:
        return full * (opcode - op.LOG0) + push(32) + push(0) + bytes([opcode])
    if opcode in _CALLING:
        zeros = bytes([op.PUSH0]) * (5 if opcode in (op.CALL, op.CALLCODE) else 4)
        return zeros + push(0xEEEE) + push(0) + bytes([opcode, op.POP])
    if opcode in (op.TLOAD, op.BALANCE, op.EXTCODESIZE, op.EXTCODEHASH):
        return fresh + bytes([opcode, op.POP])
    popped = {op.ISZERO: 1, op.NOT: 1, op.ADDMOD: 3, op.MULMOD: 3}.get(opcode, 2 if opcode < op.SHA3 else 0)
    return full * popped + bytes([opcode, op.POP])


def precompile_burners() -> list[Burner]:
    """Return a burner for each precompile with its slowest input that was found."""
    burners = []
    for number, data in _inputs().items():
        size = len(data)
        load = push(size) + push(0) + push(0) + bytes([op.CALLDATACOPY])
        call = push(64) + push(4_096) + push(size) + push(0) + push(number) + bytes([op.GAS, op.STATICCALL, op.POP])
        repeated = 1 if number >= 5 else REPEATED
        head = load + push(0) + push(8_192) + bytes([op.MSTORE])
        code = looped(call, repeated=repeated, head=head, reserve=160_000)
        burners.append(Burner(name=PRECOMPILES[number], code=code, precompile=number, calldata=data))
    return burners


def _inputs() -> dict[int, bytes]:
    digest = keccak(b"worst")
    v, r, s = devnet_key("worst", "case", 0).sign_msg_hash(digest).vrs
    one, two = _g1(bn128.G1), _g1(bn128.multiply(bn128.G1, 77))
    pair = one + _g2() + _g1(bn128.neg(bn128.G1)) + _g2()
    size = _word(256)
    return {
        1: digest + _word(v + 27) + _word(r) + _word(s),
        2: b"x" * 1_024,
        3: b"x" * 1_024,
        4: b"x" * 1_024,
        5: size * 3 + b"\xff" * 767 + b"\xfd",
        6: one + two,
        7: one + _word(2**253 + 12_345),
        8: pair,
        9: (20_000).to_bytes(4, "big") + b"\1" * 209,
        10: b"\1" * 192,
    }


def _word(value: int) -> bytes:
    return value.to_bytes(32, "big")


def _g1(point: Any) -> bytes:
    x, y = bn128.normalize(point)
    return _word(int(x)) + _word(int(y))


def _g2() -> bytes:
    x, y = bn128.normalize(bn128.G2)
    return b"".join(_word(int(number)) for number in (x.coeffs[1], x.coeffs[0], y.coeffs[1], y.coeffs[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What the genesis contracts contain: opcodes, precompiles called, and how many calls go to computed addresses."""

    opcodes: frozenset[int]
    precompiles: frozenset[int]
    computed_calls: int


def reach() -> Reach:
    """Search the runtime code of every genesis contract. A call to a precompile stands as PUSH1 n GAS STATICCALL."""
    opcodes: set[int] = set()
    precompiles: set[int] = set()
    computed = 0
    for package, names in CONTRACTS.items():
        for name in names:
            found = list(instructions(artifact.load(package, name).deployed_bytecode))
            opcodes.update(opcode for opcode, _ in found)
            for index, (opcode, _) in enumerate(found):
                if opcode in _CALLING:
                    pushed, data = found[index - 2]
                    if found[index - 1][0] == op.GAS and pushed == op.PUSH1 and data[0] <= 10:
                        precompiles.add(data[0])
                    else:
                        computed += 1
    return Reach(
        opcodes=frozenset(opcodes & set(LatchkeyComputation.opcodes)),
        precompiles=frozenset(precompiles),
        computed_calls=computed,
    )


def instructions(code: bytes) -> list[tuple[int, bytes]]:
    """Return opcodes with their data; what follows the code proper (metadata) is read as opcodes too."""
    found = []
    position = 0
    while position < len(code):
        opcode = code[position]
        size = opcode - op.PUSH0 if op.PUSH1 <= opcode <= op.PUSH32 else 0
        found.append((opcode, code[position + 1 : position + 1 + size]))
        position += 1 + size
    return found
