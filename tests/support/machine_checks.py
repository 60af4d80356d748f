"""Checks that tell one machine from another: edges of every opcode, of storage prices, of signatures; random blocks.

Each takes a `Comparison` and raises `Difference` at the first message or block on which a machine differs from stock.
The fuzz suite runs them on the engines as they are, and on engines with an error planted, which they must notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from random import Random
from typing import Any

from eth.vm import opcode_values as op
from eth_hash.auto import keccak

from chains.crypto.keys import CURVE_ORDER
from chains.engine.fast.program import _KINDS as KINDS
from chains.engine.fast.program import BINARY, EFFECTS
from chains.engine.vm import LatchkeyVM
from tests.support.machine_blocks import KEYS, BlockOutcome, Line, story
from tests.support.machines import STOCK, TARGET, Contract, Outcome, World
from tests.support.programs import EDGES, EVERY_OPCODE, creator, push, returning, store

BINARIES = tuple(sorted(opcode for opcode, kind in KINDS.items() if kind >= BINARY))
OPERANDS = (*EDGES, 0x80, 0xFF << 248, 2**256 - 2**200)
WAYS = ("popped", "constant", "copied", "swapped")
ORIGINALS = {3: 0, 4: 5}
"""Original value by storage slot."""
ACCOUNTS = {
    TARGET: Contract(balance=5, storage={0x11: 7, **{slot: value for slot, value in ORIGINALS.items() if value}})
}
MEMORY = {
    op.MLOAD: 1,
    op.MSTORE: 2,
    op.MSTORE8: 2,
    op.SHA3: 2,
    op.RETURN: 2,
    op.REVERT: 2,
    op.LOG0: 2,
    op.LOG2: 4,
    op.CALLDATACOPY: 3,
    op.CODECOPY: 3,
    op.MCOPY: 3,
}
"""Opcodes that extend memory, and how many operands they take."""
_expected: dict[Any, Outcome] = {}
_expected_blocks: dict[int, list[BlockOutcome]] = {}
_reference: list[World] = []


class Difference(AssertionError):
    """A machine did something else than stock."""


class Comparison:
    """Machines beside stock. What stock does is worked out once a process."""

    def __init__(self, engines: Mapping[str, type[LatchkeyVM]]) -> None:
        self.engines = engines
        if not _reference:
            _reference.append(World(STOCK, ACCOUNTS))
        self._worlds = {name: World(engine, ACCOUNTS) for name, engine in engines.items()}
        self.compared = 0

    def same(self, code: bytes, **message: Any) -> Outcome:
        """Run code everywhere; return stock's outcome. Raises `Difference`."""
        key = (code, *sorted(message.items()))
        expected = _expected.get(key)
        if expected is None:
            expected = _expected[key] = _reference[0].run(code=code, **message)
        for name, world in self._worlds.items():
            found = world.run(code=code, **message)
            if found != expected:
                raise Difference(f"{name}: 0x{code.hex()} with {message}: {found} instead of {expected}")
            self.compared += 1
        return expected

    def story(self, seed: int) -> tuple[int, int]:
        """Run the blocks of one seed everywhere; return how many transactions, and how many of them succeeded."""
        tale = story(seed)
        expected = _expected_blocks.get(seed)
        if expected is None:
            line = Line(STOCK, tale.accounts)
            expected = _expected_blocks[seed] = [line.block(block) for block in tale.blocks]
        for name, engine in self.engines.items():
            line = Line(engine, tale.accounts)
            for index, (block, wanted) in enumerate(zip(tale.blocks, expected, strict=True)):
                found = line.block(block)
                if found != wanted:
                    raise Difference(f"{name}: story {seed}, block {index}: {_first_difference(wanted, found)}")
        seen = [dict(computation) for outcome in expected for computation in outcome.computations]
        return sum(map(len, tale.blocks)), sum(not computation["error"] for computation in seen)


def forget() -> None:
    """Forget what stock does: for runs that never ask again."""
    _expected.clear()
    _expected_blocks.clear()


