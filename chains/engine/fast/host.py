"""Short ways for the opcodes that a market's contracts spend their time in: storage, logs, ecrecover, return data.

py-evm's own take a copy of the operands apart, build the text of an error that does not happen, ask the state several
times through layers, and for ecrecover set up a whole child frame. A routine here decides first whether it is the usual
case; anything else (too little gas, a static frame, memory to be extended, another callee) goes to py-evm's opcode
before anything was changed, so the exceptions stay py-evm's. Gas prices: EIP-2929, EIP-2200, EIP-3529.

What cannot be seen in a block: a call to ecrecover leaves no entry in `children`, and does not touch account 1. A
touch has no effect on an account that is not there or not empty (EIP-161); for any other, py-evm's call is used.

Worth: check-in batches 1.7 times, transactions with storage and logs 1.1 to 1.3 times; for interpreted and translated
code alike. To run without it: an empty mapping as `host_routines`.
"""

# ruff: noqa: SLF001  # the routines are methods of the frame, kept apart so that the lever can be taken out

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from eth.abc import GasMeterAPI
from eth.precompiles.ecrecover import ecrecover
from eth.vm import opcode_values as op
from eth.vm.forks.berlin.constants import COLD_SLOAD_COST, WARM_STORAGE_READ_COST
from eth.vm.forks.london.storage import GAS_SCHEDULE_EIP3529
from eth_typing import Address

from chains.engine.fast.recoveries import recover

if TYPE_CHECKING:
    from chains.engine.fast.interpreter import FastComputation, HostRoutine

ECRECOVER: Final = Address(bytes(19) + b"\1")
ECRECOVER_GAS: Final = 3_000
CALL_DEPTH: Final = 1_024
SSTORE_SENTRY: Final = 2_300
"""SSTORE fails with this much gas or less, whatever it would cost (EIP-2200)."""
_SET: Final = GAS_SCHEDULE_EIP3529.sstore_set_gas
_RESET: Final = GAS_SCHEDULE_EIP3529.sstore_reset_gas
_CLEAR: Final = GAS_SCHEDULE_EIP3529.sstore_clears_schedule
_WARM: Final = WARM_STORAGE_READ_COST
_ADDRESS: Final = 2**160 - 1
_LOG_GAS, _TOPIC_GAS, _LOG_BYTE_GAS = 375, 375, 8
_COPY_GAS = 3
"""Of the opcode, and of each word."""


def sload(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
    """SLOAD (EIP-2929)."""
    slot, address, state = stack[-1], frame.msg.storage_address, frame.state
    left = meter.gas_remaining
    if state.is_storage_warm(address, slot):
        left -= _WARM
        if left < 0:
            return frame.opcodes[op.SLOAD](computation=frame)
    else:
        left -= COLD_SLOAD_COST
        if left < 0:
            return frame.opcodes[op.SLOAD](computation=frame)
        state.mark_storage_warm(address, slot)
    meter.gas_remaining = left
    stack[-1] = state.get_storage(address, slot)
    return None


def sstore(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
    """SSTORE: price and refund by original, current and new value (EIP-2200, 2929, 3529)."""
    gas = meter.gas_remaining
    if frame.msg.is_static or gas <= SSTORE_SENTRY:
        return frame.opcodes[op.SSTORE](computation=frame)
    slot, value = stack[-1], stack[-2]
    address, state = frame.msg.storage_address, frame.state
    current = state.get_storage(address, slot)
    cost, refund = _WARM, 0
    if current != value:
        original = state.get_storage(address, slot, from_journal=False)
        if original == current:
            cost = _RESET if original else _SET
            if original and not value:
                refund = _CLEAR
        else:
            if original:
                if not current:
                    refund -= _CLEAR
                if not value:
                    refund += _CLEAR
            if original == value:
                refund += (_RESET if original else _SET) - _WARM
    cold = not state.is_storage_warm(address, slot)
    if cold:
        cost += COLD_SLOAD_COST
    if gas < cost:
        return frame.opcodes[op.SSTORE](computation=frame)
    meter.gas_remaining = gas - cost
    if refund:
        meter.refund_gas(refund)
    state.set_storage(address, slot, value)
    if cold:
        state.mark_storage_warm(address, slot)
    del stack[-2:]
    return None


def _log(topics: int) -> HostRoutine:
    opcode = op.LOG0 + topics
    price = _LOG_GAS + _TOPIC_GAS * topics

    def log(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
        start, length = stack[-1], stack[-2]
        left = meter.gas_remaining - price - _LOG_BYTE_GAS * length
        if frame.msg.is_static or left < 0 or (length and start + length > len(frame._memory)):
            return frame.opcodes[opcode](computation=frame)
        meter.gas_remaining = left
        counter = frame.transaction_context.get_next_log_counter()
        named = tuple(stack[-3 : -3 - topics : -1])
        data = frame._memory.read_bytes(start, length)
        frame._log_entries.append((counter, frame.msg.storage_address, named, data))
        del stack[-2 - topics :]
        return None

    return log


def staticcall(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
    """STATICCALL to the ecrecover precompile; any other callee is py-evm's."""
    memory, state = frame._memory, frame.state
    _, callee, start, length, out_start, out_length = reversed(stack[-6:])
    size = len(memory)
    if (
        callee & _ADDRESS != 1
        or frame.msg.depth >= CALL_DEPTH
        or (length and start + length > size)
        or (out_length and out_start + out_length > size)
        or meter.gas_remaining < _WARM
        or frame.precompiles.get(ECRECOVER) is not ecrecover
        or (state.account_exists(ECRECOVER) and state.account_is_empty(ECRECOVER))
    ):
        return frame.opcodes[op.STATICCALL](computation=frame)
    gas = meter.gas_remaining - _WARM
    given = min(stack[-1], gas - gas // 64)
    del stack[-6:]
    if given < ECRECOVER_GAS:
        frame.return_data = b""
        meter.gas_remaining = gas - given
        stack.append(0)
        return None
    output = recover(memory.read_bytes(start, length))
    frame.return_data = output
    written = min(out_length, len(output))
    memory.write(out_start, written, output[:written])
    meter.gas_remaining = gas - ECRECOVER_GAS
    stack.append(1)
    return None


def returndatacopy(frame: FastComputation, stack: list[Any], meter: GasMeterAPI) -> None:
    """RETURNDATACOPY of what is there, to memory that is there."""
    start, source, length = stack[-1], stack[-2], stack[-3]
    left = meter.gas_remaining - _COPY_GAS - _COPY_GAS * ((length + 31) >> 5)
    data, memory = frame.return_data, frame._memory
    if left < 0 or source + length > len(data) or (length and start + length > len(memory)):
        return frame.opcodes[op.RETURNDATACOPY](computation=frame)
    meter.gas_remaining = left
    memory.write(start, length, data[source : source + length])
    del stack[-3:]
    return None


HOST: Final[Mapping[int, HostRoutine]] = {
    op.SLOAD: sload,
    op.SSTORE: sstore,
    op.STATICCALL: staticcall,
    op.RETURNDATACOPY: returndatacopy,
    **{op.LOG0 + topics: _log(topics) for topics in range(5)},
}
"""Routines by opcode, for `FastComputation.host_routines`; they are called only with all operands on the stack."""
