"""ABI encoding for tests: addresses are 20 bytes in and out, structs are tuples.

Works from the JSON ABI alone. Not for production code, which has typed clients.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eth_abi.abi import decode, encode
from eth_hash.auto import keccak

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One decoded log entry."""

    name: str
    args: dict[str, Any]
    address: bytes


def abi_type(parameter: Entry) -> str:
    """The canonical type of an ABI parameter, tuples spelled out."""
    kind = str(parameter["type"])
    if not kind.startswith("tuple"):
        return kind
    inner = ",".join(abi_type(component) for component in parameter["components"])
    return f"({inner}){kind[len('tuple') :]}"


def signature(entry: Entry) -> str:
    return f"{entry['name']}({','.join(abi_type(parameter) for parameter in entry['inputs'])})"


def selector(entry: Entry) -> bytes:
    return bytes(keccak(signature(entry).encode()))[:4]


def _to_bytes_addresses(kind: str, value: Any, components: Sequence[Entry]) -> Any:
    if kind.endswith("]"):
        inner = kind[: kind.rindex("[")]
        return [_to_bytes_addresses(inner, item, components) for item in value]
    if kind == "tuple":
        return tuple(
            _to_bytes_addresses(part["type"], item, part.get("components", ()))
            for part, item in zip(components, value, strict=True)
        )
    return bytes.fromhex(value[2:]) if kind == "address" else value


def encode_parameters(parameters: Sequence[Entry], values: Sequence[Any]) -> bytes:
    return encode([abi_type(parameter) for parameter in parameters], list(values))


def decode_parameters(parameters: Sequence[Entry], data: bytes) -> tuple[Any, ...]:
    values = decode([abi_type(parameter) for parameter in parameters], data)
    return tuple(
        _to_bytes_addresses(parameter["type"], value, parameter.get("components", ()))
        for parameter, value in zip(parameters, values, strict=True)
    )


def find_function(abi: Sequence[Entry], name: str) -> Entry:
    """The function called `name`, or with that full signature when it is overloaded."""
    functions = [entry for entry in abi if entry["type"] == "function"]
    found = [entry for entry in functions if name in (entry["name"], signature(entry))]
    if len(found) != 1:
        raise LookupError(f"{len(found)} functions match {name!r}: {[signature(entry) for entry in functions]}")
    return found[0]


def decode_error(abis: Iterable[Sequence[Entry]], data: bytes) -> tuple[str, tuple[Any, ...]]:
    """Name and arguments of revert data; `("unknown", ())` where no known error matches."""
    if data[:4] == bytes.fromhex("08c379a0"):
        return "Error", tuple(decode(["string"], data[4:]))
    if data[:4] == bytes.fromhex("4e487b71"):
        return "Panic", tuple(decode(["uint256"], data[4:]))
    for abi in abis:
        for entry in abi:
            if entry["type"] == "error" and selector(entry) == data[:4]:
                return entry["name"], decode_parameters(entry["inputs"], data[4:])
    return "unknown", ()


def decode_event(abis: Iterable[Sequence[Entry]], address: bytes, topics: Sequence[bytes], data: bytes) -> Event | None:
    """The event of a log, or None where no known ABI has it. Indexed dynamic values stay 32-byte hashes."""
    for abi in abis:
        for entry in abi:
            if entry["type"] != "event" or not topics or bytes(keccak(signature(entry).encode())) != topics[0]:
                continue
            indexed = [parameter for parameter in entry["inputs"] if parameter["indexed"]]
            plain = [parameter for parameter in entry["inputs"] if not parameter["indexed"]]
            args: dict[str, Any] = {}
            for parameter, topic in zip(indexed, topics[1:], strict=True):
                static = not (parameter["type"].endswith("]") or parameter["type"] in ("string", "bytes", "tuple"))
                args[parameter["name"]] = decode_parameters([parameter], topic)[0] if static else topic
            args.update(zip([p["name"] for p in plain], decode_parameters(plain, data), strict=True))
            return Event(name=entry["name"], args=args, address=address)
    return None
