"""Calls to one contract by the names of its ABI: calldata out, decoded values in. Reads only; it holds no key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eth_abi.abi import decode, encode
from eth_abi.exceptions import DecodingError
from eth_hash.auto import keccak

from chains.base import artifact
from chains.base.artifact import AbiEntry, AbiParameter, Package
from chains.rpc.client import BlockId, JsonRpc
from chains.rpc.errors import MalformedAnswer

Value = int | bool | bytes | str | tuple["Value", ...]
"""Integers, bools, bytes (addresses are 20 bytes), text; structs and arrays are tuples."""
Argument = int | bytes | str | Sequence["Argument"]


class Contract:
    """The contract `name` of a package, at `address`."""

    def __init__(self, rpc: JsonRpc, package: Package, name: str, address: bytes) -> None:
        self.rpc = rpc
        self.address = address
        self.abi = artifact.load(package, name).abi
        self._functions: dict[str, AbiEntry] = {
            entry["name"]: entry for entry in self.abi if entry["type"] == "function"
        }

    def data(self, function: str, *arguments: Argument) -> bytes:
        """Return the calldata of a call; raises KeyError for an unknown function."""
        inputs = self._functions[function]["inputs"]
        kinds = [_canonical(parameter) for parameter in inputs]
        return keccak(f"{function}({','.join(kinds)})".encode())[:4] + encode(kinds, list(arguments))

    async def read(self, function: str, *arguments: Argument, block: BlockId = "latest") -> tuple[Value, ...]:
        """Return the outputs of a view, always as a tuple; raises `CallReverted`, `MalformedAnswer`, `RpcError`."""
        outputs = self._functions[function]["outputs"]
        answer = await self.rpc.call(self.address, self.data(function, *arguments), block=block)
        try:
            values = decode([_canonical(parameter) for parameter in outputs], answer)
        except (DecodingError, OverflowError, UnicodeDecodeError):
            raise MalformedAnswer(what=f"{function} of 0x{self.address.hex()}", value=answer[:64].hex()) from None
        return tuple(_plain(parameter, value) for parameter, value in zip(outputs, values, strict=True))

    async def read_struct(self, function: str, *arguments: Argument, block: BlockId = "latest") -> Mapping[str, Value]:
        """Return the members by name of a view that returns one struct."""
        (struct,) = await self.read(function, *arguments, block=block)
        assert isinstance(struct, tuple)
        components = self._functions[function]["outputs"][0]["components"]
        return {part["name"]: value for part, value in zip(components, struct, strict=True)}

    async def read_int(self, function: str, *arguments: Argument, block: BlockId = "latest") -> int:
        """Return the one integer of a view."""
        return as_int((await self.read(function, *arguments, block=block))[0])

    async def read_bytes(self, function: str, *arguments: Argument, block: BlockId = "latest") -> bytes:
        """Return the one bytes or address value of a view."""
        return as_bytes((await self.read(function, *arguments, block=block))[0])


def as_int(value: Value) -> int:
    """Narrow a decoded value that the ABI declares an integer or bool."""
    assert isinstance(value, int), value
    return value


def as_bytes(value: Value) -> bytes:
    """Narrow a decoded value that the ABI declares bytes or an address."""
    assert isinstance(value, bytes), value
    return value


def as_tuple(value: Value) -> tuple[Value, ...]:
    """Narrow a decoded value that the ABI declares an array or struct."""
    assert isinstance(value, tuple), value
    return value


def _canonical(parameter: AbiParameter) -> str:
    kind = parameter["type"]
    if not kind.startswith("tuple"):
        return kind
    return f"({','.join(map(_canonical, parameter['components']))}){kind.removeprefix('tuple')}"


def _plain(parameter: AbiParameter, value: object) -> Value:
    """Turn addresses into bytes and lists into tuples, all the way down."""
    kind = parameter["type"]
    if kind.endswith("]"):
        inner: AbiParameter = {**parameter, "type": kind[: kind.rindex("[")]}
        assert isinstance(value, list | tuple)
        return tuple(_plain(inner, each) for each in value)
    if kind == "tuple":
        assert isinstance(value, list | tuple)
        return tuple(_plain(part, each) for part, each in zip(parameter["components"], value, strict=True))
    if kind == "address":
        assert isinstance(value, str)
        return bytes.fromhex(value.removeprefix("0x"))
    assert isinstance(value, int | bytes | str)
    return value
