"""Every code through the translator, also what nobody would translate: for tests that compare it with stock py-evm."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from chains.engine.aot import translate
from chains.engine.aot.computation import TranslatedComputation
from chains.engine.aot.registry import Registry
from chains.engine.aot.runtime import Host, Step
from chains.engine.fast.executor import FastExecutor
from chains.engine.fast.host import HOST
from chains.engine.fast.interpreter import HostRoutine
from chains.engine.vm import LatchkeyVM
from tests.support.machines import machine

KEPT = 2_000
"""Translations kept; the oldest go first."""


class ForcedRegistry(Registry):
    """Translates what it is asked for, in regions of at most about `budget` instructions."""

    def __init__(self, host: Host, budget: int) -> None:
        super().__init__(host)
        self._budget = budget
        self.translated = 0

    def entry_of(self, code: bytes) -> Step | None:
        """Translate the code unless that has been done."""
        found = super().entry_of(code)
        if found is None and code:
            if self.translated % KEPT == KEPT - 1:
                self.clear()
            self.translated += 1
            found = bound(code, self._host, budget=self._budget)
            self._entries[bytes(code)] = found
        return found


def bound(code: bytes, host: Host, *, budget: int = translate.BUDGET) -> Step:
    """Translate code and bind it to a host."""
    namespace: dict[str, Any] = {}
    text = translate.source(translate.translate(code, budget=budget))
    exec(compile(text, f"translation of {len(code)} bytes", "exec"), namespace)
    step: Step = namespace["bind"](host, ())
    return step


def forced(budget: int = translate.BUDGET, routines: Mapping[int, HostRoutine] = HOST) -> type[LatchkeyVM]:
    """Return a machine that translates everything it runs."""

    class ForcedComputation(TranslatedComputation):
        host_routines: ClassVar[Mapping[int, HostRoutine]] = routines

        @classmethod
        def _prepare(cls) -> None:
            super()._prepare()
            cls.registry = ForcedRegistry(Host(cls.opcodes, cls.host_routines), budget)

    return machine(f"Forced{budget}", computation_class=ForcedComputation, transaction_executor_class=FastExecutor)
