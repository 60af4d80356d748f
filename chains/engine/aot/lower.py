"""Turn the graph of a region into structured code: stack slots become values, gas is checked ahead, loops are loops.

Why the result is exact:

* Static gas. A `Check` demands the static gas of every way through the code up to the next check before any of it runs;
  if there is less, nothing has happened yet and the interpreter goes on from there. What is spent is the sum of the way
  that was taken.
* Dynamic gas (memory, words hashed or copied) is paid after all static gas of its straight segment is set aside. If it
  cannot be paid, plain execution runs out of gas in the same segment, whatever comes first.
* Instructions that see state, or the gas that is left, end a segment and get the exact count.
* Jumps to unknown targets, and code beyond the budget, leave with the exact stack.
* Stack depth is checked once, at entry, for the whole region.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from eth.vm import opcode_values as op

from chains.engine.aot import arithmetic, ir
from chains.engine.aot.decode import STACK_EFFECT, STATIC_GAS, WORD, Instruction, Program
from chains.engine.aot.graph import Block, Exit, Graph, Place
from chains.engine.aot.ir import WORD_MAX, Const, Immutable, Statement, Value, Var
from chains.engine.aot.state import MEMORY_MAX, Arrival, State

ADDRESS_MAX = 2**160 - 1
GAS_MAX = 2**64 - 1
LOOP_GUESS = 2**64 - 1
"""First guess of how large a variable of a loop can become; a wrong guess costs translation time only."""
DEEPEST = 60
"""Branches and loops within each other; Python takes a hundred levels."""
MOST_LOOPS = 8
"""Loops within each other. Python takes twenty; each level doubles the time to translate, and contracts have three."""

FRAME_READS = {
    op.ADDRESS: ADDRESS_MAX,
    op.CALLER: ADDRESS_MAX,
    op.CALLVALUE: WORD_MAX,
    op.CALLDATASIZE: MEMORY_MAX,
    op.RETURNDATASIZE: MEMORY_MAX,
    op.TIMESTAMP: WORD_MAX,
    op.NUMBER: WORD_MAX,
    op.CHAINID: WORD_MAX,
}
"""Instructions that read what the frame was given, and the largest value that they can read."""

HOST_HIGH = {
    **dict.fromkeys((op.CALL, op.CALLCODE, op.DELEGATECALL, op.STATICCALL), 1),
    **dict.fromkeys((op.ORIGIN, op.COINBASE), ADDRESS_MAX),
}


@dataclass(slots=True)
class _Join:
    place: Place
    arrivals: list[Arrival] = field(default_factory=list)


@dataclass(slots=True)
class _Turn:
    header: Place
    follow: Place | None
    backs: list[Arrival] = field(default_factory=list)
    breaks: list[Arrival] = field(default_factory=list)


_Frames = tuple[_Join | _Turn, ...]
"""What encloses the code being written, the innermost last."""
_Next = tuple[Place | None, Place | None, State]
"""The block that was written, the one to go to, and the state on the way. No source: the way there has been written."""


class Lowering:
    """Writes one region. `memory` is how many bytes of memory the region may take for granted."""

    def __init__(self, program: Program, graph: Graph, *, memory: int) -> None:
        self._program = program
        self._graph = graph
        self._memory = memory
        self._count = 0
        self._depth = 0
        self._entries: list[Var] = []
        self._need = 0
        self._growth = 0
        self._memory_left_with: int | None = None
        self.wanted: set[int] = set()

    def region(self) -> ir.Region:
        """Return the region; afterwards `wanted` holds the pcs at which other regions must start."""
        body: list[Statement] = []
        state = State(entry=self._entry, memory=self._memory)
        self._run(self._graph.entry, state, body, ())
        return ir.Region(
            pc=self._graph.entry.pc,
            need=self._need,
            growth=self._growth,
            memory=self._memory,
            body=body,
            entries=self._entries,
        )

    @property
    def memory_left_with(self) -> int:
        """Bytes of memory that are known to be there wherever the region is left for another one."""
        return self._memory_left_with or 0

    # -- values

    def _entry(self, index: int) -> Var:
        while len(self._entries) <= index:
            self._entries.append(Var(self._next(), entry=len(self._entries)))
        self._need = max(self._need, index + 1)
        return self._entries[index]

    def _next(self) -> int:
        self._count += 1
        return self._count

    def _var(self, high: int = WORD_MAX) -> Var:
        return Var(self._next(), high=high)

    def _compute(self, state: State, out: list[Statement], code: int, operands: Sequence[Value]) -> Value:
        code, values = arithmetic.rewrite(code, operands, [state.high(each) for each in operands])
        highs = [state.high(each) for each in values]
        simple = arithmetic.simplify(code, values, highs)
        if simple is not None:
            return simple
        high, exact = arithmetic.bound(code, values, highs)
        var = Var(self._next(), high=high, operation=code, operands=values, exact=exact)
        out.append(ir.Let(var))
        return var

    # -- ways through the graph

    def _run(self, place: Place, state: State, out: list[Statement], frames: _Frames) -> None:
        """Write everything from `place` on, up to where it ends or meets one of `frames`."""
        source: Place | None = None
        at: Place | None = place
        while at is not None:
            if source is not None and not self._goes_on(source, at, state, out, frames):
                return
            if at in self._graph.loops:
                if sum(isinstance(frame, _Turn) for frame in frames) >= MOST_LOOPS:
                    self._leave(at.pc, state, out)  # to a region that starts with this loop
                    return
                source, at, state = self._loop(at, state, out, frames)
            else:
                source, at, state = self._block(at, state, out, frames)

    def _goes_on(self, source: Place, target: Place, state: State, out: list[Statement], frames: _Frames) -> bool:
        """Return whether `target` is to be written here; else the way to it has been written."""
        graph = self._graph
        if target in graph.cold and graph.inside(source, target):
            out.append(ir.LeaveToInterpreter(pc=target.pc, image=state.image(), owed=state.owed))
            return False
        if graph.inside(source, target):
            innermost_join = True
            for frame in reversed(frames):
                if isinstance(frame, _Turn):
                    if target in (frame.header, frame.follow):
                        ways = frame.backs if target == frame.header else frame.breaks
                        ways.append(Arrival(state, out))
                        return False
                    break
                if innermost_join and target == frame.place:
                    frame.arrivals.append(Arrival(state, out))
                    return False
                innermost_join = False
            outer = any(isinstance(frame, _Turn) and target == frame.header for frame in frames)
            if not outer and self._depth < DEEPEST and graph.entries.get(target, 0) == 1:
                return True
        self._leave(target.pc, state, out)
        return False

    def _leave(self, pc: int, state: State, out: list[Statement]) -> None:
        self.wanted.add(pc)
        self._note_memory_left(state)
        out.append(ir.Leave(pc=pc, image=self._image(state), owed=state.owed))

    def _note_memory_left(self, state: State) -> None:
        known = self._memory_left_with
        self._memory_left_with = state.memory if known is None else min(known, state.memory)

    def _image(self, state: State) -> ir.Image:
        image = state.image()
        for value in image.items:
            if isinstance(value, Const) and value.value in self._program.jump_targets:
                self.wanted.add(value.value)  # perhaps a return address
        return image

    def _loop(self, header: Place, state: State, out: list[Statement], frames: _Frames) -> _Next:
        loop = self._graph.loops[header]
        _settle(state, out)
        state.check = None
        variables: dict[int, int] = {}  # by stack height: the largest value
        self._depth += 1
        while True:
            wanted, memory_left = self.wanted.copy(), self._memory_left_with
            turn = _Turn(header, loop.follow)
            head = state.copy()
            starts: list[tuple[Var, Value]] = []
            for height, high in variables.items():
                head.reach_down(height)
                var = self._var(high)
                starts.append((var, head.at(height)))
                head.put(height, var)
            first = head.copy()
            body: list[Statement] = []
            inner = (*frames, turn)
            source, target, after = self._block(header, first, body, inner)
            if target is not None and (source is None or self._goes_on(source, target, after, body, inner)):
                self._run(target, after, body, inner)
            if not self._changed(head, turn.backs, variables):
                break
            self.wanted, self._memory_left_with = wanted, memory_left
        self._depth -= 1
        if starts:
            out.append(ir.Copy(tuple(starts)))
        out.append(ir.Repeat(body))
        for back in turn.backs:
            _settle(back.state, back.out)
            moves = [
                (var, self._reached(back.state, height)) for (var, _), height in zip(starts, variables, strict=True)
            ]
            moves = [(var, value) for var, value in moves if value is not var]
            if moves:
                back.out.append(ir.Copy(tuple(moves)))
            back.out.append(ir.Continue())
        if not turn.breaks:
            return header, None, state
        merged = self._merge(turn.breaks)
        for way in turn.breaks:
            way.out.append(ir.Break())
        merged.check = None
        return header, loop.follow, merged

    def _reached(self, state: State, height: int) -> Value:
        state.reach_down(height)
        return state.at(height)

    def _changed(self, head: State, backs: Sequence[Arrival], variables: dict[int, int]) -> bool:
        """Note which stack slots change from turn to turn, and how large they get; return whether that is news."""
        news = False
        for back in backs:
            lowest = -max(head.dropped, back.state.dropped)
            head.reach_down(lowest)
            back.state.reach_down(lowest)
            for height in range(lowest, head.height):
                old, new = head.at(height), back.state.at(height)
                if old == new:
                    continue
                high = back.state.high(new)
                if height not in variables:
                    variables[height] = max(head.high(old), LOOP_GUESS)
                    news = True
                if high > variables[height]:
                    variables[height] = WORD_MAX
                    news = True
        return news

    def _merge(self, ways: Sequence[Arrival]) -> State:
        """Return the state behind a join and write to each way what it has to bring."""
        lowest = -max(way.state.dropped for way in ways)
        for way in ways:
            way.state.reach_down(lowest)
        states = [way.state for way in ways]
        merged = states[0].copy()
        if len(ways) == 1:
            return merged
        owed = {state.owed for state in states}
        if len(owed) > 1:
            for way in ways:
                _settle(way.state, way.out)
            merged.owed = 0
        checks = {id(state.check) for state in states}
        merged.check = states[0].check if len(checks) == 1 else None
        merged.since = max(state.since for state in states)
        merged.memory = min(state.memory for state in states)
        merged.reach = {
            var: min(state.reach[var] for state in states)
            for var in merged.reach
            if all(var in state.reach for state in states)
        }
        merged.bounds = {
            var: max(state.high(var) for state in states)
            for var in merged.bounds
            if all(var in state.bounds for state in states)
        }
        moves: list[list[tuple[Var, Value]]] = [[] for _ in ways]
        for height in range(lowest, merged.height):
            values = [state.at(height) for state in states]
            if all(value == values[0] for value in values):
                continue
            var = self._var(max(state.high(value) for state, value in zip(states, values, strict=True)))
            merged.put(height, var)
            for each, value in zip(moves, values, strict=True):
                each.append((var, value))
        for way, pairs in zip(ways, moves, strict=True):
            if pairs:
                way.out.append(ir.Copy(tuple(pairs)))
        return merged

    # -- blocks

    def _block(self, place: Place, state: State, out: list[Statement], frames: _Frames) -> _Next:
        """Write a block; return where to go on, and with what, or no place if nothing is left to write."""
        block = self._graph.blocks[place]
        starts_segment = True
        for index, instruction in enumerate(block.instructions):
            if starts_segment:
                self._segment(block.instructions[index:], instruction.pc, state, out)
            starts_segment = self._instruction(instruction, state, out)
            self._growth = max(self._growth, state.height)
            if instruction.code == op.JUMPI:
                return self._fork(block, state, out, frames)
        last = block.instructions[-1]
        if block.exit is Exit.GOTO:
            if last.code == op.JUMP:
                state.pop()
            return place, block.successors[0], state
        if block.exit is Exit.UNKNOWN:
            self._jump_away(last, state, out)
        return place, None, state

    def _segment(self, rest: Sequence[Instruction], pc: int, state: State, out: list[Statement]) -> None:
        """Set aside the static gas of the straight code ahead, under the running check or a new one."""
        cost = 0
        for instruction in rest:
            if instruction.code not in STATIC_GAS:
                break
            cost += STATIC_GAS[instruction.code]
            if instruction.code == op.GAS:
                break
        if not cost:
            return
        if state.check is None:
            state.check = ir.Check(pc=pc, image=state.image(), owed=state.owed)
            state.since = 0
            out.append(state.check)
        state.owed += cost
        state.since += cost
        state.check.amount = max(state.check.amount, state.since)

    def _fork(self, block: Block, state: State, out: list[Statement], frames: _Frames) -> _Next:
        place = block.place
        taken, straight = block.successors
        target, condition = state.pop(), state.pop()
        assert straight is not None
        if isinstance(condition, Const):
            if not condition.value:
                return place, straight, state
            if taken is not None:
                return place, taken, state
            state.stack += (condition, target)
            self._repeat(block.instructions[-1], state, out)
            return place, None, state
        condition, negated = _plain_condition(condition)
        yes, no = state, state.copy()
        for way, holds in ((yes, True), (no, False)):
            way.assume(condition, holds=holds is not negated)
        if taken is None:
            aside: list[Statement] = []
            yes.stack += (Const(1), target)
            self._repeat(block.instructions[-1], yes, aside)
            out.append(ir.Branch(condition, negated, aside, []))
            return place, straight, no
        graph = self._graph
        join = graph.joins.get(place)
        if join is not None and not (frames and isinstance(frames[-1], _Join) and frames[-1].place == join):
            meeting = _Join(join)
            then = self._arm(place, taken, yes, (*frames, meeting))
            otherwise = self._arm(place, straight, no, (*frames, meeting))
            out.append(ir.Branch(condition, negated, then, otherwise))
            if not meeting.arrivals:
                return place, None, state
            return None, join, self._merge(meeting.arrivals)  # all its ways have been brought together
        first, second = (taken, yes), (straight, no)
        if straight in graph.cold and taken not in graph.cold:
            first, second, negated = second, first, not negated
        met = _meetings(frames)
        then = self._arm(place, first[0], first[1], frames)
        if _meetings(frames) == met:
            out.append(ir.Branch(condition, negated, then, []))
            return place, second[0], second[1]
        otherwise = self._arm(place, second[0], second[1], frames)
        out.append(ir.Branch(condition, negated, then, otherwise))
        return place, None, state

    def _arm(self, source: Place, target: Place, state: State, frames: _Frames) -> list[Statement]:
        out: list[Statement] = []
        self._depth += 1
        if self._goes_on(source, target, state, out, frames):
            self._run(target, state, out, frames)
        self._depth -= 1
        return out

    def _jump_away(self, jump: Instruction, state: State, out: list[Statement]) -> None:
        """Leave by a JUMP that the graph does not follow."""
        target = state.pop()
        if not isinstance(target, Const):
            self._note_memory_left(state)
            out.append(ir.LeaveUnknown(pc=jump.pc, target=target, image=self._image(state), owed=state.owed))
        elif target.value in self._program.jump_targets:
            self._leave(target.value, state, out)
        else:
            state.stack.append(target)
            self._repeat(jump, state, out)

    def _repeat(self, jump: Instruction, state: State, out: list[Statement]) -> None:
        """Let the interpreter do the jump, which has been charged already but not taken."""
        owed = state.owed - STATIC_GAS[jump.code]
        out.append(ir.LeaveToInterpreter(pc=jump.pc, image=state.image(), owed=owed))

    # -- instructions

    def _instruction(self, instruction: Instruction, state: State, out: list[Statement]) -> bool:
        """Write one instruction; return whether a segment starts behind it."""
        code = instruction.code
        if code == op.JUMPDEST or code == op.JUMPI:
            return False
        if code == op.JUMP:
            return False
        if op.PUSH0 <= code <= op.PUSH32:
            immutable = instruction.immutable
            state.stack.append(Const(instruction.immediate) if immutable is None else Immutable(immutable))
        elif op.DUP1 <= code <= op.DUP16:
            state.want(code - op.DUP1 + 1)
            state.stack.append(state.stack[-(code - op.DUP1 + 1)])
        elif op.SWAP1 <= code <= op.SWAP16:
            depth = code - op.SWAP1 + 2
            state.want(depth)
            stack = state.stack
            stack[-1], stack[-depth] = stack[-depth], stack[-1]
        elif code in arithmetic.FOLD:
            operands = [state.pop() for _ in range(STACK_EFFECT[code][0])]
            state.stack.append(self._compute(state, out, code, operands))
        elif code in STATIC_GAS:
            self._frame_instruction(instruction, state, out)
            return code == op.GAS
        elif code in (op.STOP, op.RETURN):
            self._finish(code, state, out)
        else:
            self._host(instruction, state, out)
            return True
        return False

    def _frame_instruction(self, instruction: Instruction, state: State, out: list[Statement]) -> None:
        code, push = instruction.code, state.stack.append
        if code == op.POP:
            state.pop()
        elif code == op.PC:
            push(Const(instruction.pc))
        elif code == op.CODESIZE:
            push(Const(self._program.length))
        elif code in FRAME_READS:
            var = Var(self._next(), high=FRAME_READS[code], operation=code)
            out.append(ir.Let(var))
            push(var)
        elif code == op.CALLDATALOAD:
            var = Var(self._next(), operation=code, operands=(state.pop(),))
            out.append(ir.Let(var))
            push(var)
        elif code == op.GAS:
            var = self._var(GAS_MAX)
            out.append(ir.GasLeft(var, state.owed))
            push(var)
        elif code == op.MSIZE:
            var = self._var(MEMORY_MAX)
            out.append(ir.MemorySize(var))
            push(var)
        else:
            self._memory_instruction(code, state, out)

    def _memory_instruction(self, code: int, state: State, out: list[Statement]) -> None:
        if code == op.MLOAD:
            address = state.pop()
            self._grow(address, Const(WORD), state, out)
            var = self._var()
            out.append(ir.Load(var, address))
            state.stack.append(var)
        elif code in (op.MSTORE, op.MSTORE8):
            address, value = state.pop(), state.pop()
            width = WORD if code == op.MSTORE else 1
            self._grow(address, Const(width), state, out)
            out.append(ir.Store(address, value, width))
        elif code == op.SHA3:
            address, size = state.pop(), state.pop()
            self._grow(address, size, state, out)
            self._pay_words(size, 6, state, out)
            var = self._var()
            out.append(ir.Hash(var, address, size))
            state.stack.append(var)
        else:
            assert code in (op.CALLDATACOPY, op.MCOPY)
            to, source, size = state.pop(), state.pop(), state.pop()
            self._grow(to, size, state, out)
            if code == op.MCOPY:
                self._grow(source, size, state, out)
            self._pay_words(size, 3, state, out)
            out.append(ir.CopyIn(to, source, size, from_memory=code == op.MCOPY))

    def _grow(self, address: Value, size: Value, state: State, out: list[Statement]) -> None:
        if isinstance(size, Const) and (size.value == 0 or state.covers(address, size.value)):
            return
        out.append(ir.Grow(address, size, state.owed))
        state.check = None
        if isinstance(size, Const):
            state.note_reach(address, size.value)
        else:
            state.limit(size, MEMORY_MAX)

    def _pay_words(self, size: Value, price: int, state: State, out: list[Statement]) -> None:
        out.append(ir.PayWords(size, price, state.owed))
        state.check = None

    def _finish(self, code: int, state: State, out: list[Statement]) -> None:
        address: Value | None = None
        size: Value | None = None
        if code == op.RETURN:
            address, size = state.pop(), state.pop()
            self._grow(address, size, state, out)
        out.append(ir.Finish(address, size, state.owed))

    def _host(self, instruction: Instruction, state: State, out: list[Statement]) -> None:
        code = instruction.code
        pops, pushes = STACK_EFFECT.get(code, (0, 0))
        operands = tuple(state.pop() for _ in range(pops))
        result = self._var(HOST_HIGH.get(code, WORD_MAX)) if pushes else None
        out.append(ir.Host(code=code, pc=instruction.pc, operands=operands, result=result, owed=state.owed))
        state.owed = 0
        state.check = None
        if result is not None:
            state.stack.append(result)


def _settle(state: State, out: list[Statement]) -> None:
    """Take what is owed off the count."""
    if state.owed:
        out.append(ir.Spend(state.owed))
        state.owed = 0


def _meetings(frames: _Frames) -> int:
    """Return how many ways have come to the joins around the code."""
    return sum(len(frame.arrivals) for frame in frames if isinstance(frame, _Join))


def _plain_condition(condition: Value) -> tuple[Value, bool]:
    """Return the condition without ISZERO before it, and whether it is negated."""
    negated = False
    while isinstance(condition, Var) and condition.operation == op.ISZERO:
        condition, negated = condition.operands[0], not negated
    return condition, negated
