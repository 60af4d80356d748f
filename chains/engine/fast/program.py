"""Code decoded into segments, ahead of its execution and once for all frames that run it.

A segment is straight code: it starts where a frame enters (position 0, a jump target, behind a branch) and ends with a
jump, with an opcode that ends the frame, before the next jump target, or after `LONGEST` opcodes. Its static gas, the
stack items that it needs and the room above them are sums, so the interpreter compares them once for the whole segment.

Steps are pairs (kind, argument). A kind is a number that the interpreter's tree of comparisons tells apart; moves come
first, because they are most of what a compiler emits. Common neighbours are one step: PUSH or DUP before an operation
on two items, both, PUSH or DUP before MLOAD, PUSH before MSTORE or CALLDATALOAD, SWAP before POP, two SWAPs, runs of
PUSH, and PUSH (after ISZERO) before a jump. None of that changes gas or stack limits: the sums are those of the single
opcodes.

Segments are decoded when they are first entered, so creation code that runs once costs what it executes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from eth.abc import OpcodeAPI
from eth.vm import opcode_values as op
from eth.vm.logic.invalid import InvalidOpcode

from chains.engine.fast.jumps import STARTS
from chains.engine.vm import LatchkeyComputation

LONGEST = 256
"""Most opcodes of one segment: it bounds what is decoded for code that is entered at many places."""
STACK_LIMIT = 1024

# Kinds of steps. The interpreter spells them as numbers, because a global name costs it 10 %.
SWAP, PUSH, DUP, SWAPS, DROP, PUSHES, MOVE = range(7)
ISZERO, MLOAD_COPY, MLOAD, MSTORE, MLOAD_AT, MSTORE_AT, CALLDATALOAD, CALLDATALOAD_AT = range(8, 16)
OPCODE, HOST, ENVIRONMENT, KECCAK256, MSTORE8, GAS, MSIZE = range(16, 23)
CALLDATACOPY, MCOPY, CODECOPY, EXP, ADDMOD, MULMOD, CHANGING, NOT = range(23, 31)
BINARY = 32
"""First kind of operations on two items, left operand popped; 32 more: it is a constant; 64 more: it is a copy. 128 and
160 more: the same two, and the right operand is a copy as well."""
CONSTANT, COPY, BOTH = 32, 64, 96

# How a segment ends.
NEXT, GOTO, BRANCH, BRANCH_ZERO, JUMP, JUMPI, STOP, RETURN = range(8)

_BINARY_ORDER = (
    *(op.ADD, op.SUB, op.AND, op.SHR, op.SHL, op.LT, op.GT, op.EQ),
    *(op.OR, op.MUL, op.DIV, op.MOD, op.XOR, op.BYTE, op.SLT, op.SGT),
    *(op.SAR, op.SIGNEXTEND, op.SDIV, op.SMOD),
)
_KINDS: Final = {
    **{opcode: BINARY + index for index, opcode in enumerate(_BINARY_ORDER)},
    op.POP: DROP,
    op.ISZERO: ISZERO,
    op.NOT: NOT,
    op.MLOAD: MLOAD,
    op.MSTORE: MSTORE,
    op.MSTORE8: MSTORE8,
    op.CALLDATALOAD: CALLDATALOAD,
    op.SHA3: KECCAK256,
    op.GAS: GAS,
    op.MSIZE: MSIZE,
    op.EXP: EXP,
    op.CALLDATACOPY: CALLDATACOPY,
    op.MCOPY: MCOPY,
    op.CODECOPY: CODECOPY,
    op.ADDMOD: ADDMOD,
    op.MULMOD: MULMOD,
}
"""Opcodes with a step of their own, beside PUSH, DUP, SWAP, PC and what reads the environment."""

Environment = Callable[[Any], int]


def _int(value: object) -> int:
    return int.from_bytes(cast(bytes, value), "big")


_ENVIRONMENT: Final[dict[int, Environment]] = {
    op.ADDRESS: lambda frame: _int(frame.msg.storage_address),
    op.ORIGIN: lambda frame: _int(frame.transaction_context.origin),
    op.CALLER: lambda frame: _int(frame.msg.sender),
    op.CALLVALUE: lambda frame: cast(int, frame.msg.value),
    op.CALLDATASIZE: lambda frame: len(frame.msg.data),
    op.CODESIZE: lambda frame: len(frame.code),
    op.GASPRICE: lambda frame: cast(int, frame.transaction_context.gas_price),
    op.RETURNDATASIZE: lambda frame: len(frame.return_data),
    op.COINBASE: lambda frame: _int(frame.state.coinbase),
    op.TIMESTAMP: lambda frame: cast(int, frame.state.timestamp),
    op.NUMBER: lambda frame: cast(int, frame.state.block_number),
    op.PREVRANDAO: lambda frame: _int(frame.state.mix_hash),
    op.GASLIMIT: lambda frame: cast(int, frame.state.gas_limit),
    op.CHAINID: lambda frame: cast(int, frame.state.execution_context.chain_id),
    op.SELFBALANCE: lambda frame: cast(int, frame.state.get_balance(frame.msg.storage_address)),
    op.BASEFEE: lambda frame: cast(int, frame.state.base_fee),
    op.BLOBBASEFEE: lambda frame: cast(int, frame.state.blob_base_fee),
}
"""Opcodes that push one value that the frame knows, at a fixed price, and cannot fail."""
_CHANGING = frozenset({op.RETURNDATASIZE, op.SELFBALANCE})
"""Those whose value is not the same throughout a frame."""

INLINED: Final = frozenset(
    {*_KINDS, *_ENVIRONMENT, op.PC, op.JUMP, op.JUMPI, op.JUMPDEST, op.STOP, op.RETURN, op.PUSH0}
    | set(range(op.PUSH1, op.SWAP16 + 1))
)
"""Opcodes that the interpreter executes itself; it calls py-evm's own for all others."""
_STATIC: Final = {opcode: cast(Any, LatchkeyComputation.opcodes[opcode]).gas_cost for opcode in INLINED}
_ENDS = frozenset({op.STOP, op.RETURN, op.REVERT, op.SELFDESTRUCT})
_STOPPED = (STOP, 0)


