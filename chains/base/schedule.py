"""The time table of the market: months, the window of a walk, and the deadlines of a round.

Chain time is the block timestamp; everything here is in unix seconds or seconds. All durations are genesis parameters
of both chains, so that both sides compute the same deadlines. Spec: `specs/protocol/time.md`.

    start(m) - LEAD                                                                    start(m)          start(m) + TERM
    |-- CLOSE --|-- OPEN --|-- COMMIT --|-- REVEAL --|-- PACE --|-- CLEAR --|-- DELIVER --|...|---- month m ----|
     walk         openRound                                                                |-- DISPUTE --|
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Self

from chains.base.errors import InvalidValue

DAY = 86_400
HOUR = 3_600
PRODUCT_MONTH_ZERO = 1_798_761_600
"""2027-01-01 00:00 UTC."""


class BadSchedule(InvalidValue):
    """A duration breaks a rule that the contracts or the other durations rely on."""

    def __init__(self, *, field: str, value: object, limit: str, unit: str = "s") -> None:
        message = f"schedule: {field} is {f'{value} {unit}'.rstrip()}, must be {limit}; change the genesis settings"
        super().__init__(message, field=field, value=value)
        self.limit = limit
        self.unit = unit


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundDeadlines:
    """End of each phase of a round, in unix seconds; each phase is half-open, [begin, end)."""

    open_time: int
    commit_end: int
    reveal_start: int
    reveal_end: int
    pace_end: int
    clear_end: int
    deliver_end: int
    dispute_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Durations in seconds, MONTH_ZERO in unix seconds, `phase_blocks` in blocks, `min_lots` in lots.

    Names are those of the specification in lower case. Construction raises BadSchedule unless every rule of
    `specs/protocol/time.md` section "Rules" holds.
    """

    close: int
    open: int
    commit: int
    reveal: int
    pace: int
    clear: int
    deliver: int
    dispute: int
    lead: int
    term: int
    month_zero: int
    time_step: int
    fresh: int
    reveal_gap: int
    phase_blocks: int
    min_lots: int

    def __post_init__(self) -> None:
        units = {"phase_blocks": "blocks", "min_lots": "lots"}
        for field in fields(self):
            value = getattr(self, field.name)
            smallest = 0 if field.name in {"reveal_gap", "phase_blocks", "pace"} else 1
            if not smallest <= value < 1 << 40:
                unit = units.get(field.name, "s")
                raise BadSchedule(field=field.name, value=value, limit=f"{smallest}..{(1 << 40) - 1}", unit=unit)
        if self.lead < self.shortest_lead:
            raise BadSchedule(
                field="lead",
                value=self.lead,
                limit=f"at least close + open + commit + reveal + pace + clear + deliver = {self.shortest_lead}",
            )
        if self.month_zero < self.lead:
            raise BadSchedule(field="month_zero", value=self.month_zero, limit=f"at least lead = {self.lead}")
        if self.reveal_gap >= self.reveal:
            raise BadSchedule(field="reveal_gap", value=self.reveal_gap, limit=f"below reveal = {self.reveal}")
        if self.fresh < self.time_step:
            raise BadSchedule(field="fresh", value=self.fresh, limit=f"at least time_step = {self.time_step}")
        if self.min_lots > 16_384:
            raise BadSchedule(field="min_lots", value=self.min_lots, limit="1..16384", unit="lots")

    @classmethod
    def product(cls, *, month_zero: int = PRODUCT_MONTH_ZERO) -> Self:
        """Return the product's schedule: months of 30 days, sold in the four days before they start."""
        return cls(
            close=6 * HOUR,
            open=6 * HOUR,
            commit=24 * HOUR,
            reveal=6 * HOUR,
            pace=2 * HOUR,
            clear=6 * HOUR,
            deliver=24 * HOUR,
            dispute=3 * DAY,
            lead=4 * DAY,
            term=30 * DAY,
            month_zero=month_zero,
            time_step=HOUR,
            fresh=7 * DAY,
            reveal_gap=60,
            phase_blocks=64,
            min_lots=32,
        )

    @classmethod
    def devnet(cls, genesis_time: int) -> Self:
        """Return the devnet's schedule: a month is 180 s and begins 210 s after it comes up for sale."""
        return cls(
            close=20,
            open=20,
            commit=60,
            reveal=30,
            pace=20,
            clear=30,
            deliver=30,
            dispute=60,
            lead=210,
            term=180,
            month_zero=genesis_time + 210,
            time_step=1,
            fresh=120,
            reveal_gap=6,
            phase_blocks=4,
            min_lots=4,
        )

    @classmethod
    def demo(cls, genesis_time: int) -> Self:
        """Return the schedule of `make demo`: one whole round, term included, in about 160 s."""
        return cls(
            close=12,
            open=10,
            commit=40,
            reveal=18,
            pace=1,
            clear=12,
            deliver=16,
            dispute=8,
            lead=110,
            term=40,
            month_zero=genesis_time + 110,
            time_step=1,
            fresh=60,
            reveal_gap=4,
            phase_blocks=4,
            min_lots=4,
        )

    @classmethod
    def from_json(cls, values: Mapping[str, object]) -> Self:
        """Return the schedule of a JSON object of exactly the field names, all integers; raises BadSchedule."""
        names = {field.name for field in fields(cls)}
        for name in sorted(names ^ values.keys()):
            raise BadSchedule(field=name, value=values.get(name), limit="present" if name in names else "absent")
        numbers = {}
        for name, value in values.items():
            if not isinstance(value, int) or isinstance(value, bool):
                raise BadSchedule(field=name, value=value, limit="an integer")
            numbers[name] = value
        return cls(**numbers)

    def to_json(self) -> dict[str, int]:
        """Return the JSON object that `from_json` reads."""
        return asdict(self)

    @property
    def shortest_lead(self) -> int:
        """Return the least LEAD with which a round always delivers before its month starts."""
        return self.close + self.open + self.commit + self.reveal + self.pace + self.clear + self.deliver

    def start_of(self, month: int) -> int:
        """Return start(month), the unix second at which the month begins."""
        if not 0 <= month < 1 << 32:
            raise BadSchedule(field="month", value=month, limit=f"0..{(1 << 32) - 1}", unit="")
        return self.month_zero + month * self.term

    def end_of(self, month: int) -> int:
        """Return the first unix second after the month."""
        return self.start_of(month) + self.term

    def month_at(self, time: int) -> int | None:
        """Return the month that `time` lies in; None before month 0."""
        return None if time < self.month_zero else (time - self.month_zero) // self.term

    def walk_window(self, month: int) -> tuple[int, int]:
        """Return [first, end) of the unix seconds in which a walk for `month` may start and must be folded."""
        first = self.start_of(month) - self.lead
        return first, first + self.close

    def month_in_walk(self, time: int) -> int | None:
        """Return the month whose walk window holds `time`; the earliest if several do, None if none does."""
        since = time + self.lead - self.month_zero
        if since < 0:
            return None
        # Windows may overlap when CLOSE > TERM: the earliest month m has time < start(m) - lead + close.
        month = max(0, (since - self.close) // self.term + 1)
        first, end = self.walk_window(month)
        return month if first <= time < end else None

    def next_walk(self, time: int) -> tuple[int, int]:
        """Return (month, start of its window) of the first walk window that begins at or after `time`."""
        month = max(0, -(-(time + self.lead - self.month_zero) // self.term))
        return month, self.walk_window(month)[0]

    def may_open(self, *, month: int, close_time: int, now: int) -> bool:
        """Tell whether a round of an epoch closed at `close_time` may open at `now`."""
        rest = self.commit + self.reveal + self.pace + self.clear + self.deliver
        return now <= close_time + self.open and now + rest <= self.start_of(month)

    def deadlines(self, open_time: int) -> RoundDeadlines:
        """Return the deadlines of a round opened at `open_time`."""
        commit_end = open_time + self.commit
        reveal_end = commit_end + self.reveal
        pace_end = reveal_end + self.pace
        clear_end = pace_end + self.clear
        deliver_end = clear_end + self.deliver
        return RoundDeadlines(
            open_time=open_time,
            commit_end=commit_end,
            reveal_start=commit_end + self.reveal_gap,
            reveal_end=reveal_end,
            pace_end=pace_end,
            clear_end=clear_end,
            deliver_end=deliver_end,
            dispute_end=deliver_end + self.dispute,
        )

    def round_down(self, time: int) -> int:
        """Return `time` rounded down to TIME_STEP, as a check-in states it."""
        return time - time % self.time_step
