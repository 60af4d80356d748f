"""Read generated files against the bytecode, knowing nothing of the translator: a second opinion on every constant.

The walker follows the statements of each region and the bytecode side by side. From the bytecode alone, with py-evm's
own prices and the interpreter's table of stack effects, it works out what has been spent, how high the stack is and
which instruction comes next, and compares with what stands in the text:

* every amount that is taken off the count, or subtracted where a frame is left, is the static gas of the way so far;
* every check ahead demands exactly the dearest way to where the next one stands, and no static gas is without a check;
* memory and words are paid for with the whole straight segment set aside;
* every way out names the right instruction and leaves the stack at the right height;
* instructions of the host come in the right order with the right number of operands;
* a region's limits on the stack are its deepest reach and its highest rise.

What values are computed is not looked at here; that is compared by running.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from eth.vm import opcode_values as op

from chains.engine.fast.program import EFFECTS
from chains.engine.vm import LatchkeyComputation

_GAS = {
    opcode: int(logic.gas_cost) for opcode, logic in LatchkeyComputation.opcodes.items() if hasattr(logic, "gas_cost")
}
MEMORY = frozenset({op.MLOAD, op.MSTORE, op.MSTORE8, op.SHA3, op.CALLDATACOPY, op.MCOPY, op.RETURN})
WRITTEN_OUT = frozenset(
    {*range(op.ADD, op.SIGNEXTEND + 1), *range(op.LT, op.SAR + 1), op.SHA3, op.ADDRESS, op.CALLER, op.CALLVALUE}
    | {op.CALLDATALOAD, op.CALLDATASIZE, op.CALLDATACOPY, op.CODESIZE, op.RETURNDATASIZE, op.TIMESTAMP, op.NUMBER}
    | {op.CHAINID, op.POP, op.MLOAD, op.MSTORE, op.MSTORE8, op.JUMP, op.JUMPI, op.PC, op.MSIZE, op.GAS, op.JUMPDEST}
    | {op.MCOPY, *range(op.PUSH0, op.SWAP16 + 1)}
) - {op.EXP}
"""Instructions without a routine of the host."""
FOLDED: Mapping[int, Callable[..., int]] = {
    op.ADD: lambda a, b: (a + b) % 2**256,
    op.SUB: lambda a, b: (a - b) % 2**256,
    op.MUL: lambda a, b: (a * b) % 2**256,
    op.AND: lambda a, b: a & b,
    op.OR: lambda a, b: a | b,
    op.NOT: lambda a: a ^ (2**256 - 1),
    op.ISZERO: lambda a: int(not a),
    op.LT: lambda a, b: int(a < b),
    op.GT: lambda a, b: int(a > b),
    op.EQ: lambda a, b: int(a == b),
    op.SHL: lambda a, b: (b << min(a, 256)) % 2**256,
    op.SHR: lambda a, b: b >> min(a, 256),
}
"""What may be worked out of constants, so that a branch needs no test."""
SEGMENT_ENDS = (op.JUMP, op.JUMPI, op.GAS)


class Wrong(AssertionError):
    """The text says something else than the bytecode."""


@dataclass(slots=True)
class Demand:
    """A check: what it demands, and the most that a way behind it spends."""

    pc: int
    amount: int
    most: int = 0


@dataclass(slots=True)
class Cursor:
    """A point on a way through the bytecode. `spent` is static gas that the text has not taken off; `covers` are the
    checks in force, each with the static gas since; `closing`: they cover no more than the present segment."""

    pc: int
    height: int = 0
    spent: int = 0
    covers: tuple[tuple[Demand, int], ...] = ()
    closing: bool = False
    known: dict[int, int] = field(default_factory=dict)

    def copy(self) -> Cursor:
        return replace(self, known=dict(self.known))


_Saved = tuple[int, int, int, list[tuple[Demand, int]], list[tuple[int, int]]]
"""What a walker must take back when a way turns out not to be the one."""


class Code:
    """Bytecode as the walker reads it."""

    def __init__(self, code: bytes, immutables: Iterable[int] = ()) -> None:
        self.code = code
        self.unknown = {start - 1 for start in immutables}
        self.starts: dict[int, int] = {}
        pc = 0
        while pc < len(code):
            width = code[pc] - op.PUSH0 if op.PUSH1 <= code[pc] <= op.PUSH32 else 0
            self.starts[pc] = min(pc + 1 + width, len(code))
            pc += 1 + width

    def opcode(self, pc: int) -> int:
        if pc != len(self.code) and pc not in self.starts:
            raise Wrong(f"{pc} is no start of an instruction")
        return self.code[pc] if pc < len(self.code) else op.STOP


def is_target(code: Code, pc: int | None) -> bool:
    return pc in code.starts and code.code[pc] == op.JUMPDEST


class Walker:
    """Walks one region's function."""

    def __init__(self, code: Code, function: ast.FunctionDef, regions: set[str]) -> None:
        self._code = code
        self._function = function
        self._regions = regions
        self._reach = 0
        self._rise = 0
        self._demands: list[Demand] = []

    def walk(self) -> int:
        """Check the function; return how many checks ahead it has. Raises `Wrong`."""
        pc = int(self._function.name[1:])
        guard, body = _guard(self._function.body)
        if _resume(guard.body) != pc:
            raise Wrong(f"{self._function.name} hands over to {_resume(guard.body)}")
        ends = self._block(body, Cursor(pc), [])
        if ends is not None:
            raise Wrong(f"{self._function.name} runs off its end at {ends}")
        need, highest = _limits(guard.test)
        if (need, highest) != (-self._reach, 1024 - self._rise):
            raise Wrong(f"{self._function.name}: limits {need}, {highest}; reach {self._reach}, rise {self._rise}")
        for demand in self._demands:
            if demand.amount != demand.most:
                raise Wrong(
                    f"{self._function.name}: the check at {demand.pc} demands {demand.amount} for {demand.most}"
                )
        return len(self._demands)

    # -- the bytecode

    def _step(self, at: Cursor) -> None:
        """Go over one instruction that is written out and does not branch."""
        code = self._code
        opcode = code.opcode(at.pc)
        decided = opcode == op.JUMPI and at.known.get(at.height - 2) is not None
        if opcode not in WRITTEN_OUT or (opcode == op.JUMPI and not decided):
            raise Wrong(f"the text passes over instruction 0x{opcode:02x} at {at.pc}")
        self._spend(at, opcode)
        following = code.starts[at.pc]
        if opcode in (op.JUMP, op.JUMPI):
            target = self._pop(at)
            taken = opcode == op.JUMP or self._pop(at)
            if taken and (target is None or not is_target(code, target)):
                raise Wrong(f"the text passes over an unknown jump at {at.pc}")
            following = target if taken and target is not None else following
        elif op.PUSH0 <= opcode <= op.PUSH32:
            value = int.from_bytes(code.code[at.pc + 1 : following].ljust(opcode - op.PUSH0, b"\0"), "big")
            self._push(at, None if at.pc in code.unknown else value)
        elif op.DUP1 <= opcode <= op.DUP16:
            depth = opcode - op.DUP1 + 1
            self._touch(at, depth)
            self._push(at, at.known.get(at.height - depth))
        elif op.SWAP1 <= opcode <= op.SWAP16:
            depth = opcode - op.SWAP1 + 2
            self._touch(at, depth)
            top, other = at.known.pop(at.height - 1, None), at.known.pop(at.height - depth, None)
            at.known |= {height: v for height, v in ((at.height - depth, top), (at.height - 1, other)) if v is not None}
        else:
            self._effect(at, opcode)
        at.pc = following
        if at.closing and (opcode in SEGMENT_ENDS or code.opcode(at.pc) == op.JUMPDEST):
            at.covers, at.closing = (), False

    def _spend(self, at: Cursor, opcode: int) -> None:
        at.spent += _GAS[opcode]
        if not at.covers:
            raise Wrong(f"no check covers the instruction at {at.pc}")
        at.covers = tuple((demand, since + _GAS[opcode]) for demand, since in at.covers)
        for demand, since in at.covers:
            demand.most = max(demand.most, since)

    def _touch(self, at: Cursor, depth: int) -> None:
        self._reach = min(self._reach, at.height - depth)

    def _pop(self, at: Cursor) -> int | None:
        self._touch(at, 1)
        at.height -= 1
        return at.known.pop(at.height, None)

    def _push(self, at: Cursor, value: int | None = None) -> None:
        at.known.pop(at.height, None)
        if value is not None:
            at.known[at.height] = value
        at.height += 1
        self._rise = max(self._rise, at.height)

    def _effect(self, at: Cursor, opcode: int) -> None:
        pops, pushes = EFFECTS.get(opcode, (0, 0))
        items = [self._pop(at) for _ in range(pops)]
        known = opcode in FOLDED and None not in items
        for _ in range(pushes):
            self._push(at, FOLDED[opcode](*items) if known else None)

    def _go(
        self, at: Cursor, *, pc: int | None = None, spent: int | None = None, opcodes: frozenset[int] | None = None
    ) -> None:
        """Go on until the instruction is the one at `pc`, or one of `opcodes`, and so much is spent."""
        for _ in range(100_000):
            if (
                (pc is None or at.pc == pc)
                and (spent is None or at.spent == spent)
                and (opcodes is None or self._code.opcode(at.pc) in opcodes)
            ):
                return
            self._step(at)
        raise Wrong("the text waits for something that does not come")

    def _segment_total(self, at: Cursor) -> int:
        """Return what is spent once the straight segment at the cursor is over."""
        total, pc = at.spent, at.pc
        while True:
            opcode = self._code.opcode(pc)
            if opcode not in WRITTEN_OUT:
                return total
            total += _GAS[opcode]
            pc = self._code.starts[pc]
            if opcode in SEGMENT_ENDS or self._code.opcode(pc) == op.JUMPDEST:
                return total

    # -- the text

    def _block(self, body: Sequence[ast.stmt], at: Cursor, loops: list[dict[str, Any]]) -> Cursor | None:
        """Walk statements; return where their end is, None if it is never reached."""
        items = list(body)
        rise = 0
        for index, item in enumerate(items):
            match item:
                case ast.Return():
                    self._leave(item, at, _resume(items), rise)
                    return None
                case ast.Continue():
                    if (at.pc, at.height, at.spent) != (loops[-1]["pc"], loops[-1]["height"], 0):
                        raise Wrong(f"continue at {at}")
                    loops[-1]["known"].append(at.known)
                    return None
                case ast.Break():
                    loops[-1]["breaks"].append(at)
                    return None
                case ast.Raise():
                    return None
                case ast.While(body=inner):
                    after = self._loop(inner, at, loops, items[index - 1] if index else None)
                    if after is None:
                        return None
                    at = after
                case ast.If():
                    kind = _kind_of_if(item)
                    if kind == "check":
                        self._check(item, at)
                    elif kind == "grow":
                        self._pay(at, _call_in(item.body[0]))
                    elif kind == "known region":
                        self._unknown_jump(item, items[index + 1 :], at, rise)
                        return None
                    elif kind == "branch":
                        found = self._branch(item, at, loops)
                        if found is None:
                            return None
                        at = found
                case ast.AugAssign(target=ast.Name(id="gas"), op=ast.Sub(), value=ast.Constant(value=amount)):
                    self._go(at, spent=int(str(amount)))
                    at.spent = 0
                case _:
                    rise += self._simple(item, items, index, at)
        return at

    def _simple(self, item: ast.stmt, items: Sequence[ast.stmt], index: int, at: Cursor) -> int:
        text = ast.unparse(item)
        if text.startswith("gm.gas_remaining = "):
            self._host(items[index:], at, _less(item.value))  # type: ignore[attr-defined]  # an assignment
            return 0
        if text.startswith("gas = take("):
            self._pay(at, _call_in(item))
        elif isinstance(item, ast.Assign) and text.split(" = ")[1].startswith("gas -"):
            self._go(at, opcodes=frozenset({op.GAS}))
            self._step(at)
            if at.spent != _less(item.value):
                raise Wrong(f"GAS before {at.pc} shows {text}, spent is {at.spent}")
        return 0 if _is_operand(items, index) else _rise_of(item)

    def _check(self, item: ast.If, at: Cursor) -> None:
        last = item.body[-1]
        assert isinstance(last, ast.Return)
        pc, owed = _resume(item.body), _returned_gas(last)
        assert pc is not None
        self._go(at, pc=pc, spent=owed)
        self._stack(item.body, at)
        assert isinstance(item.test, ast.Compare)
        limit = ast.literal_eval(item.test.comparators[0])
        demand = Demand(pc, limit - owed)
        at.covers, at.closing = ((demand, 0),), False
        self._demands.append(demand)

    def _stack(self, body: Sequence[ast.stmt], at: Cursor) -> None:
        rise = sum(map(_rise_of, body))
        if rise != at.height:
            raise Wrong(f"the stack is left {rise} above the entry, at {at.pc} it is {at.height}")

    def _pay(self, at: Cursor, call: ast.Call) -> None:
        owed = ast.literal_eval(call.args[{"grow": 2, "take": 1}[ast.unparse(call.func)]])
        begin = at.pc
        while self._code.opcode(at.pc) not in MEMORY or self._segment_total(at) != owed:
            if self._code.opcode(at.pc) == op.JUMPI and at.known.get(at.height - 2) is None:
                raise Wrong(f"memory is paid for with {owed} set aside, on no instruction from {begin} to {at.pc}")
            self._step(at)
        at.closing = True

    def _host(self, items: Sequence[ast.stmt], at: Cursor, owed: int) -> None:
        pushed = 0
        for item in items[1:]:
            if isinstance(item, ast.Expr) and ast.unparse(item).startswith("h"):
                break
            pushed += _rise_of(item)
        opcode = int(ast.unparse(item).split("(")[0][1:], 16)
        self._go(at, opcodes=frozenset(range(256)) - WRITTEN_OUT)
        if self._code.opcode(at.pc) != opcode or at.spent != owed:
            raise Wrong(f"at {at.pc} the host runs 0x{opcode:02x} with {owed} owed, spent is {at.spent}")
        if pushed != EFFECTS.get(opcode, (0, 0))[0]:
            raise Wrong(f"at {at.pc} 0x{opcode:02x} gets {pushed} operands")
        self._effect(at, opcode)
        at.pc = self._code.starts[at.pc]
        at.spent, at.covers, at.closing = 0, (), False

    def _leave(self, item: ast.Return, at: Cursor, resume: int | None, rise: int) -> None:
        assert isinstance(item.value, ast.Tuple)
        owed, where = _returned_gas(item), ast.unparse(item.value.elts[0])
        if where != "None":
            if where not in self._regions:
                raise Wrong(f"no region {where}")
            self._go(at, pc=int(where[1:]), spent=owed)
        elif resume is not None:
            self._go(at, pc=resume, spent=owed)
        else:
            self._go(at, opcodes=frozenset({op.STOP, op.RETURN}), spent=owed)
            self._effect(at, self._code.opcode(at.pc))
            return
        if rise != at.height:
            raise Wrong(f"{where} is left to with {rise} on the stack, at {at.pc} there is {at.height}")

    def _unknown_jump(self, item: ast.If, rest: Sequence[ast.stmt], at: Cursor, rise: int) -> None:
        self._go(at, opcodes=frozenset({op.JUMP}))
        while is_target(self._code, at.known.get(at.height - 1)):
            self._step(at)
            self._go(at, opcodes=frozenset({op.JUMP}))
        pc, before = at.pc, at.spent
        self._spend(at, op.JUMP)
        self._pop(at)
        assert isinstance(item.body[0], ast.Return)
        assert isinstance(rest[-1], ast.Return)
        told = (_returned_gas(item.body[0]), _returned_gas(rest[-1]), _resume(rest), rise)
        if told != (at.spent, before, pc, at.height):
            raise Wrong(f"the jump at {pc}: {told} instead of {(at.spent, before, pc, at.height)}")

    def _branch(self, item: ast.If, at: Cursor, loops: list[dict[str, Any]]) -> Cursor | None:
        self._go(at, opcodes=frozenset({op.JUMPI}))
        while at.known.get(at.height - 2) is not None:  # a branch that needs no test
            self._step(at)
            self._go(at, opcodes=frozenset({op.JUMPI}))
        self._spend(at, op.JUMPI)
        jump = at.pc
        target = self._pop(at)
        self._pop(at)
        if at.closing:
            at.covers, at.closing = (), False
        straight, taken = at.copy(), at.copy()
        straight.pc = self._code.starts[jump]
        if not is_target(self._code, target):
            if _resume(item.body) != jump:
                raise Wrong(f"the jump at {jump} goes nowhere, the text follows it")
            return straight
        assert target is not None
        taken.pc = target
        failures = []
        for then, otherwise in ((taken, straight), (straight, taken)):
            saved = self._save(loops)
            try:
                one = self._block(item.body, then.copy(), loops)
                two = self._block(item.orelse, otherwise.copy(), loops)
                return self._meet([each for each in (one, two) if each is not None])
            except Wrong as wrong:
                failures.append(str(wrong))
                self._restore(saved, loops)
        raise Wrong(f"branch at {jump}: {' / '.join(failures)}")

    def _loop(
        self, body: Sequence[ast.stmt], at: Cursor, loops: list[dict[str, Any]], before: ast.stmt | None
    ) -> Cursor | None:
        if at.spent or not is_target(self._code, at.pc):
            raise Wrong(f"a loop starts at {at.pc} with {at.spent} spent")
        constants = _set_before(before)
        some = {k: v for k, v in at.known.items() if v not in constants or is_target(self._code, v)}
        targets = {k: v for k, v in at.known.items() if is_target(self._code, v)}
        failures = []
        for known in (some, targets, dict(at.known)):
            saved = self._save(loops)
            try:
                return self._turn(body, at, loops, known)
            except Wrong as wrong:
                failures.append(str(wrong))
                self._restore(saved, loops)
        raise Wrong(f"loop at {at.pc}: {' / '.join(failures)}")

    def _turn(
        self, body: Sequence[ast.stmt], at: Cursor, loops: list[dict[str, Any]], known: dict[int, int]
    ) -> Cursor | None:
        """Walk a loop, of whose stack so much is known before every turn, or less."""
        while True:
            saved = self._save(loops)
            loop: dict[str, Any] = {"pc": at.pc, "height": at.height, "breaks": [], "known": []}
            start = replace(at, known=dict(known), covers=())
            if self._block(body, start, [*loops, loop]) is not None:
                raise Wrong(f"the loop at {at.pc} runs off its end")
            kept = {k: v for k, v in known.items() if all(other.get(k) == v for other in loop["known"])}
            if kept == known:
                return self._meet(loop["breaks"], after_loop=True)
            known = kept
            self._restore(saved, loops)

    def _save(self, loops: Sequence[dict[str, Any]]) -> _Saved:
        marks = [(len(loop["breaks"]), len(loop["known"])) for loop in loops]
        return (self._reach, self._rise, len(self._demands), [(each, each.most) for each in self._demands], marks)

    def _restore(self, saved: _Saved, loops: Sequence[dict[str, Any]]) -> None:
        self._reach, self._rise, count, mosts, marks = saved
        del self._demands[count:]
        for demand, most in mosts:
            demand.most = most
        for loop, (breaks, known) in zip(loops, marks, strict=True):
            del loop["breaks"][breaks:], loop["known"][known:]

    def _meet(self, ways: Sequence[Cursor], *, after_loop: bool = False) -> Cursor | None:
        """Return the first point that all ways come to with the same gas; none for no way."""
        if not ways:
            return None
        met = ways[0].copy()
        if len(ways) > 1:
            paths = [list(self._ahead(way)) for way in ways]
            common = [at for at in paths[0] if all(any(self._same(at, other) for other in path) for path in paths[1:])]
            if not common:
                raise Wrong(f"ways do not meet: {ways}")
            at = common[0]
            for way in ways:
                self._go(way, pc=at.pc, spent=at.spent)
            met = ways[0].copy()
            met.closing = any(way.closing for way in ways)
            met.covers = _all_covers(ways)
            met.known = {k: v for k, v in met.known.items() if all(way.known.get(k) == v for way in ways)}
        if after_loop:
            met.covers = ()
        return met

    def _same(self, one: Cursor, other: Cursor) -> bool:
        """Whether two ways have met: same instruction, height, gas and return addresses."""
        if (one.pc, one.height, one.spent) != (other.pc, other.height, other.spent):
            return False
        return self._returns(one) == self._returns(other)

    def _returns(self, at: Cursor) -> dict[int, int]:
        return {height: value for height, value in at.known.items() if is_target(self._code, value)}

    def _ahead(self, at: Cursor) -> Iterator[Cursor]:
        """Every point on the straight way ahead."""
        saved = (self._reach, self._rise, [(demand, demand.most) for demand in self._demands])
        scout = at.copy()
        found = [scout.copy()]
        try:
            for _ in range(400):
                self._step(scout)
                found.append(scout.copy())
        except Wrong:
            pass
        self._reach, self._rise = saved[0], saved[1]
        for demand, most in saved[2]:
            demand.most = most
        yield from found


