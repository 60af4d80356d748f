"""Contract events as frozen dataclasses, decoded from the topics and data of a log.

A subclass of `ContractEvent` names the event in `ABI` as Solidity declares it, ``indexed`` included, and has one field
for each parameter, in the same order, in snake case. Values: integers and bools; addresses, bytes32 and other bytesN as
bytes; ``bytes`` and ``string`` as bytes and str; arrays as tuples. Events are declared in `chains/*/events.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, Self, TypeVar

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError
from eth_hash.auto import keccak

from chains.base.errors import MalformedValue

Value = int | bool | bytes | str | tuple["Value", ...]

_PARAMETER = re.compile(r"\s*([a-z0-9\[\]]+)( indexed)? (\w+)\s*")
_STATIC = re.compile(r"u?int\d+|address|bool|bytes\d+")
_WORD = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter of an event; `kind` is its canonical ABI type."""

    name: str
    kind: str
    indexed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractEvent:
    """Root of all events; subclasses set `ABI`, such as ``Transfer(address indexed from, uint256 amount)``."""

    ABI: ClassVar[str]

    @classmethod
    def parameters(cls) -> tuple[Parameter, ...]:
        """Return the parameters in declared order."""
        return _parsed(cls.ABI)[1]

    @classmethod
    def topic(cls) -> bytes:
        """Return topic 0: keccak of the canonical signature."""
        return _topic(cls.ABI)

    @classmethod
    def decode(cls, topics: Sequence[bytes], data: bytes) -> Self:
        """Return the event of a log. Raises MalformedValue when topics or data do not fit the declaration."""
        parameters = cls.parameters()
        indexed = [parameter for parameter in parameters if parameter.indexed]
        if len(topics) != 1 + len(indexed) or topics[0] != cls.topic():
            raise MalformedValue("topics", [topic.hex() for topic in topics], expected=f"those of event {cls.ABI}")
        by_name = {
            parameter.name: _word(parameter.kind, topic) for parameter, topic in zip(indexed, topics[1:], strict=True)
        }
        others = [parameter for parameter in parameters if not parameter.indexed]
        values = _decoded([parameter.kind for parameter in others], data, cls.ABI)
        by_name |= {parameter.name: value for parameter, value in zip(others, values, strict=True)}
        return cls(**{_snake(name): value for name, value in by_name.items()})


AnyEvent = TypeVar("AnyEvent", bound=ContractEvent)


def by_topic(events: Iterable[type[AnyEvent]]) -> Mapping[bytes, type[AnyEvent]]:
    """Return the event classes by topic 0."""
    return {event.topic(): event for event in events}


@cache
def _parsed(abi: str) -> tuple[str, tuple[Parameter, ...]]:
    name, _, rest = abi.partition("(")
    parameters = []
    for part in filter(None, rest.removesuffix(")").split(",")):
        match = _PARAMETER.fullmatch(part)
        if match is None:
            raise MalformedValue("event declaration", abi, expected="type [indexed] name, ...")
        parameters.append(Parameter(name=match[3], kind=match[1], indexed=match[2] is not None))
    return name, tuple(parameters)


@cache
def _topic(abi: str) -> bytes:
    name, parameters = _parsed(abi)
    return keccak(f"{name}({','.join(parameter.kind for parameter in parameters)})".encode())


@cache
def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def _decoded(kinds: Sequence[str], data: bytes, abi: str) -> Sequence[Value]:
    """Decode words directly when there are only words, as in most events: a directory reads millions of them."""
    if all(_STATIC.fullmatch(kind) for kind in kinds):
        if len(data) != _WORD * len(kinds):
            raise MalformedValue("event data", data, expected=f"{_WORD * len(kinds)} bytes for event {abi}")
        return [_word(kind, data[_WORD * i : _WORD * (i + 1)]) for i, kind in enumerate(kinds)]
    try:
        values = decode(list(kinds), data)
    except (DecodingError, OverflowError, UnicodeDecodeError) as error:
        raise MalformedValue("event data", data, expected=f"the ABI encoding of event {abi}") from error
    return [_plain(kind, value) for kind, value in zip(kinds, values, strict=True)]


def _word(kind: str, word: bytes) -> Value:
    if kind == "address":
        return _without_padding(kind, word, 12)
    if kind.startswith("bytes"):
        size = int(kind[5:])
        if any(word[size:]):
            raise MalformedValue("event data", word, expected=f"a {kind}")
        return word[:size]
    number = int.from_bytes(word, "big", signed=kind.startswith("int"))
    if kind == "bool":
        if number > 1:
            raise MalformedValue("event data", word, expected="a bool")
        return number == 1
    if kind.startswith("uint") and number >> int(kind[4:]):
        raise MalformedValue("event data", word, expected=f"a {kind}")
    return number


def _without_padding(kind: str, word: bytes, padding: int) -> bytes:
    if any(word[:padding]):
        raise MalformedValue("event data", word, expected=f"a {kind}")
    return word[padding:]


def _plain(kind: str, value: object) -> Value:
    if isinstance(value, tuple | list):
        inner = kind[: kind.rindex("[")]
        return tuple(_plain(inner, item) for item in value)
    if kind == "address":
        assert isinstance(value, str)
        return bytes.fromhex(value[2:])
    assert isinstance(value, int | bytes | str)
    return value
