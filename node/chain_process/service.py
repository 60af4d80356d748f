"""Requests of the process protocol, answered from one ledger. Spec: specs/protocol/process.md section 3.

Each method named `on_<kind>` answers requests of that kind: it gets the frame and returns the value of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, cast

import rlp
from eth.abc import BlockHeaderAPI, ReceiptAPI

from chains.engine.calls import AccountOverride, CallRequest
from chains.engine.ledger import Ledger
from chains.engine.records import block_size
from node.errors import ChainRefused
from node.frames import Frame, amount, amount_of

READS = frozenset(
    {
        *("head", "block", "position", "logs", "seal", "envelope", "certificate"),
        *("nonce", "balance", "code", "storage", "proof", "call", "estimate"),
        *("admit", "accounts"),
    }
)
"""Kinds that change nothing, and may therefore be answered while a block is being built."""


class Handler(Protocol):
    """Answers one request kind."""

    def __call__(self, frame: Frame) -> object:
        """Return the value of the answer."""


class ChainService:
    """All requests about one open ledger."""

    def __init__(self, ledger: Ledger, between: Callable[[], None]) -> None:
        self._ledger = ledger
        self._between = between
        self._handlers: dict[str, Handler] = {
            name[3:]: getattr(self, name) for name in dir(self) if name.startswith("on_")
        }

    def answer(self, frame: Frame) -> object:
        """Return the value for one request; raises `ChainRefused` for kinds that do not exist."""
        handler = self._handlers.get(str(frame["kind"]))
        if handler is None:
            raise ChainRefused(code="unknown_kind", reason=f"no request kind {frame['kind']!r}")
        return handler(frame)

    # -- the chain

    def on_head(self, frame: Frame) -> object:  # noqa: ARG002  # all handlers have one shape
        """Latest, safe and finalized as [number, hash], and the engine in use as [name, differences found]."""
        return self._landmarks()

    def on_block(self, frame: Frame) -> object:
        """A block with senders and receipts, by `hash` or by `number` on the chain; nil if unknown."""
        header = self._header(frame)
        if header is None:
            return None
        block = self._ledger.block_of(header.hash)
        receipts = self._ledger.receipts_of(header.hash)
        if block is None or receipts is None:
            return None
        return block_map(block, receipts)

    def on_position(self, frame: Frame) -> object:
        """[block hash, index] of an included transaction, nil if unknown."""
        found = self._ledger.transaction_position(_bytes(frame, "transaction"))
        return None if found is None else [found[0], found[1]]

    def on_logs(self, frame: Frame) -> object:
        """Logs of blocks first..last that match, each as a list of 8 fields."""
        first, last = _integer(frame, "first"), _integer(frame, "last")
        entries = self._ledger.logs(first, last, _list(frame, "addresses"), _list(frame, "topics"))
        limit = _integer(frame, "limit")
        if len(entries) > limit:
            raise ChainRefused(code="limit", reason=f"{len(entries)} logs, the limit is {limit}")
        return [
            [
                entry.address,
                list(entry.topics),
                entry.data,
                entry.block_number,
                entry.block_hash,
                entry.transaction_hash,
                entry.transaction_index,
                entry.log_index,
            ]
            for entry in entries
        ]

    def on_seal(self, frame: Frame) -> object:
        """The 65-byte seal of a block, nil if there is none."""
        return self._ledger.seal_of(_bytes(frame, "hash"))

    def on_envelope(self, frame: Frame) -> object:
        """The block with its seal as it travels between nodes, nil if unknown."""
        return self._ledger.envelope_of(_bytes(frame, "hash"))

    def on_certificate(self, frame: Frame) -> object:
        """The certificate that finalised checkpoint `number`, nil if there is none."""
        return self._ledger.certificate(_integer(frame, "number"))

    # -- state after the block `at`

    def on_nonce(self, frame: Frame) -> object:
        """Next nonce of `address`, as an amount."""
        return amount(self._ledger.nonce(_bytes(frame, "address"), self._at(frame)))

    def on_balance(self, frame: Frame) -> object:
        """Balance of `address` in wei, as an amount."""
        return amount(self._ledger.balance(_bytes(frame, "address"), self._at(frame)))

    def on_code(self, frame: Frame) -> object:
        """Runtime code of `address`."""
        return bytes(self._ledger.code(_bytes(frame, "address"), self._at(frame)))

    def on_storage(self, frame: Frame) -> object:
        """The 32 bytes of storage slot `slot` of `address`."""
        slot = int.from_bytes(_bytes(frame, "slot"), "big")
        value = self._ledger.storage(_bytes(frame, "address"), slot, self._at(frame))
        return value.to_bytes(32, "big")

    def on_proof(self, frame: Frame) -> object:
        """EIP-1186 proof of `address` and `slots`."""
        slots = [int.from_bytes(slot, "big") for slot in cast(list[bytes], _list(frame, "slots"))]
        proof = self._ledger.proof(_bytes(frame, "address"), slots, self._at(frame))
        return {
            "balance": amount(proof.balance),
            "nonce": proof.nonce,
            "code_hash": proof.code_hash,
            "storage_hash": proof.storage_root,
            "nodes": list(proof.nodes),
            "storage": [[amount(slot.value), list(slot.nodes)] for slot in proof.storage],
        }

    def on_call(self, frame: Frame) -> object:
        """Run a call: {status: ok | reverted | failed, output, gas_used, error}."""
        result = self._ledger.call(_call_request(frame), self._at(frame))
        status = "ok" if result.ok else "reverted" if result.reverted else "failed"
        return {"status": status, "output": result.output, "gas_used": result.gas_used, "error": result.error}

    def on_estimate(self, frame: Frame) -> object:
        """The least gas limit that lets a call succeed, as an amount."""
        return amount(self._ledger.estimate_gas(_call_request(frame), self._at(frame)))

    # -- pool

    def on_admit(self, frame: Frame) -> object:
        """[nonce, balance] of the sender at the head, if the ledger would let the transaction wait for a block."""
        sender = _bytes(frame, "sender")
        self._ledger.validate_for_pool(_bytes(frame, "transaction"), sender)
        return self._account(sender)

    def on_accounts(self, frame: Frame) -> object:
        """[nonce, balance] at the head for each of `addresses`."""
        return [self._account(cast(bytes, address)) for address in _list(frame, "addresses")]

    # -- changes

    def on_build(self, frame: Frame) -> object:
        """Build, seal and store a block on the head: block, landmarks, dropped and deferred [hash, reason] pairs."""
        built = self._ledger.build(
            cast(list[bytes], _list(frame, "candidates")),
            timestamp=_integer(frame, "timestamp"),
            budget_seconds=_integer(frame, "budget_ms") / 1000,
            between=self._between,
        )
        self._between()
        return {
            **self._landmarks(),
            "block": block_map(built.block, built.receipts),
            "dropped": [list(pair) for pair in built.dropped],
            "deferred": [list(pair) for pair in built.deferred],
        }

    def on_import(self, frame: Frame) -> object:
        """Check and store a block that another miner sealed; answers the landmarks after it."""
        self._ledger.import_envelope(_bytes(frame, "envelope"), between=self._between)
        return self._landmarks()

    # -- inside

    def _landmarks(self) -> dict[str, object]:
        ledger = self._ledger
        headers = {"latest": ledger.head(), "safe": ledger.safe(), "finalized": ledger.finalized()}
        marks = {name: [int(header.block_number), bytes(header.hash)] for name, header in headers.items()}
        return {**marks, "engine": [ledger.engines.engine, ledger.engines.differences]}

    def _header(self, frame: Frame) -> BlockHeaderAPI | None:
        if "hash" in frame:
            return self._ledger.header_of(_bytes(frame, "hash"))
        return self._ledger.header_at(_integer(frame, "number"))

    def _at(self, frame: Frame) -> BlockHeaderAPI | None:
        if frame.get("at") is None:
            return None
        header = self._ledger.header_of(_bytes(frame, "at"))
        if header is None:
            raise ChainRefused(code="unknown_block", reason="header not found")
        return header

    def _account(self, address: bytes) -> list[object]:
        return [int(self._ledger.nonce(address)), amount(self._ledger.balance(address))]


def block_map(block: Any, receipts: Sequence[ReceiptAPI]) -> dict[str, object]:
    """Return a block as frames carry it: header RLP, size, raw transactions, senders, receipts."""
    raws = [transaction.encode() for transaction in block.transactions]
    return {
        "header": rlp.encode(block.header),
        "size": block_size(block.header, raws),
        "transactions": raws,
        "senders": [bytes(transaction.sender) for transaction in block.transactions],
        "receipts": [_receipt_list(receipt) for receipt in receipts],
    }


def _receipt_list(receipt: ReceiptAPI) -> list[object]:
    """[status, cumulative gas, bloom, logs]; a log is [address, topics, data]."""
    logs = [
        [bytes(log.address), [topic.to_bytes(32, "big") for topic in log.topics], bytes(log.data)]
        for log in receipt.logs
    ]
    status = 1 if receipt.state_root == b"\x01" else 0
    return [status, int(receipt.gas_used), int(receipt.bloom).to_bytes(256, "big"), logs]


def _call_request(frame: Frame) -> CallRequest:
    gas = frame.get("gas")
    return CallRequest(
        sender=_bytes(frame, "sender"),
        to=None if frame.get("to") is None else _bytes(frame, "to"),
        data=_bytes(frame, "data"),
        value=amount_of(frame.get("value", b"")),
        gas=gas if isinstance(gas, int) else None,
        gas_price=amount_of(frame.get("gas_price", b"")),
        access_list=tuple(
            (bytes(address), tuple(int.from_bytes(slot, "big") for slot in slots))
            for address, slots in cast(list[tuple[bytes, list[bytes]]], frame.get("access_list", []))
        ),
        overrides={bytes(entry["address"]): _override(entry) for entry in cast(list[Any], frame.get("overrides", []))},
    )


def _override(entry: dict[str, Any]) -> AccountOverride:
    return AccountOverride(
        balance=amount_of(entry["balance"]) if "balance" in entry else None,
        nonce=amount_of(entry["nonce"]) if "nonce" in entry else None,
        code=entry.get("code"),
        slots={int.from_bytes(slot, "big"): int.from_bytes(value, "big") for slot, value in entry.get("slots", [])},
    )


def _bytes(frame: Frame, name: str) -> bytes:
    value = frame.get(name)
    if not isinstance(value, bytes):
        raise ChainRefused(code="bad_request", reason=f"field {name} must be bytes")
    return value


def _integer(frame: Frame, name: str) -> int:
    value = frame.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ChainRefused(code="bad_request", reason=f"field {name} must be an integer of at least 0")
    return value


def _list(frame: Frame, name: str) -> list[Any]:
    value = frame.get(name)
    if not isinstance(value, list):
        raise ChainRefused(code="bad_request", reason=f"field {name} must be a list")
    return value
