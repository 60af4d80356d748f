"""What is known at one point of a region while it is lowered: the stack, gas that is owed, bounds, memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from eth.vm import opcode_values as op

from chains.engine.aot.ir import WORD_MAX, Check, Const, Image, Immutable, Statement, Value, Var

MEMORY_MAX = 2**48
"""No address below this bound is ever paid for: 2**48 bytes of memory cost more than 2**64 gas, and frames with that
much gas are never translated."""


@dataclass(slots=True)
class State:
    """`stack` holds values in place of the top `dropped` items of the region's entry stack.

    `check` is the last one that covers what follows, `since` the static gas spent since; `memory` bytes are known to be
    there; `reach` says how far behind a value memory is known to go; `bounds` holds bounds found since the values
    were made.
    """

    entry: Callable[[int], Var]
    stack: list[Value] = field(default_factory=list)
    dropped: int = 0
    owed: int = 0
    check: Check | None = None
    since: int = 0
    memory: int = 0
    reach: dict[Var, int] = field(default_factory=dict)
    bounds: dict[Var, int] = field(default_factory=dict)

    def copy(self) -> State:
        """Return a state that can go its own way."""
        return State(
            entry=self.entry,
            stack=self.stack.copy(),
            dropped=self.dropped,
            owed=self.owed,
            check=self.check,
            since=self.since,
            memory=self.memory,
            reach=self.reach.copy(),
            bounds=self.bounds.copy(),
        )

    # -- stack

    @property
    def height(self) -> int:
        """Items over the region's entry stack."""
        return len(self.stack) - self.dropped

    def want(self, items: int) -> None:
        """Take items of the entry stack until there are so many."""
        while len(self.stack) < items:
            self.stack.insert(0, self.entry(self.dropped))
            self.dropped += 1

    def reach_down(self, height: int) -> None:
        """Take items of the entry stack until the one at `height` (0 = first above it) is there."""
        self.want(self.height - height)

    def pop(self) -> Value:
        """Take the top."""
        self.want(1)
        return self.stack.pop()

    def at(self, height: int) -> Value:
        """Return the item at a height, which must have been reached."""
        return self.stack[height + self.dropped]

    def put(self, height: int, value: Value) -> None:
        """Replace the item at a height."""
        self.stack[height + self.dropped] = value

    def image(self) -> Image:
        """Return how the real stack is to be left. Items that still are where they were are not mentioned."""
        kept = 0
        while kept < min(self.dropped, len(self.stack)):
            value = self.stack[kept]
            if not (isinstance(value, Var) and value.entry == self.dropped - 1 - kept):
                break
            kept += 1
        return Image(dropped=self.dropped - kept, items=tuple(self.stack[kept:]))

    # -- bounds

    def high(self, value: Value) -> int:
        """Return the largest number that `value` can be here."""
        if isinstance(value, Const):
            return value.value
        if isinstance(value, Var):
            return min(value.high, self.bounds.get(value, WORD_MAX))
        return WORD_MAX

    def limit(self, value: Value, high: int) -> None:
        """Note that `value` is at most `high`."""
        if isinstance(value, Var) and high < self.high(value):
            self.bounds[value] = max(high, 0)

    def assume(self, condition: Value, *, holds: bool) -> None:
        """Note what follows from a condition that was tested."""
        if not isinstance(condition, Var):
            return
        code, operands = condition.operation, condition.operands
        if not holds:
            self.limit(condition, 0)
        if code == op.ISZERO:
            if holds:
                self.limit(operands[0], 0)
            self.assume(operands[0], holds=not holds)
        elif code in (op.LT, op.GT):
            small, large = operands if code == op.LT else operands[::-1]
            if holds:
                self.limit(small, self.high(large) - 1)
            else:
                self.limit(large, self.high(small))
        elif code == op.EQ and holds:
            one, two = operands
            self.limit(one, self.high(two))
            self.limit(two, self.high(one))
        elif (code == op.OR and not holds) or (code == op.AND and holds and condition.high <= 1):
            for each in operands:
                if self.high(each) <= 1:
                    self.assume(each, holds=holds)

    # -- memory

    def covers(self, address: Value, size: int) -> bool:
        """Whether memory is known to reach `address + size`."""
        root, offset = split_address(address)
        known = self.memory if root is None else self.reach.get(root, -1)
        return offset + size <= known

    def note_reach(self, address: Value, size: int) -> None:
        """Note that memory reaches `address + size`, size not 0."""
        root, offset = split_address(address)
        self.limit(address, MEMORY_MAX)
        if root is None:
            self.memory = max(self.memory, -(-(offset + size) // 32) * 32)
        else:
            self.limit(root, MEMORY_MAX)
            self.reach[root] = max(self.reach.get(root, 0), offset + size)


def split_address(address: Value) -> tuple[Var | None, int]:
    """Return (root, offset) with address = root + offset, never reduced; no root for a constant."""
    if isinstance(address, Const):
        return None, address.value
    if isinstance(address, Immutable):
        return Var(-1), 0
    offset = 0
    while address.operation == op.ADD and address.exact:
        one, two = address.operands
        if isinstance(two, Const) and isinstance(one, Var):
            address, offset = one, offset + two.value
        elif isinstance(one, Const) and isinstance(two, Var):
            address, offset = two, offset + one.value
        else:
            break
    return address, offset


@dataclass(slots=True)
class Arrival:
    """A way into a join, or out of a loop: the state there, and the code that ends with it."""

    state: State
    out: list[Statement]