def _all_covers(ways: Sequence[Cursor]) -> tuple[tuple[Demand, int], ...]:
    """Return the checks of all ways; none if one way has none."""
    if not all(way.covers for way in ways):
        return ()
    found: dict[int, tuple[Demand, int]] = {}
    for demand, since in (cover for way in ways for cover in way.covers):
        known = found.get(id(demand))
        found[id(demand)] = (demand, max(since, known[1] if known else 0))
    return tuple(found.values())


def _set_before(item: ast.stmt | None) -> set[int]:
    """Return the constants from which the variables of a loop start."""
    if not isinstance(item, ast.Assign):
        return set()
    values = item.value.elts if isinstance(item.value, ast.Tuple) else [item.value]
    return {each.value for each in values if isinstance(each, ast.Constant) and isinstance(each.value, int)}


def _guard(body: Sequence[ast.stmt]) -> tuple[ast.If, Sequence[ast.stmt]]:
    for index, item in enumerate(body):
        if isinstance(item, ast.If):
            return item, body[index + 1 :]
    raise Wrong("a region without limits on its stack")


def _limits(test: ast.expr) -> tuple[int, int]:
    comparison = test.values[-1] if isinstance(test, ast.BoolOp) else test
    if isinstance(comparison, ast.UnaryOp):
        inner = comparison.operand
        assert isinstance(inner, ast.Compare)
        return ast.literal_eval(inner.left), ast.literal_eval(inner.comparators[-1])
    assert isinstance(comparison, ast.Compare)
    return 0, ast.literal_eval(comparison.comparators[0])


