"""Read EVM code as instructions: operands, static gas and stack effect of each.

The first stage of the translator; it knows nothing of what is made from it. Gas is Cancun's (Yellow Paper appendix H,
EIP-2929, EIP-3855, EIP-5656). `STATIC_GAS` lists the instructions whose price does not depend on state, with the part
of it that does not depend on operands either; every other instruction is left to the routines of the host.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eth.vm import opcode_values as op

WORD = 32
STACK_LIMIT = 1024

STATIC_GAS: Mapping[int, int] = {
    **dict.fromkeys((op.ADD, op.SUB, op.LT, op.GT, op.SLT, op.SGT, op.EQ, op.ISZERO, op.AND, op.OR, op.XOR, op.NOT), 3),
    **dict.fromkeys((op.BYTE, op.SHL, op.SHR, op.SAR, op.CALLDATALOAD, op.MLOAD, op.MSTORE, op.MSTORE8), 3),
    **dict.fromkeys((op.MUL, op.DIV, op.SDIV, op.MOD, op.SMOD, op.SIGNEXTEND), 5),
    **dict.fromkeys((op.ADDMOD, op.MULMOD, op.JUMP), 8),
    **dict.fromkeys((op.ADDRESS, op.CALLER, op.CALLVALUE, op.CALLDATASIZE, op.CODESIZE, op.RETURNDATASIZE), 2),
    **dict.fromkeys((op.TIMESTAMP, op.NUMBER, op.CHAINID, op.POP, op.PC, op.MSIZE, op.GAS, op.PUSH0), 2),
    op.JUMPI: 10,
    op.JUMPDEST: 1,
    op.SHA3: 30,  # and 6 a word
    op.CALLDATACOPY: 3,  # and 3 a word
    op.MCOPY: 3,  # and 3 a word
    **dict.fromkeys(range(op.PUSH1, op.PUSH32 + 1), 3),
    **dict.fromkeys(range(op.DUP1, op.SWAP16 + 1), 3),
}

_TERNARY = (op.ADDMOD, op.MULMOD)
STACK_EFFECT: Mapping[int, tuple[int, int]] = {
    **{code: (2, 1) for code in range(op.ADD, op.SAR + 1) if code <= op.SIGNEXTEND or code >= op.LT},
    **dict.fromkeys(_TERNARY, (3, 1)),
    **dict.fromkeys((op.ISZERO, op.NOT, op.BALANCE, op.CALLDATALOAD, op.EXTCODESIZE, op.EXTCODEHASH), (1, 1)),
    **dict.fromkeys((op.BLOCKHASH, op.BLOBHASH, op.MLOAD, op.SLOAD, op.TLOAD), (1, 1)),
    **dict.fromkeys((op.ADDRESS, op.ORIGIN, op.CALLER, op.CALLVALUE, op.CALLDATASIZE, op.CODESIZE), (0, 1)),
    **dict.fromkeys((op.GASPRICE, op.RETURNDATASIZE, op.COINBASE, op.TIMESTAMP, op.NUMBER, op.PREVRANDAO), (0, 1)),
    **dict.fromkeys((op.GASLIMIT, op.CHAINID, op.SELFBALANCE, op.BASEFEE, op.BLOBBASEFEE, op.PC), (0, 1)),
    **dict.fromkeys((op.MSIZE, op.GAS, *range(op.PUSH0, op.PUSH32 + 1)), (0, 1)),
    **dict.fromkeys((op.MSTORE, op.MSTORE8, op.SSTORE, op.TSTORE, op.JUMPI, op.RETURN, op.REVERT), (2, 0)),
    **dict.fromkeys((op.CALLDATACOPY, op.CODECOPY, op.RETURNDATACOPY, op.MCOPY), (3, 0)),
    **{op.LOG0 + topics: (2 + topics, 0) for topics in range(5)},
    op.STOP: (0, 0),
    op.JUMPDEST: (0, 0),
    op.SHA3: (2, 1),
    op.EXTCODECOPY: (4, 0),
    op.POP: (1, 0),
    op.JUMP: (1, 0),
    op.SELFDESTRUCT: (1, 0),
    op.CREATE: (3, 1),
    op.CREATE2: (4, 1),
    op.CALL: (7, 1),
    op.CALLCODE: (7, 1),
    op.DELEGATECALL: (6, 1),
    op.STATICCALL: (6, 1),
}
"""Items popped and pushed, for every instruction of Cancun but DUP and SWAP."""

ENDS = frozenset({op.STOP, op.RETURN, op.REVERT, op.SELFDESTRUCT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction. `immediate` is the operand of a PUSH; `immutable` the number of the immutable value that stands
    in its place in the real code, or None."""

    pc: int
    code: int
    immediate: int
    immutable: int | None
    next_pc: int

    @property
    def is_known(self) -> bool:
        """Whether Cancun has this instruction."""
        return self.code in STACK_EFFECT or op.DUP1 <= self.code <= op.SWAP16


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Decoded code: instructions by pc, in order; the implicit STOP stands at `length`."""

    length: int
    instructions: Mapping[int, Instruction]
    jump_targets: frozenset[int]

    def at(self, pc: int) -> Instruction:
        """Return the instruction at `pc`, which is the start of one or the end of the code."""
        return self.instructions[pc]


class ImmutableMisplaced(ValueError):
    """An immutable value that is not the whole operand of a PUSH32."""

    def __init__(self, start: int) -> None:
        super().__init__(f"the immutable value at byte {start} is not the operand of a PUSH32")
        self.start = start


def decode(code: bytes, immutables: Sequence[int] = ()) -> Program:
    """Decode `code`; `immutables` are the byte offsets of the 32-byte immutable values in it, which are not looked at.

    Raises `ImmutableMisplaced`.
    """
    numbers = {start: number for number, start in enumerate(immutables)}
    instructions: dict[int, Instruction] = {}
    targets = set()
    pc, length = 0, len(code)
    while pc < length:
        opcode = code[pc]
        width = opcode - op.PUSH0 if op.PUSH1 <= opcode <= op.PUSH32 else 0
        operand = code[pc + 1 : pc + 1 + width].ljust(width, b"\0")
        immutable = numbers.pop(pc + 1, None) if width == WORD else None
        instructions[pc] = Instruction(
            pc=pc,
            code=opcode,
            immediate=0 if immutable is not None else int.from_bytes(operand, "big"),
            immutable=immutable,
            next_pc=min(pc + 1 + width, length),
        )
        if opcode == op.JUMPDEST:
            targets.add(pc)
        pc += 1 + width
    if numbers:
        raise ImmutableMisplaced(min(numbers))
    instructions[length] = Instruction(pc=length, code=op.STOP, immediate=0, immutable=None, next_pc=length)
    return Program(length=length, instructions=instructions, jump_targets=frozenset(targets))
