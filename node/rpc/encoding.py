"""Blocks, transactions, receipts and logs as JSON-RPC objects (execution-apis schemas; no fields beyond them)."""

from __future__ import annotations

import rlp
from eth_hash.auto import keccak

from chains.rpc.hexes import data, quantity
from chains.rpc.transaction import SignedTransaction
from node.block_record import BlockRecord, Header, LogRecord

Json = dict[str, object]
EMPTY_BLOOM = "0x" + "00" * 256


def header_json(header: Header) -> Json:
    """Return the header as `newHeads` sends it."""
    return {
        "number": quantity(header.number),
        "hash": data(header.hash),
        "parentHash": data(header.parent_hash),
        "nonce": data(header.nonce),
        "mixHash": data(header.mix_hash),
        "sha3Uncles": data(header.uncles_hash),
        "logsBloom": data(header.logs_bloom),
        "transactionsRoot": data(header.transactions_root),
        "stateRoot": data(header.state_root),
        "receiptsRoot": data(header.receipts_root),
        "miner": data(header.miner),
        "difficulty": quantity(header.difficulty),
        "extraData": data(header.extra_data),
        "gasLimit": quantity(header.gas_limit),
        "gasUsed": quantity(header.gas_used),
        "timestamp": quantity(header.timestamp),
        "baseFeePerGas": quantity(header.base_fee),
        "withdrawalsRoot": data(header.withdrawals_root),
        "blobGasUsed": quantity(header.blob_gas_used),
        "excessBlobGas": quantity(header.excess_blob_gas),
        "parentBeaconBlockRoot": data(header.parent_beacon_block_root),
    }


def block_json(block: BlockRecord, *, full: bool) -> Json:
    """Return a block with its transactions as objects (`full`) or as hashes."""
    transactions: list[object] = (
        [included_json(block, index) for index in range(len(block.raws))]
        if full
        else [data(name) for name in block.hashes]
    )
    return {
        **header_json(block.header),
        "size": quantity(block.size),
        "transactions": transactions,
        "uncles": [],
        "withdrawals": [],
    }


def pending_block_json(parent: Header, transactions: list[SignedTransaction], *, full: bool, timestamp: int) -> Json:
    """Return the block that would be built next, as far as it can be known: hash, nonce and roots are null or empty."""
    return {
        **header_json(parent),
        "number": quantity(parent.number + 1),
        "hash": None,
        "parentHash": data(parent.hash),
        "nonce": None,
        "miner": None,
        "logsBloom": EMPTY_BLOOM,
        "gasUsed": "0x0",
        "timestamp": quantity(timestamp),
        "baseFeePerGas": quantity(parent.next_base_fee),
        "size": "0x0",
        "transactions": [pooled_json(found) if full else data(found.hash) for found in transactions],
        "uncles": [],
        "withdrawals": [],
    }


def included_json(block: BlockRecord, index: int) -> Json:
    """Return one transaction of a block."""
    transaction = block.transaction(index)
    price = block.header.base_fee + transaction.effective_tip(block.header.base_fee)
    return {
        **_transaction_json(transaction),
        "blockHash": data(block.header.hash),
        "blockNumber": quantity(block.header.number),
        "transactionIndex": quantity(index),
        "gasPrice": quantity(price),
    }


def pooled_json(transaction: SignedTransaction) -> Json:
    """Return a transaction that waits in the pool: its place is null."""
    return {
        **_transaction_json(transaction),
        "blockHash": None,
        "blockNumber": None,
        "transactionIndex": None,
        "gasPrice": quantity(transaction.max_fee_per_gas),
    }


def receipt_json(block: BlockRecord, index: int) -> Json:
    """Return the receipt of one transaction of a block."""
    transaction, receipt, header = block.transaction(index), block.receipts[index], block.header
    created = None if transaction.to is not None else data(created_address(transaction))
    return {
        "type": quantity(transaction.type),
        "transactionHash": data(transaction.hash),
        "transactionIndex": quantity(index),
        "blockHash": data(header.hash),
        "blockNumber": quantity(header.number),
        "from": data(transaction.sender),
        "to": None if transaction.to is None else data(transaction.to),
        "cumulativeGasUsed": quantity(receipt.cumulative_gas_used),
        "gasUsed": quantity(receipt.gas_used),
        "contractAddress": created,
        "logs": [log_json(log) for log in receipt.logs],
        "logsBloom": data(receipt.logs_bloom),
        "status": quantity(receipt.status),
        "effectiveGasPrice": quantity(header.base_fee + transaction.effective_tip(header.base_fee)),
    }


def log_json(log: LogRecord, *, removed: bool = False) -> Json:
    """Return one log; `removed` is told to subscribers when its block left the chain."""
    return {
        "address": data(log.address),
        "topics": [data(topic) for topic in log.topics],
        "data": data(log.data),
        "blockNumber": quantity(log.block_number),
        "blockHash": data(log.block_hash),
        "transactionHash": data(log.transaction_hash),
        "transactionIndex": quantity(log.transaction_index),
        "logIndex": quantity(log.log_index),
        "removed": removed,
    }


def created_address(transaction: SignedTransaction) -> bytes:
    """Return the address of the contract that a creating transaction makes: keccak(rlp([sender, nonce]))[12:]."""
    nonce = transaction.nonce
    return bytes(keccak(rlp.encode([transaction.sender, nonce.to_bytes((nonce.bit_length() + 7) // 8, "big")]))[12:])


def _transaction_json(transaction: SignedTransaction) -> Json:
    fields: Json = {
        "type": quantity(transaction.type),
        "hash": data(transaction.hash),
        "nonce": quantity(transaction.nonce),
        "from": data(transaction.sender),
        "to": None if transaction.to is None else data(transaction.to),
        "gas": quantity(transaction.gas_limit),
        "value": quantity(transaction.value),
        "input": data(transaction.data),
        "v": quantity(transaction.v),
        "r": quantity(transaction.r),
        "s": quantity(transaction.s),
    }
    if transaction.chain_id is not None:
        fields["chainId"] = quantity(transaction.chain_id)
    if transaction.type:
        fields["yParity"] = quantity(transaction.y_parity)
        fields["accessList"] = [
            {"address": data(address), "storageKeys": [data(slot) for slot in slots]}
            for address, slots in transaction.access_list
        ]
    if transaction.type == 2:
        fields["maxFeePerGas"] = quantity(transaction.max_fee_per_gas)
        fields["maxPriorityFeePerGas"] = quantity(transaction.max_priority_fee_per_gas)
    return fields
