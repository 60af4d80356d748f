"""Versions of the libraries that decide what the engine computes: those that it was tested with.

The same as in `constraints.txt`, which is not part of an installed package; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PYTHON: Final = (3, 11)
"""The oldest Python that the engine runs on."""

PINS: Final[Mapping[str, str]] = {
    "cached-property": "2.0.1",
    "ckzg": "2.1.8",
    "coincurve": "21.0.0",
    "eth-bloom": "4.0.0",
    "eth-hash": "0.8.0",
    "eth-keys": "0.8.0",
    "eth-typing": "6.0.0",
    "eth-utils": "6.0.0",
    "lru-dict": "1.4.1",
    "plyvel": "1.5.1",
    "py-ecc": "8.0.0",
    "py-evm": "0.12.1b1",
    "pycryptodome": "3.24.1",
    "rlp": "5.0.0",
    "safe-pysha3": "1.0.7",
    "sortedcontainers": "2.4.0",
    "trie": "4.0.0",
}
