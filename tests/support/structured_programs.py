"""Random programs as a compiler makes them: variables on the stack, branches that meet again, loops, functions."""

from __future__ import annotations

from random import Random

from eth.vm import opcode_values as op

from tests.support.programs import number, push, returning

VARIABLES = 5
"""They lie at the bottom of the frame's part of the stack; what is being computed lies above them."""
DEEPEST = 3
FUNCTIONS = 2
_PURE = (*range(op.ADD, op.SMOD + 1), *range(op.LT, op.EQ + 1), *range(op.AND, op.XOR + 1), *range(op.BYTE, op.SAR + 1))


class StructuredWriter:
    """Writes one program."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._code = bytearray()
        self._labels: dict[int, int] = {}
        self._uses: list[tuple[int, int]] = []
        self._above = 0
        self._next = 0

    def program(self) -> bytes:
        """Return code that computes with calldata, writes storage and returns its variables."""
        functions = [self._label() for _ in range(FUNCTIONS)]
        for index in range(VARIABLES):
            self._op(push(32 * index) + bytes([op.CALLDATALOAD]) if index < 3 else push(number(self._random)))
        self._statements(DEEPEST, functions)
        for index in range(VARIABLES):
            self._get(index)
            self._op(push(32 * index) + bytes([op.MSTORE]))
            self._above -= 1
        self._op(returning(32 * VARIABLES))
        for function in functions:
            self._function(function)
        for at, label in self._uses:
            self._code[at : at + 2] = self._labels[label].to_bytes(2, "big")
        return bytes(self._code)

    # -- writing

    def _op(self, code: bytes) -> None:
        self._code += code

    def _label(self) -> int:
        self._next += 1
        return self._next

    def _place(self, label: int) -> None:
        self._labels[label] = len(self._code)
        self._op(bytes([op.JUMPDEST]))

    def _push_label(self, label: int) -> None:
        self._op(bytes([op.PUSH2, 0, 0]))
        self._uses.append((len(self._code) - 2, label))

    def _depth_of(self, variable: int) -> int:
        return self._above + VARIABLES - variable

    def _get(self, variable: int) -> None:
        self._op(bytes([op.DUP1 - 1 + self._depth_of(variable)]))
        self._above += 1

    def _set(self, variable: int) -> None:
        """Pop the top into a variable."""
        self._op(bytes([op.SWAP1 - 2 + self._depth_of(variable), op.POP]))
        self._above -= 1

    def _value(self, depth: int) -> None:
        """Push a value."""
        random, kind = self._random, self._random.random()
        if depth == 0 or kind < 0.3:
            if random.random() < 0.4:
                self._op(push(number(random)))
                self._above += 1
            else:
                self._get(random.randrange(VARIABLES))
        elif kind < 0.75:
            self._value(depth - 1)
            self._value(depth - 1)
            self._op(bytes([random.choice(_PURE)]))
            self._above -= 1
        elif kind < 0.8:
            self._value(depth - 1)
            self._op(bytes([random.choice((op.ISZERO, op.NOT, op.CALLDATALOAD))]))
        elif kind < 0.86:
            self._op(push(random.randrange(8)) + bytes([op.SLOAD]))
            self._above += 1
        else:
            self._value(depth - 1)
            self._op(push(511) + bytes([op.AND, op.MLOAD]))
            if random.random() < 0.3:
                self._op(push(511) + bytes([op.AND]) + push(random.randrange(64)) + bytes([op.SHA3]))

    # -- statements

    def _statements(self, depth: int, functions: list[int]) -> None:
        for _ in range(self._random.randrange(1, 5)):
            self._statement(depth, functions)

    def _statement(self, depth: int, functions: list[int]) -> None:
        random, kind = self._random, self._random.random()
        if depth == 0 or kind < 0.4:
            self._value(2)
            self._set(random.randrange(VARIABLES))
        elif kind < 0.5:
            self._value(1)
            self._value(1)
            self._op(push(511) + bytes([op.AND, random.choice((op.MSTORE, op.MSTORE, op.MSTORE8))]))
            self._above -= 2
        elif kind < 0.55:
            self._value(1)
            self._op(push(random.randrange(8)) + bytes([op.SSTORE]))
            self._above -= 1
        elif kind < 0.7:
            self._branch(depth, functions)
        elif kind < 0.82:
            self._repeat(depth, functions)
        elif kind < 0.86:
            self._op(bytes([random.choice((op.GAS, op.MSIZE, op.CALLDATASIZE, op.ADDRESS, op.PC))]))
            self._above += 1
            self._set(random.randrange(VARIABLES))
        elif kind < 0.9:
            self._fail_if()
        elif functions:
            back = self._label()
            self._push_label(back)
            self._above += 1
            self._value(1)
            self._push_label(random.choice(functions))
            self._op(bytes([op.JUMP]))
            self._place(back)
            self._above -= 1
            self._set(random.randrange(VARIABLES))

    def _branch(self, depth: int, functions: list[int]) -> None:
        other, end = self._label(), self._label()
        self._value(2)
        self._push_label(other)
        self._op(bytes([op.JUMPI]))
        self._above -= 1
        self._statements(depth - 1, functions)
        if self._random.random() < 0.5:
            self._push_label(end)
            self._op(bytes([op.JUMP]))
        self._place(other)
        if self._random.random() < 0.6:
            self._statements(depth - 1, functions)
        self._place(end)

    def _repeat(self, depth: int, functions: list[int]) -> None:
        """Count a value above the variables down to zero, with perhaps a way out in between."""
        head, end = self._label(), self._label()
        self._op(push(self._random.randrange(5)))
        self._above += 1
        self._place(head)
        self._op(bytes([op.DUP1, op.ISZERO]))
        self._push_label(end)
        self._op(bytes([op.JUMPI]))
        self._statements(depth - 1, functions)
        if self._random.random() < 0.3:
            self._value(1)
            self._push_label(end)
            self._op(bytes([op.JUMPI]))
            self._above -= 1
        self._op(push(1) + bytes([op.SWAP1, op.SUB]))
        self._push_label(head)
        self._op(bytes([op.JUMP]))
        self._place(end)
        self._op(bytes([op.POP]))
        self._above -= 1

    def _fail_if(self) -> None:
        good = self._label()
        self._value(1)
        self._push_label(good)
        self._op(bytes([op.JUMPI]))
        self._above -= 1
        self._op(push(32) + push(0) + bytes([self._random.choice((op.REVERT, op.REVERT, op.RETURN, 0xFE))]))
        self._place(good)

    def _function(self, label: int) -> None:
        """One argument above a return address, one result."""
        self._place(label)
        random = self._random
        self._op(push(number(random)) + bytes([op.ADD]))
        if random.random() < 0.5:
            self._op(bytes([op.DUP1]) + push(number(random)) + bytes([op.LT]))
            even = self._label()
            self._push_label(even)
            self._op(bytes([op.JUMPI]) + push(3) + bytes([op.MUL]))
            self._place(even)
        self._op(bytes([op.SWAP1, op.JUMP]))