def _first_difference(wanted: BlockOutcome, found: BlockOutcome) -> str:
    for index, (one, other) in enumerate(zip(wanted.computations, found.computations, strict=False)):
        if one != other:
            return f"transaction {index}: {other} instead of {one}"
    for name in ("refusals", "receipts", "block_hash"):
        if getattr(wanted, name) != getattr(found, name):
            return f"{name}: {getattr(found, name)} instead of {getattr(wanted, name)}"
    return "the number of transactions"


def collected(expressions: Iterable[bytes]) -> bytes:
    """Return code that evaluates each expression, and returns all values."""
    code, count = b"", 0
    for expression in expressions:
        code += expression + push(32 * count) + bytes([op.MSTORE])
        count += 1
    return code + returning(32 * count)


def _expression(opcode: int, way: str, left: int, right: int) -> bytes:
    if way == "constant":
        return push(right) + push(left) + bytes([opcode])
    if way == "copied":
        return push(left) + push(right) + bytes([op.DUP2, opcode, op.SWAP1, op.POP])
    if way == "swapped":
        return push(left) + push(right) + bytes([op.SWAP1, opcode])
    return push(right) + push(left) + bytes([op.JUMPDEST, opcode])  # a segment of its own: both are on the stack


def operand_pairs(comparison: Comparison, opcodes: Iterable[int] = BINARIES, ways: Iterable[str] = WAYS) -> None:
    """Every pair of edge operands of operations on two items, in each form that the interpreter has for them."""
    for opcode, way in product(opcodes, ways):
        pairs = product(OPERANDS, repeat=2)
        outcome = comparison.same(collected(_expression(opcode, way, *pair) for pair in pairs), gas=10_000_000)
        assert len(outcome.output) == 32 * len(OPERANDS) ** 2


def other_arithmetic(comparison: Comparison) -> None:
    """Operations on one and on three items, and EXP."""
    chosen = (0, 1, 2, 3, 255, 2**128, 2**255, 2**256 - 1)
    for opcode in (op.ADDMOD, op.MULMOD, op.EXP, op.ISZERO, op.NOT):
        tuples = product(chosen, repeat=EFFECTS[opcode][0])
        code = collected(b"".join(map(push, items)) + bytes([opcode]) for items in tuples)
        assert any(comparison.same(code, gas=10_000_000).output)


def moves(comparison: Comparison) -> None:
    """Two moves of the stack behind each other, and a third: SWAP and DUP of near and far items, the same one twice."""
    fill, drain = b"".join(push(0x100 + index) for index in range(24)), b""
    for index in range(20):
        drain += push(32 * index) + bytes([op.MSTORE])
    for first, second in product((op.SWAP1, op.SWAP2, op.SWAP5, op.SWAP16, op.DUP1, op.DUP16, op.POP), repeat=2):
        for third in (op.SWAP3, op.POP):
            code = fill + push(7) + push(9) + bytes([first, second, third, op.SWAP2]) + drain + returning(640)
            assert not comparison.same(code, root=False).error


def need_of(opcode: int) -> int:
    """Return how many items an opcode wants on the stack."""
    if op.DUP1 <= opcode <= op.DUP16:
        return opcode - op.DUP1 + 1
    if op.SWAP1 <= opcode <= op.SWAP16:
        return opcode - op.SWAP1 + 2
    return EFFECTS.get(opcode, (0, 0))[0]


def stack_limits(comparison: Comparison) -> None:
    """Too few items for every opcode, by one and by all, alone and behind another; and too many."""
    errors = set()
    for opcode in range(256):
        need = need_of(opcode)
        for depth in sorted({0, max(need - 1, 0), need}):
            for first in (b"", push(1) + bytes([op.POP])):
                code = bytes([op.PUSH0]) * depth + first + bytes([opcode, op.PUSH0])
                errors.add(comparison.same(code, gas=200_000, root=False).error)
        full = bytes([op.PUSH0]) * 1_023 + bytes([opcode, op.PUSH0])
        errors.add(comparison.same(full, gas=200_000, root=False).error)
    loop = bytes([op.JUMPDEST, op.PUSH0]) + push(0) + bytes([op.JUMP])
    errors.add(comparison.same(loop, gas=20_000, root=False).error)
    assert {"InsufficientStack", "FullStack", ""} <= errors
    for depth, error in ((1_024, ""), (1_025, "FullStack")):
        assert comparison.same(bytes([op.PUSH0]) * depth, root=False).error == error


