"""Count how often each value of a region is used, so that a back end can drop what nobody reads and write what is read
once where it is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from eth.vm import opcode_values as op

from chains.engine.aot import ir
from chains.engine.aot.ir import Statement, Value, Var
from chains.engine.aot.state import split_address


@dataclass(slots=True)
class Uses:
    """`hot` counts uses on the way through a region, `cold` those where it is left for the interpreter by a `Check`.
    `turns` holds the loops in which hot uses stand; None is outside of all."""

    hot: Counter[Var] = field(default_factory=Counter)
    cold: Counter[Var] = field(default_factory=Counter)
    turns: dict[Var, set[int | None]] = field(default_factory=dict)
    home: dict[Var, int | None] = field(default_factory=dict)

    def is_live(self, var: Var) -> bool:
        """Whether anything reads the value."""
        return bool(self.hot[var] or self.cold[var])

    def is_single(self, var: Var) -> bool:
        """Whether the value is read once, in the same turn of the same loop as it is made; exits do not count."""
        return self.hot[var] <= 1 and self.turns.get(var, set()) <= {self.home.get(var)}

    def note(self, value: Value, turn: int | None, *, hot: bool = True) -> None:
        """Count a use."""
        if isinstance(value, Var):
            if hot:
                self.hot[value] += 1
                self.turns.setdefault(value, set()).add(turn)
            else:
                self.cold[value] += 1


def count(body: Sequence[Statement]) -> Uses:
    """Return the uses in `body`. Values that only feed themselves, around a loop, are not live."""
    statements = list(_walk(body, None))
    live = _live(statements)
    uses = Uses()
    lets: list[tuple[Var, int | None]] = []
    for statement, turn in statements:
        if isinstance(statement, ir.Let):
            uses.home[statement.var] = turn
            lets.append((statement.var, turn))
        elif isinstance(statement, ir.Copy):
            for var, value in statement.pairs:
                if var in live:
                    uses.note(value, turn)
        elif isinstance(statement, ir.Check):
            for value in statement.image.items if statement.amount else ():
                uses.note(value, turn, hot=False)
        else:
            for value in _reads(statement):
                uses.note(value, turn)
    for var, turn in sorted(lets, key=lambda each: -each[0].number):
        if uses.is_live(var):
            for value in _operand_reads(var):
                uses.note(value, turn, hot=bool(uses.hot[var]))
    return uses


def _walk(body: Sequence[Statement], turn: int | None) -> Iterator[tuple[Statement, int | None]]:
    for statement in body:
        yield statement, turn
        if isinstance(statement, ir.Branch):
            yield from _walk(statement.then, turn)
            yield from _walk(statement.otherwise, turn)
        elif isinstance(statement, ir.Repeat):
            yield from _walk(statement.body, id(statement))


def _live(statements: Sequence[tuple[Statement, int | None]]) -> set[Var]:
    feeds: dict[Var, list[Value]] = {}
    todo: list[Value] = []
    for statement, _ in statements:
        if isinstance(statement, ir.Let):
            feeds[statement.var] = list(statement.var.operands)
        elif isinstance(statement, ir.Copy):
            for var, value in statement.pairs:
                feeds.setdefault(var, []).append(value)
        elif isinstance(statement, ir.Check):
            todo.extend(statement.image.items if statement.amount else ())
        else:
            todo.extend(_reads(statement))
    live: set[Var] = set()
    while todo:
        value = todo.pop()
        if isinstance(value, Var) and value not in live:
            live.add(value)
            todo.extend(feeds.get(value, ()))
    return live


def _operand_reads(var: Var) -> tuple[Value, ...]:
    """Return the operands of a `Let`, those twice that a test precedes: a divisor, how far to shift."""
    operands = var.operands
    if var.operation in (op.DIV, op.MOD):
        return (*operands, operands[1])
    if var.operation in (op.SHL, op.SHR, op.SAR, op.BYTE):
        return (*operands, operands[0])
    if var.operation in (op.ADDMOD, op.MULMOD):
        return (*operands, operands[2])
    return operands


def _place(address: Value, size: Value | None = None) -> tuple[Value, ...]:
    """Return what an address in memory reads. It is named as a sum, and more than once."""
    root, _ = split_address(address)
    return tuple(each for each in (root, root, size, size) if each is not None)


def _reads(statement: Statement) -> tuple[Value, ...]:
    """Return what a statement reads; nothing for `Let`, `Copy` and `Check`."""
    match statement:
        case ir.Grow(address=address, size=size) | ir.Hash(address=address, size=size):
            return _place(address, size)
        case ir.PayWords(size=size):
            return (size,)
        case ir.Load(address=address):
            return _place(address)
        case ir.Store(address=address, value=value):
            return (*_place(address), value)
        case ir.CopyIn(to=to, source=source, size=size, from_memory=from_memory):
            return (*_place(to, size), *(_place(source) if from_memory else (source,)))
        case ir.Host(operands=operands):
            return operands
        case ir.Branch(condition=condition):
            return (condition,)
        case ir.Leave(image=image) | ir.LeaveToInterpreter(image=image):
            return image.items
        case ir.LeaveUnknown(target=target, image=image):
            return (*image.items, target, target)
        case ir.Finish(address=address, size=size):
            return () if address is None else _place(address, size)
        case _:
            return ()
