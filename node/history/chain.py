"""One chain of a history: the ledger in memory, header timestamps as told, every sealed block and vote kept.

Blocks are made by the same code as a miner's, so every rule is in force; only the clock is the history's. What
`records` holds is what another node needs to come to the same chain: envelopes, each followed by the votes that it made
due. Signatures are deterministic, so the same calls give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eth.abc import ReceiptAPI
from eth_hash.auto import keccak

from chains.crypto.keys import PrivateKey, address_of
from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.ledger import Ledger
from chains.rpc import transaction
from chains.rpc.values import Log
from node.devnet.errors import SeedFailed

MAX_FEE = 3 * 10**9
TIP = 10**9
GAS = 3_000_000
"""Gas limit of a call that names none: blocks are small, and an estimate would execute everything twice."""
NO_LIMIT = 3_600.0

ENVELOPE, VOTE = 0, 1
Record = tuple[int, bytes]
"""(ENVELOPE or VOTE, bytes as they travel between nodes)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    what: str
    raw: bytes


class SeedChain:
    """A chain under construction; `take` gets every log in order, as a program that follows the chain would."""

    def __init__(self, definition: ChainDefinition, miner: PrivateKey, take: Callable[[Log], None]) -> None:
        self._now = definition.genesis_timestamp
        self.ledger = Ledger.open(definition, MemoryDatabase(), miner_key=miner, clock=lambda: float(self._now))
        self.records: list[Record] = []
        self._take = take
        self._nonces: dict[bytes, int] = {}
        self._waiting: list[_Waiting] = []

    @property
    def time(self) -> int:
        """Timestamp of the newest block."""
        return int(self.ledger.head().timestamp)

    @property
    def is_waiting(self) -> bool:
        """Tell whether a transaction waits for a block."""
        return bool(self._waiting)

    def send(self, what: str, key: PrivateKey, to: bytes, data: bytes, *, value: int = 0, gas: int = GAS) -> None:
        """Sign a transaction for the next block; `what` names it should it fail."""
        sender = address_of(key)
        nonce = self._nonces.get(sender, 0)
        self._nonces[sender] = nonce + 1
        signed = transaction.sign(
            key,
            chain_id=self.ledger.chain_id,
            nonce=nonce,
            max_priority_fee_per_gas=TIP,
            max_fee_per_gas=MAX_FEE,
            gas_limit=gas,
            to=to,
            value=value,
            data=data,
        )
        self._waiting.append(_Waiting(what=what, raw=signed.raw))

    def seal(self, timestamp: int) -> None:
        """Make a block of what waits; what does not fit waits on. Raises SeedFailed when a transaction fails."""
        self._now = timestamp
        built = self.ledger.build(
            [entry.raw for entry in self._waiting], timestamp=timestamp, budget_seconds=NO_LIMIT, extra_data=b""
        )
        if built.dropped:
            raise SeedFailed(what=f"a block at {timestamp}", reason=built.dropped[0][1])
        included = set(built.included)
        done = [entry for entry in self._waiting if bytes(keccak(entry.raw)) in included]
        self._waiting = [entry for entry in self._waiting if bytes(keccak(entry.raw)) not in included]
        block_hash = bytes(built.block.hash)
        envelope = self.ledger.envelope_of(block_hash)
        assert envelope is not None
        self.records.append((ENVELOPE, envelope))
        self.records += [(VOTE, vote.to_wire()) for vote in built.votes]
        position = 0
        for place, (entry, receipt) in enumerate(zip(done, built.receipts, strict=True)):
            if receipt.state_root != b"\x01":
                raise SeedFailed(what=entry.what, reason=self._why(entry.raw))
            position = self._tell(receipt, bytes(keccak(entry.raw)), place, position)

    def _tell(self, receipt: ReceiptAPI, transaction_hash: bytes, place: int, position: int) -> int:
        head = self.ledger.head()
        for offset, log in enumerate(receipt.logs):
            self._take(
                Log(
                    address=bytes(log.address),
                    topics=tuple(topic.to_bytes(32, "big") for topic in log.topics),
                    data=bytes(log.data),
                    block_number=int(head.block_number),
                    block_hash=bytes(head.hash),
                    transaction_hash=transaction_hash,
                    transaction_index=place,
                    log_index=position + offset,
                )
            )
        return position + len(receipt.logs)

    def _why(self, raw: bytes) -> str:
        sent = transaction.decode(raw)
        done = self.ledger.call(CallRequest(sender=sent.sender, to=sent.to, data=sent.data, gas=sent.gas_limit))
        return f"reverted with 0x{done.output.hex()}" if not done.ok else f"failed with {sent.gas_limit} gas"