def gas_edges(comparison: Comparison) -> None:
    """Every opcode with just enough gas, with one less, and with as little as any step before or after it wants."""
    for opcode in EVERY_OPCODE:
        code = push(0x41) + push(0x20) + push(0x40) + push(0x21) + push(7) + push(0x30) + push(0x11) + bytes([opcode])
        code += push(1) + bytes([op.ADD, op.GAS]) + push(0) + bytes([op.MSTORE]) + push(32) + bytes([op.MSTORE])
        code += returning(64)
        used = 300_000 - comparison.same(code, gas=300_000).gas
        for gas in sorted({*range(18, 36, 3), *range(max(used - 9, 0), used + 1), 2_320, 2_330}):
            comparison.same(code, gas=gas, root=False)


def static_frames(comparison: Comparison) -> None:
    """Every opcode where nothing may be changed."""
    for opcode in EVERY_OPCODE:
        for first in (1, 0):
            comparison.same(push(first) * 8 + bytes([opcode]) + returning(32), static=True, gas=200_000)


def memory_growth(comparison: Comparison) -> None:
    """Memory up to, at and past a word's end, far away, and where no gas would reach."""
    places = (0, 1, 32, 33, 95, 96, 1_000, 2**32, 2**256 - 1)
    for opcode, count in MEMORY.items():
        for items in product(places if count < 3 else places[::2], repeat=min(count, 3)):
            code = push(0xABCDEF) + push(64) + bytes([op.MSTORE])
            code += b"".join(map(push, (5,) * (count - len(items)) + items)) + bytes([opcode])
            code += bytes([op.MSIZE, op.GAS]) + push(0) + bytes([op.MSTORE]) + push(96) + bytes([op.MSTORE])
            comparison.same(code + returning(128), gas=100_000, data=bytes(range(1, 90)), root=False)
    fill = b"".join(push(0x0101 * index) + push(32 * index) + bytes([op.MSTORE]) for index in range(4))
    for target, source, length in product((0, 1, 16, 40), (0, 1, 16, 40), (0, 1, 33, 64)):
        copy = push(length) + push(source) + push(target) + bytes([op.MCOPY])
        assert not comparison.same(fill + copy + returning(128)).error


def jumps(comparison: Comparison) -> None:
    """Jumps to a target, to other opcodes, into the data of a PUSH, past the end; constant, computed, on conditions."""
    tail = bytes([op.JUMPDEST, op.PUSH2, op.JUMPDEST, 0, op.GAS, op.PUSH0, op.MSTORE]) + returning(32)
    errors = set()
    for target, computed in product((16, 15, 18, 19, 200, 2**256 - 1), (b"", bytes([op.JUMPDEST]))):
        for condition in (None, 0, 1, 2**255):
            head = push(target) + computed
            if condition is None:
                head += bytes([op.JUMP])
            elif target < 256:
                head = push(condition) + (bytes([op.ISZERO]) if condition == 2**255 else b"") + head + bytes([op.JUMPI])
            if len(head) < 16:
                code = head.ljust(15, bytes([op.JUMPDEST])) + bytes([op.ADDRESS]) + tail
                errors.add(comparison.same(code).error)
                for gas in range(3, 40, 2):
                    comparison.same(code, gas=gas, root=False)
    assert errors == {"", "InvalidJumpDestination", "InvalidInstruction"}


