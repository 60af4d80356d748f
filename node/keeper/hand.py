"""Sends a keeper's transactions on one chain, one at a time, and takes lost races for what they are.

Several keepers may race: what another one did first reverts here, which is noted and not an error. An action that keeps
failing is left alone for a while that doubles, so that one stuck round never keeps the others from moving.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from chains.rpc.errors import CallReverted, RemoteRefused, TransactionReverted
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from node.keeper import log
from node.keeper.health import SideHealth

FIRST_REST_SECONDS = 1.0
LONGEST_REST_SECONDS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One transaction that is due: what it does in a word, which round, epoch or chunk, and the call."""

    what: str
    fields: tuple[tuple[str, int], ...]
    call: Call


class Hand:
    """Sends steps with one key. `clock` is monotonic seconds."""

    def __init__(self, sender: TransactionSender, health: SideHealth, clock: Callable[[], float] = monotonic) -> None:
        self._sender = sender
        self._health = health
        self._clock = clock
        self._rests: dict[tuple[str, tuple[tuple[str, int], ...]], tuple[float, float]] = {}

    @property
    def address(self) -> bytes:
        """The account that pays."""
        return self._sender.address

    def is_resting(self, step: Step) -> bool:
        """Tell whether the step failed lately and is left alone for now."""
        until, _ = self._rests.get((step.what, step.fields), (0.0, 0.0))
        return self._clock() < until

    async def take(self, step: Step) -> Receipt | None:
        """Send a step and wait for its block; None if it reverted, because another keeper was faster or it is not due.

        Raises `RpcError` when the node cannot be asked.
        """
        key = (step.what, step.fields)
        try:
            receipt = await self._sender.send(step.call)
        except (CallReverted, TransactionReverted) as reverted:
            self._health.races_lost += 1
            self._rest(key, str(reverted))
            return None
        except RemoteRefused as refused:
            self._health.failures += 1
            self._rest(key, str(refused))
            return None
        self._rests.pop(key, None)
        self._health.sent += 1
        log.event(step.what, **dict(step.fields), block=receipt.block_number, gas=receipt.gas_used)
        return receipt

    def _rest(self, key: tuple[str, tuple[tuple[str, int], ...]], reason: str) -> None:
        _, last = self._rests.get(key, (0.0, 0.0))
        rest = min(LONGEST_REST_SECONDS, max(FIRST_REST_SECONDS, 2 * last))
        self._rests[key] = (self._clock() + rest, rest)
        self._health.last_trouble = f"{key[0]}: {reason}"[:500]
        log.trouble("passed over", step=key[0], **dict(key[1]), reason=reason)
