"""What pure instructions compute, and how large the result can be.

`fold` is the definition of each operation on numbers; `bound` gives the largest possible result and whether the plain
Python result can pass 2**256; `simplify` finds results that need no instruction at all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from eth.vm import opcode_values as op

from chains.engine.aot.ir import WORD_MAX, Const, Value, Var

SIGN = 2**255
MODULUS = 2**256


def _signed(value: int) -> int:
    return value - MODULUS if value >= SIGN else value


def _sdiv(a: int, b: int) -> int:
    if b == 0:
        return 0
    x, y = _signed(a), _signed(b)
    quotient = abs(x) // abs(y)
    return (quotient if (x < 0) == (y < 0) else -quotient) & WORD_MAX


def _smod(a: int, b: int) -> int:
    if b == 0:
        return 0
    x, y = _signed(a), _signed(b)
    rest = abs(x) % abs(y)
    return (rest if x >= 0 else -rest) & WORD_MAX


def _sign_extend(index: int, value: int) -> int:
    if index > 30:
        return value
    bit = 8 * index + 7
    low = value & ((1 << (bit + 1)) - 1)
    return low | (WORD_MAX ^ ((1 << (bit + 1)) - 1)) if low >> bit else low


FOLD: Mapping[int, Callable[..., int]] = {
    op.ADD: lambda a, b: (a + b) & WORD_MAX,
    op.MUL: lambda a, b: (a * b) & WORD_MAX,
    op.SUB: lambda a, b: (a - b) & WORD_MAX,
    op.DIV: lambda a, b: a // b if b else 0,
    op.SDIV: _sdiv,
    op.MOD: lambda a, b: a % b if b else 0,
    op.SMOD: _smod,
    op.ADDMOD: lambda a, b, n: (a + b) % n if n else 0,
    op.MULMOD: lambda a, b, n: a * b % n if n else 0,
    op.SIGNEXTEND: _sign_extend,
    op.LT: lambda a, b: int(a < b),
    op.GT: lambda a, b: int(a > b),
    op.SLT: lambda a, b: int(_signed(a) < _signed(b)),
    op.SGT: lambda a, b: int(_signed(a) > _signed(b)),
    op.EQ: lambda a, b: int(a == b),
    op.ISZERO: lambda a: int(a == 0),
    op.AND: lambda a, b: a & b,
    op.OR: lambda a, b: a | b,
    op.XOR: lambda a, b: a ^ b,
    op.NOT: lambda a: a ^ WORD_MAX,
    op.BYTE: lambda i, x: x >> (248 - 8 * i) & 255 if i < 32 else 0,
    op.SHL: lambda s, x: (x << s) & WORD_MAX if s < 256 else 0,
    op.SHR: lambda s, x: x >> s if s < 256 else 0,
    op.SAR: lambda s, x: (_signed(x) >> min(s, 256)) & WORD_MAX,
}
"""Pure instructions; the first argument is the top of the stack."""

COMPARISONS = frozenset({op.LT, op.GT, op.SLT, op.SGT, op.EQ, op.ISZERO})


def _ones(value: int) -> int:
    return (1 << value.bit_length()) - 1


def bound(code: int, operands: Sequence[Value], highs: Sequence[int]) -> tuple[int, bool]:
    """Return the largest result of `code`, and whether Python's own result is exact without reduction."""
    if code in COMPARISONS:
        return 1, True
    if code in (op.ADD, op.MUL):
        top = highs[0] + highs[1] if code == op.ADD else highs[0] * highs[1]
        return (top, True) if top <= WORD_MAX else (WORD_MAX, False)
    if code == op.SUB and isinstance(operands[0], Const) and operands[0].value >= highs[1]:
        return operands[0].value, True
    if code == op.AND:
        return min(highs), True
    if code in (op.OR, op.XOR):
        return _ones(max(highs)), True
    if code == op.DIV:
        divisor = operands[1]
        return (highs[0] // divisor.value if isinstance(divisor, Const) and divisor.value else highs[0]), True
    if code == op.MOD:
        divisor = operands[1]
        least = divisor.value - 1 if isinstance(divisor, Const) and divisor.value else max(highs[1] - 1, 0)
        return min(highs[0], least), True
    if code == op.BYTE:
        return 255, True
    shift = operands[0]
    if code == op.SHR:
        return (highs[1] >> min(shift.value, 256) if isinstance(shift, Const) else highs[1]), True
    if code == op.SHL and isinstance(shift, Const):
        top = highs[1] << min(shift.value, 256)
        return (top, True) if top <= WORD_MAX else (WORD_MAX, False)
    return WORD_MAX, False


def simplify(code: int, operands: Sequence[Value], highs: Sequence[int]) -> Value | None:
    """Return the result where it is a constant or one of the operands, else None."""
    if all(isinstance(each, Const) for each in operands):
        return Const(FOLD[code](*highs))
    if len(operands) != 2:
        return None
    a, b = operands
    numbers = [each.value if isinstance(each, Const) else None for each in operands]
    if code in (op.ADD, op.OR, op.XOR) and 0 in numbers:
        return b if numbers[0] == 0 else a
    if code in (op.SUB, op.DIV) and numbers[1] == (0 if code == op.SUB else 1):
        return a
    if code == op.MUL and 1 in numbers:
        return b if numbers[0] == 1 else a
    if code in (op.MUL, op.AND) and 0 in numbers:
        return Const(0)
    if code == op.AND:
        for mask, other, high in ((numbers[0], b, highs[1]), (numbers[1], a, highs[0])):
            if mask is not None and mask & (mask + 1) == 0 and high <= mask:
                return other
    if code in (op.SHL, op.SHR, op.SAR):
        if numbers[0] == 0:
            return b
        if numbers[0] is not None and numbers[0] > 255 and code != op.SAR:
            return Const(0)
        if code == op.SHR and numbers[0] is not None and highs[1] >> numbers[0] == 0:
            return Const(0)
    return None


def rewrite(code: int, operands: Sequence[Value], highs: Sequence[int]) -> tuple[int, tuple[Value, ...]]:
    """Return a cheaper instruction with the same result: unsigned for signed where no sign can be, ISZERO for = 0, the
    subtraction of a small number for the addition of its complement."""
    values = tuple(operands)
    if code in (op.SLT, op.SGT) and max(highs) < SIGN:
        return (op.LT if code == op.SLT else op.GT), values
    if code == op.SAR and highs[1] < SIGN:
        return op.SHR, values
    if code in (op.EQ, op.GT, op.LT):
        a, b = values
        zero = Const(0)
        if code == op.EQ and zero in values:
            return op.ISZERO, (a if b == zero else b,)
        if (code == op.LT and b == Const(1)) or (code == op.GT and a == Const(1)):
            return op.ISZERO, (a if code == op.LT else b,)
    if code == op.ADD:
        for constant, other in (values, values[::-1]):
            if isinstance(constant, Const) and constant.value >= SIGN:
                return op.SUB, (other, Const(MODULUS - constant.value))
    if code == op.ISZERO and isinstance(values[0], Var):
        inner = values[0]
        if inner.operation == op.ISZERO and isinstance(inner.operands[0], Var) and inner.operands[0].high <= 1:
            return op.OR, (inner.operands[0], Const(0))
    return code, values
