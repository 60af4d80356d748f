"""anvil as a test chain: one process a test, timestamps set before every block."""

import json
import subprocess
import threading
import time
import urllib.request
from pathlib import Path
from typing import Any

from eth_account import Account as Signer
from eth_keys.datatypes import PrivateKey

from tests.support.chain_backend import FUNDS, GAS_LIMIT, START_TIME, Outcome, RawLog

BINARY = Path(__file__).parents[2] / "node_modules" / "@foundry-rs" / "anvil-linux-amd64" / "bin" / "anvil"
CHAIN_ID = 20180322
MAX_FEE = 10**12


class AnvilRefused(Exception):
    """The node answered with a JSON-RPC error."""

    def __init__(self, error: dict[str, Any]) -> None:
        super().__init__(f"{error.get('code')}: {error.get('message')}")
        self.data = error.get("data")


def _number(value: int) -> str:
    return hex(value)


class AnvilDriver:
    """Implements `chain_backend.Driver` over JSON-RPC."""

    chain_id = CHAIN_ID

    def __init__(self) -> None:
        options = {
            "--port": "0",
            "--chain-id": str(CHAIN_ID),
            "--hardfork": "cancun",
            "--gas-limit": str(GAS_LIMIT),
            "--timestamp": str(START_TIME),
            "--accounts": "0",
            "--host": "127.0.0.1",
        }
        self._process = subprocess.Popen(
            [str(BINARY), "--no-request-size-limit", *(part for option in options.items() for part in option)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._url = f"http://127.0.0.1:{self._read_port()}"
        # anvil writes a line a request and stops answering once the pipe is full
        self._drain = threading.Thread(target=self._read_on, daemon=True)
        self._drain.start()
        self._nonces: dict[bytes, int] = {}

    def _read_port(self) -> int:
        """anvil prints `Listening on 127.0.0.1:PORT` when it can be asked."""
        assert self._process.stdout is not None
        deadline = time.monotonic() + 20
        for line in self._process.stdout:
            if line.startswith("Listening on"):
                return int(line.rsplit(":", 1)[1])
            if time.monotonic() > deadline:
                break
        raise AssertionError("anvil did not start within 20 s")

    def _read_on(self) -> None:
        assert self._process.stdout is not None
        for _ in self._process.stdout:
            pass

    def _ask(self, method: str, *params: Any) -> Any:
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()
        request = urllib.request.Request(self._url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            reply = json.load(answer)
        if "error" in reply:
            raise AnvilRefused(reply["error"])
        return reply["result"]

    def _head(self) -> dict[str, Any]:
        head: dict[str, Any] = self._ask("eth_getBlockByNumber", "latest", False)
        return head

    def now(self) -> int:
        return int(self._head()["timestamp"], 16)

    def block_number(self) -> int:
        return int(self._ask("eth_blockNumber"), 16)

    def nonce(self, address: bytes) -> int:
        return int(self._ask("eth_getTransactionCount", "0x" + address.hex(), "latest"), 16)

    def balance(self, address: bytes) -> int:
        return int(self._ask("eth_getBalance", "0x" + address.hex(), "latest"), 16)

    def storage(self, address: bytes, slot: int) -> int:
        return int(self._ask("eth_getStorageAt", "0x" + address.hex(), _number(slot), "latest"), 16)

    def fund(self, address: bytes) -> None:
        self._ask("anvil_setBalance", "0x" + address.hex(), _number(FUNDS))

    def mine(self, timestamp: int) -> None:
        self._ask("evm_setNextBlockTimestamp", timestamp)
        self._ask("evm_mine")

    def transact(
        self, key: PrivateKey, to: bytes | None, data: bytes, *, value: int, gas: int, timestamp: int
    ) -> Outcome:
        fields: dict[str, Any] = {
            "type": 2,
            "chainId": CHAIN_ID,
            "nonce": self.nonce(key.public_key.to_canonical_address()),
            "maxPriorityFeePerGas": 10**9,
            "maxFeePerGas": MAX_FEE,
            "gas": gas,
            "value": value,
            "data": data,
        }
        if to is not None:
            fields["to"] = to
        signed = Signer.sign_transaction(fields, key.to_bytes())
        self._ask("evm_setNextBlockTimestamp", timestamp)
        transaction = self._ask("eth_sendRawTransaction", "0x" + bytes(signed.raw_transaction).hex())
        receipt = self._receipt(transaction)
        ok = receipt["status"] == "0x1"
        logs = tuple(
            RawLog(
                address=bytes.fromhex(log["address"][2:]),
                topics=tuple(bytes.fromhex(topic[2:]) for topic in log["topics"]),
                data=bytes.fromhex(log["data"][2:]),
            )
            for log in receipt["logs"]
        )
        return Outcome(
            ok=ok,
            gas_used=int(receipt["gasUsed"], 16),
            output=b"" if ok else self._revert_data(transaction),
            logs=logs,
            block_number=int(receipt["blockNumber"], 16),
            timestamp=timestamp,
        )

    def _receipt(self, transaction: str) -> dict[str, Any]:
        """anvil answers before the block is made: ask until the receipt is there."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            receipt: dict[str, Any] | None = self._ask("eth_getTransactionReceipt", transaction)
            if receipt is not None:
                return receipt
            time.sleep(0.002)
        raise AssertionError(f"anvil made no block for {transaction} within 30 s")

    def _revert_data(self, transaction: str) -> bytes:
        trace = self._ask("debug_traceTransaction", transaction, {"tracer": "callTracer"})
        return bytes.fromhex(trace.get("output", "0x")[2:])

    def call(self, sender: bytes, to: bytes, data: bytes) -> Outcome:
        request = {"from": "0x" + sender.hex(), "to": "0x" + to.hex(), "data": "0x" + data.hex()}
        ok, output = True, "0x"
        try:
            output = self._ask("eth_call", request, "latest")
        except AnvilRefused as refused:
            ok, output = False, refused.data or "0x"
        return Outcome(
            ok=ok,
            gas_used=0,
            output=bytes.fromhex(output[2:]),
            logs=(),
            block_number=self.block_number(),
            timestamp=self.now(),
        )

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._drain.join(timeout=10)
        assert self._process.stdout is not None
        self._process.stdout.close()
