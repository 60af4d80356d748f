"""The published description of JSON-RPC and the node say the same: methods, and the form of every result."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import jsonschema
import pytest

from chains.rpc.transaction import sign
from node.rpc.filters import FilterMethods
from node.rpc.latchkey_methods import LatchkeyMethods
from node.rpc.methods import EthMethods
from node.rpc.pool_methods import PoolMethods
from node.rpc.subscriptions import Subscriber
from tests.support.node_process import NodeProcess, node, wait_until
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

DOCUMENT = json.loads((Path(__file__).parents[2] / "specs" / "openrpc" / "node.json").read_text())
METHODS = {entry["name"]: entry for entry in DOCUMENT["methods"]}
SOCKET_ONLY = {"eth_subscribe", "eth_unsubscribe"}
TO = "0x" + COUNTER.hex()


def validate(value: object, schema: object) -> None:
    jsonschema.Draft202012Validator({"allOf": [schema], "components": DOCUMENT["components"]}).validate(value)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    with node(tmp_path_factory.mktemp("node")) as started:
        yield started


@pytest.fixture(scope="module")
def world(served: NodeProcess) -> dict[str, Any]:
    """A mined transaction with a log, one that waits behind a gap, and filters."""

    def raw(nonce: int) -> str:
        made = sign(
            account(0), chain_id=CHAIN_ID, nonce=nonce, max_priority_fee_per_gas=10**9, max_fee_per_gas=10**10,
            gas_limit=60_000, to=COUNTER,
        )  # fmt: skip
        return "0x" + made.raw.hex()

    mined = served.call("eth_sendRawTransaction", raw(0))
    waiting = served.call("eth_sendRawTransaction", raw(5))
    logs = served.call("eth_newFilter", {"address": TO})
    wait_until(lambda: served.call("eth_getTransactionReceipt", mined) is not None, "inclusion")
    wait_until(lambda: served.number("finalized") >= 2, "finality")
    receipt: Any = served.call("eth_getTransactionReceipt", mined)
    return {"receipt": receipt, "mined": mined, "waiting": waiting, "logs": logs, "next": raw(1)}


def test_the_description_names_exactly_the_served_methods() -> None:
    tables: list[Any] = [EthMethods, FilterMethods, LatchkeyMethods, PoolMethods, Subscriber]
    served: set[str] = set()
    for table in tables:
        served |= set(table.table(table.__new__(table)))
    assert served == set(METHODS)


def test_every_method_says_what_it_does_and_every_schema_is_valid() -> None:
    for entry in METHODS.values():
        assert entry["summary"].endswith(".")
        places = [place["required"] for place in entry["params"]]
        assert places == sorted(places, reverse=True), f"{entry['name']}: required parameters come first"
        for schema in [entry["result"]["schema"], *(place["schema"] for place in entry["params"])]:
            jsonschema.Draft202012Validator.check_schema(schema)


def examples(world: dict[str, Any]) -> list[tuple[str, list[object]]]:
    receipt = world["receipt"]
    number, block, mined = receipt["blockNumber"], receipt["blockHash"], world["mined"]
    return [
        ("web3_clientVersion", []),
        ("net_version", []),
        ("net_listening", []),
        ("eth_chainId", []),
        ("eth_syncing", []),
        ("eth_accounts", []),
        ("eth_blockNumber", []),
        *(
            ("eth_getBlockByNumber", [place, full])
            for place in (number, "pending", "0xffffff")
            for full in (True, False)
        ),
        ("eth_getBlockByHash", [block, True]),
        ("eth_getBlockTransactionCountByNumber", [number]),
        ("eth_getBlockTransactionCountByHash", [block]),
        ("eth_getBlockReceipts", [number]),
        *(("eth_getTransactionByHash", [name]) for name in (mined, world["waiting"], "0x" + "ee" * 32)),
        ("eth_getTransactionByBlockHashAndIndex", [block, "0x0"]),
        ("eth_getTransactionByBlockNumberAndIndex", [number, "0x0"]),
        ("eth_getTransactionReceipt", [mined]),
        ("eth_getTransactionCount", [receipt["from"], "pending"]),
        ("eth_getBalance", [receipt["from"], "finalized"]),
        ("eth_getCode", [TO]),
        ("eth_getStorageAt", [TO, "0x0", "latest"]),
        ("eth_getProof", [TO, ["0x0", "0x1"], "latest"]),
        ("eth_call", [{"to": TO, "data": "0x00"}, "latest"]),
        ("eth_estimateGas", [{"to": TO}]),
        ("eth_gasPrice", []),
        ("eth_maxPriorityFeePerGas", []),
        ("eth_feeHistory", ["0x5", "latest", [50]]),
        ("eth_getLogs", [{"fromBlock": "0x0", "address": TO}]),
        ("eth_newFilter", [{"topics": [None, "0x" + "11" * 32]}]),
        ("eth_newBlockFilter", []),
        ("eth_newPendingTransactionFilter", []),
        ("eth_getFilterChanges", [world["logs"]]),
        ("eth_getFilterLogs", [world["logs"]]),
        ("eth_uninstallFilter", [world["logs"]]),
        ("eth_sendRawTransaction", [world["next"]]),
        ("txpool_status", []),
        ("txpool_content", []),
        ("latchkey_getSeal", [number]),
        ("latchkey_getEnvelope", [number]),
        ("latchkey_getCertificate", ["0x2"]),
        ("latchkey_getGenesis", []),
    ]


def test_results_and_parameters_have_the_published_form(served: NodeProcess, world: dict[str, Any]) -> None:
    asked = examples(world)
    assert {method for method, _ in asked} == set(METHODS) - SOCKET_ONLY
    for method, params in asked:
        entry = METHODS[method]
        for value, place in zip(params, entry["params"], strict=False):
            validate(value, place["schema"])
        validate(served.call(method, *params), entry["result"]["schema"])


async def test_notifications_have_the_published_form(served: NodeProcess) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(served.websocket) as stream, asyncio.timeout(15):
        await stream.send_json({"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]})
        name = (await stream.receive_json())["result"]
        validate(name, METHODS["eth_subscribe"]["result"]["schema"])
        validate((await stream.receive_json())["params"]["result"], {"$ref": "#/components/schemas/header"})