def _effects() -> dict[int, tuple[int, int]]:
    """Return (items popped, items pushed) of each opcode, except DUP and SWAP."""
    effects = dict.fromkeys(_BINARY_ORDER, (2, 1))
    for popped, pushed, opcodes in (
        (0, 0, (op.STOP, op.JUMPDEST)),
        (0, 1, (*_ENVIRONMENT, op.PC, op.MSIZE, op.GAS, op.PUSH0, *range(op.PUSH1, op.PUSH32 + 1))),
        (1, 0, (op.POP, op.JUMP, op.SELFDESTRUCT)),
        (1, 1, (op.ISZERO, op.NOT, op.MLOAD, op.SLOAD, op.TLOAD, op.CALLDATALOAD)),
        (1, 1, (op.BALANCE, op.EXTCODESIZE, op.EXTCODEHASH, op.BLOCKHASH, op.BLOBHASH)),
        (2, 0, (op.MSTORE, op.MSTORE8, op.SSTORE, op.TSTORE, op.JUMPI, op.RETURN, op.REVERT, op.LOG0)),
        (2, 1, (op.SHA3, op.EXP)),
        (3, 0, (op.CALLDATACOPY, op.CODECOPY, op.RETURNDATACOPY, op.MCOPY, op.LOG1)),
        (3, 1, (op.ADDMOD, op.MULMOD, op.CREATE)),
        (4, 0, (op.EXTCODECOPY, op.LOG2)),
        (4, 1, (op.CREATE2,)),
        (5, 0, (op.LOG3,)),
        (6, 0, (op.LOG4,)),
        (6, 1, (op.DELEGATECALL, op.STATICCALL)),
        (7, 1, (op.CALL, op.CALLCODE)),
    ):
        effects.update(dict.fromkeys(opcodes, (popped, pushed)))
    return effects


EFFECTS: Final = _effects()

Step = tuple[int, Any]


Segment = tuple[int, int, int, tuple[Step, ...], int, int, int]
"""Straight code: (cost, need, room, steps, end, target, following). A plain tuple, which Python takes apart three times
faster than a named one. `cost`: static gas of all steps. The stack must hold `need` to `room` items on entry. After the
steps, `end` says how to go on: `target` is a position (GOTO, BRANCH: to jump to; JUMP, JUMPI, RETURN: of that opcode),
`following` the position behind."""


class _Raw(NamedTuple):
    """One opcode of a segment; `spent`: static gas of those before it."""

    kind: int
    argument: Any
    position: int
    spent: int


