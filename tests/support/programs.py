"""Random programs: straight runs of opcodes with operands that mean something, so that half of them get somewhere."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from eth.vm import opcode_values as op

from chains.engine.fast.program import EFFECTS
from chains.engine.vm import LatchkeyComputation

EVERY_OPCODE = (*sorted(LatchkeyComputation.opcodes), 0x0C, 0x21, 0x4B, 0xA5, 0xEF, 0xFE)
"""All of Cancun, and some that do not exist."""
_GOING_ON = tuple(
    opcode for opcode in EFFECTS if opcode < op.PUSH1 and opcode not in (op.STOP, op.JUMP, op.JUMPI, op.RETURNDATACOPY)
)
_MEMORY = frozenset(
    {op.MLOAD, op.MSTORE, op.MSTORE8, op.SHA3, op.CALLDATACOPY, op.CODECOPY, op.EXTCODECOPY, op.MCOPY, op.EXP}
)
"""Opcodes whose price goes with their operands."""
CALLS = (op.CALL, op.CALLCODE, op.DELEGATECALL, op.STATICCALL)
EDGES = (
    0,
    1,
    2,
    30,
    31,
    32,
    33,
    127,
    128,
    255,
    256,
    257,
    2**64,
    2**128 - 1,
    2**255 - 1,
    2**255,
    2**256 - 2,
    2**256 - 1,
)
PROMISING = tuple(range(1, 6))
"""Precompiles whose work is cheap; the others are called with input that they refuse."""


def push(value: int) -> bytes:
    """Return the shortest PUSH of a value."""
    data = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return bytes([op.PUSH0 + len(data)]) + data


def store(value: bytes) -> bytes:
    """Return code that writes bytes to memory from 0 on."""
    words = [value[at : at + 32].ljust(32, b"\0") for at in range(0, len(value), 32)]
    return b"".join(b"\x7f" + word + push(32 * index) + bytes([op.MSTORE]) for index, word in enumerate(words))


def returning(length: int) -> bytes:
    """Return code that returns memory from 0 on."""
    return push(length) + push(0) + bytes([op.RETURN])


def creator(runtime: bytes) -> bytes:
    """Return creation code for a runtime code."""
    return store(runtime) + returning(len(runtime))


def number(random: Random) -> int:
    """Return a number: mostly small, sometimes at an edge, sometimes any."""
    kind = random.random()
    if kind < 0.5:
        return random.randrange(64)
    if kind < 0.75:
        return random.randrange(2_048)
    if kind < 0.9:
        return random.choice(EDGES)
    return random.getrandbits(256)


class Writer:
    """Writes programs that call each other. `accounts`: whom they call."""

    def __init__(self, random: Random, accounts: Sequence[bytes]) -> None:
        self._random = random
        self._accounts = accounts

    def program(self, depth: int = 0) -> bytes:
        """Return a program; those within creation code are shorter."""
        code = b"".join(push(number(self._random)) for _ in range(self._random.randrange(4, 18)))
        targets: list[int] = []
        for _ in range(self._random.randrange(4, 50 if depth == 0 else 14)):
            if self._random.random() < 0.05:
                targets.append(len(code))
                code += bytes([op.JUMPDEST])
            code += self._piece(len(code), targets, depth)
        return code

    def calldata(self) -> bytes:
        """Return calldata for anybody: some words, sometimes cut."""
        words = b"".join(number(self._random).to_bytes(32, "big") for _ in range(self._random.randrange(5)))
        return words[: self._random.randrange(len(words) + 1)] if self._random.random() < 0.3 else words

    def _piece(self, position: int, targets: Sequence[int], depth: int) -> bytes:
        random = self._random
        kind = random.random()
        if kind < 0.2:
            return push(number(random))
        if kind < 0.28:
            return self._any()
        if kind < 0.36:
            return bytes([random.choice((op.DUP1, op.SWAP1)) + random.randrange(random.choice((2, 4, 16)))])
        if kind < 0.44:
            return self._slot()
        if kind < 0.52:
            return self._memory()
        if kind < 0.62:
            return self._call()
        if kind < 0.66:
            return self._create(depth)
        if kind < 0.71:
            return self._jump(position, targets)
        if kind < 0.72:
            return push(int.from_bytes(random.choice(self._accounts), "big")) + bytes([op.SELFDESTRUCT])
        if kind < 0.735:
            return (
                push(random.randrange(64)) + push(random.randrange(64)) + bytes([random.choice((op.RETURN, op.REVERT))])
            )
        return self._any() if random.random() < 0.93 else bytes([random.choice(EVERY_OPCODE)])

    def _any(self) -> bytes:
        """Return any opcode that goes on, with operands before it."""
        opcode = self._random.choice(_GOING_ON)
        far = opcode not in _MEMORY or self._random.random() < 0.05
        operands = [number(self._random) if far else self._random.randrange(300) for _ in range(EFFECTS[opcode][0])]
        return b"".join(map(push, operands)) + bytes([opcode])

    def _slot(self) -> bytes:
        slot = push(self._random.randrange(4))
        opcode = self._random.choice((op.SLOAD, op.TLOAD, op.SSTORE, op.SSTORE, op.SSTORE, op.TSTORE))
        value = push(self._random.choice((0, 0, 1, 2, 7))) if opcode in (op.SSTORE, op.TSTORE) else b""
        return value + slot + bytes([opcode])

    def _memory(self) -> bytes:
        random = self._random
        opcode = random.choice(
            (op.MSTORE, op.MSTORE8, op.MLOAD, op.SHA3, op.CALLDATACOPY, op.CODECOPY, op.MCOPY, op.LOG1)
        )
        operands = {op.MLOAD: 1, op.MSTORE: 2, op.MSTORE8: 2, op.SHA3: 2, op.LOG1: 3}.get(opcode, 3)
        far = random.random() < 0.05
        return b"".join(push(number(random) if far else random.randrange(300)) for _ in range(operands)) + bytes(
            [opcode]
        )

    def _call(self) -> bytes:
        random = self._random
        opcode = random.choice(CALLS)
        who = random.choice(self._accounts) if random.random() < 0.8 else bytes(19) + bytes([random.choice(PROMISING)])
        code = b"".join(push(random.randrange(160)) for _ in range(4))
        if opcode in (op.CALL, op.CALLCODE):
            code += push(random.choice((0, 0, 0, 1, 5, 10**30)))
        code += push(int.from_bytes(who, "big")) + push(random.choice((10**6, 10**5, 30_000, 2_300, 3_000, 0)))
        code += bytes([opcode])
        if random.random() < 0.2:
            length = bytes([op.RETURNDATASIZE]) if random.random() < 0.8 else push(random.randrange(40))
            code += length + push(0) + push(random.randrange(99)) + bytes([op.RETURNDATACOPY])
        return code

    def _create(self, depth: int) -> bytes:
        random = self._random
        kind = random.random()
        code = b""
        if kind < 0.6 and depth < 2:
            inner = self.program(depth + 1)
            inner = creator(inner) if random.random() < 0.5 and len(inner) < 120 else inner
            code, length = store(inner), len(inner)
        elif kind < 0.7:
            length = random.choice((49_151, 49_152, 49_153))  # EIP-3860
        elif kind < 0.8:
            inner = returning(random.choice((24_575, 24_576, 24_577)))  # EIP-170
            code, length = store(inner), len(inner)
        elif kind < 0.9:
            inner = push(0xEF) + push(0) + bytes([op.MSTORE8]) + returning(1)  # EIP-3541
            code, length = store(inner), len(inner)
        else:
            length = random.randrange(64)
        salt = push(random.randrange(3)) if random.random() < 0.5 else b""
        return (
            code
            + salt
            + push(length)
            + push(0)
            + push(random.choice((0, 0, 1)))
            + bytes([op.CREATE2 if salt else op.CREATE])
        )

    def _jump(self, position: int, targets: Sequence[int]) -> bytes:
        random = self._random
        known = targets and random.random() < 0.96
        if not targets and random.random() < 0.9:
            return b""
        target = push(random.choice(targets) if known else random.randrange(max(1, position + 6)))
        kind = random.random()
        if kind < 0.15:
            return target + bytes([op.JUMP])
        if kind < 0.7:  # a few times: while there is more gas than that
            condition = push(random.choice((20_000, 340_000, 370_000, 390_000, 950_000))) + bytes([op.GAS, op.GT])
            return condition + target + bytes([op.JUMPI])
        return push(random.randrange(2)) + bytes([op.ISZERO]) * random.randrange(2) + target + bytes([op.JUMPI])