def storage_prices(comparison: Comparison) -> None:
    """SSTORE: original x current x new x later values, warm and cold, with gas around every threshold: 576 runs."""
    random = Random(4)
    for slot, first, second, third in product(ORIGINALS, (0, 5, 7), (0, 5, 7), (0, 7)):
        code = b"".join(push(value) + push(slot) + bytes([op.SSTORE]) for value in (first, second, third))
        code += push(slot) + bytes([op.SLOAD, op.PUSH0, op.MSTORE, op.MSIZE]) + push(0) + bytes([op.RETURN])
        used = 60_000 - comparison.same(code, gas=60_000).gas
        for gas in (used, used - 1, 2_305, 2_306, 2_310, *(random.randrange(2_300, 48_000) for _ in range(10))):
            comparison.same(code, gas=gas)
        comparison.same(code, gas=60_000, warm=((TARGET, (slot,)),))
    for gas, value in product(range(2_300, 2_315), (0, 5)):
        code = push(value) + push(4) + bytes([op.SSTORE])
        comparison.same(code, gas=gas, warm=((TARGET, (4,)),))
        comparison.same(code, gas=gas)


def storage_reads(comparison: Comparison) -> None:
    """SLOAD, cold and warm, at every gas around its prices; transient storage beside it."""
    code = (
        push(4)
        + bytes([op.SLOAD])
        + push(4)
        + bytes([op.SLOAD, op.ADD, op.GAS, op.PUSH0, op.MSTORE, op.PUSH0, op.MSTORE])
    )
    code += push(9) + push(4) + bytes([op.TSTORE]) + push(4) + bytes([op.TLOAD]) + push(32) + bytes([op.MSTORE])
    for gas in (*range(95, 112), *range(2_095, 2_115), *range(2_195, 2_225), 2_300, 2_400, 2_430, 3_000):
        for warm in ((), ((TARGET, (4,)),)):
            comparison.same(code + returning(64), gas=gas, warm=warm)


def logs(comparison: Comparison) -> None:
    """Logs of 0 to 4 topics, from memory and past it, at the edges of their prices, and in static frames."""
    for topics, length, static in product(range(5), (0, 1, 32, 70, 2_000), (False, True)):
        code = push(7) + push(0) + bytes([op.MSTORE])
        code += b"".join(push(2**255 + index) for index in range(topics)) + push(length) + push(3)
        code += bytes([op.LOG0 + topics, op.GAS, op.PUSH0, op.MSTORE]) + returning(32)
        used = 50_000 - comparison.same(code, gas=50_000, static=static).gas
        for gas in (used, used - 1, used - 10, used - 20, 375, 400):
            comparison.same(code, gas=gas, static=static)


def signatures(comparison: Comparison, count: int = 6_000) -> None:
    """ecrecover over good, broken, cut and lengthened inputs."""
    random = Random(1)
    inputs = list(_signatures(random, count))
    lengths = [len(data) if len(data) > 128 or random.random() < 0.5 else 128 for data in inputs]
    recovered = 0
    for at in range(0, count, 60):
        code = push(0) + push(192 + 64 * 60) + bytes([op.MSTORE])  # what extends memory is not the short way
        for index, (data, length) in enumerate(zip(inputs[at : at + 60], lengths[at : at + 60], strict=True)):
            code += push(176) + push(176 * index) + push(0) + bytes([op.CALLDATACOPY])
            code += push(32) + push(192 + 64 * index) + push(length) + push(0) + push(1) + push(4_000)
            code += bytes([op.STATICCALL, op.RETURNDATASIZE, op.ADD]) + push(224 + 64 * index) + bytes([op.MSTORE])
            assert len(data) <= 176
        calldata = b"".join(data.ljust(176, b"\0") for data in inputs[at : at + 60])
        outcome = comparison.same(code + push(64 * 60) + push(192) + bytes([op.RETURN]), data=calldata, root=False)
        recovered += sum(any(outcome.output[64 * i : 64 * i + 32]) for i in range(60))
    assert count // 10 < recovered < count


