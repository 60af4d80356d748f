"""JSON-RPC methods about transactions on their way into a block: eth_sendRawTransaction and txpool_*."""

from __future__ import annotations

from chains.rpc.errors import MalformedTransaction
from chains.rpc.hexes import data, quantity
from chains.rpc.transaction import MAX_TRANSACTION_BYTES, SignedTransaction
from node.admission import Admission
from node.errors import ChainRefused
from node.rpc.encoding import pooled_json
from node.rpc.jsonrpc import REFUSED, Method, MethodError
from node.rpc.params import Params
from node.txpool import PoolRefused

MAX_CONTENT = 2_048


class PoolMethods:
    """The table of methods about the pool."""

    def __init__(self, admission: Admission) -> None:
        self._admission = admission

    def table(self) -> dict[str, Method]:
        """Return name -> method."""
        return {
            "eth_sendRawTransaction": self.send_raw_transaction,
            "txpool_status": self.status,
            "txpool_content": self.content,
        }

    async def send_raw_transaction(self, values: list[object]) -> object:
        """eth_sendRawTransaction: answers after the transaction is on disk"""
        raw = Params(values, most=1).data(0, MAX_TRANSACTION_BYTES)
        try:
            transaction = await self._admission.submit(raw)
        except (MalformedTransaction, PoolRefused, ChainRefused) as refusal:
            raise MethodError(REFUSED, str(refusal)) from None
        return data(transaction.hash)

    async def status(self, values: list[object]) -> object:
        """txpool_status"""
        Params(values, most=0)
        pending, queued = self._admission.pool.content()
        return {
            "pending": quantity(sum(len(entries) for entries in pending.values())),
            "queued": quantity(sum(len(entries) for entries in queued.values())),
        }

    async def content(self, values: list[object]) -> object:
        """txpool_content: at most 2,048 transactions of each kind, by sender and nonce"""
        Params(values, most=0)
        pending, queued = self._admission.pool.content()
        return {"pending": _by_nonce(pending), "queued": _by_nonce(queued)}


def _by_nonce(content: dict[bytes, list[SignedTransaction]]) -> dict[str, dict[str, object]]:
    shown: dict[str, dict[str, object]] = {}
    left = MAX_CONTENT
    for sender, transactions in content.items():
        if left <= 0:
            break
        shown[data(sender)] = {str(entry.nonce): pooled_json(entry) for entry in transactions[:left]}
        left -= len(transactions)
    return shown
