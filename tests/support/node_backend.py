"""Our engine as a test chain: a ledger in memory with one miner, header timestamps set by the test."""

from eth._utils.address import generate_contract_address
from eth_account import Account as Signer
from eth_keys.datatypes import PrivateKey
from eth_typing import Address

from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.ledger import Ledger
from tests.support.chain_backend import FUNDS, GAS_LIMIT, START_TIME, Outcome, RawLog, account

CHAIN_ID = 20180322
MINER = account("miner")
PREFUNDED = 40
MAX_FEE = 10**12
FAR_FUTURE = 2**39
"""What the ledger's clock says, so that no timestamp of a test is ahead of it."""


def definition() -> ChainDefinition:
    """A chain on which every test account has coin and may deploy."""
    accounts = [account(str(index)).address for index in range(PREFUNDED)]
    return ChainDefinition(
        name="contract tests",
        chain_id=CHAIN_ID,
        period=1,
        genesis_timestamp=START_TIME,
        gas_limit=GAS_LIMIT,
        members=(MINER.address,),
        checkpoint_length=2,
        vote_depth=1,
        alloc=dict.fromkeys(accounts, 1_000 * FUNDS),
        deployers=frozenset(accounts),
    )


class NodeDriver:
    """Implements `chain_backend.Driver` in this process."""

    def __init__(self, ledger: Ledger | None = None) -> None:
        """Drive `ledger`, which has `MINER` for its only miner; left out, an empty chain on which all may deploy."""
        self._ledger = ledger or Ledger.open(
            definition(), MemoryDatabase(), miner_key=MINER.key, clock=lambda: FAR_FUTURE
        )
        self.chain_id = self._ledger.chain_id

    def now(self) -> int:
        return int(self._ledger.head().timestamp)

    def block_number(self) -> int:
        return int(self._ledger.head().block_number)

    def nonce(self, address: bytes) -> int:
        return self._ledger.nonce(address)

    def balance(self, address: bytes) -> int:
        return self._ledger.balance(address)

    def storage(self, address: bytes, slot: int) -> int:
        return self._ledger.storage(address, slot)

    def fund(self, address: bytes) -> None:
        if self.balance(address):
            return
        giver = account(str(PREFUNDED - 1)).key
        done = self.transact(giver, address, b"", value=10**21, gas=21_000, timestamp=self.now() + 1)
        assert done.ok

    def mine(self, timestamp: int) -> None:
        self._ledger.build([], timestamp=timestamp, budget_seconds=60)

    def transact(
        self, key: PrivateKey, to: bytes | None, data: bytes, *, value: int, gas: int, timestamp: int
    ) -> Outcome:
        sender = key.public_key.to_canonical_address()
        nonce = self.nonce(sender)
        fields: dict[str, object] = {
            "type": 2,
            "chainId": self.chain_id,
            "nonce": nonce,
            "maxPriorityFeePerGas": 10**9,
            "maxFeePerGas": MAX_FEE,
            "gas": gas,
            "value": value,
            "data": data,
        }
        if to is not None:
            fields["to"] = to
        raw = bytes(Signer.sign_transaction(fields, key.to_bytes()).raw_transaction)
        built = self._ledger.build([raw], timestamp=timestamp, budget_seconds=60)
        assert built.included, f"the test sent an invalid transaction: {built.dropped + built.deferred}"
        (receipt,) = built.receipts
        ok = receipt.state_root == b"\x01"
        if ok and to is None:  # as if it stood in genesis, so that the tests of a contract run it translated
            created = generate_contract_address(Address(sender), nonce)
            self._ledger.engines.enter_genesis([self._ledger.code(created)])
        logs = tuple(
            RawLog(address=log.address, topics=tuple(topic.to_bytes(32, "big") for topic in log.topics), data=log.data)
            for log in receipt.logs
        )
        return Outcome(
            ok=ok,
            gas_used=int(receipt.gas_used),
            output=b"" if ok else self._call(sender, to, data, gas).output,
            logs=logs,
            block_number=self.block_number(),
            timestamp=timestamp,
        )

    def call(self, sender: bytes, to: bytes, data: bytes) -> Outcome:
        return self._call(sender, to, data, None)

    def _call(self, sender: bytes, to: bytes | None, data: bytes, gas: int | None) -> Outcome:
        """On the head: after a failed transaction its state, time and number are those that the transaction saw."""
        done = self._ledger.call(CallRequest(sender=sender, to=to, data=data, gas=gas))
        return Outcome(
            ok=done.ok,
            gas_used=done.gas_used,
            output=done.output,
            logs=(),
            block_number=self.block_number(),
            timestamp=self.now(),
        )

    def close(self) -> None:
        self._ledger.close()
