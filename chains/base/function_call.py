"""Calldata of a contract function that is given by its full signature, such as `transfer(address,uint256)`."""

from __future__ import annotations

from functools import cache

from eth_abi.abi import encode
from eth_hash.auto import keccak


def calldata(signature: str, *values: object) -> bytes:
    """Return selector and encoded arguments; addresses are 20 bytes, structs tuples."""
    return selector(signature) + encode(list(parameter_types(signature)), list(values))


@cache
def selector(signature: str) -> bytes:
    """Return the four bytes that select the function."""
    return bytes(keccak(signature.encode("ascii")))[:4]


@cache
def parameter_types(signature: str) -> tuple[str, ...]:
    """Return the parameter list, split at its outer commas."""
    parts, depth = [""], 0
    for letter in signature[signature.index("(") + 1 : -1]:
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return tuple(part for part in parts if part)
