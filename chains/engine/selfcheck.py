"""What must hold of the machine before the engine runs on it.

Without the C library for secp256k1 a node is six times slower; with rusty-rlp installed a nested transaction kills the
process, and some malformed input decodes differently from everybody else's, which would split the chain.
"""

from __future__ import annotations

import importlib.util

from eth_hash.auto import keccak
from eth_keys.backends.coincurve import CoinCurveECCBackend
from eth_keys.main import KeyAPI

from chains.engine.errors import SelfCheckFailed

HASH_BACKEND = "pysha3"


def check() -> None:
    """Raise `SelfCheckFailed` with the remedy when something is wrong. A node calls this before anything else."""
    check_safety()
    _check_hashing()


def check_safety() -> None:
    """The part that concerns agreement with other nodes; opening a ledger calls it."""
    _check_signatures()
    _check_rlp()


def _check_signatures() -> None:
    backend = KeyAPI().backend
    if not isinstance(backend, CoinCurveECCBackend):
        raise SelfCheckFailed(
            "secp256k1 backend", type(backend).__name__, "Install coincurve in the version that setup.cfg pins"
        )


def _check_hashing() -> None:
    keccak(b"")  # the backend is chosen at the first use
    module = type(getattr(keccak.hasher, "__self__", keccak.hasher)).__module__
    if not module.endswith(HASH_BACKEND):
        raise SelfCheckFailed(
            "Keccak backend",
            module,
            f"Install safe-pysha3 and set ETH_HASH_BACKEND={HASH_BACKEND} before Python starts",
        )


def _check_rlp() -> None:
    if importlib.util.find_spec("rusty_rlp") is not None:
        raise SelfCheckFailed(
            "rusty-rlp",
            "installed",
            "Uninstall it: pip uninstall rusty-rlp. Nested input crashes it, and it decodes malformed input",
        )
