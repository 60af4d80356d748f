"""EthereumJS makes the same chains as we do from the exported genesis and the raw transactions alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chains.engine.levers import DEFAULT
from tests.conformance.replay import compare
from tests.support import node_js
from tests.support.busy_chain import metadata_blocks
from tests.support.chain_export import PACKAGE, ReplayDiffers, export, replay

BLOCKS = 60


@pytest.fixture(scope="module")
def node() -> str:
    found = node_js.find()
    if found is None or not PACKAGE.exists():
        pytest.skip("EthereumJS is not installed: make node-tools")
    return found


@pytest.mark.parametrize("name", ["metadata", "auction"])
def test_a_second_client_makes_the_same_blocks(name: str, node: str, tmp_path: Path) -> None:
    done = compare(name, BLOCKS, tmp_path, seed=2, engine=DEFAULT, node=node)
    assert done.transactions > 2 * BLOCKS
    assert done.logs > 0
    assert 0 < done.failed < done.transactions / 2


def altered(change: Callable[[dict[str, Any]], None]) -> Callable[[list[dict[str, Any]]], None]:
    """Apply `change` to the first block that holds a transaction with a log."""

    def apply(lines: list[dict[str, Any]]) -> None:
        change(next(line for line in lines[1:] if any(receipt["logs"] for receipt in line["receipts"])))

    return apply


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (altered(lambda block: block.update(stateRoot="0x" + "00" * 32)), "state root"),
        (altered(lambda block: block.update(receiptsRoot="0x" + "00" * 32)), "receipts root"),
        (altered(lambda block: block.update(transactionsRoot="0x" + "00" * 32)), "transactions root"),
        (altered(lambda block: block.update(gasUsed=block["gasUsed"] + 1)), "gas used"),
        (altered(lambda block: block.update(timestamp=hex(int(block["timestamp"], 16) + 1))), "is"),
        (altered(lambda block: block["receipts"][0].update(status=1 - block["receipts"][0]["status"])), "status"),
        (altered(lambda block: block["receipts"][0].update(gas=block["receipts"][0]["gas"] - 1)), "cumulative gas"),
        (altered(lambda block: block["receipts"][0].update(raw="0x02")), "receipt"),
        (lambda lines: next(iter(lines[0]["alloc"].values())).update(balance="0x1"), "genesis: state root"),
        (lambda lines: lines[0].update(extraData="0x"), "genesis: hash"),
    ],
)
def test_a_second_client_sees_every_difference(
    change: Callable[[list[dict[str, Any]]], None], told: str, node: str, chain_lines: list[str], tmp_path: Path
) -> None:
    lines = [json.loads(line) for line in chain_lines]
    change(lines)
    path = tmp_path / "altered.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    with pytest.raises(ReplayDiffers, match=told):
        replay(node, path, seconds=60)


@pytest.fixture(scope="module")
def chain_lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    path = tmp_path_factory.mktemp("short") / "metadata.jsonl"
    export(metadata_blocks(8), path)
    return path.read_text().splitlines()
