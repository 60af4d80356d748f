"""anvil and hardhat as engines: one process each a scene, driven over JSON-RPC. Time is CPU time of that process.

Both are development nodes in memory. They pay for their JSON-RPC, for parsing a batch of `eth_sendRawTransaction`
requests and answering it, which our engines in this process do not; the part from there on, `evm_mine`, is given on its
own. What both do at acceptance is to decode, to recover the sender and to validate.

After each block the node goes back to the state before it (`evm_snapshot`, `evm_revert`), outside of the measured time.
"""

from __future__ import annotations

import json
import subprocess
import time
from abc import ABC, abstractmethod
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from chains.crypto.keys import address_of
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import GAS_LIMIT
from chains.engine.genesis import Account, build_genesis, export_genesis
from node.devnet.ports import free_ports
from tests.bench.python_engines import Ran
from tests.bench.scene import Scene
from tests.bench.workloads import Block
from tests.support.anvil_backend import BINARY as ANVIL
from tests.support.node_backend import MINER

ROOT = Path(__file__).parents[2]
NODE = ROOT / "build" / "nodeenv" / "bin" / "node"
HARDHAT = ROOT / "node_modules" / "hardhat" / "dist" / "src" / "cli.js"
FOLDER = ROOT / "build" / "bench"
START_SECONDS = 60.0
QUIET_SECONDS = 0.02
"""How long a process must use no CPU to count as having ended its work."""
IDLE_SECONDS = 2.0
"""After so long a connection may have been closed by the node."""
EARLY_SECONDS = 3_600
"""How much earlier both start, because the times of empty blocks follow the wall clock there."""
BATCH = 200
"""Requests a batch while a scene is set up."""

Request = tuple[str, list[object]]


class NodeRefused(Exception):
    """A development node answered with an error, or did not start."""


class Process:
    """A node's process, a connection to it, and its CPU clock."""

    def __init__(self, command: list[str], *, folder: Path) -> None:
        """Start; the port is added to the command. Raises `NodeRefused` when nothing answers there."""
        (port,) = free_ports(1)
        self._process = subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
        )
        self._clock = ~self._process.pid << 3 | 2  # what clock_getcpuclockid(3) returns on Linux
        self._connection = HTTPConnection("127.0.0.1", port, timeout=600)
        self._used = time.monotonic()
        self._wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while self._process.poll() is None and time.monotonic() < deadline:
            try:
                self.ask("eth_chainId")
            except OSError:
                self._connection.close()
                time.sleep(QUIET_SECONDS)
            else:
                return
        self.close()
        raise NodeRefused(f"{self._process.args!r} did not answer within {START_SECONDS:.0f} s")

    def cpu(self) -> float:
        """Return CPU seconds of the process so far, all threads, after it fell quiet."""
        seen = time.clock_gettime(self._clock)
        while True:
            time.sleep(QUIET_SECONDS)
            now = time.clock_gettime(self._clock)
            if now - seen < QUIET_SECONDS / 10:
                return now
            seen = now

    def ask(self, method: str, *params: object) -> Any:
        """Return the result of one request. Raises `NodeRefused`."""
        return self.ask_all([(method, list(params))])[0]

    def ask_all(self, requests: list[Request]) -> list[Any]:
        """Return the results of a batch, in order. Raises `NodeRefused` for the first error."""
        body = json.dumps(
            [
                {"jsonrpc": "2.0", "id": index, "method": method, "params": params}
                for index, (method, params) in enumerate(requests)
            ]
        )
        if time.monotonic() - self._used > IDLE_SECONDS:
            self._connection.close()  # the next request connects again
        self._connection.request("POST", "/", body, {"Content-Type": "application/json"})
        answers = json.loads(self._connection.getresponse().read())
        self._used = time.monotonic()
        for answer in answers:
            if "error" in answer:
                raise NodeRefused(f"{requests[answer['id']][0]}: {answer['error']}")
        return [answer["result"] for answer in sorted(answers, key=lambda answer: int(answer["id"]))]

    def close(self) -> None:
        """Stop the process."""
        self._connection.close()
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(timeout=10)


