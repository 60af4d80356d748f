"""A devnet under fire: bidders bid in every round, and a plan of kills is carried out while they do."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from chains.auction.life_cycle import Phase
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from node.devnet.demo import ORDERS
from node.devnet.network import CHAINS, Wanted
from tests.support.crash_bidder import CrashBidder
from tests.support.crash_plan import NATIVE, Kill, Plan
from tests.support.crash_processes import Processes, Reports, part_of
from tests.support.crash_proxy import Sent
from tests.support.crash_watch import Watch, Work

SPREAD = {
    "check-in": 0.1,
    "close": 1.5,
    "commit": 2.0,
    "reveal": 0.5,
    "clear": 1.0,
    "deliver": 2.0,
    "claim": 0.8,
}
"""Seconds over which kills are drawn, from when a phase has work, or from the kill before."""
MARGINS = {"check-in": 0, "commit": 2}
"""How long after a kill a transaction that it held up may be sent, in margins (else 1).

Check-ins come again and again, so only one that was sent before counts. A bidder types a command again that a kill made
fail, and it starts over.
"""
KILLS_A_PHASE = 3
"""At most so many kills in one phase of one round."""
SAME_PART_SECONDS = 8.0
"""Between two kills of one part: the supervisor takes five restarts within half a minute for a fault."""
TIGHT = (Phase.COMMIT, Phase.GAP, Phase.REVEAL, Phase.CLEAR, Phase.DELIVER)
TICK_SECONDS = 0.02


async def wait_until(holds: Callable[[], bool], what: str, seconds: float) -> None:
    """Look until `holds`; fails the test with `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:.0f} s: {what}"
        await asyncio.sleep(TICK_SECONDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrashWanted(Wanted):
    """A devnet whose clients reach the nodes through proxies; `via` gives their URLs by chain."""

    via: Mapping[str, str]

    def url(self, part: str) -> str:
        """Return where clients ask a part."""
        return self.via[part] if part in self.via else Wanted.url(self, part)


@dataclass(slots=True)
class CrashMarket:
    """Bids and kills. `margin` is the time in seconds in which a killed part is surely back and at work again."""

    wanted: CrashWanted
    watch: Watch
    processes: Processes
    reports: Reports
    plan: Plan
    sent: Mapping[bytes, Sent]
    margin: float
    last_month: int
    bidders: dict[int, list[CrashBidder]] = field(default_factory=dict)
    seals_resumed: int = 0
    _last_kill: dict[str, float] = field(default_factory=dict)
    _recovering: set[str] = field(default_factory=set)
    _in_phase: dict[tuple[str, int], int] = field(default_factory=dict)

    async def run(self) -> None:
        """Go on until all kills are placed, or no further round may begin, and all rounds that were bid in settled."""
        async with asyncio.TaskGroup() as group:
            watching = group.create_task(self.watch.run())
            killing = group.create_task(self._kill(group))
            while not self._is_over():
                for number, seen in sorted(self.watch.rounds.items()):
                    if number in self.bidders or seen.phase is not Phase.COMMIT or self.plan.is_placed:
                        continue
                    if seen.deadlines.commit_end - time.time() > 2 * self.margin and seen.month <= self.last_month:
                        self._bid(group, number)
                await asyncio.sleep(0.1)
            killing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await killing
            await wait_until(lambda: not self._recovering, "all parts are back", 4 * self.margin)
            watching.cancel()

    def _is_over(self) -> bool:
        settled = bool(self.bidders) and all(self.watch.is_settled(number) for number in self.bidders)
        if not settled or not all(kill.counts for kill in self.plan.kills):
            return False
        newest = max(seen.month for seen in self.watch.rounds.values())
        return self.plan.is_placed or newest >= self.last_month

    # -- bidding

    def _bid(self, group: asyncio.TaskGroup, number: int) -> None:
        folder = self.wanted.layout.root / "bidders"
        urls = {chain: self.wanted.url(chain) for chain in CHAINS}
        self.bidders[number] = [
            CrashBidder(
                index=index, round=number, folder=folder / str(index) / f"round-{number}", order=order, urls=urls
            )
            for index, order in enumerate(ORDERS)
        ]
        self.watch.bidders[number] = len(ORDERS)
        # In each round another bidder is killed while it seals, and another one while it waits to reveal.
        for bidder in self.bidders[number]:
            killed = (bidder.index - number) % len(ORDERS)
            group.create_task(self._take_part(bidder, kill_seal=killed == 0, kill_reveal=killed == 1))

    async def _take_part(self, bidder: CrashBidder, *, kill_seal: bool, kill_reveal: bool) -> None:
        deadlines = self.watch.rounds[bidder.round].deadlines
        commit_end, reveal_end = float(deadlines.commit_end), float(deadlines.reveal_end)
        await bidder.plan(commit_end)
        self.watch.sealing.add(bidder.round)
        answer = await bidder.seal(commit_end, self._between_file_and_commit(bidder) if kill_seal else None)
        if kill_seal:
            assert answer["resumed"] is True, answer
            assert answer["commit"] is not None, f"the commit had been sent before the kill: {answer}"
            self.seals_resumed += 1
        await bidder.reveal(reveal_end, self.plan.random.uniform(1.0, 6.0) if kill_reveal else None)

    def _between_file_and_commit(self, bidder: CrashBidder) -> Callable[[], bool]:
        account = address_of(role_key("bidder", bidder.index))

        def holds() -> bool:
            if not bidder.recovery_path.exists():
                return False
            commits = [sent for sent in self.watch.of("commit", bidder.round) if sent.function == "commit"]
            assert not any(sent.sender == account and sent.round == bidder.round for sent in commits)
            return True

        return holds

    # -- killing

    async def _kill(self, group: asyncio.TaskGroup) -> None:
        """Carry out the plan: whenever a phase has work, draw an instant and a process for it."""
        armed: dict[str, tuple[float, int, str]] = {}
        while True:
            await asyncio.sleep(TICK_SECONDS)
            self._judge()
            works = {work.phase: work for work in self.watch.work()}
            for phase in [phase for phase in armed if phase not in works or works[phase].key != armed[phase][1]]:
                del armed[phase]
            for phase, work in works.items():
                if work.begun and phase not in armed and self._in_phase.get((phase, work.key), 0) < KILLS_A_PHASE:
                    process = next((name for name in self.plan.waiting[phase] if self._may_die(name)), None)
                    if process is not None and work.until - time.time() > self.margin:
                        when = time.time() + self.plan.random.uniform(0, SPREAD[phase])
                        armed[phase] = (when, work.key, process)
            for phase, (when, key, process) in list(armed.items()):
                if time.time() >= when:
                    del armed[phase]
                    if self._may_die(process) and self._is_time(works[phase]):
                        self.plan.waiting[phase].remove(process)
                        self._in_phase[phase, key] = self._in_phase.get((phase, key), 0) + 1
                        await self._strike(group, works[phase], process)

    async def _strike(self, group: asyncio.TaskGroup, work: Work, process: str) -> None:
        part = part_of(process)
        before = self.processes.pid(part)
        assert before is not None
        self._recovering.add(part)
        writes = work.phase in NATIVE.get(process, frozenset())
        pid = await self.processes.kill_in_write(process, 3.0) if writes else self.processes.kill(process)
        now = time.time()
        kill = Kill(process=process, phase=work.phase, key=work.key, time=now, pid=pid, aimed_at_write=writes)
        kill.pending = len(self.watch.pending(work.phase, work.key, now))
        self.plan.kills.append(kill)
        self._last_kill[part] = now
        line = f"killed {process} pid={pid} phase={work.phase} key={work.key} pending={kill.pending}"
        self.reports.say("test", line)
        group.create_task(self._recover(part, before, kill))

    async def _recover(self, part: str, before: int, kill: Kill) -> None:
        await self.processes.back(part, before, 4 * self.margin)
        kill.seconds_down = time.time() - kill.time
        self._recovering.discard(part)

    def _may_die(self, process: str) -> bool:
        part = part_of(process)
        spaced = time.time() - self._last_kill.get(part, 0.0) > SAME_PART_SECONDS
        return spaced and part not in self._recovering and self.processes.pid(process) is not None

    def _is_time(self, work: Work) -> bool:
        """Whether every round, and a walk, would still have its time after the longest recovery."""
        now = time.time()
        if work.until - now <= self.margin:
            return False
        return all(other.until - now > self.margin for other in self.watch.work() if other.phase != "check-in")

    def _judge(self) -> None:
        """Decide of each kill whether work was in flight; one that came too late goes back into the plan."""
        now = time.time()
        open_now = {(work.phase, work.key) for work in self.watch.work()}
        for kill in list(self.plan.kills):
            chain = part_of(kill.process)
            restart = self.reports.restart_after(chain, kill.time)
            if restart is not None:
                kill.in_write = kill.process.endswith("chain") and restart.left_unreported
            if kill.counts:
                continue
            patience = self.margin * MARGINS.get(kill.phase, 1)
            kill.unfinished = len(self.watch.unfinished(kill.phase, kill.key, kill.time, patience))
            if kill.in_write and restart is not None and restart.built is not None:
                kill.unfinished += len(self.watch.written(chain, kill.phase, kill.key, restart.built - 1))
            is_over = kill.seconds_down is not None and (kill.phase, kill.key) not in open_now
            if kill.unfinished == 0 and is_over and now - kill.time > self.margin:
                self.plan.kills.remove(kill)
                self.plan.late.append(kill)
                self.plan.waiting[kill.phase].append(kill.process)
