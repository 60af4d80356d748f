"""web3.py, as a data scientist installs it, works against a node without any middleware."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from eth_account import Account
from web3 import AsyncWeb3, HTTPProvider, Web3
from web3.exceptions import ContractLogicError, TransactionNotFound, Web3RPCError
from web3.providers import WebSocketProvider

from tests.support.node_process import NodeProcess, node, wait_until
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

ADDRESS = Web3.to_checksum_address(COUNTER)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    with node(tmp_path_factory.mktemp("node")) as started:
        yield started


@pytest.fixture(scope="module")
def web3(served: NodeProcess) -> Web3:
    return Web3(HTTPProvider(served.http))


def signed(web3: Web3, index: int, **changes: Any) -> Any:
    """Build by web3's own defaults (nonce, fees, gas estimate) and sign locally."""
    signer = Account.from_key(account(index).to_bytes())
    fields: dict[str, Any] = {
        "to": ADDRESS, "from": signer.address, "chainId": web3.eth.chain_id, "value": 0,
        "nonce": web3.eth.get_transaction_count(signer.address, "pending"),
        "maxPriorityFeePerGas": web3.eth.max_priority_fee,
        "maxFeePerGas": 2 * web3.eth.gas_price + 10**9,
    } | changes  # fmt: skip
    fields.setdefault("gas", web3.eth.estimate_gas(fields))  # type: ignore[arg-type]  # web3's own TypedDict
    del fields["from"]
    return signer.sign_transaction(fields)


def test_blocks_are_read_without_the_proof_of_authority_middleware(web3: Web3) -> None:
    assert web3.is_connected()
    assert web3.eth.chain_id == CHAIN_ID
    wait_until(lambda: web3.eth.block_number >= 2, "blocks")
    for name in ("earliest", "latest", "safe", "finalized", 1):
        block = web3.eth.get_block(name, full_transactions=True)
        assert len(block["extraData"]) <= 32
        assert block["difficulty"] == 0


def test_a_transfer_signed_locally_becomes_a_receipt_and_a_log(web3: Web3) -> None:
    made = signed(web3, 1)
    assert web3.eth.send_raw_transaction(made.raw_transaction) == made.hash
    receipt = web3.eth.wait_for_transaction_receipt(made.hash, timeout=20, poll_latency=0.1)
    assert receipt["status"] == 1
    logs = web3.eth.get_logs({"address": ADDRESS, "fromBlock": receipt["blockNumber"], "toBlock": "latest"})
    assert receipt["logs"][0] in logs
    transaction = web3.eth.get_transaction(made.hash)
    assert transaction["blockHash"] == receipt["blockHash"]
    assert web3.eth.get_transaction_by_block(receipt["blockNumber"], receipt["transactionIndex"]) == transaction
    assert receipt in web3.eth.get_block_receipts(receipt["blockNumber"])
    proof = web3.eth.get_proof(ADDRESS, [0], receipt["blockNumber"])  # type: ignore[call-arg, arg-type]  # web3 types it wrongly
    stored = web3.eth.get_storage_at(ADDRESS, 0, receipt["blockNumber"])
    assert int.from_bytes(proof["storageProof"][0]["value"]) == int.from_bytes(stored) > 0
    assert len(web3.eth.fee_history(2, "latest", [50])["baseFeePerGas"]) == 3


def test_filters_and_pools_are_read(web3: Web3) -> None:
    watch = web3.eth.filter({"address": ADDRESS})
    made = signed(web3, 2)
    web3.eth.send_raw_transaction(made.raw_transaction)
    web3.eth.wait_for_transaction_receipt(made.hash, timeout=20, poll_latency=0.1)
    assert made.hash in [entry["transactionHash"] for entry in watch.get_new_entries()]
    assert "pending" in web3.geth.txpool.status()


def test_errors_become_the_exceptions_that_web3_promises(web3: Web3) -> None:
    with pytest.raises(ContractLogicError, match="execution reverted: no"):
        web3.eth.call({"to": ADDRESS, "data": "0x00000000"})  # type: ignore[typeddict-item]  # a plain hex string
    with pytest.raises(ContractLogicError, match="execution reverted: no"):
        web3.eth.estimate_gas({"to": ADDRESS, "data": "0x00000000"})  # type: ignore[typeddict-item]  # as above
    with pytest.raises(TransactionNotFound):
        web3.eth.get_transaction_receipt("0x" + "ee" * 32)  # type: ignore[arg-type]  # a plain hex string
    with pytest.raises(Web3RPCError, match="insufficient funds"):
        web3.eth.send_raw_transaction(signed(web3, 3, value=10**25, gas=60_000).raw_transaction)


@asynccontextmanager
async def socket(served: NodeProcess) -> AsyncIterator[AsyncWeb3[Any]]:
    async with AsyncWeb3(WebSocketProvider(served.websocket)) as web3:
        yield web3


async def test_subscriptions_arrive_over_websocket(served: NodeProcess, web3: Web3) -> None:
    async with socket(served) as streaming:
        await streaming.eth.subscribe("newHeads")
        numbers = []
        async for message in streaming.socket.process_subscriptions():
            numbers.append(message["result"]["number"])
            if len(numbers) == 3:
                break
        assert numbers == list(range(numbers[0], numbers[0] + 3))
