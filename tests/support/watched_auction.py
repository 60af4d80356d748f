"""An auction chain for a watcher's tests: two moments that the test sets, slots, and what was sent, in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from chains.auction.life_cycle import Phase
from chains.base.schedule import Schedule
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.opening import Opening
from chains.market.recovery_file import RecoveryFile
from chains.rpc.errors import TransportFailed
from node.watcher.seen import Moment, RoundThen, SlotThen

START = 1_800_000_000
SCHEDULE = Schedule.devnet(START)
ENDS = SCHEDULE.deadlines(START)


def phase_at(time: int) -> Phase:
    """Return the phase of a round opened at START, by time alone."""
    for end, phase in (
        (ENDS.commit_end, Phase.COMMIT),
        (ENDS.reveal_start, Phase.GAP),
        (ENDS.reveal_end, Phase.REVEAL),
        (ENDS.pace_end, Phase.PACE),
        (ENDS.clear_end, Phase.CLEAR),
    ):
        if time < end:
            return phase
    return Phase.DELIVER


@dataclass(slots=True, kw_only=True)
class WatchedAuction:
    """Implements `node.watcher.seen.Auction`. `now` and `final` are the times of the newest and the finalized block."""

    payer: PrivateKey
    chain_id: int = 20_180_322
    contract: bytes = bytes(19) + b"\x12"
    now: int = START + 5
    final: int = START
    slots: dict[tuple[int, bytes], SlotThen] = field(default_factory=dict)
    revealed_at: dict[tuple[int, bytes], int] = field(default_factory=dict)
    openings: dict[bytes, tuple[int, int, Opening]] = field(default_factory=dict)
    sent: list[bytes] = field(default_factory=list)
    fails: int = 0
    """How many of the next deliveries find no node."""
    before_delivery: Callable[[], None] = lambda: None
    forged_head: Phase | None = None

    @property
    def account(self) -> bytes:
        return address_of(self.payer)

    def commit(self, recovery: RecoveryFile) -> None:
        """Put the batch of a recovery file into a slot."""
        sealed = recovery.sealed
        self.slots[recovery.round, recovery.bidder] = SlotThen(
            number=len(self.slots),
            key_hash=sealed.key_hash,
            head=sealed.head,
            licence_x=sealed.licence_x,
            licence_parity=sealed.licence_parity,
            revealed=False,
        )

    def pass_to(self, now: int, final: int | None = None) -> None:
        """Let time pass; the finalized block is one second older unless told."""
        self.now, self.final = now, now - 1 if final is None else final

    async def latest(self) -> Moment:
        return Moment(number=self.now - START, time=self.now)

    async def finalized(self) -> Moment:
        return Moment(number=self.final - START, time=self.final)

    async def round(self, number: int, at: Moment) -> RoundThen | None:
        if at.time < START or number != 1:
            return None
        return RoundThen(phase=phase_at(at.time), deadlines=ENDS)

    async def slot(self, round_: int, bidder: bytes, at: Moment) -> SlotThen | None:
        slot = self.slots.get((round_, bidder))
        if slot is None:
            return None
        revealed = self.revealed_at.get((round_, bidder))
        return replace(slot, revealed=revealed is not None and revealed <= at.time)

    async def prepare(self, round_: int, slot: int, opening: Opening) -> bytes:
        raw = f"reveal {round_} {slot}".encode()
        self.openings[raw] = round_, slot, opening
        return raw

    async def deliver(self, raw: bytes) -> bytes:
        self.before_delivery()
        await asyncio.sleep(0)
        if self.fails:
            self.fails -= 1
            raise TransportFailed(endpoint="memory", reason="nobody answers")
        self.sent.append(raw)
        round_, slot = (int(part) for part in raw.decode().split()[1:])
        place = next(key for key, found in self.slots.items() if key[0] == round_ and found.number == slot)
        self.revealed_at.setdefault(place, self.now)
        return raw.ljust(32, b"\0")[:32]