def _signatures(random: Random, count: int) -> Iterator[bytes]:
    edges: tuple[int, ...] = (
        0,
        1,
        2,
        CURVE_ORDER - 1,
        CURVE_ORDER,
        CURVE_ORDER + 1,
        CURVE_ORDER // 2,
        CURVE_ORDER // 2 + 1,
    )
    edges += (2**255, 2**256 - 1)
    good = []
    for index in range(50):
        digest = keccak(b"signed %d" % index)
        v, r, s = KEYS[index % len(KEYS)].sign_msg_hash(digest).vrs
        good.append((digest, v + 27, r, s))
    for index in range(count):
        digest, v, r, s = good[index % 50]
        kind = random.random()
        if kind < 0.3:
            v = random.choice((0, 1, 26, 27, 28, 29, 30, 27 + 256, 28 + (1 << 248), 27 + (1 << 64), 2**256 - 1))
        elif kind < 0.6:
            r = random.choice((*edges, random.getrandbits(256)))
        elif kind < 0.8:
            s = random.choice((*edges, CURVE_ORDER - s))
        elif kind < 0.9:
            digest = random.choice((bytes(32), b"\xff" * 32, CURVE_ORDER.to_bytes(32, "big")))
        data = digest + b"".join(value.to_bytes(32, "big") for value in (v, r, s))
        if random.random() < 0.2:
            data = data[: random.randrange(129)]
        if random.random() < 0.1:
            data += random.randbytes(random.randrange(40))
        yield data


def signature_calls(comparison: Comparison) -> None:
    """How ecrecover is called: gas given and left, output cut, memory short, depth, static frames."""
    digest = keccak(b"call")
    v, r, s = KEYS[0].sign_msg_hash(digest).vrs
    data = digest + b"".join(value.to_bytes(32, "big") for value in (v + 27, r, s))
    short = push(128) + push(0) + push(0) + bytes([op.CALLDATACOPY])
    head = short + push(0) + push(640) + bytes([op.MSTORE])
    tail = bytes([op.RETURNDATASIZE, op.GAS, op.PUSH0, op.MSTORE, op.ADD]) + push(32) + bytes([op.MSTORE])
    tail += returning(320)

    def call(given: int, length: int = 128, start: int = 0, out_length: int = 32, callee: int = 1) -> bytes:
        operands = (out_length, start, length, 0, callee, given)
        return b"".join(map(push, operands)) + bytes([op.STATICCALL])

    for given, memory in product((0, 2_999, 3_000, 3_001, 2**200), (head, short)):
        for length, start, out_length in ((128, 0, 32), (0, 64, 32), (128, 200, 20), (128, 630, 64), (129, 128, 0)):
            comparison.same(memory + call(given, length, start, out_length) + tail, data=data, gas=50_000)
    for code in (head + call(5_000, callee=2**160 + 1), head + call(2**200)):
        used = 50_000 - comparison.same(code, data=data, gas=50_000).gas
        for gas in range(used - 110, used + 60):
            comparison.same(code, data=data, gas=gas, root=False)
    for callee in (0, 2, 257, 2**160 - 255, 2**200 + 1):
        comparison.same(head + call(5_000, callee=callee) + tail, data=data)
    comparison.same(head + call(5_000) + call(2_999) + tail, data=data)
    for source, length, start in product((0, 1, 32, 33), (0, 1, 31, 32, 2**256 - 1), (0, 320, 671, 673)):
        copy = push(length) + push(source) + push(start) + bytes([op.RETURNDATACOPY])
        comparison.same(head + call(5_000) + copy + tail, data=data)
    copied = head + call(5_000) + push(32) + push(0) + push(0) + bytes([op.RETURNDATACOPY])
    used = 50_000 - comparison.same(copied, data=data, gas=50_000).gas
    for gas in range(used - 10, used + 1):
        comparison.same(copied, data=data, gas=gas)
    for depth in (1_023, 1_024):
        comparison.same(head + call(5_000) + tail, data=data, depth=depth)
    comparison.same(head + call(5_000) + tail, data=data, static=True)