def _kind_of_if(item: ast.If) -> str:
    text = ast.unparse(item.test)
    if text.startswith("gas <"):
        return "check"
    if ast.unparse(item.body[0]).startswith("gas = grow("):
        return "grow"
    if text == "f is not None":
        return "known region"
    return "conversion" if text.startswith("type(") else "branch"


def _resume(body: Sequence[ast.stmt]) -> int | None:
    found = [item for item in body if isinstance(item, ast.Assign) and ast.unparse(item.targets[0]) == "c.resume"]
    return ast.literal_eval(found[0].value) if found else None


def _less(value: ast.expr) -> int:
    """Return n of `gas - n`."""
    if isinstance(value, ast.Name) and value.id == "gas":
        return 0
    assert isinstance(value, ast.BinOp)
    amount: int = ast.literal_eval(value.right)
    return amount if isinstance(value.op, ast.Sub) else -amount


def _returned_gas(item: ast.Return) -> int:
    assert isinstance(item.value, ast.Tuple)
    return _less(item.value.elts[1])


def _call_in(item: ast.stmt) -> ast.Call:
    assert isinstance(item, ast.Assign)
    assert isinstance(item.value, ast.Call)
    return item.value


def _rise_of(item: ast.stmt) -> int:
    """Return by how much a statement raises the stack of the frame."""
    match item:
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id="st"), attr="append"))):
            return 1
        case ast.AugAssign(target=ast.Name(id="st"), value=ast.Tuple(elts=items)):
            return len(items)
        case ast.Delete(targets=[ast.Subscript(slice=ast.Slice(lower=lower))]):
            return int(ast.literal_eval(lower)) if lower is not None else 0
        case ast.Assign(targets=[ast.Subscript(value=ast.Name(id="st"), slice=ast.Slice(lower=lower))], value=value):
            assert isinstance(value, ast.Tuple)
            assert lower is not None
            return len(value.elts) + int(ast.literal_eval(lower))
    return 0


def _is_operand(items: Sequence[ast.stmt], index: int) -> bool:
    """Whether a push at `index` is for a routine of the host."""
    return index > 0 and ast.unparse(items[index - 1]).startswith("gm.gas_remaining = ")


def walk_module(text: str, code: bytes, immutables: Iterable[int] = ()) -> tuple[int, int]:
    """Check a generated module against its code; return (regions, checks ahead). Raises `Wrong`."""
    (bind,) = (item for item in ast.parse(text).body if isinstance(item, ast.FunctionDef) and item.name == "bind")
    functions = [item for item in bind.body if isinstance(item, ast.FunctionDef)]
    names = {function.name for function in functions}
    read = Code(code, immutables)
    if any(function.name != "r0" and not is_target(read, int(function.name[1:])) for function in functions):
        for function in functions:
            read.opcode(int(function.name[1:]))
    return len(functions), sum(Walker(read, function, names).walk() for function in functions)
