"""Reads positional JSON-RPC parameters; every refusal is code -32602 and names position, value and form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from node.chain_view import LogQuery
from node.rpc.jsonrpc import MethodError, invalid_params

_QUANTITY = re.compile(r"0x(0|[1-9a-fA-F][0-9a-fA-F]*)\Z")
_LOOSE_QUANTITY = re.compile(r"0x[0-9a-fA-F]+\Z")
_DATA = re.compile(r"0x([0-9a-fA-F]{2})*\Z")
TAGS = ("latest", "earliest", "pending", "safe", "finalized")
MAX_ADDRESSES = 1_000
MAX_TOPIC_CHOICES = 1_000

_QUERY_FIELDS = frozenset({"fromBlock", "toBlock", "address", "topics", "blockHash", "blockhash"})


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockParam:
    """A block as asked for: exactly one of the three is set."""

    number: int | None = None
    hash: bytes | None = None
    tag: str | None = None
    require_canonical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """The argument of eth_getLogs: a range or one block, and what to match."""

    start: BlockParam
    end: BlockParam
    block_hash: bytes | None
    query: LogQuery


class Params:
    """One parameter list. Trailing nulls count as missing."""

    def __init__(self, values: list[object], *, most: int) -> None:
        while values and values[-1] is None:
            values = values[:-1]
        if len(values) > most:
            raise invalid_params(f"too many arguments, want at most {most}")
        self._values = values

    def has(self, place: int) -> bool:
        """Whether the argument was given."""
        return place < len(self._values) and self._values[place] is not None

    def raw(self, place: int) -> object:
        """Return an argument as it came."""
        if not self.has(place):
            raise invalid_params(f"missing value for required argument {place}")
        return self._values[place]

    def flag(self, place: int) -> bool:
        """Return a boolean, False when it was not given."""
        value = self._values[place] if self.has(place) else False
        if not isinstance(value, bool):
            raise _wrong(place, value, "a boolean")
        return value

    def hash(self, place: int) -> bytes:
        """Return 32 bytes."""
        return fixed(self.raw(place), 32, f"argument {place}")

    def address(self, place: int) -> bytes:
        """Return 20 bytes."""
        return fixed(self.raw(place), 20, f"argument {place}")

    def data(self, place: int, limit: int) -> bytes:
        """Return data of at most `limit` bytes; the size is checked before anything is converted."""
        value = self.raw(place)
        if isinstance(value, str) and len(value) > 2 * limit + 2:
            raise MethodError(-32000, f"oversized data: {len(value) // 2 - 1} bytes, limit {limit}: split it")
        return data(value, f"argument {place}")

    def integer(self, place: int) -> int:
        """Return a quantity; plain JSON numbers are accepted too."""
        return integer(self.raw(place), f"argument {place}")

    def slot(self, place: int) -> bytes:
        """Return a storage slot, given as a quantity or as 32 bytes."""
        return slot(self.raw(place), f"argument {place}")

    def block(self, place: int, default: str | None = "latest") -> BlockParam:
        """Return a block number, tag or hash object; None as `default` makes it a required argument."""
        value = self.raw(place) if default is None or self.has(place) else default
        return block(value, f"argument {place}")

    def mapping(self, place: int) -> dict[str, object]:
        """Return an object."""
        value = self.raw(place)
        if not isinstance(value, dict):
            raise _wrong(place, value, "an object")
        return value

    def array(self, place: int, limit: int) -> list[object]:
        """Return an array of at most `limit` entries."""
        value = self._values[place] if self.has(place) else []
        if not isinstance(value, list):
            raise _wrong(place, value, "an array")
        if len(value) > limit:
            raise invalid_params(f"invalid argument {place}: {len(value)} entries, the limit is {limit}")
        return value


def data(value: object, what: str) -> bytes:
    """Return the bytes of 0x-prefixed hex of even length."""
    if not isinstance(value, str) or not _DATA.match(value):
        raise invalid_params(f"invalid {what}: {_shown(value)} is not 0x-prefixed hex of even length")
    return bytes.fromhex(value[2:])


def fixed(value: object, length: int, what: str) -> bytes:
    """Return exactly `length` bytes."""
    found = data(value, what)
    if len(found) != length:
        raise invalid_params(f"invalid {what}: {_shown(value)} has {len(found)} bytes, want {length}")
    return found


def integer(value: object, what: str) -> int:
    """Return a quantity below 2**256."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53:
        return value
    if not isinstance(value, str) or not _QUANTITY.match(value) or len(value) > 66:
        hint = " (leading zeros are not allowed)" if isinstance(value, str) and _LOOSE_QUANTITY.match(value) else ""
        raise invalid_params(f"invalid {what}: {_shown(value)} is not a quantity such as 0x1f{hint}")
    return int(value, 16)