def creations(comparison: Comparison) -> None:
    """Contracts made by a transaction and by contracts: price of creation code, its limits, what destroys itself."""
    destroys = bytes([op.CALLER, op.SELFDESTRUCT])
    starts_with_ef = push(0xEF) + push(0) + bytes([op.MSTORE8]) + returning(1)
    codes = [b"", bytes(1), bytes(32), bytes(33), destroys, creator(destroys), creator(push(1)), starts_with_ef]
    codes += [returning(24_577), bytes([0xFE])]
    for code in codes:
        used = 6_000_000 - comparison.same(b"", gas=6_000_000, creation=code, to=b"\x71" * 20).gas
        for gas in {max(used - 1, 0), used, 3, 5, used // 2}:
            comparison.same(b"", gas=gas, creation=code, to=b"\x71" * 20)
    for code, way in product(codes, (op.CREATE, op.CREATE2)):
        salt = push(9) if way == op.CREATE2 else b""
        made = store(code) + salt + push(len(code)) + push(0) + push(1) + bytes([way])
        call = push(0) * 5 + bytes([op.DUP1 + 5, op.GAS, op.CALL])
        comparison.same(made + call + bytes([op.ADD]) + push(0) + bytes([op.SSTORE]), gas=3_000_000)
    for length in (49_152, 49_153):
        comparison.same(push(length) + push(0) * 2 + bytes([op.CREATE, op.GAS, op.PUSH0, op.MSTORE]) + returning(32))


def cut_code(comparison: Comparison) -> None:
    """Code that ends within the data of a PUSH, whose missing bytes are zeros; PC; branches on a negated condition."""
    for length in range(33):
        assert comparison.same(bytes([op.PUSH32]) + b"\xff" * length, gas=100).gas == 97
    code = bytes([op.PC, op.PUSH1, 7, op.PC, op.ADD, op.PC, op.PUSH0, op.MSTORE]) + push(32) + bytes([op.MSTORE])
    comparison.same(code + returning(64))
    for condition in (0, 1, 2):
        head = push(condition) + bytes([op.ISZERO]) + push(8) + bytes([op.JUMPI])
        comparison.same(head.ljust(8, bytes([op.ADDRESS])) + bytes([op.JUMPDEST, op.MSIZE]) + returning(32))
    for position in range(1, 17):  # moves: what they leave must be told apart
        items = b"".join(push(100 + index) for index in range(18))
        for moves in ((op.SWAP1 + position - 1,), (op.SWAP1 + position - 1, op.POP), (op.DUP1 + position - 1,)):
            shown = b"".join(push(32 * index) + bytes([op.MSTORE]) for index in range(17))
            comparison.same(items + bytes(moves) + shown + returning(32 * 17))
    calldata = bytes(range(1, 41))
    loads = collected(push(at) + bytes([op.CALLDATALOAD]) for at in (0, 1, 9, 31, 39, 40, 2**64, 2**256 - 1))
    comparison.same(loads, data=calldata)
    computed = push(2) + bytes([op.DUP1, op.SWAP1, op.POP, op.CALLDATALOAD, op.PUSH0, op.MSTORE])
    assert comparison.same(computed + returning(32), data=b"abc").output == b"c" + bytes(31)


def faults(comparison: Comparison) -> None:
    """An exception that is no `VMError` comes out, also an `IndexError`, which a loop could take for underflow."""

    def broken(*_given: object, **_more: object) -> None:
        raise IndexError("a node is lost")

    code = push(0) + bytes([op.BALANCE])
    for name, engine in comparison.engines.items():
        state = type("BrokenState", (engine.get_state_class(),), {"is_address_warm": broken})
        world = World(type("BrokenVM", (engine,), {"_state_class": state}), {TARGET: Contract(code=code)})
        if world.run(root=False, warm=()).raised != "IndexError":
            raise Difference(f"{name}: a fault of the machine became a failed message")


EDGE_CHECKS: tuple[Callable[[Comparison], None], ...] = (
    *(operand_pairs, moves, other_arithmetic, stack_limits, gas_edges, static_frames, memory_growth, jumps),
    *(storage_prices, storage_reads, logs, signatures, signature_calls, creations, cut_code, faults),
)
"""All but the random blocks."""
