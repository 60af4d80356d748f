"""Write regions as Python functions: the back end.

Each region becomes `def r<pc>(c, st, gm, gas)` over the frame, its stack of ints, its gas meter and the gas left, which
returns what runs next and the gas then left; None means that the frame has ended, or that the interpreter goes on at
`c.resume`. The functions stand in `bind(host, immutables)`, which fills in what only the running node knows.

Names: mb, ml memory and its size; data calldata; x entry items of the stack; v values; K word constants; I, J immutable
values as numbers and as bytes; M 2**256 - 1. `runtime.py` holds what the functions call.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eth.vm import opcode_values as op

from chains.engine.aot import ir
from chains.engine.aot.arithmetic import SIGN
from chains.engine.aot.decode import ENDS, STACK_EFFECT, STACK_LIMIT, STATIC_GAS
from chains.engine.aot.ir import WORD_MAX, Const, Immutable, Statement, Value, Var
from chains.engine.aot.state import split_address
from chains.engine.aot.uses import Uses, count

LONGEST = 160
"""Characters up to which an expression is written in place of a variable that is read once."""

TOUCHES_MEMORY = frozenset(
    {op.CALL, op.CALLCODE, op.DELEGATECALL, op.STATICCALL, op.CREATE, op.CREATE2}
    | {op.CODECOPY, op.EXTCODECOPY, op.RETURNDATACOPY, *range(op.LOG0, op.LOG4 + 1)}
)
PUSHES_INTS = frozenset({op.SLOAD, op.CALL, op.CALLCODE, op.DELEGATECALL, op.STATICCALL, op.EXTCODESIZE, op.BALANCE})
"""Instructions whose routines push ints; others may push bytes."""

SIGNS = {op.ADD: "+", op.MUL: "*", op.SUB: "-", op.AND: "&", op.OR: "|", op.XOR: "^"}
RELATIONS = {op.LT: "<", op.GT: ">", op.EQ: "=="}
TWICE = frozenset({op.DIV, op.MOD, op.SHL, op.SHR, op.SAR, op.BYTE})
"""Instructions whose text names an operand twice, unless it is a constant."""
FRAME_TEXT = {
    op.ADDRESS: "fb(c.msg.storage_address)",
    op.CALLER: "fb(c.msg.sender)",
    op.CALLVALUE: "c.msg.value",
    op.CALLDATASIZE: "len(data)",
    op.RETURNDATASIZE: "len(c.return_data)",
    op.TIMESTAMP: "c.state.timestamp",
    op.NUMBER: "c.state.block_number",
    op.CHAINID: "c.state.execution_context.chain_id",
}


def write(regions: Sequence[ir.Region], *, immutables: int, jump_targets: frozenset[int]) -> str:
    """Return the text of `bind` for these regions; the first one is the entry of the code."""
    constants: dict[bytes, str] = {}
    routines: set[int] = set()
    functions: list[str] = []
    for region in regions:
        functions += _Function(region, constants, routines).lines()
    lines = ["def bind(host, immutables):"]
    lines += [
        " fb, keccak, grow, take, copy_data, copy_memory, read_data, OutOfGas, SDIV, SMOD, SIGNEXTEND = host.tools"
    ]
    lines += [f" h{code:x} = host.routine(0x{code:x})" for code in sorted(routines)]
    if immutables:
        lines.append(f" {', '.join(f'I{number}' for number in range(immutables))}, = immutables")
        lines += [f" J{number} = I{number}.to_bytes(32)" for number in range(immutables)]
    lines += [f" {name} = bytes.fromhex('{value.hex()}')" for value, name in constants.items()]
    lines.append(f" M = {hex(WORD_MAX)}; SB = {hex(SIGN)}; KE = fb(keccak(b'').digest())")
    lines += [f" {line}" for line in functions]
    table = ", ".join(f"{region.pc}: r{region.pc}" for region in regions if region.pc in jump_targets)
    lines += [f" T = {{{table}}}", f" return r{regions[0].pc}"]
    return "\n".join(lines) + "\n"


class _Function:
    """The text of one region."""

    def __init__(self, region: ir.Region, constants: dict[bytes, str], routines: set[int]) -> None:
        self._region = region
        self._uses: Uses = count(region.body)
        self._constants = constants
        self._routines = routines
        self._inline: dict[Var, str] = {}
        self._conditions: dict[Var, str] = {}
        self._needs_memory = False
        self._needs_data = False

    def lines(self) -> Iterator[str]:
        """Return the lines of the function."""
        region = self._region
        body = list(self._block(region.body, 1))
        yield f"def r{region.pc}(c, st, gm, gas):"
        if self._needs_memory or region.memory:
            yield " mem = c._memory; mb = mem._bytes; ml = len(mb)"
        unless = f"ml < {region.memory} or " if region.memory else ""
        highest = STACK_LIMIT - region.growth
        depth = f"len(st) > {highest}" if not region.need else f"not {region.need} <= len(st) <= {highest}"
        yield f" if {unless}{depth}: c.resume = {region.pc}; return None, gas"
        if self._needs_data:
            yield " data = c.msg.data_as_bytes"
        for var in region.entries:
            if self._uses.is_live(var):
                assert var.entry is not None
                yield f" x{var.entry} = st[{-1 - var.entry}]"
        yield from body

    # -- statements

    def _block(self, body: Sequence[Statement], depth: int) -> Iterator[str]:
        pad = " " * depth
        empty = True
        for statement in body:
            for line in self._statement(statement, depth):
                empty = False
                yield line if line.startswith(" ") else pad + line
        if empty:
            yield pad + "pass"

    def _statement(self, statement: Statement, depth: int) -> Iterator[str]:
        match statement:
            case ir.Let(var=var):
                yield from self._let(var)
            case ir.Check():
                if statement.amount:
                    away = self._to_interpreter(statement.pc, statement.image, statement.owed)
                    yield f"if gas < {statement.owed + statement.amount}: {away}"
            case ir.Spend(amount=amount):
                yield f"gas -= {amount}"
            case ir.Branch():
                yield from self._branch(statement, depth)
            case ir.Repeat(body=body):
                yield "while True:"
                yield from self._block(body, depth + 1)
            case ir.Copy(pairs=pairs):
                live = [(self._name(var), self._text(value)) for var, value in pairs if self._uses.is_live(var)]
                if live:
                    yield f"{', '.join(name for name, _ in live)} = {', '.join(text for _, text in live)}"
            case ir.Continue():
                yield "continue"
            case ir.Break():
                yield "break"
            case ir.Host():
                yield from self._host(statement)
            case ir.Leave(pc=pc, image=image, owed=owed):
                yield from self._flush(image)
                yield f"return r{pc}, {_less('gas', owed)}"
            case ir.LeaveUnknown():
                yield from self._leave_unknown(statement)
            case ir.LeaveToInterpreter(pc=pc, image=image, owed=owed):
                yield self._to_interpreter(pc, image, owed)
            case ir.Finish(address=address, size=size, owed=owed):
                if address is not None and size is not None and size != Const(0):
                    self._needs_memory = True
                    yield f"c.output = bytes(mb[{self._range(address, size)}])"
                yield f"return None, {_less('gas', owed)}"
            case ir.GasLeft(var=var, owed=owed):
                yield f"{self._name(var)} = {_less('gas', owed)}"
            case _:
                self._needs_memory = True
                yield from self._memory_statement(statement)

    def _memory_statement(self, statement: Statement) -> Iterator[str]:
        match statement:
            case ir.MemorySize(var=var):
                yield f"{self._name(var)} = ml"
            case ir.Grow(address=address, size=size, owed=owed):
                end = self._end(address, size)
                test = f"{end} > ml" if isinstance(size, Const) else f"{self._text(size)} and {end} > ml"
                grown = f"gas = grow(c, gas, {owed}, {self._address(address)}, {self._text(size)})"
                yield f"if {test}: {grown}; mb = mem._bytes; ml = len(mb)"
            case ir.PayWords(size=size, price=price, owed=owed):
                if isinstance(size, Const):
                    yield f"gas = take(gas, {owed}, {price * (-(-size.value // 32))})"
                else:
                    yield f"gas = take(gas, {owed}, {price} * ({self._text(size)} + 31 >> 5))"
            case ir.Load(var=var, address=address):
                if self._uses.is_live(var):
                    yield f"{self._name(var)} = fb(mb[{self._range(address, Const(32))}])"
            case ir.Store(address=address, value=value, width=1):
                yield f"mb[{self._address(address)}] = {self._text(value)} & 255"
            case ir.Store(address=address, value=value):
                yield f"mb[{self._range(address, Const(32))}] = {self._bytes(value)}"
            case ir.Hash(var=var, address=address, size=size):
                if self._uses.is_live(var):
                    hashed = f"fb(keccak(mb[{self._range(address, size)}]).digest())"
                    yield f"{self._name(var)} = {hashed if size != Const(0) else 'KE'}"
            case ir.CopyIn(to=to, source=source, size=size, from_memory=from_memory):
                if not from_memory:
                    self._needs_data = True
                target, length = self._address(to), self._text(size)
                if from_memory:
                    yield f"copy_memory(mb, {target}, {self._address(source)}, {length})"
                else:
                    yield f"copy_data(mb, data, {target}, {self._text(source)}, {length})"
            case _:
                raise TypeError(statement)

    def _branch(self, statement: ir.Branch, depth: int) -> Iterator[str]:
        test, then, otherwise = self._condition(statement.condition), statement.then, statement.otherwise
        negated = statement.negated
        if not then:
            then, otherwise, negated = otherwise, then, not negated
        yield f"if not ({test}):" if negated else f"if {test}:"
        yield from self._block(then, depth + 1)
        if otherwise:
            yield "else:"
            yield from self._block(otherwise, depth + 1)

    def _host(self, statement: ir.Host) -> Iterator[str]:
        code = statement.code
        self._routines.add(code)
        yield f"gm.gas_remaining = {_less('gas', statement.owed)}"
        texts = [self._text(each) for each in reversed(statement.operands)]
        if len(texts) == 1:
            yield f"st.append({texts[0]})"
        elif texts:
            yield f"st += {', '.join(texts)}"
        yield f"h{code:x}(c, st, gm)"
        if code in ENDS or code not in STACK_EFFECT:
            yield "raise AssertionError"
            return
        if statement.result is not None:
            name = self._name(statement.result)
            yield f"{name} = st.pop()"
            if code not in PUSHES_INTS:
                yield f"if type({name}) is not int: {name} = fb({name})"
        yield "gas = gm.gas_remaining"
        if code in TOUCHES_MEMORY:
            self._needs_memory = True
            yield "mb = mem._bytes; ml = len(mb)"

    def _flush(self, image: ir.Image) -> Iterator[str]:
        items = [self._text(each) for each in image.items]
        if image.dropped and items:
            yield f"st[-{image.dropped}:] = {', '.join(items)},"
        elif image.dropped:
            yield f"del st[-{image.dropped}:]"
        elif len(items) == 1:
            yield f"st.append({items[0]})"
        elif items:
            yield f"st += {', '.join(items)}"

    def _to_interpreter(self, pc: int, image: ir.Image, owed: int) -> str:
        return "; ".join([*self._flush(image), f"c.resume = {pc}", f"return None, {_less('gas', owed)}"])

    def _leave_unknown(self, statement: ir.LeaveUnknown) -> Iterator[str]:
        target, image, refund = statement.target, statement.image, STATIC_GAS[op.JUMP]
        yield f"f = T.get({self._text(target)})"
        yield from self._flush(image)
        yield f"if f is not None: return f, {_less('gas', statement.owed)}"
        yield f"st.append({self._text(target)}); c.resume = {statement.pc}"
        yield f"return None, {_less('gas', statement.owed - refund)}"

    # -- values

    def _let(self, var: Var) -> Iterator[str]:
        if not self._uses.is_live(var):
            return
        text, is_condition = self._expression(var)
        if self._uses.is_single(var) and len(text) <= LONGEST and var.operation != op.RETURNDATASIZE:
            if is_condition:
                self._conditions[var] = text
                text = f"1 if {text} else 0"
            self._inline[var] = text if text.isidentifier() else f"({text})"
        else:
            yield f"{self._name(var)} = 1 if {text} else 0" if is_condition else f"{self._name(var)} = {text}"

    def _name(self, var: Var) -> str:
        return f"x{var.entry}" if var.entry is not None else f"v{var.number}"

    def _text(self, value: Value) -> str:
        if isinstance(value, Const):
            return str(value.value) if value.value < 10**6 else hex(value.value)
        if isinstance(value, Immutable):
            return f"I{value.number}"
        return self._inline.get(value) or self._name(value)

    def _bytes(self, value: Value) -> str:
        if isinstance(value, Const):
            return self._constants.setdefault(value.value.to_bytes(32, "big"), f"K{len(self._constants)}")
        if isinstance(value, Immutable):
            return f"J{value.number}"
        return f"{self._text(value)}.to_bytes(32)"

    def _condition(self, value: Value) -> str:
        if isinstance(value, Var) and value in self._conditions:
            return self._conditions[value]
        return self._text(value)

    def _address(self, address: Value, more: int = 0) -> str:
        """Return the text of an address plus `more`. What it is the sum of is named, not the sum."""
        root, offset = split_address(address)
        if root is None:
            return str(offset + more)
        name = self._text(address) if isinstance(address, Immutable) else self._text(root)
        return f"{name} + {offset + more}" if offset + more else name

    def _end(self, address: Value, size: Value) -> str:
        if isinstance(size, Const):
            return self._address(address, size.value)
        return f"{self._address(address)} + {self._text(size)}"

    def _range(self, address: Value, size: Value) -> str:
        return f"{self._address(address)}:{self._end(address, size)}"

    def _expression(self, var: Var) -> tuple[str, bool]:
        """Return the text of what `var` is computed from, and whether it is a truth value instead of a number."""
        code, operands = var.operation, var.operands
        assert code is not None
        if code in FRAME_TEXT:
            self._needs_data |= code == op.CALLDATASIZE
            return FRAME_TEXT[code], False
        texts = [self._text(each) for each in operands]
        if code in SIGNS:
            if code in (op.AND, op.OR) and all(isinstance(each, Var) and each in self._conditions for each in operands):
                word = "and" if code == op.AND else "or"
                return f" {word} ".join(f"({self._condition(each)})" for each in operands), True
            text = f"{texts[0]} {SIGNS[code]} {texts[1]}"
            return (text if var.exact or code in (op.AND, op.OR, op.XOR) else f"{text} & M"), False
        if code in RELATIONS:
            return f"{texts[0]} {RELATIONS[code]} {texts[1]}", True
        if code == op.ISZERO:
            return f"not ({self._condition(operands[0])})", True
        if code in (op.SLT, op.SGT):
            sides = [
                str(each.value ^ SIGN) if isinstance(each, Const) else f"({text} ^ SB)"
                for each, text in zip(operands, texts, strict=True)
            ]
            return f"{sides[0]} {'<' if code == op.SLT else '>'} {sides[1]}", True
        return self._other_expression(code, operands, texts, exact=var.exact), False

    def _other_expression(self, code: int, operands: Sequence[Value], texts: Sequence[str], *, exact: bool) -> str:
        first = operands[0]
        if code == op.NOT:
            return f"{texts[0]} ^ M"
        if code == op.CALLDATALOAD:
            self._needs_data = True
            if isinstance(first, Const):
                end = first.value + 32
                return f"fb(data[{first.value}:{end}]) if len(data) >= {end} else read_data(data, {first.value})"
            return f"read_data(data, {texts[0]})"
        if code in (op.ADDMOD, op.MULMOD):
            sign = "+" if code == op.ADDMOD else "*"
            return f"({texts[0]} {sign} {texts[1]}) % {texts[2]} if {texts[2]} else 0"
        if code in (op.SDIV, op.SMOD, op.SIGNEXTEND):
            name = {op.SDIV: "SDIV", op.SMOD: "SMOD", op.SIGNEXTEND: "SIGNEXTEND"}[code]
            return f"{name}({texts[0]}, {texts[1]})"
        if code in (op.DIV, op.MOD):
            sign = "//" if code == op.DIV else "%"
            if isinstance(operands[1], Const):
                return f"{texts[0]} {sign} {texts[1]}" if operands[1].value else "0"
            return f"{texts[0]} {sign} {texts[1]} if {texts[1]} else 0"
        return _shift(code, first, texts, exact=exact)


def _shift(code: int, amount: Value, texts: Sequence[str], *, exact: bool) -> str:
    shift, value = texts
    known = amount.value if isinstance(amount, Const) else None
    small = isinstance(amount, Var) and amount.high < 256
    if code == op.BYTE:
        if known is not None:
            return f"{value} >> {248 - 8 * known} & 255" if known < 32 else "0"
        return f"{value} >> (248 - 8 * {shift}) & 255 if {shift} < 32 else 0"
    if code == op.SHL:
        mask = "" if exact else " & M"
        text = f"{value} << {shift}{mask}"
    elif code == op.SHR:
        text = f"{value} >> {shift}"
    else:
        assert code == op.SAR
        least = f"({shift} if {shift} < 256 else 256)"
        if known is not None or small:
            least = str(min(known, 256)) if known is not None else shift
        return f"(({value} ^ SB) - SB >> {least}) & M"
    return text if known is not None or small else f"{text} if {shift} < 256 else 0"


def _less(gas: str, owed: int) -> str:
    if not owed:
        return gas
    return f"{gas} - {owed}" if owed > 0 else f"{gas} + {-owed}"
