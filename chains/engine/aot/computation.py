"""Frames of the genesis contracts run translated; every other frame, and all that is unusual, is the interpreter's.

A translated frame hands over to the interpreter, for the rest of the frame, with the exact pc, stack, memory and gas:
when gas may not last to the next check, when the stack could run over or short, at jumps that the translator does not
know, and on ways that can only fail. So every exception but one is raised by the interpreter or by py-evm; the one is
out of gas for memory or words, whose text alone may differ.

Worth: clearing 4 to 5 times the interpreter, batches of check-ins and key records 3 times. To run without it:
`FastComputation`, or `unregister`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, cast

from eth.exceptions import Halt
from eth.vm.stack import Stack

from chains.engine.aot.registry import Registry
from chains.engine.aot.runtime import GAS_LIMIT, Host
from chains.engine.fast.interpreter import FastComputation
from chains.engine.vm import LatchkeyVM

NOWHERE = -1


class TranslatedComputation(FastComputation):
    """Runs the codes of `registry` translated. Frames that are traced (py-evm's debug2 log) are interpreted."""

    registry: ClassVar[Registry]
    resume: int = NOWHERE
    """Where the interpreter goes on when translated code hands the frame over."""

    @classmethod
    def _prepare(cls) -> None:
        """Give the class a registry of its own: translations are bound to its opcodes and routines."""
        super()._prepare()
        cls.registry = Registry(Host(cls.opcodes, cls.host_routines))

    def _run(self) -> None:
        """Execute the frame's code from its start. Raises `VMError` as py-evm does."""
        step = self.registry.entry_of(self.msg.code)
        meter = self._gas_meter
        gas = meter.gas_remaining
        if step is None or gas >= GAS_LIMIT or self.logger.show_debug2:
            self._interpret(0)
            return
        stack = cast("list[int]", cast(Stack, self._stack).values)
        try:
            while step is not None:
                step, gas = step(self, stack, meter, gas)
        except Halt:  # raised by the instruction that ended the frame, which left the meter as it is to be
            return
        meter.gas_remaining = gas
        if self.resume != NOWHERE:
            position, self.resume = self.resume, NOWHERE
            self._interpret(position)


TranslatedComputation._prepare()  # noqa: SLF001  # subclasses prepare themselves


def register(vm_class: type[LatchkeyVM], codes: Iterable[bytes]) -> None:
    """Let a machine run `codes`, those of the accounts in genesis, translated; nothing on a machine that interprets."""
    computation = vm_class.get_state_class().computation_class
    if issubclass(computation, TranslatedComputation):
        computation.registry.enter(codes)


def unregister(vm_class: type[LatchkeyVM]) -> None:
    """Let a machine interpret all code from now on."""
    computation = vm_class.get_state_class().computation_class
    if issubclass(computation, TranslatedComputation):
        computation.registry.clear()
