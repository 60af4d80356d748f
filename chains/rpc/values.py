"""What a node answers, parsed once at the edge: blocks, logs, receipts, proofs, fees. Wei and Unix seconds."""

from __future__ import annotations

from dataclasses import dataclass, field

from chains.rpc.errors import MalformedAnswer
from chains.rpc.hexes import to_bytes, to_int, to_list, to_object


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The part of a block that clients use; `transactions` holds hashes, in order."""

    number: int
    hash: bytes
    parent_hash: bytes
    timestamp: int
    state_root: bytes
    miner: bytes
    base_fee: int
    gas_used: int
    gas_limit: int
    transactions: tuple[bytes, ...]

    @classmethod
    def parse(cls, answer: object) -> Block:
        """Read an answer of eth_getBlockBy*; raises `MalformedAnswer`."""
        fields = to_object(answer, "a block")
        hashes = []
        for entry in to_list(fields.get("transactions"), "transactions of a block"):
            name = entry.get("hash") if isinstance(entry, dict) else entry
            hashes.append(to_bytes(name, "a transaction hash", 32))
        return cls(
            number=to_int(fields.get("number"), "the number of a block"),
            hash=to_bytes(fields.get("hash"), "the hash of a block", 32),
            parent_hash=to_bytes(fields.get("parentHash"), "the parent hash of a block", 32),
            timestamp=to_int(fields.get("timestamp"), "the timestamp of a block"),
            state_root=to_bytes(fields.get("stateRoot"), "the state root of a block", 32),
            miner=to_bytes(fields.get("miner"), "the miner of a block", 20),
            base_fee=to_int(fields.get("baseFeePerGas"), "the base fee of a block"),
            gas_used=to_int(fields.get("gasUsed"), "the gas used by a block"),
            gas_limit=to_int(fields.get("gasLimit"), "the gas limit of a block"),
            transactions=tuple(hashes),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """One event log. `removed` is True when a reorganisation took its block away."""

    address: bytes
    topics: tuple[bytes, ...]
    data: bytes = field(repr=False)
    block_number: int
    block_hash: bytes
    transaction_hash: bytes
    transaction_index: int
    log_index: int
    removed: bool = False

    @classmethod
    def parse(cls, answer: object) -> Log:
        """Read one entry of eth_getLogs, of a receipt or of a subscription; raises `MalformedAnswer`."""
        fields = to_object(answer, "a log")
        topics = to_list(fields.get("topics"), "topics of a log")
        return cls(
            address=to_bytes(fields.get("address"), "the address of a log", 20),
            topics=tuple(to_bytes(topic, "a topic of a log", 32) for topic in topics),
            data=to_bytes(fields.get("data"), "the data of a log"),
            block_number=to_int(fields.get("blockNumber"), "the block number of a log"),
            block_hash=to_bytes(fields.get("blockHash"), "the block hash of a log", 32),
            transaction_hash=to_bytes(fields.get("transactionHash"), "the transaction hash of a log", 32),
            transaction_index=to_int(fields.get("transactionIndex"), "the transaction index of a log"),
            log_index=to_int(fields.get("logIndex"), "the index of a log"),
            removed=fields.get("removed") is True,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of an included transaction."""

    transaction_hash: bytes
    block_number: int
    block_hash: bytes
    transaction_index: int
    sender: bytes
    to: bytes | None
    contract_address: bytes | None
    succeeded: bool
    gas_used: int
    effective_gas_price: int
    logs: tuple[Log, ...]

    @classmethod
    def parse(cls, answer: object) -> Receipt:
        """Read an answer of eth_getTransactionReceipt; raises `MalformedAnswer`."""
        fields = to_object(answer, "a receipt")
        to, created = fields.get("to"), fields.get("contractAddress")
        return cls(
            transaction_hash=to_bytes(fields.get("transactionHash"), "the hash of a receipt", 32),
            block_number=to_int(fields.get("blockNumber"), "the block number of a receipt"),
            block_hash=to_bytes(fields.get("blockHash"), "the block hash of a receipt", 32),
            transaction_index=to_int(fields.get("transactionIndex"), "the index of a receipt"),
            sender=to_bytes(fields.get("from"), "the sender of a receipt", 20),
            to=None if to is None else to_bytes(to, "the target of a receipt", 20),
            contract_address=None if created is None else to_bytes(created, "the contract of a receipt", 20),
            succeeded=to_int(fields.get("status"), "the status of a receipt") == 1,
            gas_used=to_int(fields.get("gasUsed"), "the gas of a receipt"),
            effective_gas_price=to_int(fields.get("effectiveGasPrice"), "the gas price of a receipt"),
            logs=tuple(Log.parse(entry) for entry in to_list(fields.get("logs"), "logs of a receipt")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageProof:
    """One storage slot and the trie nodes from the storage root down to it."""

    slot: int
    value: int
    nodes: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountProof:
    """EIP-1186: an account, the trie nodes from the state root down to it, and its storage slots."""

    address: bytes
    balance: int
    nonce: int
    code_hash: bytes
    storage_hash: bytes
    nodes: tuple[bytes, ...] = field(repr=False)
    storage: tuple[StorageProof, ...]

    @classmethod
    def parse(cls, answer: object) -> AccountProof:
        """Read an answer of eth_getProof; raises `MalformedAnswer`. The nodes are not verified here."""
        fields = to_object(answer, "a proof")
        slots = []
        for entry in to_list(fields.get("storageProof"), "storageProof"):
            parts = to_object(entry, "a storage proof")
            slots.append(
                StorageProof(
                    slot=to_int(parts.get("key"), "the key of a storage proof"),
                    value=to_int(parts.get("value"), "the value of a storage proof"),
                    nodes=_nodes(parts.get("proof")),
                )
            )
        return cls(
            address=to_bytes(fields.get("address"), "the address of a proof", 20),
            balance=to_int(fields.get("balance"), "the balance of a proof"),
            nonce=to_int(fields.get("nonce"), "the nonce of a proof"),
            code_hash=to_bytes(fields.get("codeHash"), "the code hash of a proof", 32),
            storage_hash=to_bytes(fields.get("storageHash"), "the storage hash of a proof", 32),
            nodes=_nodes(fields.get("accountProof")),
            storage=tuple(slots),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fees:
    """Fee fields of a type 2 transaction, wei a gas."""

    max_fee_per_gas: int
    max_priority_fee_per_gas: int

    def raised(self, percent: int) -> Fees:
        """Both fields up by at least `percent` %, rounded up: what a replacement needs."""
        return Fees(
            max_fee_per_gas=-(-self.max_fee_per_gas * (100 + percent) // 100),
            max_priority_fee_per_gas=-(-self.max_priority_fee_per_gas * (100 + percent) // 100),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Logs of the blocks [from_block, to_block]; `next_block` is the cursor from which to go on later."""

    from_block: int
    to_block: int
    logs: tuple[Log, ...]

    @property
    def next_block(self) -> int:
        """First block that this page does not cover."""
        return self.to_block + 1


def _nodes(answer: object) -> tuple[bytes, ...]:
    if not isinstance(answer, list):
        raise MalformedAnswer(what="a list of proof nodes", value=answer)
    return tuple(to_bytes(node, "a proof node") for node in answer)
