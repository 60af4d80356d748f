"""The columns that a filter over lots may name: facts of the ledger, and the attributes of the family.

Every value is an integer: an attribute of kind number is the number itself, others are their code, an address is its
20 bytes read as an integer, a price is ticks. Spec: `specs/protocol/recovery-file.md` section 6.
"""

from __future__ import annotations

from collections.abc import Callable

from chains.base.errors import LatchkeyError
from chains.market.amounts import parse_ticks
from chains.market.errors import BadAmount
from chains.market.files import from_hex
from chains.market.lots import Lot
from chains.market.query import Column
from chains.metadata import schema
from chains.metadata.schema import Attribute


def columns_of(family: int) -> list[Column[Lot]]:
    """Return the columns for lots of a family; a family without a schema has only those of every lot."""
    if family not in schema.FAMILIES:
        return _of_every_lot()
    return [*_of_every_lot(), *(_of_attribute(attribute) for attribute in schema.load(family).attributes)]


def _of_every_lot() -> list[Column[Lot]]:
    return [
        Column(
            name="category",
            read=lambda lot: lot.family,
            parse=_family,
            ordered=False,
            choices=tuple(schema.FAMILIES.values()),
        ),
        Column(name="device", read=lambda lot: _number(lot.device), parse=_address, ordered=False),
        Column(name="owner", read=lambda lot: _number(lot.owner), parse=_address, ordered=False),
        Column(name="gateway", read=lambda lot: _number(lot.gateway), parse=_address, ordered=False),
        Column(name="model", read=lambda lot: lot.model, parse=_whole, ordered=False),
        Column(name="lot", read=lambda lot: lot.number, parse=_whole),
        Column(name="reserve", read=lambda lot: lot.reserve, parse=_price),
        Column(name="licences", read=lambda lot: lot.licences, parse=_whole),
    ]


def _of_attribute(attribute: Attribute) -> Column[Lot]:
    return Column(
        name=attribute.name,
        read=_reader(attribute),
        parse=_whole if attribute.kind == "number" else _coder(attribute),
        ordered=attribute.kind != "category",
        choices=attribute.names,
    )


def _reader(attribute: Attribute) -> Callable[[Lot], int | None]:
    position, is_number = attribute.position, attribute.kind == "number"

    def read(lot: Lot) -> int | None:
        code = lot.attributes[position]
        if code == schema.NOT_STATED:
            return None
        return attribute.first + (code - 1) * attribute.step if is_number else code

    return read


def _coder(attribute: Attribute) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            return attribute.code_of(text)
        except LatchkeyError:
            raise ValueError(f"{text!r} is not one of its {len(attribute.names)} values") from None

    return parse


def _number(address: bytes) -> int:
    return int.from_bytes(address, "big")


def _family(text: str) -> int:
    for number, name in schema.FAMILIES.items():
        if name.casefold() == text.casefold():
            return number
    raise ValueError(f"{text!r} is no category")


def _address(text: str) -> int:
    found = from_hex(text)
    if found is None or len(found) != 20:
        raise ValueError(f"{text!r} is no address, 0x and 40 hex digits")
    return _number(found)


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 12:
        raise ValueError(f"{text!r} is no whole number")
    return int(text)


def _price(text: str) -> int:
    try:
        return parse_ticks(text, name="reserve")
    except BadAmount as error:
        raise ValueError(f"{error.reason}; {error.remedy}") from None
