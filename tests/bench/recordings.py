"""Recordings on disk, because driving a full round on a slow machine takes a minute and its outcome never changes.

A file is keyed by everything that decides its content: the sizes, the sources of recorder and drivers, and the compiled
contracts. A change of any of them makes a new file; nothing here is committed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from chains.engine.genesis import Account
from tests.bench import recorded_rounds
from tests.bench.recorded_rounds import Call, Recording
from tests.bench.scene import Scene

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "bench" / "recordings"
SOURCES = (
    "tests/bench/recorded_rounds.py",
    "tests/bench/scene.py",
    "tests/support/metadata_world.py",
    "tests/support/round_driver.py",
    "tests/support/twin_market.py",
    "chains/auction/artifacts/*.json",
    "chains/metadata/artifacts/*.json",
    "chains/base/artifacts/*.json",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How large the rounds are. A chunk has `lots` lots; `check_in_rounds` counts what follows the first check-in."""

    clear_chunks: int
    key_chunks: int
    lots: int
    bidders: int
    check_in_batches: int
    check_in_size: int
    check_in_rounds: int
    senders: int


FULL = Sizes(
    clear_chunks=7,
    key_chunks=26,
    lots=128,
    bidders=50,
    check_in_batches=4,
    check_in_size=128,
    check_in_rounds=6,
    senders=100,
)
"""What fills a block of 16 M gas: 7 clearings of 6,400 bids, 26 key batches of 128, 4 batches of 128 check-ins."""
SMOKE = Sizes(
    clear_chunks=1,
    key_chunks=1,
    lots=8,
    bidders=3,
    check_in_batches=2,
    check_in_size=4,
    check_in_rounds=1,
    senders=3,
)
KEY_BIDDERS = 3
"""What a key batch costs does not depend on the bidders."""


def load(sizes: Sizes, *, folder: Path = FOLDER, say: Callable[[str], None] = print) -> Mapping[str, Recording]:
    """Return the recordings `clear`, `key_batch` and `check_in`; those not on disk are made and kept in `folder`."""
    makers: dict[str, Callable[[], Recording]] = {
        "clear": lambda: recorded_rounds.clearing(chunks=sizes.clear_chunks, lots=sizes.lots, bidders=sizes.bidders),
        "key_batch": lambda: recorded_rounds.delivery(
            chunks=sizes.key_chunks, lots=sizes.lots, bidders=KEY_BIDDERS, senders=sizes.senders
        ),
        "check_in": lambda: recorded_rounds.check_ins(
            batches=sizes.check_in_batches, size=sizes.check_in_size, rounds=sizes.check_in_rounds
        ),
    }
    return {name: _load(name, sizes, make, folder, say) for name, make in makers.items()}


def _load(
    name: str, sizes: Sizes, make: Callable[[], Recording], folder: Path, say: Callable[[str], None]
) -> Recording:
    path = folder / f"{name}-{_key(sizes)}.json.gz"
    if path.is_file():
        return _decode(json.loads(gzip.decompress(path.read_bytes())))
    say(f"recording {name}: a real round through the real contracts")
    recording = make()
    folder.mkdir(parents=True, exist_ok=True)
    whole = path.with_suffix(".part")
    whole.write_bytes(gzip.compress(json.dumps(_encode(recording)).encode()))
    whole.replace(path)
    return recording


def _key(sizes: Sizes) -> str:
    digest = hashlib.sha256(json.dumps(asdict(sizes), sort_keys=True).encode())
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _encode(recording: Recording) -> dict[str, object]:
    scene = recording.scene
    return {
        "chain_id": scene.chain_id,
        "number": scene.number,
        "timestamp": scene.timestamp,
        "accounts": {
            who.hex(): [hex(found.balance), found.nonce, found.code.hex(), _words(found.storage)]
            for who, found in scene.accounts.items()
        },
        "calls": [[call.sender, call.to.hex(), call.data.hex(), call.gas] for call in recording.calls],
    }


def _words(storage: Mapping[int, int]) -> dict[str, str]:
    return {hex(slot): hex(value) for slot, value in storage.items()}


def _decode(found: Mapping[str, object]) -> Recording:
    names = ("chain_id", "number", "timestamp", "accounts", "calls")
    chain_id, number, timestamp, accounts, calls = (found[name] for name in names)
    assert isinstance(chain_id, int)
    assert isinstance(number, int)
    assert isinstance(timestamp, int)
    assert isinstance(accounts, dict)
    assert isinstance(calls, list)
    return Recording(
        scene=Scene(
            chain_id=chain_id,
            number=number,
            timestamp=timestamp,
            accounts={bytes.fromhex(who): _account(*fields) for who, fields in accounts.items()},
        ),
        calls=[_call(*fields) for fields in calls],
    )


def _account(balance: str, nonce: int, code: str, storage: Mapping[str, str]) -> Account:
    return Account(
        balance=int(balance, 16),
        nonce=nonce,
        code=bytes.fromhex(code),
        storage={int(slot, 16): int(value, 16) for slot, value in storage.items()},
    )


def _call(sender: str, to: str, data: str, gas: int) -> Call:
    return Call(sender=sender, to=bytes.fromhex(to), data=bytes.fromhex(data), gas=gas)


__all__: Sequence[str] = ("FULL", "SMOKE", "Sizes", "load")