class Program:
    """The segments of one code under one table of opcodes. `segments[position]` is None until `decode(position)`; one
    stands past the end, because execution that runs out of code stops."""

    __slots__ = ("_host", "_opcodes", "_targets", "code", "segments")

    def __init__(self, code: bytes, opcodes: Mapping[int, OpcodeAPI], host: Mapping[int, Callable[..., None]]) -> None:
        self.code = code
        self.segments: list[Segment | None] = [None] * (len(code) + 1)
        self._targets: frozenset[int] | None = None
        self._opcodes = opcodes
        self._host = host

    @property
    def targets(self) -> frozenset[int]:
        """Where jumps may go; searched at the first jump, which creation code may never come to."""
        if self._targets is None:
            self._targets = frozenset(_targets(self.code))
        return self._targets

    def decode(self, position: int) -> Segment:
        """Decode the segment that starts at `position` and keep it."""
        segment = _Decoder(self, self._opcodes, self._host).decode(position)
        self.segments[position] = segment
        return segment


def _targets(code: bytes) -> Iterator[int]:
    starts = STARTS.get(code)
    position = code.find(op.JUMPDEST)
    while position >= 0:
        if starts[position]:
            yield position
        position = code.find(op.JUMPDEST, position + 1)


class _Decoder:
    """Reads one segment."""

    def __init__(
        self, program: Program, opcodes: Mapping[int, OpcodeAPI], host: Mapping[int, Callable[..., None]]
    ) -> None:
        self._program = program
        self._opcodes = opcodes
        self._host = host
        self._raw: list[_Raw] = []
        self._spent = self._need = self._height = self._peak = 0

    def decode(self, start: int) -> Segment:
        code = self._program.code
        end, position = len(code), start
        for _ in range(LONGEST):
            if position >= end:
                return self._segment(*_STOPPED, end)
            opcode = code[position]
            if opcode == op.JUMPDEST:
                if self._raw:
                    break
            elif position > start + 1 and not self._raw:
                break  # a run of jump targets is a segment of its own, so that no code is held twice
            following = position + 1
            if op.PUSH1 <= opcode <= op.PUSH32:
                following += opcode - op.PUSH1 + 1
            self._count(opcode)
            if opcode == op.JUMP:
                return self._jump(position, following)
            if opcode == op.JUMPI:
                return self._branch(position, following)
            if opcode == op.STOP:
                return self._segment(STOP, 0, following)
            if opcode == op.RETURN:
                return self._segment(RETURN, position, following)
            self._add(opcode, position, following)
            position = min(following, end)
            if opcode in _ENDS or opcode not in self._opcodes:
                break  # it raises
        return self._segment(NEXT, 0, position)

    def _count(self, opcode: int) -> None:
        """Count what the opcode asks of the stack."""
        if op.DUP1 <= opcode <= op.DUP16:
            popped, pushed = 0, 1
            need = opcode - op.DUP1 + 1
        elif op.SWAP1 <= opcode <= op.SWAP16:
            popped = pushed = 0
            need = opcode - op.SWAP1 + 2
        else:
            popped, pushed = EFFECTS.get(opcode, (0, 0))
            need = popped
        self._need = max(self._need, need - self._height)
        self._height += pushed - popped
        self._peak = max(self._peak, self._height)

    def _add(self, opcode: int, position: int, following: int) -> None:
        kind: int
        argument: Any = None
        if opcode == op.PUSH0 or op.PUSH1 <= opcode <= op.PUSH32:
            kind = PUSH
            data = self._program.code[position + 1 : following]
            argument = _int(data.ljust(following - position - 1, b"\0"))
        elif op.DUP1 <= opcode <= op.DUP16:
            kind, argument = DUP, op.DUP1 - 1 - opcode
        elif op.SWAP1 <= opcode <= op.SWAP16:
            kind, argument = SWAP, op.SWAP1 - 2 - opcode
        elif opcode == op.PC:
            kind, argument = PUSH, position
        elif opcode == op.JUMPDEST:
            self._spent += _STATIC[opcode]
            return
        elif opcode in _ENVIRONMENT:
            kind, argument = (CHANGING if opcode in _CHANGING else ENVIRONMENT), _ENVIRONMENT[opcode]
        elif opcode in _KINDS:
            kind = _KINDS[opcode]
        elif opcode in self._host:
            kind, argument = HOST, (self._host[opcode], following)
        else:
            kind, argument = OPCODE, (self._opcodes.get(opcode) or InvalidOpcode(opcode), following)
        self._raw.append(_Raw(kind, argument, position, self._spent))
        self._spent += _STATIC.get(opcode, 0)

    def _jump(self, position: int, following: int) -> Segment:
        self._spent += _STATIC[op.JUMP]
        target = self._constant_target()
        return self._segment(JUMP, position, following) if target is None else self._segment(GOTO, target, following)

    def _branch(self, position: int, following: int) -> Segment:
        self._spent += _STATIC[op.JUMPI]
        target = self._constant_target()
        if target is None:
            return self._segment(JUMPI, position, following)
        if self._raw and self._raw[-1].kind == ISZERO:
            self._raw.pop()
            return self._segment(BRANCH_ZERO, target, following)
        return self._segment(BRANCH, target, following)

    def _constant_target(self) -> int | None:
        """Take away the PUSH of a valid target."""
        if self._raw and self._raw[-1].kind == PUSH and self._raw[-1].argument in self._program.targets:
            return cast(int, self._raw.pop().argument)
        return None

    def _segment(self, end: int, target: int, following: int) -> Segment:
        steps = tuple(_steps(self._raw, self._spent))
        following = min(following, len(self._program.code))
        return self._spent, self._need, STACK_LIMIT - self._peak, steps, end, target, following


