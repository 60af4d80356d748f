"""What must hold of the machine before the engine runs on it.

Without the C library for secp256k1 a node is six times slower, without the one for Keccak it is an eighth slower; with
rusty-rlp installed a nested transaction kills the process, and some malformed input decodes differently from everybody
else's, which would split the chain. Other versions of the libraries may compute something else: py-evm is archived and
bounds none of them. Since a security fix must be able to run before it is pinned, other versions can be allowed, aloud.
"""

from __future__ import annotations

import importlib.util
import logging
import sys
from importlib.metadata import PackageNotFoundError, version

from eth_hash.auto import keccak
from eth_keys.backends.coincurve import CoinCurveECCBackend
from eth_keys.main import KeyAPI

from chains.engine.errors import SelfCheckFailed
from chains.engine.pins import PINS, PYTHON

_LOG = logging.getLogger(__name__)

HASH_BACKEND = "pysha3"


def check(*, allow_unpinned: bool = False) -> None:
    """Raise `SelfCheckFailed` with the remedy when something is wrong. A node calls this before anything else.

    `allow_unpinned` turns other versions than `pins.PINS` into a warning in the log.
    """
    _check_python()
    check_safety()
    _check_hashing()
    _check_versions(allow_unpinned=allow_unpinned)


def check_safety() -> None:
    """The part that concerns agreement with other nodes; opening a ledger calls it."""
    _check_signatures()
    _check_rlp()


def _check_python() -> None:
    if sys.version_info < PYTHON:
        need = ".".join(map(str, PYTHON))
        raise SelfCheckFailed("Python", sys.version.split()[0], f"Install Python {need} or later")


def _check_signatures() -> None:
    try:
        backend = KeyAPI().backend
    except ImportError as error:
        raise SelfCheckFailed("secp256k1 backend", str(error), "Install coincurve as constraints.txt pins it") from None
    if not isinstance(backend, CoinCurveECCBackend):
        raise SelfCheckFailed(
            "secp256k1 backend", type(backend).__name__, "Install coincurve as constraints.txt pins it"
        )


def _check_hashing() -> None:
    remedy = f"Install safe-pysha3 and set ETH_HASH_BACKEND={HASH_BACKEND} before Python starts"
    try:
        keccak(b"")  # the backend is chosen at the first use
    except (ImportError, ValueError) as error:
        raise SelfCheckFailed("Keccak backend", str(error), remedy) from None
    module = type(getattr(keccak.hasher, "__self__", keccak.hasher)).__module__
    if not module.endswith(HASH_BACKEND):
        raise SelfCheckFailed("Keccak backend", module, remedy)


def _check_rlp() -> None:
    if importlib.util.find_spec("rusty_rlp") is not None:
        raise SelfCheckFailed(
            "rusty-rlp",
            "installed",
            "Uninstall it: pip uninstall rusty-rlp. Nested input crashes it, and it decodes malformed input",
        )


def _check_versions(*, allow_unpinned: bool) -> None:
    found = {name: _installed(name) for name in PINS}
    wrong = [f"{name} {found[name]} (pinned {pin})" for name, pin in PINS.items() if found[name] != pin]
    if not wrong:
        return
    if not allow_unpinned or any(installed == "missing" for installed in found.values()):
        raise SelfCheckFailed(
            "versions of the EVM's libraries",
            ", ".join(wrong),
            "Install what constraints.txt pins; to run a newer one all the same, start with --allow-unpinned",
        )
    _LOG.warning("unpinned versions=%s; this node may compute other blocks than its peers", ", ".join(wrong))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"
