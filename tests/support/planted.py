"""Errors planted on purpose: parts of the engine with one line changed, in memory only, to see that a check notices."""

# ruff: noqa: E501  # one error a line

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType

from chains.engine.vm import LatchkeyVM
from tests.support import machine_checks as checks
from tests.support.machine_checks import Comparison
from tests.support.machines import machine

PACKAGE = "chains.engine.fast."
PARTS = ("recoveries", "jumps", "program", "interpreter", "host", "executor")
"""Parts in which errors are planted; each is loaded anew after those before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """An error: in `part`, `right` becomes `wrong`, and `seen_by` must notice it."""

    name: str
    part: str
    right: str
    wrong: str
    seen_by: Callable[[Comparison], None]


def engine_with(planted: Planted | None) -> type[LatchkeyVM]:
    """Return the interpreter with host routines and executor, on stock parts otherwise, with an error in it."""
    with _replaced(planted) as parts:
        host = parts["host"]
        computation = type("PlantedComputation", (parts["interpreter"].FastComputation,), {"host_routines": host.HOST})
        executor = parts["executor"].FastExecutor
        return machine("Planted", computation_class=computation, transaction_executor_class=executor)


@contextmanager
def _replaced(planted: Planted | None) -> Iterator[dict[str, ModuleType]]:
    """Load all parts anew, one of them changed, while the others look for them."""
    kept = {PACKAGE + part: importlib.import_module(PACKAGE + part) for part in PARTS}
    made: dict[str, ModuleType] = {}
    try:
        for part in PARTS:
            source = inspect.getsource(kept[PACKAGE + part])
            if planted is not None and planted.part == part:
                assert source.count(planted.right) == 1, f"{planted.name}: not once in {part}: {planted.right}"
                source = source.replace(planted.right, planted.wrong)
            module = ModuleType(PACKAGE + part)
            sys.modules[PACKAGE + part] = made[part] = module
            exec(compile(source, f"<{part} with {planted.name if planted else 'no error'}>", "exec"), module.__dict__)
        yield made
    finally:
        sys.modules.update(kept)


def _interpreter(name: str, right: str, wrong: str, seen_by: Callable[[Comparison], None]) -> Planted:
    return Planted(name=name, part="interpreter", right=right, wrong=wrong, seen_by=seen_by)


def _program(name: str, right: str, wrong: str, seen_by: Callable[[Comparison], None]) -> Planted:
    return Planted(name=name, part="program", right=right, wrong=wrong, seen_by=seen_by)


def _host(name: str, right: str, wrong: str, seen_by: Callable[[Comparison], None]) -> Planted:
    return Planted(name=name, part="host", right=right, wrong=wrong, seen_by=seen_by)


def _executor(name: str, right: str, wrong: str) -> Planted:
    return Planted(name=name, part="executor", right=right, wrong=wrong, seen_by=stories)


def stories(comparison: Comparison) -> None:
    """A few random stories."""
    for seed in range(8):
        comparison.story(seed)


def _pairs(comparison: Comparison) -> None:
    checks.operand_pairs(comparison, ways=("popped",))


ERRORS: tuple[Planted, ...] = (
    _interpreter("SHL by 256 and more shifts", "(right << left) & _WORD if left < 256 else 0", "(right << (left & 255)) & _WORD", _pairs),
    _interpreter("SHR by 256 shifts by nothing", "stack[-1] = right >> left if left < 256 else 0\n                        elif kind == 36", "stack[-1] = right >> (left & 255)\n                        elif kind == 36", _pairs),
    _interpreter("SAR of a negative number by 256 gives 0", "if left < 256 else _WORD", "if left < 256 else 0", _pairs),
    _interpreter("ADD does not wrap", "stack[-1] = (left + right) & _WORD", "stack[-1] = left + right", _pairs),
    _interpreter("SUB wraps at 255 bits", "stack[-1] = (left - right) & _WORD", "stack[-1] = (left - right) & (_WORD >> 1)", _pairs),
    _interpreter("DIV by 0 gives the dividend", "left // right if right else 0", "left // right if right else left", _pairs),
    _interpreter("BYTE counts from the right", "(right >> (8 * (31 - left))) & 255", "(right >> (8 * left)) & 255", _pairs),
    _interpreter("SLT compares as unsigned", "1 if left ^ _SIGN < right ^ _SIGN else 0", "1 if left < right else 0", _pairs),
    _interpreter("SIGNEXTEND leaves byte 30 alone", "if left < 31:", "if left < 30:", _pairs),
    _interpreter("SDIV rounds down", "(quotient if (signed < 0) == (by < 0) else -quotient) & _WORD", "(signed // by) & _WORD", _pairs),
    _interpreter("SMOD takes the divisor's sign", "(remainder if signed >= 0 else -remainder)", "(signed % by)", _pairs),
    _interpreter("MULMOD adds", "left + right if kind == 27 else left * right", "left + right", checks.other_arithmetic),
    _interpreter("EXP pays 10 a byte", "gas - 50 * (", "gas - 10 * (", checks.other_arithmetic),
    _interpreter("one unit of gas too few passes", "if gas < cost or", "if gas + 1 < cost or", checks.gas_edges),
    _interpreter("the stack is not looked at", "or not need <= len(stack) <= room", "", checks.stack_limits),
    _interpreter("memory costs one unit too little to fail", "        if left < 0:\n            return -1", "        if left < -1:\n            return -1", checks.gas_edges),
    _interpreter("KECCAK256 pays 5 a word", "gas - 6 * (", "gas - 5 * (", checks.gas_edges),
    _interpreter("copies pay 2 a word", "gas - 3 * ((length", "gas - 2 * ((length", checks.gas_edges),
    _interpreter("MCOPY extends to the target only", "start + length if kind != 24 or start > source else source + length", "start + length", checks.memory_growth),
    _interpreter("RETURN does not extend memory", "if length and start + length > size:\n                    left = self._grow(gas, start + length)\n                    if left < 0:\n                        meter.gas_remaining = gas\n", "if False:\n                    left = self._grow(gas, start + length)\n                    if left < 0:\n                        meter.gas_remaining = gas\n", checks.memory_growth),
    _interpreter("a short word of calldata is not filled up", "append(from_bytes(word, \"big\") << (256 - 8 * len(word)) if word else 0)", "append(from_bytes(word, \"big\"))", checks.cut_code),
    _interpreter("a branch on zero goes the other way", "position = following if pop() else target", "position = target if pop() else following", checks.cut_code),
    _interpreter("a computed jump arrives anywhere", "if stack[-1] not in program.targets:", "if stack[-1] >= len(program.code):", checks.jumps),
    _interpreter("a failed jump forgets its price", "meter.gas_remaining = gas + 8", "meter.gas_remaining = gas", checks.jumps),
    _interpreter("an IndexError is taken for the end", "except Halt:\n            return\n\n    def _walk", "except (Halt, IndexError):\n            return\n\n    def _walk", checks.faults),
    _interpreter("creation code is free", "cls.consume_initcode_gas_cost(computation)", "pass", checks.creations),
    _interpreter("a frame does not know what was created before it", "if parent_computation is not None:\n                computation", "if parent_computation is None:\n                computation", checks.creations),
    _interpreter("bytes stay on the stack", "if stack and type(stack[-1]) is bytes:", "if False:", checks.gas_edges),
    _interpreter("gas held back is lost at an opcode of py-evm", "meter.gas_remaining = gas + rest\n                    if kind == 17", "meter.gas_remaining = gas\n                    if kind == 17", checks.gas_edges),
    _interpreter("the square of memory is not paid", "(new * new >> 9) + (old * old >> 9)", "0", checks.memory_growth),
    _program("the stack holds one item more", "STACK_LIMIT = 1024", "STACK_LIMIT = 1025", checks.stack_limits),
    _program("data of a PUSH is a jump target", "        if starts[position]:\n", "        if True:\n", checks.jumps),
    _program("JUMPDEST is free", "            self._spent += _STATIC[opcode]\n            return\n", "            return\n", checks.jumps),
    _program("DUP wants one item less", "need = opcode - op.DUP1 + 1", "need = opcode - op.DUP1", checks.stack_limits),
    _program("SWAP wants one item less", "need = opcode - op.SWAP1 + 2", "need = opcode - op.SWAP1 + 1", checks.stack_limits),
    _program("GAS tells what was left before it", "rest - _STATIC[op.GAS]", "rest", checks.gas_edges),
    _program("PC tells the next position", "kind, argument = PUSH, position\n", "kind, argument = PUSH, following\n", checks.cut_code),
    _program("SWAP and POP move to the item beside", "(MOVE, argument + 1)", "(MOVE, argument)", checks.cut_code),
    Planted(name="jump targets of all codes are those of the first", part="jumps", right="value = values.pop(code, None)", wrong="value = values.pop(next(iter(values), code), None)", seen_by=checks.jumps),
    _host("SLOAD does not warm the slot", "        state.mark_storage_warm(address, slot)\n    meter.gas_remaining = left", "    meter.gas_remaining = left", checks.storage_reads),
    _host("a warm slot costs 101", "_WARM: Final = WARM_STORAGE_READ_COST", "_WARM: Final = WARM_STORAGE_READ_COST + 1", checks.storage_reads),
    _host("the refund of a restored slot is lost", "refund += (_RESET if original else _SET) - _WARM", "pass", checks.storage_prices),
    _host("the refund of a cleared slot is lost", "refund = _CLEAR", "refund = 0", checks.storage_prices),
    _host("a refund taken back is kept", "refund -= _CLEAR", "pass", checks.storage_prices),
    _host("no refund leaves a frame", "meter.refund_gas(refund)", "pass", checks.storage_prices),
    _host("SSTORE passes with 2,300 gas", "gas <= SSTORE_SENTRY", "gas < SSTORE_SENTRY - 10", checks.storage_prices),
    _host("a cold slot is written at the price of a warm one", "cost += COLD_SLOAD_COST", "pass", checks.storage_prices),
    _host("a static frame writes", "if frame.msg.is_static or gas <=", "if gas <=", checks.static_frames),
    _host("a static frame logs", "if frame.msg.is_static or left < 0", "if left < 0", checks.logs),
    _host("topics are in the order of the stack", "tuple(stack[-3 : -3 - topics : -1])", "tuple(stack[-2 - topics : -2])", checks.logs),
    _host("a byte of a log costs 7", "_LOG_BYTE_GAS = 375, 375, 8", "_LOG_BYTE_GAS = 375, 375, 7", checks.logs),
    _host("ecrecover gets all gas", "min(stack[-1], gas - gas // 64)", "min(stack[-1], gas)", checks.signature_calls),
    _host("a failed ecrecover leaves old return data", "frame.return_data = b\"\"", "pass", checks.signature_calls),
    _host("ecrecover writes more than it was asked", "written = min(out_length, len(output))", "written = len(output)", checks.signature_calls),
    _host("any callee ending in 1 is ecrecover", "callee & _ADDRESS != 1", "callee & 255 != 1", checks.signature_calls),
    _host("return data is read past its end", "source + length > len(data)", "source > len(data)", checks.signature_calls),
    _host("RETURNDATACOPY pays no words", "- _COPY_GAS - _COPY_GAS * ((length + 31) >> 5)", "- _COPY_GAS", checks.signature_calls),
    _host("ecrecover answers one call too deep", "frame.msg.depth >= CALL_DEPTH", "frame.msg.depth > CALL_DEPTH", checks.signature_calls),
    Planted(name="the high bytes of v are not looked at", part="recoveries", right="v = int.from_bytes(data[32:64], \"big\")", wrong="v = data[63]", seen_by=checks.signatures),
    Planted(name="ecrecover forgets what follows 64 bytes", part="recoveries", right="found = None if results is None else results.get(data)", wrong="found = next((held for key, held in (results.items() if results else ()) if key[:64] == data[:64]), None)", seen_by=checks.signatures),
    _executor("no refund at the end of a transaction", "left += self.calculate_gas_refund(computation, used)", "self.calculate_gas_refund(computation, used)"),
    _executor("the miner gets the whole price", "* state.get_tip(transaction)", "* state.get_gas_price(transaction)"),
    _executor("a contract is created one nonce late", "generate_contract_address(sender, nonce)", "generate_contract_address(sender, nonce + 1)"),
    _executor("an empty account that was touched stays", "    return {computation.state.coinbase, message.to}", "    return {computation.state.coinbase}"),
    _executor("what destroyed itself stays", "for account in computation.get_accounts_for_deletion():", "for account in ():"),
)  # fmt: skip
"""Every planted error with the check that must notice it."""
