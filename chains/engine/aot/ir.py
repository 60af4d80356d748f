"""The intermediate form: structured code over 256-bit values, for whichever back end writes it out.

A region is a function of the frame: it starts with the stack, memory and gas of the frame and ends in one of four ways.

    Leave          go on at another region, with the stack as given
    LeaveUnknown   go on at a region that the top of the stack chooses
    Check          fails: nothing since has happened, so the interpreter goes on at `pc` with the stack as given
    Finish, Host   the frame ends, or raises

Values are assigned once, but in `Copy`, which sets the variables of loops and of joins, all of a statement at once.
`owed` is static gas that the running count has not lost yet: gas that is left = count - owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

WORD_MAX = 2**256 - 1


@dataclass(frozen=True, slots=True)
class Const:
    """A number known at translation."""

    value: int


@dataclass(frozen=True, slots=True)
class Immutable:
    """The number that the constructor wrote into the code, known when the code is bound."""

    number: int


@dataclass(eq=False, slots=True)
class Var:
    """A number known when the code runs, at most `high`.

    `entry` says which item of the region's entry stack it is, counted from the top; `operation` and `operands` are what
    it was computed from; `exact` says that the result needs no reduction modulo 2**256.
    """

    number: int
    high: int = WORD_MAX
    entry: int | None = None
    operation: int | None = None
    operands: tuple[Value, ...] = ()
    exact: bool = True


Value = Const | Immutable | Var


@dataclass(frozen=True, slots=True)
class Image:
    """The stack of the frame: `dropped` items of the region's entry stack gone, then `items`, the top one last."""

    dropped: int
    items: tuple[Value, ...]


@dataclass(slots=True)
class Check:
    """Go to the interpreter at `pc` unless `owed + amount` gas is left. `amount` covers the static gas of every way
    through the code from here on up to the next check; it is 0 where nothing is to be covered."""

    pc: int
    image: Image
    owed: int
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Spend:
    """Take what is owed off the running count."""

    amount: int


@dataclass(frozen=True, slots=True)
class Let:
    """`var` = `var.operation` of `var.operands`: pure, but for what the frame knows (caller, calldata)."""

    var: Var


@dataclass(frozen=True, slots=True)
class GasLeft:
    """`var` = running count - `owed`."""

    var: Var
    owed: int


@dataclass(frozen=True, slots=True)
class MemorySize:
    """`var` = size of memory in bytes."""

    var: Var


@dataclass(frozen=True, slots=True)
class Grow:
    """Let memory reach `address + size` and pay for it; out of gas if count - `owed` is not enough."""

    address: Value
    size: Value
    owed: int


@dataclass(frozen=True, slots=True)
class PayWords:
    """Pay `price` for each started word of `size` bytes; out of gas if count - `owed` is not enough."""

    size: Value
    price: int
    owed: int


@dataclass(frozen=True, slots=True)
class Load:
    """`var` = the word at `address` of memory, which reaches that far."""

    var: Var
    address: Value


@dataclass(frozen=True, slots=True)
class Store:
    """The word, or with `width` 1 the lowest byte, of `value` to `address` of memory."""

    address: Value
    value: Value
    width: int = 32


@dataclass(frozen=True, slots=True)
class Hash:
    """`var` = keccak256 of memory."""

    var: Var
    address: Value
    size: Value


@dataclass(frozen=True, slots=True)
class CopyIn:
    """Copy `size` bytes to `to` of memory: from calldata, zero where it ends, or from memory."""

    to: Value
    source: Value
    size: Value
    from_memory: bool


@dataclass(frozen=True, slots=True)
class Host:
    """Run one instruction outside, which takes its own gas and `operands`, the top of the stack first."""

    code: int
    pc: int
    operands: tuple[Value, ...]
    result: Var | None
    owed: int


@dataclass(frozen=True, slots=True)
class Copy:
    """Set variables of a loop or a join, all at once."""

    pairs: tuple[tuple[Var, Value], ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """If `condition` is not zero (zero, with `negated`) `then`, else `otherwise`."""

    condition: Value
    negated: bool
    then: list[Statement]
    otherwise: list[Statement]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Run `body` again and again until it ends otherwise."""

    body: list[Statement]


@dataclass(frozen=True, slots=True)
class Continue:
    """The next turn of the innermost `Repeat`."""


@dataclass(frozen=True, slots=True)
class Break:
    """Go on behind the innermost `Repeat`."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Go on at the region of `pc`."""

    pc: int
    image: Image
    owed: int


@dataclass(frozen=True, slots=True)
class LeaveUnknown:
    """Repeat the JUMP at `pc` (`image` holds its target) if no region starts at `target`, else go on there."""

    pc: int
    target: Value
    image: Image
    owed: int


@dataclass(frozen=True, slots=True)
class LeaveToInterpreter:
    """Go on in the interpreter at `pc`."""

    pc: int
    image: Image
    owed: int


@dataclass(frozen=True, slots=True)
class Finish:
    """The frame ends well; `address` and `size` are its output in memory, which reaches that far, or None."""

    address: Value | None
    size: Value | None
    owed: int


Statement = (
    Check
    | Spend
    | Let
    | GasLeft
    | MemorySize
    | Grow
    | PayWords
    | Load
    | Store
    | Hash
    | CopyIn
    | Host
    | Copy
    | Branch
    | Repeat
    | Continue
    | Break
    | Leave
    | LeaveUnknown
    | LeaveToInterpreter
    | Finish
)


@dataclass(slots=True, kw_only=True)
class Region:
    """One function of the translation, for the code at `pc`.

    It may run with at least `need` items and at most 1024 - `growth` on the stack and at least `memory` bytes of
    memory; else the interpreter does. `entries` are the items of the entry stack that it uses.
    """

    pc: int
    need: int
    growth: int
    memory: int
    body: Sequence[Statement]
    entries: Sequence[Var] = field(default_factory=list)
