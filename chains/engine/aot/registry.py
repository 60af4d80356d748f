"""Which code runs translated: that of the genesis accounts for which there is an up-to-date translation, and no other.

Translations are modules under `generated/`, listed in `generated/index.py`, made by `make translate`. A contract's
constructor writes immutable values into its code, and they differ from network to network. So a translation is made of
the compiled code with zeros in their place; it applies to a code that is the same but for these bytes, and takes the
values out of that code when it is bound. Immutable values are whole operands of PUSH32: nothing else of the code, no
jump target and no gas, can depend on them.

Code that anybody deploys is never looked up by template: `Registry.enter` is given the accounts of genesis only, and
afterwards a frame's code must be equal, byte for byte, to one that was entered.
"""

from __future__ import annotations

import hashlib
import importlib
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from eth_hash.auto import keccak

from chains.engine.aot.decode import WORD
from chains.engine.aot.runtime import Host, Step

PACKAGE = "chains.engine.aot.generated"
TRANSLATOR_SOURCES = (
    "arithmetic",
    "decode",
    "graph",
    "ir",
    "lower",
    "python_source",
    "runtime",
    "state",
    "structure",
    "translate",
    "uses",
)
"""What a translation depends on beside the code: the translator, and what translated code calls."""

_log = logging.getLogger("latchkey.engine.aot")

Bind = Callable[[Host, Sequence[int]], Step]


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A code with places for immutable values. `immutables` are their offsets in bytes, ascending; `digest` is
    keccak256 of the code with zeros there."""

    name: str
    length: int
    immutables: tuple[int, ...]
    digest: bytes

    @classmethod
    def of(cls, name: str, code: bytes, immutables: Iterable[int]) -> Template:
        """Return the template of a compiled code."""
        places = tuple(sorted(immutables))
        return cls(name=name, length=len(code), immutables=places, digest=bytes(keccak(blank(code, places))))

    def values_in(self, code: bytes) -> tuple[int, ...] | None:
        """Return the immutable values of a code that is made from this template; None for any other code."""
        if len(code) != self.length or bytes(keccak(blank(code, self.immutables))) != self.digest:
            return None
        return tuple(int.from_bytes(code[start : start + WORD], "big") for start in self.immutables)


def blank(code: bytes, immutables: Iterable[int]) -> bytes:
    """Return the code with zeros in place of the words at these offsets."""
    text = bytearray(code)
    for start in immutables:
        text[start : start + WORD] = bytes(WORD)
    return bytes(text)


@lru_cache(maxsize=1)
def translator_digest() -> str:
    """Return the SHA-256 of the translator's own sources, which stands in every translation."""
    digest = hashlib.sha256()
    for name in TRANSLATOR_SOURCES:
        digest.update((Path(__file__).parent / f"{name}.py").read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """Return what there are translations of."""
    index: Any = importlib.import_module(f"{PACKAGE}.index")
    return tuple(
        Template(name=name, length=length, immutables=immutables, digest=bytes.fromhex(digest))
        for name, length, digest, immutables in index.TEMPLATES
    )


def load(template: Template) -> Bind | None:
    """Return the translation of a template, or None if it was made of other code or by another translator."""
    module: Any = importlib.import_module(f"{PACKAGE}.{template.name}")
    made_of, made_by = module.CODE, module.TRANSLATOR
    if made_of != template.digest.hex() or made_by != translator_digest():
        _log.warning("translation out of date, interpreting contract=%s: run `make translate`", template.name)
        return None
    return cast(Bind, module.bind)


class Registry:
    """The translated codes of one class of computations."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._entries: dict[bytes, Step] = {}
        self._names: dict[bytes, str] = {}

    def entry_of(self, code: bytes) -> Step | None:
        """Return where a code starts; None if it is not translated."""
        return self._entries.get(code)

    def name_of(self, code: bytes) -> str | None:
        """Return the name of a translated code's contract."""
        return self._names.get(code)

    def enter(self, codes: Iterable[bytes]) -> None:
        """Enter those of the codes that have a translation; `codes` must be those of a genesis configuration."""
        for code in codes:
            if not code or code in self._entries:
                continue
            for template in templates():
                values = template.values_in(code)
                bind = load(template) if values is not None else None
                if bind is not None and values is not None:
                    self.add(template.name, code, bind, values)

    def add(self, name: str, code: bytes, bind: Bind, immutables: Sequence[int] = ()) -> None:
        """Enter one code with its translation."""
        self._entries[bytes(code)] = bind(self._host, immutables)
        self._names[bytes(code)] = name

    def clear(self) -> None:
        """Forget all: every frame is interpreted from now on."""
        self._entries.clear()
        self._names.clear()
