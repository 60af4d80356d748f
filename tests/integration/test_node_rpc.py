"""One node in processes of its own, asked over HTTP: what it serves, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests
import rlp
from eth_account import Account
from eth_hash.auto import keccak
from trie.hexary import HexaryTrie

from chains.crypto.keys import PrivateKey, address_of
from chains.rpc.transaction import SignedTransaction, sign
from tests.support import tiny_chain
from tests.support.node_process import NodeProcess, node, wait_until
from tests.support.tiny_chain import CHAIN_ID, COUNTER, account

TO = b"\x22" * 20
UNKNOWN = "0x" + "ee" * 32


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NodeProcess]:
    with node(tmp_path_factory.mktemp("node")) as started:
        yield started


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


def from_proof(root: bytes, key: bytes, nodes: list[Any]) -> bytes:
    """Walk a Merkle-Patricia proof with a library that the node does not use for this; return the value."""
    return bytes(HexaryTrie.get_from_proof(root, key, nodes))  # type: ignore[no-untyped-call]  # it has no annotations


class Wallet:
    """Signs for one account with increasing nonces."""

    def __init__(self, served: NodeProcess, index: int) -> None:
        self.served = served
        self.key: PrivateKey = account(index)
        self.address = hexed(address_of(self.key))
        self.nonce = int(str(served.call("eth_getTransactionCount", self.address, "pending")), 16)

    def signed(self, **changes: Any) -> SignedTransaction:
        fields: dict[str, Any] = {
            "chain_id": CHAIN_ID, "nonce": self.nonce, "max_priority_fee_per_gas": 10**9, "max_fee_per_gas": 10**10,
            "gas_limit": 100_000, "to": COUNTER, "data": b"", "value": 0,
        }  # fmt: skip
        return sign(self.key, **(fields | changes))

    def send(self, **changes: Any) -> dict[str, Any]:
        """Send and wait; return the receipt."""
        made = self.signed(**changes)
        assert self.served.call("eth_sendRawTransaction", hexed(made.raw)) == hexed(made.hash)
        self.nonce += 1
        found: list[Any] = []

        def included() -> bool:
            found[:] = [self.served.call("eth_getTransactionReceipt", hexed(made.hash))]
            return found[0] is not None

        wait_until(included, "inclusion")
        return dict(found[0])


def test_the_node_names_its_chain_and_moves_on(served: NodeProcess) -> None:
    assert served.call("eth_chainId") == hex(CHAIN_ID)
    assert served.call("net_version") == str(CHAIN_ID)
    assert str(served.call("web3_clientVersion")).startswith("Latchkey/")
    assert served.call("eth_accounts") == []
    assert served.call("eth_syncing") is False
    start = served.number()
    wait_until(lambda: served.number() >= start + 2, "empty blocks")
    block = served.call("eth_getBlockByNumber", "latest", False)
    assert isinstance(block, dict)
    assert block["miner"] == hexed(address_of(tiny_chain.MINER))


def test_safe_and_finalized_follow_the_votes(served: NodeProcess) -> None:
    wait_until(lambda: served.number("finalized") >= 2, "finality")
    latest, safe, finalized = (served.number(tag) for tag in ("latest", "safe", "finalized"))
    assert 0 < finalized <= safe < latest
    assert served.number("earliest") == 0


def test_seals_envelopes_certificates_and_genesis_are_served(served: NodeProcess) -> None:
    wait_until(lambda: served.number("finalized") >= 2, "finality")
    seal, envelope = served.call("latchkey_getSeal", "latest"), served.call("latchkey_getEnvelope", "0x1")
    assert len(str(seal)) == 2 + 130
    header, transactions, withdrawals, sealed = rlp.decode(bytes.fromhex(str(envelope)[2:]))
    block = served.call("eth_getBlockByNumber", "0x1", False)
    assert isinstance(block, dict)
    assert hexed(keccak(rlp.encode(header))) == block["hash"]
    assert (transactions, withdrawals, hexed(sealed)) == ([], [], served.call("latchkey_getSeal", "0x1"))
    assert served.call("latchkey_getSeal", "0x0") is None
    assert served.call("latchkey_getSeal", UNKNOWN) is None
    assert len(str(served.call("latchkey_getCertificate", "0x2"))) > 2 * 600
    assert served.call("latchkey_getCertificate", "0xffffff") is None
    genesis = served.call("latchkey_getGenesis")
    assert isinstance(genesis, dict)
    first = served.call("eth_getBlockByNumber", "earliest", False)
    assert isinstance(first, dict)
    assert (genesis["hash"], genesis["name"]) == (first["hash"], "tiny")


def test_a_transaction_becomes_a_receipt_with_logs_found_every_way(served: NodeProcess) -> None:
    receipt = Wallet(served, 1).send()
    assert receipt["status"] == "0x1"
    (log,) = receipt["logs"]
    assert (log["address"], log["topics"]) == (hexed(COUNTER), [hexed((7).to_bytes(32, "big"))])
    place = {"fromBlock": receipt["blockNumber"], "toBlock": receipt["blockNumber"]}
    topic = log["topics"][0]
    for query in (
        {**place, "address": hexed(COUNTER)},
        {**place, "address": [hexed(COUNTER), hexed(TO)], "topics": [[topic, UNKNOWN]]},
        {**place, "topics": [topic]},
        {"blockHash": receipt["blockHash"]},
    ):
        assert log in list(served.call("eth_getLogs", query))  # type: ignore[call-overload]  # a list of logs
    assert served.call("eth_getLogs", {**place, "address": hexed(TO)}) == []
    assert served.call("eth_getLogs", {**place, "topics": [topic, None]}) == []
    transaction = served.call("eth_getTransactionByHash", receipt["transactionHash"])
    assert isinstance(transaction, dict)
    for named in (
        served.call("eth_getTransactionByBlockHashAndIndex", receipt["blockHash"], receipt["transactionIndex"]),
        served.call("eth_getTransactionByBlockNumberAndIndex", receipt["blockNumber"], receipt["transactionIndex"]),
    ):
        assert named == transaction
    receipts = served.call("eth_getBlockReceipts", receipt["blockNumber"])
    assert isinstance(receipts, list)
    assert receipt in receipts
    assert served.call("eth_getBlockTransactionCountByHash", receipt["blockHash"]) == hex(len(receipts))
    base_fee = int(str(served.call("eth_getBlockByHash", receipt["blockHash"])["baseFeePerGas"]), 16)  # type: ignore[index]
    assert int(receipt["effectiveGasPrice"], 16) == base_fee + 10**9


def test_state_is_read_at_any_block(served: NodeProcess) -> None:
    wallet = Wallet(served, 2)
    receipt = wallet.send(to=TO, value=5, gas_limit=21_000)
    at, before = receipt["blockNumber"], hex(int(receipt["blockNumber"], 16) - 1)
    gained = [int(str(served.call("eth_getBalance", hexed(TO), block)), 16) for block in (before, at)]
    assert gained[1] - gained[0] == 5
    assert served.call("eth_getBalance", hexed(TO), {"blockHash": receipt["blockHash"]}) == hex(gained[1])
    assert served.call("eth_getTransactionCount", wallet.address, before) == "0x0"
    assert served.call("eth_getTransactionCount", wallet.address, at) == "0x1"
    assert served.call("eth_getCode", hexed(COUNTER)) == hexed(tiny_chain.counter_code())
    assert served.call("eth_getCode", hexed(TO)) == "0x"
    slots = {served.call("eth_getStorageAt", hexed(COUNTER), slot, at) for slot in ("0x0", "0x" + "00" * 32)}
    assert len(slots) == 1
    assert served.refused("eth_getBalance", hexed(TO), "0xffffff")["message"] == "header not found"


def test_a_proof_verifies_against_the_state_root(served: NodeProcess) -> None:
    receipt = Wallet(served, 3).send()
    proof = served.call("eth_getProof", hexed(COUNTER), ["0x0"], receipt["blockNumber"])
    block = served.call("eth_getBlockByNumber", receipt["blockNumber"], False)
    assert isinstance(proof, dict)
    assert isinstance(block, dict)
    nodes = [rlp.decode(bytes.fromhex(entry[2:])) for entry in proof["accountProof"]]
    found = from_proof(bytes.fromhex(block["stateRoot"][2:]), keccak(COUNTER), nodes)
    _, _, storage_root, code_hash = rlp.decode(found)
    assert (hexed(storage_root), hexed(code_hash)) == (proof["storageHash"], proof["codeHash"])
    (slot,) = proof["storageProof"]
    nodes = [rlp.decode(bytes.fromhex(entry[2:])) for entry in slot["proof"]]
    value = from_proof(storage_root, keccak(bytes(32)), nodes)
    assert int.from_bytes(rlp.decode(value), "big") == int(slot["value"], 16) > 0


def test_calls_and_estimates_tell_reverts_as_code_3_with_data(served: NodeProcess) -> None:
    wallet = Wallet(served, 4)
    wallet.send()
    counter = hexed(COUNTER)
    assert int(str(served.call("eth_call", {"to": counter, "data": "0x00"}, "latest")), 16) > 0
    assert served.call("eth_call", {"to": counter, "data": "0x00", "input": "0x00"})
    error = served.refused("eth_call", {"to": counter, "input": "0x00000000"})
    assert (error["code"], error["message"]) == (3, "execution reverted: no")
    assert str(error["data"]).startswith("0x08c379a0")
    assert served.refused("eth_estimateGas", {"to": counter, "input": "0x00000000"})["code"] == 3
    assert served.refused("eth_call", {"to": counter, "data": "0x00", "input": "0x01"})["code"] == -32602
    override = {counter: {"stateDiff": {"0x0": hexed((99).to_bytes(32, "big"))}}}
    assert int(str(served.call("eth_call", {"to": counter, "data": "0x00"}, "latest", override)), 16) == 99
    estimate = int(str(served.call("eth_estimateGas", {"from": wallet.address, "to": counter})), 16)
    receipt = wallet.send(gas_limit=estimate)
    assert receipt["status"] == "0x1"
    assert served.call("eth_estimateGas", {"from": wallet.address, "to": hexed(TO), "value": "0x1"}) == hex(21_000)


def test_a_failed_transaction_is_included_with_status_0(served: NodeProcess) -> None:
    receipt = Wallet(served, 5).send(data=bytes(4))
    assert (receipt["status"], receipt["logs"]) == ("0x0", [])


def test_fees_come_from_recent_blocks(served: NodeProcess) -> None:
    Wallet(served, 6).send()
    history = served.call("eth_feeHistory", "0x4", "latest", [10, 50, 90])
    assert isinstance(history, dict)
    assert len(history["baseFeePerGas"]) == len(history["gasUsedRatio"]) + 1 == len(history["reward"]) + 1 == 5
    next_fee, tip = int(history["baseFeePerGas"][-1], 16), int(str(served.call("eth_maxPriorityFeePerGas")), 16)
    assert tip >= 1
    assert int(str(served.call("eth_gasPrice")), 16) >= next_fee // 2
    assert served.refused("eth_feeHistory", "0x4", "latest", [50, 10])["code"] == -32602


def test_what_nobody_knows_is_null(served: NodeProcess) -> None:
    for method, params in (
        ("eth_getBlockByNumber", ["0xffffff", False]),
        ("eth_getBlockByHash", [UNKNOWN, False]),
        ("eth_getTransactionByHash", [UNKNOWN]),
        ("eth_getTransactionReceipt", [UNKNOWN]),
        ("eth_getBlockReceipts", ["0xffffff"]),
        ("eth_getBlockTransactionCountByNumber", ["0xffffff"]),
        ("eth_getTransactionByBlockNumberAndIndex", ["0x0", "0x5"]),
    ):
        assert served.call(method, *params) is None


def test_the_pending_block_and_nonce_show_the_pool(served: NodeProcess) -> None:
    wallet = Wallet(served, 7)
    gap = wallet.signed(nonce=wallet.nonce + 2)
    served.call("eth_sendRawTransaction", hexed(gap.raw))
    content = served.call("txpool_content")
    assert isinstance(content, dict)
    queued = content["queued"][wallet.address][str(gap.nonce)]
    assert (queued["hash"], queued["blockHash"]) == (hexed(gap.hash), None)
    status = served.call("txpool_status")
    assert isinstance(status, dict)
    assert int(status["queued"], 16) >= 1
    assert served.call("eth_getTransactionCount", wallet.address, "pending") == hex(wallet.nonce)
    waiting = served.call("eth_getTransactionByHash", hexed(gap.hash))
    assert isinstance(waiting, dict)
    assert waiting["blockNumber"] is None
    block = served.call("eth_getBlockByNumber", "pending", True)
    assert isinstance(block, dict)
    assert (block["hash"], block["nonce"]) == (None, None)
    wallet.send()
    wallet.send()
    wait_until(
        lambda: served.call("eth_getTransactionReceipt", hexed(gap.hash)) is not None,
        "the gap closes, and what waited goes",
    )


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (
            {"chain_id": 20180321},
            "invalid chain id for signer: have 20180321 want 20180399; it was signed for another chain",
        ),
        ({"gas_limit": 20_000}, "intrinsic gas too low"),
        ({"gas_limit": 16_000_001}, "exceeds block gas limit"),
        ({"value": 10**25}, "insufficient funds for gas * price + value"),
        ({"max_priority_fee_per_gas": 0}, "transaction underpriced"),
        ({"to": None, "data": b"\x00", "gas_limit": 1_000_000}, "contract creation not allowed"),
        ({"to": (5).to_bytes(20, "big")}, "transaction to a precompile not allowed"),
    ],
)
def test_a_transaction_that_breaks_a_rule_is_refused_in_geths_words(
    served: NodeProcess, changes: dict[str, Any], text: str
) -> None:
    error = served.refused("eth_sendRawTransaction", hexed(Wallet(served, 8).signed(**changes).raw))
    assert error["code"] == -32000
    assert text in str(error["message"])


def test_replacement_and_repetition_are_refused_by_name(served: NodeProcess) -> None:
    wallet = Wallet(served, 9)
    waiting = wallet.signed(nonce=wallet.nonce + 5)
    served.call("eth_sendRawTransaction", hexed(waiting.raw))
    assert served.refused("eth_sendRawTransaction", hexed(waiting.raw))["message"] == "already known"
    barely = wallet.signed(nonce=wallet.nonce + 5, max_fee_per_gas=10**10 + 1, max_priority_fee_per_gas=10**9 + 1)
    assert "replacement transaction underpriced" in str(
        served.refused("eth_sendRawTransaction", hexed(barely.raw))["message"]
    )
    enough = wallet.signed(nonce=wallet.nonce + 5, max_fee_per_gas=11 * 10**9, max_priority_fee_per_gas=11 * 10**8)
    assert served.call("eth_sendRawTransaction", hexed(enough.raw)) == hexed(enough.hash)
    assert "replaced" in served.log.read_text()
    wallet.send()
    stale = wallet.signed(nonce=wallet.nonce - 1, data=b"\x00")
    assert "nonce too low" in str(served.refused("eth_sendRawTransaction", hexed(stale.raw))["message"])


def test_transactions_of_every_accepted_type_are_included(served: NodeProcess) -> None:
    wallet = Wallet(served, 10)
    secret = wallet.key.to_bytes()
    common = {"gas": 60_000, "to": TO, "value": 1, "chainId": CHAIN_ID, "gasPrice": 10**10}
    access = [{"address": hexed(COUNTER), "storageKeys": ["0x" + "00" * 32]}]
    raws = [
        Account.sign_transaction({**common, "nonce": wallet.nonce}, secret).raw_transaction,
        Account.sign_transaction(
            {**common, "nonce": wallet.nonce + 1, "type": 1, "accessList": access}, secret
        ).raw_transaction,
    ]
    for kind, raw in enumerate(raws):
        served.call("eth_sendRawTransaction", hexed(raw))
        wait_until(
            lambda raw=raw: served.call("eth_getTransactionReceipt", hexed(keccak(raw))) is not None,  # type: ignore[misc]
            "inclusion",
        )
        found = served.call("eth_getTransactionByHash", hexed(keccak(raw)))
        assert isinstance(found, dict)
        assert found["type"] == hex(kind)
    unprotected = Account.sign_transaction(
        {key: value for key, value in common.items() if key != "chainId"} | {"nonce": wallet.nonce + 2}, secret
    ).raw_transaction
    assert "replay-protected" in str(served.refused("eth_sendRawTransaction", hexed(unprotected))["message"])


def nested(levels: int) -> bytes:
    made = b""
    for _ in range(levels):
        made = rlp.codec.length_prefix(len(made), 0xC0) + made
    return made


@pytest.mark.parametrize(
    ("params", "code", "text"),
    [
        ([], -32602, "missing value"),
        ([5], -32602, "hex"),
        (["0x1"], -32602, "even length"),
        (["0xzz"], -32602, "hex"),
        (["0x"], -32000, "too short"),
        (["0x" + "00" * 131_073], -32000, "oversized data: 131073 bytes, limit 131072: split it"),
        ([hexed(nested(20_000))], -32000, "the limit is 8: no transaction needs more"),
        (["0x03c0"], -32000, "transaction type not supported"),
        (["0x01", "0x02"], -32602, "too many arguments"),
    ],
)
def test_bytes_that_are_no_transaction_are_refused_with_the_reason(
    served: NodeProcess, params: list[object], code: int, text: str
) -> None:
    error = served.refused("eth_sendRawTransaction", *params)
    assert error["code"] == code
    assert text in str(error["message"])


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("eth_getBlockByNumber", []),
        ("eth_getBlockByNumber", ["0x01", False]),
        ("eth_getBlockByNumber", ["newest", False]),
        ("eth_getBlockByNumber", ["0x1", "yes"]),
        ("eth_getBlockByHash", ["0x12", False]),
        ("eth_getBalance", ["0x12", "latest"]),
        ("eth_getBalance", [hexed(TO), {"blockHash": "0x1"}]),
        ("eth_getStorageAt", [hexed(TO), "0x" + "1" * 65]),
        ("eth_call", ["0x"]),
        ("eth_call", [{"to": hexed(TO), "surprise": 1}]),
        ("eth_call", [{"to": hexed(TO), "gasPrice": "0x1", "maxFeePerGas": "0x1"}]),
        ("eth_call", [{"to": hexed(TO)}, "latest", {hexed(TO): {"surprise": 1}}]),
        ("eth_getLogs", [{"fromBlock": "0x5", "toBlock": "0x1"}]),
        ("eth_getLogs", [{"blockHash": UNKNOWN, "fromBlock": "0x1"}]),
        ("eth_getLogs", [{"topics": [1]}]),
        ("eth_getLogs", [{"address": "0x12"}]),
        ("eth_getProof", [hexed(TO), ["0x" + "1" * 70], "latest"]),
        ("eth_feeHistory", ["0x2", "latest", ["a"]]),
    ],
)
def test_parameters_of_the_wrong_form_are_code_32602(served: NodeProcess, method: str, params: list[object]) -> None:
    assert served.refused(method, *params)["code"] == -32602


def test_a_batch_is_answered_entry_by_entry(served: NodeProcess) -> None:
    ask = {"jsonrpc": "2.0", "method": "eth_chainId", "params": []}
    answers = served.post([{**ask, "id": 1}, {**ask, "id": 2, "method": "eth_nope"}, ask])
    assert isinstance(answers, list)
    assert [answer.get("result", answer.get("error", {}).get("code")) for answer in answers] == [hex(CHAIN_ID), -32601]


def test_a_call_that_burns_its_gas_is_a_plain_error(served: NodeProcess) -> None:
    error = served.refused("eth_call", {"to": hexed(COUNTER), "input": "0x0000", "gas": hex(200_000)})
    assert error["code"] == -32000
    assert "out of gas" in str(error["message"])


def test_filters_tell_what_is_new_since_the_last_question(served: NodeProcess) -> None:
    logs = served.call("eth_newFilter", {"address": hexed(COUNTER)})
    blocks = served.call("eth_newBlockFilter")
    pending = served.call("eth_newPendingTransactionFilter")
    receipt = Wallet(served, 11).send()
    changes = served.call("eth_getFilterChanges", logs)
    assert isinstance(changes, list)
    assert receipt["logs"][0] in changes
    assert served.call("eth_getFilterChanges", logs) == []
    hashes, seen = served.call("eth_getFilterChanges", blocks), served.call("eth_getFilterChanges", pending)
    assert isinstance(hashes, list)
    assert isinstance(seen, list)
    assert receipt["blockHash"] in hashes
    assert receipt["transactionHash"] in seen
    assert served.call("eth_uninstallFilter", logs) is True
    assert served.call("eth_uninstallFilter", logs) is False
    assert served.refused("eth_getFilterChanges", logs)["message"] == "filter not found"


def test_pages_of_this_machine_may_call_and_others_may_not(served: NodeProcess) -> None:
    body = '{"jsonrpc":"2.0","id":1,"method":"eth_chainId"}'
    local = requests.post(served.http, data=body, headers={"Origin": "http://localhost:5173"}, timeout=10)
    assert local.headers["Access-Control-Allow-Origin"] == "http://localhost:5173"
    preflight = requests.options(served.http, headers={"Origin": "http://127.0.0.1:80"}, timeout=10)
    assert preflight.status_code == 204
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    for headers in ({"Origin": "https://example.org"}, {"Host": "rebound.example.org"}):
        assert requests.post(served.http, data=body, headers=headers, timeout=10).status_code == 403


def test_probes_answer(served: NodeProcess) -> None:
    assert requests.get(served.http + "/health", timeout=10).json() == {"status": "ok"}
    wait_until(lambda: served.number() >= 1, "a block")
    ready = requests.get(served.http + "/ready", timeout=10)
    assert ready.status_code == 200
    assert ready.json()["chainId"] == CHAIN_ID
    text = requests.get(served.http + "/metrics", timeout=10).text
    assert f"latchkey_head_number {served.number() // 1000}"[:20] in text
    assert "# TYPE latchkey_pool_dropped_total counter" in text
    assert requests.get(served.http, timeout=10).status_code == 426
