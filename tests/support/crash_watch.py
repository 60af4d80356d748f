"""Watches both chains from outside, past the proxies: blocks, what they include, and how far rounds have got.

Also holds the nodes to their word: a block that an RPC has shown once stays, and no head falls back.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from chains.auction.client import AuctionClient
from chains.auction.life_cycle import Phase
from chains.base.schedule import RoundDeadlines, Schedule
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RpcError
from node.devnet.network import CHAINS
from tests.support.crash_proxy import Sent

LOOK_SECONDS = 0.15


@dataclass(slots=True, kw_only=True)
class RoundSeen:
    """A round: its month, deadlines, and the phase that the auction chain named last."""

    number: int
    month: int
    deadlines: RoundDeadlines
    phase: Phase = Phase.COMMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Unfinished work of a phase: of which round (for close: month), until when (unix seconds) it has time.

    A phase may be open before its work has `begun`: bidders plan before they seal.
    """

    phase: str
    key: int
    until: float
    begun: bool = True


@dataclass(slots=True)
class Watch:
    """What was seen. `included` gives the timestamp of the block that holds a transaction, `heights` its number."""

    schedule: Schedule
    rpcs: Mapping[str, JsonRpc]
    sent: Mapping[bytes, Sent]
    hashes: dict[str, dict[int, bytes]] = field(default_factory=lambda: {chain: {} for chain in CHAINS})
    included: dict[bytes, int] = field(default_factory=dict)
    heights: dict[bytes, int] = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHAINS, -1))
    times: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHAINS, 0))
    rounds: dict[int, RoundSeen] = field(default_factory=dict)
    bidders: dict[int, int] = field(default_factory=dict)
    """How many batches a round will get; rounds that are not in it are let go by."""
    seal_seconds: float = 10.0
    """How long a `bid seal` may take that is typed again after a kill."""
    sealing: set[int] = field(default_factory=set)
    """Rounds for which a bidder has begun to seal."""

    async def run(self) -> None:
        """Look until cancelled; a node that is down is looked at again."""
        async with asyncio.TaskGroup() as group:
            for chain in CHAINS:
                group.create_task(self._follow(chain))
            group.create_task(self._follow_rounds())

    async def _follow(self, chain: str) -> None:
        while True:
            with contextlib.suppress(RpcError):
                await self._read_blocks(chain)
            await asyncio.sleep(LOOK_SECONDS)

    async def _read_blocks(self, chain: str) -> None:
        rpc = self.rpcs[chain]
        head = await rpc.block_number()
        assert head >= self.heads[chain], f"the {chain} chain fell back from block {self.heads[chain]} to {head}"
        for number in range(self.heads[chain] + 1, head + 1):
            block = await rpc.request("eth_getBlockByNumber", hex(number), False)
            assert isinstance(block, dict)
            parent = self.hashes[chain].get(number - 1)
            assert parent in (None, bytes.fromhex(block["parentHash"][2:])), f"{chain} block {number - 1} was replaced"
            self.hashes[chain][number] = bytes.fromhex(block["hash"][2:])
            stamp = int(block["timestamp"], 16)
            for name in block["transactions"]:
                self.included[bytes.fromhex(name[2:])] = stamp
                self.heights[bytes.fromhex(name[2:])] = number
            self.heads[chain], self.times[chain] = number, stamp

    async def _follow_rounds(self) -> None:
        client = AuctionClient(self.rpcs["auction"])
        while True:
            with contextlib.suppress(RpcError):
                for sent in self.of("open"):
                    if sent.round is not None and sent.round not in self.rounds and sent.hash in self.included:
                        words = await client.round(sent.round)
                        if words is not None:
                            deadlines = await client.deadlines(sent.round)
                            self.rounds[sent.round] = RoundSeen(
                                number=sent.round, month=words.month, deadlines=deadlines
                            )
                for seen in self.rounds.values():
                    if seen.phase is not Phase.CLOSED:
                        seen.phase = await client.phase(seen.number)
            await asyncio.sleep(LOOK_SECONDS)

    def of(self, phase: str, key: int | None = None) -> list[Sent]:
        """Return the transactions of a phase; for phases after opening, of round `key`."""
        return [
            sent
            for sent in list(self.sent.values())
            if sent.phase == phase and (key is None or sent.round in (None, key))
        ]

    def pending(self, phase: str, key: int, moment: float) -> list[Sent]:
        """Return what a node had acknowledged by `moment` and no block had included by then."""
        return [
            sent
            for sent in self._of_kill(phase, key)
            if sent.acknowledged is not None and sent.acknowledged <= moment and not self._is_in(sent, moment)
        ]

    def unfinished(self, phase: str, key: int, moment: float, patience: float) -> list[Sent]:
        """Return what entered a block only after `moment`, sent before or within `patience` seconds after it.

        A block of timestamp t is begun at t or later, so what is in one of a later timestamp than `moment` was not in
        any block at that moment.
        """
        return [
            sent
            for sent in self._of_kill(phase, key)
            if sent.submitted <= moment + patience and self.included.get(sent.hash, 0) > moment
        ]

    def written(self, chain: str, phase: str, key: int, height: int) -> list[Sent]:
        """Return the transactions of a phase that one block of a chain holds."""
        return [
            sent for sent in self._of_kill(phase, key) if sent.chain == chain and self.heights.get(sent.hash) == height
        ]

    def _of_kill(self, phase: str, key: int) -> list[Sent]:
        return self.of(phase, key if phase not in ("check-in", "close") else None)

    def _is_in(self, sent: Sent, moment: float) -> bool:
        return sent.hash in self.included and self.included[sent.hash] <= moment

    # -- which phases have work now

    def work(self) -> list[Work]:
        """Return the phases that have begun, and whose last transaction is in no block yet."""
        found = []
        close = self._closing()
        if close is not None:
            found.append(close)
        elif any(sent.hash not in self.included for sent in self.of("check-in")):
            month, window = self.schedule.next_walk(int(time.time()))
            found.append(Work(phase="check-in", key=month, until=float(window)))
        for number, count in self.bidders.items():
            work = self._in_round(self.rounds[number], count)
            if work is not None:
                found.append(work)
        return found

    def _closing(self) -> Work | None:
        """A walk is under way from the first startEpoch of a month's window until its last fold is in a block."""
        month = self.schedule.month_in_walk(int(time.time()))
        if month is None:
            return None
        first, end = self.schedule.walk_window(month)
        here = [sent for sent in self.of("close") if first <= sent.submitted < end]
        if not here or any(sent.function == "fold" and sent.hash in self.included for sent in here):
            return None
        return Work(phase="close", key=month, until=float(end))

    def _in_round(self, seen: RoundSeen, count: int) -> Work | None:
        number, deadlines = seen.number, seen.deadlines
        match seen.phase:
            case Phase.COMMIT if self._done("commit", "commit", number) < count:
                until = deadlines.commit_end - self.seal_seconds
                return Work(phase="commit", key=number, until=until, begun=number in self.sealing)
            case Phase.REVEAL if self._done("reveal", "reveal", number) < count:
                return Work(phase="reveal", key=number, until=float(deadlines.reveal_end))
            case Phase.CLEAR if not self._done("clear", "finalize", number):
                return Work(phase="clear", key=number, until=float(deadlines.clear_end))
            case Phase.DELIVER if not self._done("deliver", "post", number):
                return Work(phase="deliver", key=number, until=float(deadlines.deliver_end))
            case Phase.CLOSED if not self._done("claim", "claim", number):
                return Work(phase="claim", key=number, until=time.time() + 3600.0)
        return None

    def _done(self, phase: str, function: str, number: int) -> int:
        senders = {
            sent.sender
            for sent in self.of(phase, number)
            if sent.function == function and sent.round == number and sent.hash in self.included
        }
        return len(senders)

    def is_settled(self, number: int) -> bool:
        """Whether a round's claim is in a block."""
        return self._done("claim", "claim", number) > 0
