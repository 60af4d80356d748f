"""What a WebSocket connection may subscribe to: newHeads, logs, newPendingTransactions, droppedTransactions.

Each connection has a bounded queue of outgoing messages. A client that does not read loses its connection, never a
notification in silence. A reorganisation sends the logs that left with `removed: true`, then the new ones.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from chains.rpc.hexes import data, quantity
from chains.rpc.transaction import SignedTransaction
from node.chain_view import HeadChange, LogQuery
from node.rpc.encoding import header_json, log_json, pooled_json
from node.rpc.jsonrpc import LIMIT_EXCEEDED, Method, MethodError, invalid_params
from node.rpc.params import Params, log_filter
from node.txpool import Dropped

MAX_SUBSCRIPTIONS = 128
QUEUE_MESSAGES = 4_096
KINDS = ("newHeads", "logs", "newPendingTransactions", "droppedTransactions")


@dataclass(slots=True, kw_only=True)
class _Subscription:
    kind: str
    query: LogQuery = field(default_factory=LogQuery)
    full: bool = False
    waiting: list[bytes] | None = field(default_factory=list)


class Subscriber:
    """One connection: its outgoing queue and subscriptions. `overflowed` is set when the client does not keep up."""

    def __init__(self) -> None:
        self.outgoing: asyncio.Queue[bytes] = asyncio.Queue(QUEUE_MESSAGES)
        self.overflowed = asyncio.Event()
        self._subscriptions: dict[str, _Subscription] = {}

    def table(self) -> dict[str, Method]:
        """Return the methods that this connection has beside the common ones."""
        return {"eth_subscribe": self.subscribe, "eth_unsubscribe": self.unsubscribe}

    async def subscribe(self, values: list[object]) -> object:
        """eth_subscribe"""
        given = Params(values, most=2)
        kind = given.raw(0)
        if kind not in KINDS:
            raise invalid_params(f"no {str(kind)[:40]!r} subscription: want one of {', '.join(KINDS)}")
        if len(self._subscriptions) >= MAX_SUBSCRIPTIONS:
            raise MethodError(LIMIT_EXCEEDED, f"{MAX_SUBSCRIPTIONS} subscriptions on this connection already")
        subscription = _Subscription(kind=str(kind))
        if kind == "logs" and given.has(1):
            subscription.query = log_filter(given.mapping(1)).query
        if kind == "newPendingTransactions":
            subscription.full = given.flag(1)
        name = "0x" + secrets.token_hex(16)
        self._subscriptions[name] = subscription
        return name

    async def unsubscribe(self, values: list[object]) -> object:
        """eth_unsubscribe: true if there was such a subscription"""
        name = Params(values, most=1).raw(0)
        return isinstance(name, str) and self._subscriptions.pop(name, None) is not None

    def answer(self, message: bytes) -> None:
        """Queue an answer, then what subscriptions made by it have been waiting to say: an id comes before its news."""
        self._put(message)
        for subscription in self._subscriptions.values():
            waiting, subscription.waiting = subscription.waiting, None
            for held in waiting or ():
                self._put(held)

    def tell(self, kind: str, make: Callable[[_Subscription], Iterable[object]]) -> None:
        """Send what `make` returns for each subscription of `kind`."""
        for name, subscription in self._subscriptions.items():
            if subscription.kind != kind:
                continue
            for result in make(subscription):
                message = json.dumps(
                    {
                        "jsonrpc": "2.0",
                        "method": "eth_subscription",
                        "params": {"subscription": name, "result": result},
                    },
                    separators=(",", ":"),
                ).encode()
                if subscription.waiting is not None:
                    subscription.waiting.append(message)
                else:
                    self._put(message)

    def _put(self, message: bytes) -> None:
        try:
            self.outgoing.put_nowait(message)
        except asyncio.QueueFull:
            self.overflowed.set()


class Publisher:
    """All subscribers of a node."""

    def __init__(self) -> None:
        self._subscribers: set[Subscriber] = set()

    def __len__(self) -> int:
        return len(self._subscribers)

    def add(self, subscriber: Subscriber) -> None:
        """Begin to serve a connection."""
        self._subscribers.add(subscriber)

    def remove(self, subscriber: Subscriber) -> None:
        """End to serve a connection."""
        self._subscribers.discard(subscriber)

    def head_changed(self, change: HeadChange) -> None:
        """Tell of a new head and of logs that came and went."""
        if not self._subscribers:
            return
        heads = [header_json(block.header) for block in change.added]
        gone = [log for block in change.removed for log in block.logs()]
        come = [log for block in change.added for log in block.logs()]
        for subscriber in self._subscribers:
            subscriber.tell("newHeads", lambda _: heads)
            subscriber.tell(
                "logs",
                lambda subscription: [
                    *(log_json(log, removed=True) for log in gone if subscription.query.matches(log)),
                    *(log_json(log) for log in come if subscription.query.matches(log)),
                ],
            )

    def transaction_pending(self, transaction: SignedTransaction) -> None:
        """Tell of a transaction that entered the pool."""
        for subscriber in self._subscribers:
            subscriber.tell(
                "newPendingTransactions",
                lambda subscription: [pooled_json(transaction) if subscription.full else data(transaction.hash)],
            )

    def transaction_dropped(self, dropped: Dropped) -> None:
        """Tell of a transaction that left the pool without being included."""
        transaction = dropped.transaction
        for subscriber in self._subscribers:
            subscriber.tell(
                "droppedTransactions",
                lambda _: [
                    {
                        "hash": data(transaction.hash),
                        "from": data(transaction.sender),
                        "nonce": quantity(transaction.nonce),
                        "reason": dropped.reason.value,
                        "detail": dropped.detail,
                    }
                ],
            )