def slot(value: object, what: str) -> bytes:
    """Return the 32 bytes of a storage slot."""
    if not isinstance(value, str) or not _LOOSE_QUANTITY.match(value) or len(value) > 66:
        raise invalid_params(f"invalid {what}: {_shown(value)} is not a storage slot of at most 32 bytes")
    return int(value, 16).to_bytes(32, "big")


def block(value: object, what: str) -> BlockParam:
    """Return a block parameter (EIP-1898 objects included)."""
    if isinstance(value, dict):
        if "blockHash" in value:
            canonical = value.get("requireCanonical", False)
            return BlockParam(
                hash=fixed(value["blockHash"], 32, f"{what}.blockHash"), require_canonical=canonical is True
            )
        return block(value.get("blockNumber"), f"{what}.blockNumber")
    if value in TAGS:
        return BlockParam(tag=str(value))
    if isinstance(value, str) and len(value) == 66:
        return BlockParam(hash=fixed(value, 32, what))
    number = integer(value, f"{what} (a block number, hash or one of {', '.join(TAGS)})")
    if number >= 2**64:
        raise invalid_params(f"invalid {what}: block number {_shown(value)} is above 64 bits")
    return BlockParam(number=number)


def access_list(value: object) -> list[list[object]]:
    """Return [address, [slots]] pairs of an access list (EIP-2930)."""
    if value is None:
        return []
    if not isinstance(value, list) or len(value) > MAX_ADDRESSES:
        raise invalid_params(f"invalid accessList: want an array of at most {MAX_ADDRESSES} entries")
    pairs: list[list[object]] = []
    for entry in value:
        keys = entry.get("storageKeys", []) if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(keys, list):
            raise invalid_params("invalid accessList: want {address, storageKeys} entries")
        address = fixed(entry.get("address"), 20, "address of accessList")
        pairs.append([address, [fixed(key, 32, "storage key of accessList") for key in keys]])
    return pairs


def log_filter(fields: dict[str, object]) -> LogFilter:
    """Return the argument of eth_getLogs and of log subscriptions."""
    unknown = sorted(set(fields) - _QUERY_FIELDS)
    if unknown:
        raise invalid_params(f"invalid filter: unknown field {unknown[0][:40]!r}")
    name = fields.get("blockHash", fields.get("blockhash"))
    if name is not None and (fields.get("fromBlock") is not None or fields.get("toBlock") is not None):
        raise invalid_params("invalid filter: blockHash excludes fromBlock and toBlock")
    return LogFilter(
        start=block(_default(fields.get("fromBlock"), "latest"), "fromBlock"),
        end=block(_default(fields.get("toBlock"), "latest"), "toBlock"),
        block_hash=None if name is None else fixed(name, 32, "blockHash"),
        query=LogQuery(addresses=_addresses(fields.get("address")), topics=_topics(fields.get("topics"))),
    )


def _addresses(value: object) -> frozenset[bytes]:
    if value is None:
        return frozenset()
    entries = value if isinstance(value, list) else [value]
    if len(entries) > MAX_ADDRESSES:
        raise invalid_params(f"invalid filter: {len(entries)} addresses, the limit is {MAX_ADDRESSES}")
    return frozenset(fixed(entry, 20, "address of the filter") for entry in entries)


def _topics(value: object) -> tuple[frozenset[bytes], ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > 4:
        raise invalid_params("invalid filter: topics must be an array of at most 4 entries")
    choices = []
    for entry in value:
        options = entry if isinstance(entry, list) else [] if entry is None else [entry]
        if len(options) > MAX_TOPIC_CHOICES:
            raise invalid_params(
                f"invalid filter: {len(options)} choices for a topic, the limit is {MAX_TOPIC_CHOICES}"
            )
        anything = any(option is None for option in options)
        choices.append(
            frozenset() if anything else frozenset(fixed(option, 32, "topic of the filter") for option in options)
        )
    return tuple(choices)


def _default(value: object, default: object) -> object:
    return default if value is None else value


def _wrong(place: int, value: object, want: str) -> MethodError:
    return invalid_params(f"invalid argument {place}: {_shown(value)} is not {want}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
