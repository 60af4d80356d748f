"""Read Ethereum's blockchain tests (format: `BlockchainTest` of the repository ethereum/tests), one file at a time.

Values stay as the files have them until they are needed: the largest file of the set has some megabytes, the set 277.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import rlp
from eth.vm.forks.cancun.blocks import CancunBlockHeader
from eth.vm.forks.shanghai.withdrawals import Withdrawal
from eth_utils.exceptions import ValidationError

NETWORK = "Cancun"
"""The only fork whose tests are run: both chains are Cancun from their first block."""


class UnreadableFixture(Exception):
    """A file that is no blockchain test."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is not a file of Ethereum blockchain tests: {why}")


class UnreadableBlock(Exception):
    """Bytes that are no block: a reason to refuse it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account of a state; storage by slot."""

    balance: int
    nonce: int
    code: bytes
    storage: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One block offered to the machine. `expected` is the official name of its fault, None for a valid block."""

    raw: bytes
    expected: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockchainTest:
    """One test: a state, a genesis block, blocks in order, and the head and state after them.

    `after` is None where the file states only the hash of the state.
    """

    name: str
    network: str
    genesis: bytes
    before: Mapping[bytes, Account]
    steps: tuple[Step, ...]
    last_block: bytes
    after: Mapping[bytes, Account] | None
    after_root: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A decoded block; transactions in their canonical encoding."""

    header: CancunBlockHeader
    transactions: tuple[bytes, ...]
    uncles: int
    withdrawals: tuple[Withdrawal, ...]


def files_below(folder: Path) -> list[Path]:
    """Return the JSON files of a folder in a fixed order. A file is taken as it is."""
    return [folder] if folder.is_file() else sorted(folder.rglob("*.json"))


def names_in(path: Path) -> list[tuple[str, str]]:
    """Return (name, network) of each test of a file."""
    return [(name, str(raw.get("network"))) for name, raw in _load(path).items()]


def tests_in(path: Path) -> Iterator[BlockchainTest]:
    """Yield the tests of a file. Raises `UnreadableFixture`."""
    for name, raw in _load(path).items():
        try:
            yield _test(name, raw)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise UnreadableFixture(path, f"{name}: {error!r}") from error


def decode_block(raw: bytes) -> Body:
    """Decode a block strictly. Raises `UnreadableBlock`."""
    try:
        fields = rlp.decode(raw, strict=True)
        header, transactions, uncles, withdrawals = fields
        return Body(
            header=cast(CancunBlockHeader, CancunBlockHeader.deserialize(header)),
            transactions=tuple(item if isinstance(item, bytes) else rlp.encode(item) for item in transactions),
            uncles=len(uncles),
            withdrawals=tuple(_withdrawal(item) for item in withdrawals),
        )
    except (rlp.RLPException, ValidationError, ValueError, TypeError) as error:
        raise UnreadableBlock(" ".join(str(error).split())) from error


def _withdrawal(item: object) -> Withdrawal:
    made = cast(Withdrawal, Withdrawal.deserialize(item))
    made.validate()
    return made


def _load(path: Path) -> dict[str, dict[str, object]]:
    try:
        document = json.loads(path.read_bytes())
    except ValueError as error:
        raise UnreadableFixture(path, str(error)) from error
    if not isinstance(document, dict) or not all(
        isinstance(raw, dict) and "blocks" in raw for raw in document.values()
    ):
        raise UnreadableFixture(path, "no object of tests with blocks")
    return document


def _test(name: str, raw: Mapping[str, object]) -> BlockchainTest:
    after, root = raw.get("postState"), raw.get("postStateHash")
    return BlockchainTest(
        name=name,
        network=str(raw["network"]),
        genesis=_bytes(raw["genesisRLP"]),
        before=_state(raw["pre"]),
        steps=tuple(_step(step) for step in cast("list[dict[str, object]]", raw["blocks"])),
        last_block=_bytes(raw["lastblockhash"]),
        after=None if after is None else _state(after),
        after_root=None if root is None else _bytes(root),
    )


def _step(raw: Mapping[str, object]) -> Step:
    expected = raw.get("expectException", raw.get("expectExceptionALL"))
    return Step(raw=_bytes(raw["rlp"]), expected=None if expected is None else str(expected))


def _state(raw: object) -> dict[bytes, Account]:
    return {
        _bytes(address): Account(
            balance=_number(fields["balance"]),
            nonce=_number(fields["nonce"]),
            code=_bytes(fields["code"]),
            storage={_number(slot): _number(value) for slot, value in fields["storage"].items()},
        )
        for address, fields in cast("dict[str, dict[str, dict[str, str]]]", raw).items()
    }


def _bytes(text: object) -> bytes:
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is no hex string")
    return bytes.fromhex(text.removeprefix("0x"))


def _number(text: object) -> int:
    return int(cast(str, text), 16)
