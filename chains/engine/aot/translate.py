"""Translate code: from bytes to regions, and to the text of a Python module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chains.engine.aot import ir, python_source
from chains.engine.aot.decode import Program, decode
from chains.engine.aot.graph import explore
from chains.engine.aot.lower import Lowering
from chains.engine.aot.structure import find_structure

BUDGET = 5000
"""Instructions of a region, about. More means fewer ways from function to function, and more text."""
RESERVED_MEMORY = 96
"""Solidity's scratch space and free memory pointer, which are there from the first store on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """All regions of a code; the first one is its entry."""

    program: Program
    regions: tuple[ir.Region, ...]


def translate(code: bytes, immutables: Sequence[int] = (), *, budget: int = BUDGET) -> Translation:
    """Translate `code`; `immutables` are the offsets of immutable values, whose bytes are not looked at."""
    program = decode(code, immutables)
    entry = _lowering(program, 0, budget=budget, memory=0)
    regions = {0: entry.region()}
    memory = min(entry.memory_left_with, RESERVED_MEMORY)
    todo = sorted(entry.wanted, reverse=True)
    while todo:
        pc = todo.pop()
        if pc not in regions:
            lowering = _lowering(program, pc, budget=budget, memory=memory)
            regions[pc] = lowering.region()
            todo += sorted(lowering.wanted - regions.keys(), reverse=True)
    return Translation(program=program, regions=tuple(regions.values()))


def source(translation: Translation, *, immutables: int = 0) -> str:
    """Return the Python text of a translation: the function `bind`."""
    targets = translation.program.jump_targets
    return python_source.write(translation.regions, immutables=immutables, jump_targets=targets)


def _lowering(program: Program, pc: int, *, budget: int, memory: int) -> Lowering:
    graph = explore(program, pc, budget=budget, cut_functions=pc == 0)
    find_structure(graph)
    return Lowering(program, graph, memory=memory)
