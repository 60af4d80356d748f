"""Read Ethereum's tests, one file at a time: `BlockchainTest` and `GeneralStateTest` of the repository ethereum/tests.

Values stay as the files have them until they are needed: the largest file of the set has some megabytes, the set 277.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import rlp
from eth.constants import ZERO_HASH32
from eth.vm.forks.cancun.blocks import CancunBlockHeader
from eth.vm.forks.shanghai.withdrawals import Withdrawal
from eth_typing import Address, BlockNumber, Hash32
from eth_utils.exceptions import ValidationError

NETWORK = "Cancun"
"""The only fork whose tests are run: both chains are Cancun from their first block."""


class UnreadableFixture(Exception):
    """A file that holds neither kind of test."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} is not a file of Ethereum blockchain or state tests: {why}")


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
class StateTest:
    """One transaction on a state, and the root of the state and the hash of the logs after it.

    `header` is that of the block without its results. `expected` as in `Step`: then the state stays as it was.
    """

    name: str
    network: str
    header: CancunBlockHeader
    before: Mapping[bytes, Account]
    transaction: bytes
    expected: str | None
    after_root: bytes
    logs_hash: bytes


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


def tests_in(path: Path) -> Iterator[BlockchainTest | StateTest]:
    """Yield the tests of a file. Raises `UnreadableFixture`."""
    for name, raw in _load(path).items():
        try:
            if "blocks" in raw:
                yield _test(name, raw)
            else:
                yield from _state_tests(name, raw)
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
        isinstance(raw, dict) and ("blocks" in raw or "post" in raw) for raw in document.values()
    ):
        raise UnreadableFixture(path, "no object of tests with blocks or post")
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


def _state_tests(name: str, raw: Mapping[str, object]) -> Iterator[StateTest]:
    before = _state(raw["pre"])
    header = _environment(cast("dict[str, str]", raw["env"]))
    for network, entries in cast("dict[str, list[dict[str, object]]]", raw["post"]).items():
        for entry in entries:
            indexes = cast("dict[str, int]", entry["indexes"])
            expected = entry.get("expectException")
            yield StateTest(
                name=f"{name}[{network} data={indexes['data']} gas={indexes['gas']} value={indexes['value']}]",
                network=network,
                header=header,
                before=before,
                transaction=_bytes(entry["txbytes"]),
                expected=None if expected is None else str(expected),
                after_root=_bytes(entry["hash"]),
                logs_hash=_bytes(entry["logs"]),
            )


def _environment(raw: Mapping[str, str]) -> CancunBlockHeader:
    return CancunBlockHeader(
        difficulty=0,
        block_number=BlockNumber(_number(raw["currentNumber"])),
        gas_limit=_number(raw["currentGasLimit"]),
        timestamp=_number(raw["currentTimestamp"]),
        coinbase=Address(_bytes(raw["currentCoinbase"])),
        mix_hash=Hash32(_bytes(raw["currentRandom"])),
        base_fee_per_gas=_number(raw["currentBaseFee"]),
        excess_blob_gas=_number(raw["currentExcessBlobGas"]),
        parent_beacon_block_root=ZERO_HASH32,
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