class NodeEngine(ABC):
    """An engine behind JSON-RPC."""

    name: str
    every = 1

    def __init__(self) -> None:
        self._processes: dict[Scene, Process] = {}

    @abstractmethod
    def start(self, scene: Scene, folder: Path) -> None:
        """Start a node that mines on demand, at the scene's state with its head at the scene's block.

        It goes into `_processes` at once, so that `close` stops it even if setting it up fails.
        """

    def run(self, block: Block) -> Ran:
        """Send the transactions in one batch, mine them, read what became of them, go back."""
        if block.scene not in self._processes:
            folder = FOLDER / self.name
            folder.mkdir(parents=True, exist_ok=True)
            self.start(block.scene, folder)
        node = self._processes[block.scene]
        before = node.ask("evm_snapshot")
        node.ask("evm_setNextBlockTimestamp", block.timestamp)
        node.ask("hardhat_setNextBlockBaseFeePerGas", hex(block.scene.base_fee))
        sends: list[Request] = [("eth_sendRawTransaction", ["0x" + raw.hex()]) for raw in block.transactions]
        started = node.cpu()
        hashes = node.ask_all(sends)
        accepted = node.cpu()
        node.ask("evm_mine")
        ended = node.cpu()
        head = node.ask("eth_getBlockByNumber", "latest", False)
        if set(head["transactions"]) != set(hashes):  # anvil takes the requests of a batch in any order
            got = f"{len(head['transactions'])} of {len(hashes)} transactions"
            raise NodeRefused(f"{self.name} put {got} of {block.name} into its block")
        receipts = node.ask_all([("eth_getTransactionReceipt", [name]) for name in hashes])
        node.ask("evm_revert", before)
        return Ran(
            cpu=ended - started,
            mining=ended - accepted,
            receipts=tuple((int(one["gasUsed"], 16), one["status"] == "0x1") for one in receipts),
            state_root=bytes.fromhex(head["stateRoot"][2:]),
            block_hash=bytes.fromhex(head["hash"][2:]),
        )

    def close(self) -> None:
        """Stop every process."""
        for process in self._processes.values():
            process.close()
        self._processes.clear()


class Anvil(NodeEngine):
    """The `anvil` of npm, started from a genesis file."""

    name = "anvil"

    @staticmethod
    def present() -> bool:
        """Tell whether `make node-tools` has installed it."""
        return ANVIL.is_file()

    def start(self, scene: Scene, folder: Path) -> None:
        """Start from the exported genesis, mine the empty blocks."""
        definition = scene.definition()
        genesis = folder / f"genesis-{scene.chain_id}-{scene.number}.json"
        genesis.write_text(json.dumps(export_genesis(definition)))
        options = {
            "--host": "127.0.0.1",
            "--init": str(genesis),
            "--chain-id": str(scene.chain_id),
            "--hardfork": "cancun",
            "--gas-limit": str(GAS_LIMIT),
            "--timestamp": str(definition.genesis_timestamp - EARLY_SECONDS),
            "--accounts": "0",
            "--order": "fifo",
        }
        flags = [
            "--quiet",
            "--no-mining",
            "--prune-history",
            "--no-request-size-limit",
            "--disable-default-create2-deployer",
        ]
        command = [str(ANVIL), *flags, *(part for option in options.items() for part in option)]
        node = self._processes[scene] = Process(command, folder=folder)
        node.ask("anvil_setCoinbase", "0x" + address_of(MINER.key).hex())
        _mine_empty(node, scene)


class Hardhat(NodeEngine):
    """`hardhat node`, its state set by its own methods."""

    name = "hardhat"

    @staticmethod
    def present() -> bool:
        """Tell whether `make node-tools` has installed it."""
        return NODE.is_file() and HARDHAT.is_file()

    def start(self, scene: Scene, folder: Path) -> None:
        """Write a project, start, set every account, mine the empty blocks."""
        definition = scene.definition()
        (folder / "package.json").write_text('{"private": true, "type": "module"}\n')
        network = {
            "type": "edr-simulated",
            "chainType": "l1",
            "chainId": scene.chain_id,
            "hardfork": "cancun",
            "initialBaseFeePerGas": 10**9,
            "blockGasLimit": GAS_LIMIT,
            "initialDate": time.strftime(
                "%Y-%m-%dT%H:%M:%SZ", time.gmtime(definition.genesis_timestamp - EARLY_SECONDS)
            ),
            "mining": {"auto": False, "interval": 0, "mempool": {"order": "fifo"}},
            "accounts": [],
            "loggingEnabled": False,
        }
        settings = {"networks": {"node": network}}
        (folder / "hardhat.config.js").write_text(f"export default {json.dumps(settings)};\n")
        command = [str(NODE), str(HARDHAT), "node", "--hostname", "127.0.0.1"]
        node = self._processes[scene] = Process(command, folder=folder)
        requests: list[Request] = [("hardhat_setCoinbase", ["0x" + address_of(MINER.key).hex()])]
        for who, account in build_genesis(definition, Batch(MemoryDatabase())).accounts.items():
            requests += _settings("0x" + who.hex(), account)
        for start in range(0, len(requests), BATCH):
            node.ask_all(requests[start : start + BATCH])
        _mine_empty(node, scene)


def _mine_empty(node: Process, scene: Scene) -> None:
    """Bring the head to the scene's block, with a time before the scene's."""
    node.ask("hardhat_mine", hex(scene.number), "0x1")


def _settings(who: str, account: Account) -> list[Request]:
    found: list[Request] = [("hardhat_setBalance", [who, hex(account.balance)])]
    if account.nonce:
        found.append(("hardhat_setNonce", [who, hex(account.nonce)]))
    if account.code:
        found.append(("hardhat_setCode", [who, "0x" + account.code.hex()]))
    for slot, value in account.storage.items():
        found.append(("hardhat_setStorageAt", [who, hex(slot), "0x" + value.to_bytes(32, "big").hex()]))
    return found
