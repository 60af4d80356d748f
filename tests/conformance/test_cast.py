"""cast, foundry's command line, reads a node and sends to it: every command that a user of a chain reaches for."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chains.crypto.keys import address_of
from tests.support import tiny_chain
from tests.support.node_process import NodeProcess, node, wait_until
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

BINARY = Path(__file__).parents[2] / "node_modules" / "@foundry-rs" / "cast-linux-amd64" / "bin" / "cast"
CONTRACT = "0x" + COUNTER.hex()
SENDER = "0x" + address_of(account(0)).hex()
KEY = "0x" + account(0).to_bytes().hex()

Cast = Callable[..., str]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    if not BINARY.exists():
        pytest.skip("cast is not installed: make node-tools")
    with node(tmp_path_factory.mktemp("node")) as started:
        wait_until(lambda: started.number("finalized") >= 2, "finality")
        yield started


@pytest.fixture(scope="module")
def cast(served: NodeProcess) -> Cast:
    def run(*arguments: str, fails: bool = False) -> str:
        done = subprocess.run(
            [str(BINARY), *arguments, "--rpc-url", served.http], capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode != 0) == fails, (arguments, done.stdout, done.stderr)
        return (done.stderr if fails else done.stdout).strip()

    return run


@pytest.fixture(scope="module")
def receipt(cast: Cast) -> dict[str, str]:
    sent: dict[str, str] = json.loads(cast("send", CONTRACT, "--private-key", KEY, "--json"))
    return sent


@pytest.mark.parametrize(
    "arguments",
    [
        ["chain-id"],
        ["block-number"],
        ["client"],
        ["gas-price"],
        ["base-fee"],
        ["block", "latest"],
        ["block", "finalized", "--full"],
        ["age"],
        ["find-block", "1700000000"],
        ["balance", SENDER],
        ["nonce", SENDER],
        ["code", CONTRACT],
        ["codesize", CONTRACT],
        ["codehash", CONTRACT],
        ["storage", CONTRACT, "0"],
        ["storage-root", CONTRACT],
        ["proof", CONTRACT, "0"],
        ["tx-pool", "status"],
        ["tx-pool", "content"],
        ["rpc", "latchkey_getGenesis"],
    ],
)
def test_a_command_is_answered(cast: Cast, arguments: list[str]) -> None:
    assert cast(*arguments)


def test_values_are_those_of_the_chain(cast: Cast, receipt: dict[str, str]) -> None:
    assert cast("chain-id") == str(CHAIN_ID)
    assert int(cast("nonce", SENDER)) >= 1
    assert cast("code", CONTRACT) == "0x" + tiny_chain.counter_code().hex()
    assert int(cast("storage", CONTRACT, "0"), 16) >= 1


def test_what_was_sent_is_read_back_every_way(cast: Cast, receipt: dict[str, str]) -> None:
    name, number = receipt["transactionHash"], str(int(receipt["blockNumber"], 16))
    assert receipt["status"] == "0x1"
    assert json.loads(cast("receipt", name, "--json"))["blockHash"] == receipt["blockHash"]
    assert json.loads(cast("tx", name, "--json"))["blockHash"] == receipt["blockHash"]
    logs = json.loads(cast("logs", "--address", CONTRACT, "--from-block", number, "--to-block", number, "--json"))
    assert [log["transactionHash"] for log in logs] == [name]
    assert name in cast("block", number)


def test_calls_estimates_and_reverts(cast: Cast) -> None:
    assert int(cast("call", CONTRACT, "--data", "0x00"), 16) >= 0
    assert int(cast("estimate", CONTRACT, "--from", SENDER)) > 21_000
    assert "no" in cast("call", CONTRACT, "--data", "0x00000000", fails=True)


def test_a_raw_transaction_is_published(cast: Cast) -> None:
    raw = cast("mktx", CONTRACT, "--private-key", KEY)
    assert cast("publish", raw)
