"""Find the control flow of one region of code: blocks, loops, where branches meet again.

A region starts at one instruction. Its blocks are told apart by pc, stack height and the return addresses that are on
the stack, so an internal function that is called twice appears twice, and its return is a known jump. What is outside
of the budget is left out: an edge to a block that the graph lacks leaves the region. So nothing here has to be complete
or even right about layout for the translation to be exact; loops and joins only decide how well it runs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from eth.vm import opcode_values as op

from chains.engine.aot.decode import ENDS, STACK_EFFECT, Instruction, Program


@dataclass(frozen=True, slots=True)
class Place:
    """A block's name: where it starts, the stack height over that of the region's entry, and the jump targets that are
    known to lie on the stack, by their height."""

    pc: int
    height: int
    returns: tuple[tuple[int, int], ...]


class Exit(Enum):
    """How a block ends."""

    GOTO = "one successor"
    FORK = "JUMPI: successors are (taken, not taken); taken is None for an unknown target"
    UNKNOWN = "JUMP to an unknown target"
    END = "the frame ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Straight code. `instructions` include the jump or end."""

    place: Place
    instructions: tuple[Instruction, ...]
    exit: Exit
    successors: tuple[Place | None, ...]

    @property
    def fails(self) -> bool:
        """Whether the frame ends here with an error."""
        last = self.instructions[-1]
        return self.exit is Exit.END and (last.code == op.REVERT or last.code not in ENDS)


@dataclass(slots=True, kw_only=True)
class Loop:
    """A natural loop: `follow` is where its exits meet, if they do."""

    header: Place
    body: set[Place]
    parent: Loop | None = None
    follow: Place | None = None


@dataclass(slots=True, kw_only=True)
class Graph:
    """The blocks of a region and their structure."""

    entry: Place
    blocks: dict[Place, Block]
    cut: set[tuple[Place, Place]] = field(default_factory=set)
    loops: dict[Place, Loop] = field(default_factory=dict)
    joins: dict[Place, Place] = field(default_factory=dict)
    entries: dict[Place, int] = field(default_factory=dict)
    cold: set[Place] = field(default_factory=set)

    def inside(self, source: Place, target: Place | None) -> bool:
        """Whether the edge stays in the region."""
        return target is not None and target in self.blocks and (source, target) not in self.cut

    def next_of(self, place: Place) -> list[Place]:
        """Return the successors that are in the region, each once."""
        found: list[Place] = []
        for target in self.blocks[place].successors:
            if target is not None and self.inside(place, target) and target not in found:
                found.append(target)
        return found


def explore(program: Program, entry_pc: int, *, budget: int, cut_functions: bool) -> Graph:
    """Return the blocks of the region at `entry_pc`, of at most about `budget` instructions; no structure yet.

    With `cut_functions` the region does not go into the functions that a dispatcher selects.
    """
    entry = Place(entry_pc, 0, ())
    graph = Graph(entry=entry, blocks={})
    queue = deque([entry])
    left = budget
    while queue:
        place = queue.popleft()
        if place in graph.blocks or (left <= 0 and place != entry):
            continue
        block = _read_block(program, place)
        graph.blocks[place] = block
        left -= len(block.instructions)
        successors = list(block.successors)
        if cut_functions and block.exit is Exit.FORK and _selects_function(block.instructions):
            taken = successors.pop(0)
            if taken is not None:
                graph.cut.add((place, taken))
        queue.extend(target for target in successors if target is not None)
    return graph


def _read_block(program: Program, place: Place) -> Block:
    stack = _Heights(place)
    taken: list[Instruction] = []
    instruction = program.at(place.pc)
    while True:
        if taken and instruction.code == op.JUMPDEST:
            return _block(place, taken, Exit.GOTO, (stack.place(instruction.pc),))
        taken.append(instruction)
        code = instruction.code
        if code == op.JUMP:
            target = stack.pop()
            if target in program.jump_targets and target is not None:
                return _block(place, taken, Exit.GOTO, (stack.place(target),))
            return _block(place, taken, Exit.UNKNOWN, ())
        if code == op.JUMPI:
            target = stack.pop()
            stack.pop()
            known = target is not None and target in program.jump_targets
            jump = stack.place(target) if known and target is not None else None
            return _block(place, taken, Exit.FORK, (jump, stack.place(instruction.next_pc)))
        if code in ENDS or not instruction.is_known:
            return _block(place, taken, Exit.END, ())
        stack.apply(instruction, program.jump_targets)
        instruction = program.at(instruction.next_pc)


def _block(place: Place, taken: Sequence[Instruction], kind: Exit, successors: tuple[Place | None, ...]) -> Block:
    return Block(place=place, instructions=tuple(taken), exit=kind, successors=successors)


def _selects_function(instructions: Sequence[Instruction]) -> bool:
    """Whether a block compares with a function selector: ... PUSH4 ... EQ PUSH JUMPI."""
    return (
        len(instructions) > 3
        and instructions[-3].code == op.EQ
        and any(each.code == op.PUSH4 for each in instructions[-6:-3])
    )


class _Heights:
    """The known jump targets on the stack, by height over the region's entry."""

    def __init__(self, place: Place) -> None:
        self._height = place.height
        self._known = dict(place.returns)

    def place(self, pc: int) -> Place:
        return Place(pc, self._height, tuple(sorted(self._known.items())))

    def pop(self) -> int | None:
        self._height -= 1
        return self._known.pop(self._height, None)

    def _push(self, value: int | None) -> None:
        if value is None:
            self._known.pop(self._height, None)
        else:
            self._known[self._height] = value
        self._height += 1

    def apply(self, instruction: Instruction, targets: frozenset[int]) -> None:
        code = instruction.code
        if op.PUSH1 <= code <= op.PUSH32:
            is_target = instruction.immutable is None and instruction.immediate in targets
            self._push(instruction.immediate if is_target else None)
        elif op.DUP1 <= code <= op.DUP16:
            self._push(self._known.get(self._height - 1 - (code - op.DUP1)))
        elif op.SWAP1 <= code <= op.SWAP16:
            top, other = self._height - 1, self._height - 2 - (code - op.SWAP1)
            one, two = self._known.pop(top, None), self._known.pop(other, None)
            if one is not None:
                self._known[other] = one
            if two is not None:
                self._known[top] = two
        else:
            pops, pushes = STACK_EFFECT[code]
            for _ in range(pops):
                self.pop()
            for _ in range(pushes):
                self._push(None)
