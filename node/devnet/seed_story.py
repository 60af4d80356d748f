"""What happened in the history of a devnet: who asks what, who bids what, who forgets. Pure; no chain in it.

Everything follows from the text of the seed and the number of the round, so the same seed tells the same story. Prices
have a year of twelve rounds, with a slow rise and some noise; owners follow the last prices now and then; bidders have
habits that differ; a few batches are never revealed and a few key records never arrive.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from chains.market import plan as plans
from chains.market.devices_cli import attributes_of, matching
from chains.market.lots import Lot, VerifiedLots

DEFAULT_SEED = "latchkey history 1"
ROUNDS = 20
MONTHS_A_YEAR = 12
SWING = 0.24
RISE_A_ROUND = 0.012
NOISE = 0.05
FIRST_DEVICES = Fraction(7, 12)
"""Part of the devices that is there from the first round on; the others come one after the other until the tenth."""
LAST_TO_COME = 10
LEAST_RESERVE, MOST_RESERVE = 250, 1_600
HOPEFUL = 0.15
"""How likely it is that an owner asks much at first, and comes down while nobody buys."""
SELDOM = 0.06
"""How likely it is that a device is out of reach for a round, and so is no lot of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One device as the fleet describes it (`device_sim.papers`): 20-byte accounts, 32-byte hashes."""

    index: int
    address: bytes
    owner: bytes
    model: int
    serial_hash: bytes
    certificate: bytes
    attributes: bytes
    td_hash: bytes
    month_seed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an owner asks: reserve in ticks, licences 1..6."""

    reserve: int
    licences: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How one bidder bids: a filter, a price rule, and money. Ticks, before the season is applied.

    `percent` is above the reserve, `flat` one price, `by_worth` a part of what the data are worth to this bidder.
    """

    bidder: int
    where: str = ""
    percent: int | None = None
    flat: int | None = None
    by_worth: Fraction | None = None
    budget: int
    most: int = 65_535
    from_round: int = 0
    skips: float = 0.0
    forgets: frozenset[int] = frozenset()


HABITS = (
    Habit(bidder=0, percent=35, budget=16_000),
    Habit(bidder=1, flat=760, budget=9_000, skips=0.1),
    Habit(bidder=2, where="household >= 3", flat=1_450, budget=14_000),
    Habit(bidder=3, where="freezer_type != icebox", by_worth=Fraction(11, 10), budget=30_000, most=6),
    Habit(
        bidder=4, where="region = unstated or doors >= 1", by_worth=Fraction(9, 10), budget=7_000, from_round=6,
        skips=0.15, forgets=frozenset({9, 15}),
    ),
)  # fmt: skip
"""An index that takes everything a little above the reserve; one who hunts for bargains; one who wants families; one
who wants the best few; one who came late and forgets to reveal."""


class Story:
    """The history that a seed tells. Rounds are counted from 0."""

    def __init__(self, seed: str, devices: int) -> None:
        self._seed = seed
        self._devices = devices

    def season(self, round_: int) -> float:
        """Return the factor on all prices of a round, around 1."""
        yearly = math.sin(2 * math.pi * (round_ - 2) / MONTHS_A_YEAR)
        noise = self._dice("season", round_).uniform(-NOISE, NOISE)
        return 1 + SWING * yearly + RISE_A_ROUND * round_ + noise

    def arrives(self, index: int) -> int:
        """Return the round before which device `index` (its place, from 0) is enrolled."""
        first = max(4, math.ceil(self._devices * FIRST_DEVICES))
        if index < first:
            return 0
        return 1 + (index - first) * (LAST_TO_COME - 1) // max(1, self._devices - first)

    def is_reachable(self, index: int, round_: int) -> bool:
        """Tell whether a device checks in before a round. The first four always do: no round may have less lots."""
        return index < 4 or self._dice("reachable", round_, index).random() >= SELDOM

    def first_terms(self, index: int) -> Terms:
        """Return what an owner asks at first."""
        dice = self._dice("terms", index)
        reserve = dice.randrange(1_100, 1_600, 10) if dice.random() < HOPEFUL else dice.randrange(300, 720, 10)
        return Terms(reserve=reserve, licences=dice.choices((1, 2, 3, 4), weights=(3, 6, 3, 1))[0])

    def new_terms(self, index: int, round_: int, asked: Terms, last_price: int) -> Terms | None:
        """Return what an owner asks from a round on, None for no change. `last_price` is 0 for a lot that nobody won.

        About one owner in seven looks at all; the reserve then goes half of the way to nine tenths of the last price,
        or a tenth down.
        """
        dice = self._dice("new terms", round_, index)
        if dice.random() >= 1 / 7:
            return None
        wanted = (asked.reserve + last_price * 9 // 10) // 2 if last_price else asked.reserve * 9 // 10
        reserve = min(MOST_RESERVE, max(LEAST_RESERVE, wanted // 10 * 10))
        return None if reserve == asked.reserve else Terms(reserve=reserve, licences=asked.licences)

    def delivers(self, index: int, round_: int) -> bool:
        """Tell whether the key records of a device arrive in time: about two lots in a hundred are missed."""
        return self._dice("delivers", round_, index).random() >= 0.02

    def withdraws(self, index: int) -> bool:
        """Tell whether an owner takes out at the end what came in."""
        return self._dice("withdraws", index).random() < 0.4

    def bidders(self, round_: int) -> list[Habit]:
        """Return who bids in a round."""
        return [
            habit
            for habit in HABITS
            if round_ >= habit.from_round and self._dice("skips", round_, habit.bidder).random() >= habit.skips
        ]

    def bids(self, habit: Habit, round_: int, lots: VerifiedLots) -> tuple[Mapping[bytes, int], int]:
        """Return bids in ticks by device, and the budget; no bids where nothing suits."""
        season = self.season(round_)
        found: Sequence[Lot] = matching(lots, habit.where)
        if habit.percent is not None:
            bids = plans.reserve_plus(found, Fraction(round(habit.percent * season), 100)).bids
        elif habit.flat is not None:
            bids = plans.one_price(found, round(habit.flat * season)).bids
        else:
            assert habit.by_worth is not None
            prices = {lot.device: round(self._worth(lot, habit.bidder) * season * habit.by_worth) for lot in found}
            bids = plans.price_list(found, prices).bids
        return bids, round(habit.budget * season)

    def second(self, what: str, round_: int, bidder: int, length: int) -> int:
        """Return when, of `length` seconds, somebody does something."""
        return self._dice(what, round_, bidder).randrange(length)

    def _worth(self, lot: Lot, bidder: int) -> float:
        """Return what a month of a device is worth to a bidder, in ticks: more people and more doors tell more."""
        stated = attributes_of(lot)
        people, children = stated.get("household"), stated.get("children")
        worth = 620.0 + 95.0 * (people if isinstance(people, int) else 2)
        worth += 60.0 * (children if isinstance(children, int) else 0)
        taste = self._dice(f"taste {lot.device.hex()}", bidder).uniform(0.85, 1.25)
        return worth * taste

    def _dice(self, purpose: str, *numbers: int) -> Random:
        """Return a generator of its own for each question, so that a new question changes no other answer."""
        return Random(f"{self._seed}|{purpose}|{'|'.join(map(str, numbers))}")
