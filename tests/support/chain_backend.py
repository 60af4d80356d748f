"""A chain to run contracts on, with a hand-driven clock: our engine, or anvil.

Both backends answer with the same receipts, so every contract test runs on either (`pytest --backend=node|anvil`).
Each transaction gets a block of its own; its timestamp is one second after the block before, unless `travel_to` set it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import rlp
from eth_hash.auto import keccak
from eth_keys.datatypes import PrivateKey

from tests.support import abi_codec
from tests.support.abi_codec import Entry, Event

GAS_LIMIT = 16_000_000
START_TIME = 1_800_000_000
FUNDS = 10**24


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A funded key."""

    key: PrivateKey

    @property
    def address(self) -> bytes:
        return self.key.public_key.to_canonical_address()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLog:
    address: bytes
    topics: tuple[bytes, ...]
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one transaction or call did. `output` is return data, or revert data when `ok` is false."""

    ok: bool
    gas_used: int
    output: bytes
    logs: tuple[RawLog, ...]
    block_number: int
    timestamp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    gas_used: int
    events: list[Event]
    logs: tuple[RawLog, ...]
    block_number: int
    timestamp: int

    def event(self, name: str) -> Event:
        """The only event of that name."""
        (found,) = [event for event in self.events if event.name == name]
        return found


class Reverted(Exception):
    """A transaction or call was reverted: decoded custom error and raw data."""

    def __init__(self, name: str, args: tuple[Any, ...], data: bytes) -> None:
        super().__init__(f"reverted: {name}{args} 0x{data.hex()}")
        self.name = name
        self.values = args
        self.data = data


class Driver(Protocol):
    """What a backend offers. Timestamps are unix seconds; `to=None` creates a contract."""

    chain_id: int

    def now(self) -> int: ...
    def block_number(self) -> int: ...
    def nonce(self, address: bytes) -> int: ...
    def balance(self, address: bytes) -> int: ...
    def storage(self, address: bytes, slot: int) -> int: ...
    def fund(self, address: bytes) -> None: ...
    def mine(self, timestamp: int) -> None: ...
    def transact(
        self, key: PrivateKey, to: bytes | None, data: bytes, *, value: int, gas: int, timestamp: int
    ) -> Outcome: ...
    def call(self, sender: bytes, to: bytes, data: bytes) -> Outcome: ...
    def close(self) -> None: ...


def account(label: str) -> Account:
    return Account(key=PrivateKey(keccak(f"latchkey test account {label}".encode())))


class Chain:
    """The chain that a contract test talks to."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._abis: list[Sequence[Entry]] = []
        self.accounts = [self.new_account(str(index)) for index in range(24)]

    @property
    def chain_id(self) -> int:
        return self._driver.chain_id

    @property
    def time(self) -> int:
        """Timestamp of the newest block."""
        return self._driver.now()

    @property
    def block_number(self) -> int:
        return self._driver.block_number()

    def new_account(self, label: str) -> Account:
        made = account(label)
        self._driver.fund(made.address)
        return made

    def balance(self, address: bytes) -> int:
        return self._driver.balance(address)

    def storage(self, address: bytes, slot: int) -> int:
        return self._driver.storage(address, slot)

    def know(self, abi: Sequence[Entry]) -> None:
        """Decode errors and events of this ABI from now on."""
        self._abis.append(abi)

    def travel_to(self, timestamp: int) -> None:
        """The next transaction's block has this timestamp; calls until then see the second before."""
        if timestamp <= self.time:
            raise ValueError(f"{timestamp} is not after the newest block's {self.time}")
        if timestamp - 1 > self.time:
            self._driver.mine(timestamp - 1)

    def travel(self, seconds: int) -> None:
        self.travel_to(self.time + seconds)

    def mine(self, blocks: int = 1) -> None:
        for _ in range(blocks):
            self._driver.mine(self.time + 1)

    def predict(self, sender: Account, offset: int = 0) -> bytes:
        """Address of the contract that `sender` creates `offset` transactions after its next one."""
        nonce = self._driver.nonce(sender.address) + offset
        return bytes(keccak(rlp.encode([sender.address, nonce])))[12:]

    def deploy(self, artifact: Any, *args: Any, sender: Account | None = None) -> "Deployed":
        self.know(artifact.abi)
        sender = sender or self.accounts[0]
        constructor = [entry for entry in artifact.abi if entry["type"] == "constructor"]
        encoded = abi_codec.encode_parameters(constructor[0]["inputs"], args) if constructor else b""
        address = self.predict(sender)
        self.transact(sender, None, bytes(artifact.bytecode) + encoded)
        return Deployed(chain=self, abi=artifact.abi, address=address)

    def at(self, artifact: Any, address: bytes) -> "Deployed":
        """A contract that already exists."""
        self.know(artifact.abi)
        return Deployed(chain=self, abi=artifact.abi, address=address)

    def transact(
        self, sender: Account, to: bytes | None, data: bytes, *, value: int = 0, gas: int | None = None
    ) -> Receipt:
        done = self._driver.transact(sender.key, to, data, value=value, gas=gas or GAS_LIMIT, timestamp=self.time + 1)
        self._raise_if_reverted(done)
        events = [abi_codec.decode_event(self._abis, log.address, log.topics, log.data) for log in done.logs]
        return Receipt(
            gas_used=done.gas_used,
            events=[event for event in events if event is not None],
            logs=done.logs,
            block_number=done.block_number,
            timestamp=done.timestamp,
        )

    def call(self, to: bytes, data: bytes, sender: bytes = bytes(20)) -> bytes:
        done = self._driver.call(sender, to, data)
        self._raise_if_reverted(done)
        return done.output

    def _raise_if_reverted(self, done: Outcome) -> None:
        if not done.ok:
            raise Reverted(*abi_codec.decode_error(self._abis, done.output), done.output)

    def close(self) -> None:
        self._driver.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deployed:
    """A contract on a chain."""

    chain: Chain
    abi: Sequence[Entry]
    address: bytes

    def calldata(self, name: str, *args: Any) -> bytes:
        entry = abi_codec.find_function(self.abi, name)
        return abi_codec.selector(entry) + abi_codec.encode_parameters(entry["inputs"], args)

    def call(self, name: str, *args: Any, sender: bytes = bytes(20)) -> Any:
        """Result of a view: the value, a tuple of several, or None."""
        output = self.chain.call(self.address, self.calldata(name, *args), sender)
        values = abi_codec.decode_parameters(abi_codec.find_function(self.abi, name)["outputs"], output)
        return values[0] if len(values) == 1 else values or None

    def send(self, name: str, *args: Any, sender: Account | None = None, gas: int | None = None) -> Receipt:
        return self.chain.transact(sender or self.chain.accounts[0], self.address, self.calldata(name, *args), gas=gas)
