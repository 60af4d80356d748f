"""Every gas amount, pc and stack limit in the generated files follows from the bytecode, read a second time."""

import re
import sys
from collections.abc import Iterator
from random import Random

import pytest

from chains.base.artifact import Package
from tests.support.segment_walker import Wrong, walk_module
from tools.translate import GENERATED, genesis_contracts, template_of

CONTRACTS = genesis_contracts()
ALTERED = "dtx"


@pytest.fixture(autouse=True)
def deep_recursion() -> Iterator[None]:
    """The walker goes into branches within branches."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, 20_000))
    yield
    sys.setrecursionlimit(before)


@pytest.mark.parametrize(("package", "name"), CONTRACTS, ids=[name for _, name in CONTRACTS])
def test_the_constants_of_a_translation_follow_from_the_bytecode(package: Package, name: str) -> None:
    code, template = template_of(package, name)
    text = (GENERATED / f"{template.name}.py").read_text(encoding="utf-8")
    regions, checks = walk_module(text, code, template.immutables)
    assert regions == text.count("\n def r")
    assert checks == len(re.findall(r"if gas < \d+", text))


NUMBERS = (
    r"if gas < (\d+)",
    r"gas - (\d+)",
    r"gas -= (\d+)",
    r"grow\(c, gas, (\d+)",
    r"c\.resume = (\d+)",
    r"return r(\d+), gas",
)
LIMITS = (r"not (\d+) <= len", r"len\(st\) (?:<=|>) (\d+)")


@pytest.mark.parametrize("pattern", [*NUMBERS, *LIMITS])
@pytest.mark.parametrize("off", [-1, 1])
def test_a_constant_that_is_off_by_one_is_noticed(pattern: str, off: int) -> None:
    (found,) = [one for one in CONTRACTS if template_of(*one)[1].name == ALTERED]
    code, template = template_of(*found)
    text = (GENERATED / f"{ALTERED}.py").read_text(encoding="utf-8")
    places = list(re.finditer(pattern, text))
    assert places
    for place in Random(pattern).sample(places, min(2, len(places))):
        start, end = place.span(1)
        altered = f"{text[:start]}{int(place.group(1)) + off}{text[end:]}"
        with pytest.raises(Wrong):
            walk_module(altered, code, template.immutables)
