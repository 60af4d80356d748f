"""What translated code calls: memory that grows, bytes that are copied, the routines of the host."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from eth.abc import GasMeterAPI
from eth.exceptions import OutOfGas
from eth.vm import opcode_values as op
from eth.vm.memory import Memory
from sha3 import keccak_256

from chains.engine.aot.arithmetic import FOLD
from chains.engine.fast.interpreter import FastComputation, HostRoutine
from chains.engine.fast.program import generic

GAS_LIMIT = 2**64
"""Frames with this much gas are not run translated: below it, addresses that were paid for are small numbers."""
Step = Callable[[Any, list[int], GasMeterAPI, int], "tuple[Step | None, int]"]
"""A region: (frame, stack, gas meter, gas left) -> (what runs next, gas left)."""


def grow(frame: FastComputation, gas: int, owed: int, address: int, size: int) -> int:
    """Let memory reach `address + size`, which it does not yet. Return the gas left. Raises `OutOfGas`."""
    memory = cast(Memory, frame._memory)
    held = memory._bytes
    before, after = len(held) >> 5, (address + size + 31) >> 5
    cost = 3 * (after - before) + (after * after >> 9) - (before * before >> 9)
    if gas - owed < cost:
        raise OutOfGas(f"Out of gas: Needed {cost} - Remaining {gas - owed} - Reason: memory")
    try:
        held.extend(bytes((after - before) << 5))
    except BufferError:  # a view of it is alive, for a child's calldata: go on with a copy, as py-evm does
        memory._bytes = held + bytes((after - before) << 5)
    return gas - cost


def take(gas: int, owed: int, cost: int) -> int:
    """Return `gas - cost`. Raises `OutOfGas` if that is less than is owed."""
    if gas - owed < cost:
        raise OutOfGas(f"Out of gas: Needed {cost} - Remaining {gas - owed} - Reason: words")
    return gas - cost


def copy_data(memory: bytearray, data: bytes, to: int, source: int, size: int) -> None:
    """Copy calldata into memory, zeros where it ends."""
    if size:
        piece = data[source : source + size]
        memory[to : to + size] = piece if len(piece) == size else piece.ljust(size, b"\0")


def copy_memory(memory: bytearray, to: int, source: int, size: int) -> None:
    """Copy within memory."""
    if size:
        memory[to : to + size] = memory[source : source + size]


def read_data(data: bytes, at: int) -> int:
    """Return the word of calldata at a position, zeros where it ends."""
    piece = data[at : at + 32]
    return int.from_bytes(piece, "big") << 8 * (32 - len(piece))


class Host:
    """What `bind` gets: helpers, and for each opcode the routine that a computation class runs it with."""

    def __init__(self, opcodes: Mapping[int, Any], routines: Mapping[int, HostRoutine]) -> None:
        self._opcodes = opcodes
        self._routines = routines
        self.tools = (
            int.from_bytes,
            keccak_256,
            grow,
            take,
            copy_data,
            copy_memory,
            read_data,
            OutOfGas,
            FOLD[op.SDIV],
            FOLD[op.SMOD],
            FOLD[op.SIGNEXTEND],
        )

    def routine(self, opcode: int) -> HostRoutine:
        """Return the short way for an opcode, or py-evm's own."""
        routine = self._routines.get(opcode)
        if routine is not None:
            return routine
        logic = generic(self._opcodes, opcode)

        def stock(frame: FastComputation, _stack: list[Any], _meter: GasMeterAPI) -> None:
            logic(computation=frame)

        return stock