def _steps(raw: list[_Raw], cost: int) -> list[Step]:
    """Join common neighbours; give what may fail its position and the gas that the segment holds back from there."""
    steps: list[Step] = []
    index = 0
    while index < len(raw):
        kind, argument, position, spent = raw[index]
        follower = raw[index + 1].kind if index + 1 < len(raw) else -1
        index += 2
        rest = cost - spent
        if kind == PUSH and follower >= BINARY:
            steps.append((follower + CONSTANT, argument))
        elif kind == DUP and follower >= BINARY:
            steps.append((follower + COPY, argument))
        elif kind == PUSH and follower == MLOAD:
            steps.append((MLOAD_AT, (argument, argument + 32, position, rest)))
        elif kind == PUSH and follower == MSTORE:
            steps.append((MSTORE_AT, (argument, argument + 32, position, rest)))
        elif kind == PUSH and follower == CALLDATALOAD:
            steps.append((CALLDATALOAD_AT, argument))
        elif kind == DUP and follower == MLOAD:
            steps.append((MLOAD_COPY, (argument, position, rest)))
        elif kind == SWAP and follower == DROP:
            steps.append((MOVE, argument + 1))
        elif kind == SWAP and follower == SWAP:
            other = raw[index - 1].argument
            if other != argument:  # else the second takes back the first
                steps.append((SWAPS, (argument, other)))
        else:
            index -= 1
            _single(steps, raw[index - 1], rest)
    return _with_copies(steps)


def _with_copies(steps: list[Step]) -> list[Step]:
    """Join a DUP with the operation behind it whose left operand is a constant or another copy."""
    joined: list[Step] = []
    for kind, argument in steps:
        if joined and joined[-1][0] == DUP and kind >= BINARY + CONSTANT:
            joined[-1] = (kind + BOTH, (joined[-1][1], argument))
        else:
            joined.append((kind, argument))
    return joined


def _single(steps: list[Step], raw: _Raw, rest: int) -> None:
    """Add one opcode that joins no follower."""
    kind, argument, position, _ = raw
    if kind == DROP:
        if steps and steps[-1][0] == DROP:
            steps[-1] = (DROP, steps[-1][1] - 1)
        else:
            steps.append((DROP, -1))
    elif kind == PUSH and steps and steps[-1][0] in (PUSH, PUSHES):
        held = steps[-1][1]
        steps[-1] = (PUSHES, (*held, argument) if steps[-1][0] == PUSHES else (held, argument))
    elif kind in (OPCODE, HOST):
        function, following = argument
        steps.append((kind, (function, following, rest)))
    elif kind == GAS:
        steps.append((GAS, rest - _STATIC[op.GAS]))
    elif kind in (MLOAD, MSTORE, MSTORE8, KECCAK256, CALLDATACOPY, MCOPY, CODECOPY, EXP):
        steps.append((kind, (position, rest)))
    else:
        steps.append((kind, argument))


def generic(opcodes: Mapping[int, OpcodeAPI], opcode: int) -> Callable[..., Any]:
    """Return py-evm's own implementation of an opcode, or what raises for one that does not exist."""
    found = opcodes.get(opcode)
    return cast("Callable[..., Any]", InvalidOpcode(opcode) if found is None else found)


def is_inlined_as_stock(opcodes: Mapping[int, OpcodeAPI]) -> bool:
    """Return whether every inlined opcode is the one that this module knows."""
    return all(opcodes.get(opcode) is LatchkeyComputation.opcodes[opcode] for opcode in INLINED)
