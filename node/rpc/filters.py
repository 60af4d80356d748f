"""eth_newFilter and its family, for clients that poll: what is new since the last question.

Filters are forgotten when nobody asks for `LIFETIME_SECONDS`, and are not kept over a restart; clients then get
"filter not found" and make a new one.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from chains.rpc.hexes import data
from chains.rpc.transaction import SignedTransaction
from node.chain_view import HeadChange
from node.rpc.encoding import log_json
from node.rpc.jsonrpc import LIMIT_EXCEEDED, REFUSED, Method, MethodError
from node.rpc.methods import EthMethods
from node.rpc.params import LogFilter, Params, log_filter

LIFETIME_SECONDS = 300.0
MAX_FILTERS = 1_000
MAX_CHANGES = 10_000


@dataclass(slots=True, kw_only=True)
class _Filter:
    kind: str
    wanted: LogFilter | None = None
    changes: list[object] = field(default_factory=list)
    asked: float


class FilterMethods:
    """The table of filter methods; it listens to heads and pending transactions."""

    def __init__(self, methods: EthMethods, clock: Callable[[], float]) -> None:
        self._methods = methods
        self._clock = clock
        self._filters: dict[str, _Filter] = {}

    def table(self) -> dict[str, Method]:
        """Return name -> method."""
        return {
            "eth_newFilter": self.new_filter,
            "eth_newBlockFilter": self.new_block_filter,
            "eth_newPendingTransactionFilter": self.new_pending_filter,
            "eth_getFilterChanges": self.get_changes,
            "eth_getFilterLogs": self.get_logs,
            "eth_uninstallFilter": self.uninstall,
        }

    async def new_filter(self, values: list[object]) -> object:
        """eth_newFilter"""
        return self._add("logs", log_filter(Params(values, most=1).mapping(0)))

    async def new_block_filter(self, values: list[object]) -> object:
        """eth_newBlockFilter"""
        Params(values, most=0)
        return self._add("blocks", None)

    async def new_pending_filter(self, values: list[object]) -> object:
        """eth_newPendingTransactionFilter"""
        Params(values, most=0)
        return self._add("pending", None)

    async def get_changes(self, values: list[object]) -> object:
        """eth_getFilterChanges"""
        found = self._find(Params(values, most=1).raw(0))
        changes, found.changes = found.changes, []
        return changes

    async def get_logs(self, values: list[object]) -> object:
        """eth_getFilterLogs"""
        found = self._find(Params(values, most=1).raw(0))
        if found.wanted is None:
            raise MethodError(REFUSED, "filter not found: it is not a log filter")
        return await self._methods.logs(found.wanted)

    async def uninstall(self, values: list[object]) -> object:
        """eth_uninstallFilter"""
        return self._filters.pop(str(Params(values, most=1).raw(0)), None) is not None

    def head_changed(self, change: HeadChange) -> None:
        """Note new blocks and logs."""
        self._expire()
        for entry in self._filters.values():
            if entry.kind == "blocks":
                entry.changes += [data(block.header.hash) for block in change.added]
            elif entry.wanted is not None:
                query = entry.wanted.query
                for block in change.removed:
                    entry.changes += [log_json(log, removed=True) for log in block.logs() if query.matches(log)]
                for block in change.added:
                    entry.changes += [log_json(log) for log in block.logs() if query.matches(log)]
        self._drop_overfull()

    def transaction_pending(self, transaction: SignedTransaction) -> None:
        """Note a transaction that entered the pool."""
        for entry in self._filters.values():
            if entry.kind == "pending":
                entry.changes.append(data(transaction.hash))
        self._drop_overfull()

    def _add(self, kind: str, wanted: LogFilter | None) -> str:
        self._expire()
        if len(self._filters) >= MAX_FILTERS:
            raise MethodError(LIMIT_EXCEEDED, f"{MAX_FILTERS} filters exist already; uninstall some, or subscribe")
        name = "0x" + secrets.token_hex(16)
        self._filters[name] = _Filter(kind=kind, wanted=wanted, asked=self._clock())
        return name

    def _find(self, name: object) -> _Filter:
        found = self._filters.get(str(name))
        if found is None:
            raise MethodError(REFUSED, "filter not found")
        found.asked = self._clock()
        return found

    def _expire(self) -> None:
        oldest = self._clock() - LIFETIME_SECONDS
        for name in [name for name, entry in self._filters.items() if entry.asked < oldest]:
            del self._filters[name]

    def _drop_overfull(self) -> None:
        for name in [name for name, entry in self._filters.items() if len(entry.changes) > MAX_CHANGES]:
            del self._filters[name]
