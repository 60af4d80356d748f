"""The people around the fridge: who they are, when they open it, what they take and what they bring home.

A household is drawn once from a seed. Each of its days is then a pure function of (seed, day), so a restart, a replay
or another machine sees the same days without any generator state on disk. What a visit really takes depends on what is
in the fridge, which the simulation keeps. Nothing here identifies a person, and nothing is copied from a data set.
"""

from __future__ import annotations

import hashlib
import math
import random
from dataclasses import dataclass
from typing import Literal

from device_sim.physics import MILLISECONDS, Compartment

DAY_MS = 86_400 * MILLISECONDS
HOUR_MS = 3_600 * MILLISECONDS

Kind = Literal["single", "couple", "family", "shared", "senior"]
Direction = Literal["taken", "put"]

KINDS: tuple[Kind, ...] = ("single", "couple", "family", "shared", "senior")

# Relative frequency of door openings by hour of the day, 0..23, on working days and on days off.
_WORKDAY: dict[Kind, tuple[int, ...]] = {
    "single": (1, 0, 0, 0, 0, 1, 5, 9, 4, 1, 1, 1, 2, 2, 1, 1, 2, 4, 9, 10, 7, 5, 4, 2),
    "couple": (1, 0, 0, 0, 0, 2, 7, 9, 4, 2, 1, 2, 4, 3, 2, 2, 4, 7, 11, 9, 6, 5, 3, 2),
    "family": (1, 0, 0, 0, 0, 3, 10, 9, 3, 3, 3, 5, 8, 5, 5, 6, 7, 9, 12, 9, 5, 4, 2, 1),
    "shared": (4, 3, 1, 0, 0, 1, 3, 6, 6, 4, 3, 4, 6, 5, 3, 3, 5, 7, 9, 9, 8, 7, 7, 6),
    "senior": (0, 0, 0, 0, 1, 4, 8, 8, 5, 4, 4, 7, 9, 4, 3, 5, 5, 6, 8, 5, 3, 2, 1, 0),
}
_DAY_OFF: dict[Kind, tuple[int, ...]] = {
    "single": (3, 2, 1, 0, 0, 0, 1, 2, 5, 8, 7, 5, 6, 6, 4, 3, 4, 5, 8, 8, 6, 5, 4, 4),
    "couple": (2, 1, 0, 0, 0, 0, 1, 4, 8, 10, 7, 5, 8, 6, 3, 4, 4, 6, 10, 8, 6, 4, 3, 3),
    "family": (1, 0, 0, 0, 0, 1, 3, 8, 11, 9, 7, 8, 11, 8, 6, 7, 7, 8, 12, 9, 5, 4, 3, 2),
    "shared": (6, 5, 4, 2, 1, 0, 0, 1, 3, 6, 8, 8, 8, 7, 5, 5, 5, 6, 8, 8, 8, 8, 7, 7),
    "senior": (0, 0, 0, 0, 1, 4, 8, 8, 5, 4, 4, 8, 10, 4, 3, 6, 5, 6, 8, 5, 3, 2, 1, 0),
}
_VISITS_A_DAY: dict[Kind, float] = {"single": 9.0, "couple": 15.0, "family": 27.0, "shared": 22.0, "senior": 12.0}
_SIZES: dict[Kind, tuple[int, ...]] = {
    "single": (1,),
    "couple": (2,),
    "family": (3, 4, 4, 5, 6),
    "shared": (2, 3, 4, 5),
    "senior": (1, 1, 2),
}

CATEGORIES: tuple[str, ...] = (
    "milk", "yoghurt", "cheese", "eggs", "butter", "vegetables", "fruit", "meat", "fish", "sausage",
    "beverages", "beer", "leftovers", "condiments", "dessert", "bread", "frozen meals", "ice cream",
)  # fmt: skip
"""What an item can be; the order is the code of a category in the history database and never changes."""

FREEZER_CATEGORIES = frozenset({"frozen meals", "ice cream"})

# Weights of the categories in the same order; a household varies each of them by its own taste.
_APPETITE = (9, 6, 6, 5, 5, 8, 7, 5, 2, 4, 9, 3, 5, 5, 3, 3, 2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One opening of one door: `start` and `length` in ms from the day's start; wishes are category names in order."""

    start: int
    length: int
    compartment: Compartment
    direction: Direction
    wishes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Who lives there.

    `appetite` are cumulative weights over CATEGORIES; `shopping_days` are days of the week, 0..6.
    """

    seed: bytes
    kind: Kind
    size: int
    visits_a_day: float
    shopping_days: frozenset[int]
    kitchen: float
    kitchen_swing: float
    appetite: tuple[float, ...]
    careless: float

    @classmethod
    def draw(cls, seed: bytes) -> Household:
        """Return the household of `seed`; the same seed gives the same household for ever."""
        dice = _dice(seed, "household")
        kind = KINDS[_pick(dice, (25, 30, 25, 8, 12))]
        sizes = _SIZES[kind]
        size = sizes[int(dice.random() * len(sizes))]
        shopping = {"single": 1, "couple": 2, "family": 2, "shared": 3, "senior": 2}[kind]
        days = sorted(range(7), key=lambda _: dice.random())[:shopping]
        total, appetite = 0.0, []
        for weight in _APPETITE:
            total += weight * (0.3 + 1.4 * dice.random())
            appetite.append(total)
        return cls(
            seed=seed,
            kind=kind,
            size=size,
            visits_a_day=_VISITS_A_DAY[kind] * (0.75 + 0.5 * dice.random()) * (1.0 + 0.08 * (size - 2)),
            shopping_days=frozenset(days),
            kitchen=19.5 + 4.0 * dice.random(),
            kitchen_swing=0.6 + 1.8 * dice.random(),
            appetite=tuple(value / total for value in appetite),
            careless=0.001 + 0.004 * dice.random(),
        )

    def away(self, day: int) -> bool:
        """Tell whether the household is on holiday: about one week in fourteen, the same week for every caller."""
        return _dice(self.seed, "week", day // 7).random() < 0.07

    def ambient(self, time: int) -> float:
        """Return the kitchen's temperature (degree celsius) at a device time (ms since 1970)."""
        of_day = (time % DAY_MS) / DAY_MS
        of_year = (time / DAY_MS) % 365.25 / 365.25
        daily = math.sin(2.0 * math.pi * (of_day - 0.4))
        yearly = -math.cos(2.0 * math.pi * (of_year - 0.05))
        return self.kitchen + self.kitchen_swing * daily + 2.2 * yearly

    def stock(self) -> dict[str, int]:
        """Return what stands in the fridge on the first day: items by category."""
        dice = _dice(self.seed, "stock")
        return {name: int(dice.random() * (2 + 2 * self.size)) for name in CATEGORIES}

    def day(self, day: int) -> tuple[Visit, ...]:
        """Return the visits of day `day` (days since 1970), ascending, never overlapping, all inside the day."""
        if self.away(day):
            return ()
        dice = _dice(self.seed, "day", day)
        weekday = (day + 3) % 7  # 1970-01-01 was a Thursday; 0 = Monday
        hours = (_DAY_OFF if weekday >= 5 else _WORKDAY)[self.kind]
        count = max(1, round(self.visits_a_day * (0.7 + 0.6 * dice.random())))
        visits = [self._visit(dice, hours) for _ in range(count)]
        if weekday in self.shopping_days:
            visits += self._unpacking(dice)
        return _apart(sorted(visits, key=lambda visit: visit.start))

    def _visit(self, dice: random.Random, hours: tuple[int, ...]) -> Visit:
        start = _pick(dice, hours) * HOUR_MS + int(dice.random() * HOUR_MS)
        seconds = 9.0 * math.exp(0.7 * dice.gauss(0.0, 1.0))
        if dice.random() < self.careless:
            seconds = 150.0 + 900.0 * dice.random()  # left ajar
        wishes = tuple(self._wish(dice) for _ in range(_pick(dice, (35, 45, 15, 5))))
        freezer = bool(wishes) and wishes[0] in FREEZER_CATEGORIES
        direction: Direction = "put" if dice.random() < 0.18 else "taken"
        return Visit(
            start=start,
            length=int(min(seconds, 1_200.0) * MILLISECONDS) + 1_500,
            compartment="freezer" if freezer else "fridge",
            direction=direction,
            wishes=tuple(wish for wish in wishes if (wish in FREEZER_CATEGORIES) == freezer),
        )

    def _unpacking(self, dice: random.Random) -> list[Visit]:
        """Return the openings in which a shopping trip is put away: fridge first, then the freezer."""
        start = int((16.5 + 3.0 * dice.random()) * HOUR_MS)
        bought = [self._wish(dice) for _ in range(8 + 6 * self.size + int(6 * dice.random()))]
        cold = tuple(item for item in bought if item not in FREEZER_CATEGORIES)
        frozen = tuple(item for item in bought if item in FREEZER_CATEGORIES)
        visits = [
            Visit(start=start, length=(20 + 4 * len(cold)) * 1_000, compartment="fridge", direction="put", wishes=cold)
        ]
        if frozen:
            visits.append(
                Visit(
                    start=start + (40 + 4 * len(cold)) * 1_000,
                    length=(10 + 3 * len(frozen)) * 1_000,
                    compartment="freezer",
                    direction="put",
                    wishes=frozen,
                )
            )
        return visits

    def _wish(self, dice: random.Random) -> str:
        roll = dice.random()
        for name, bound in zip(CATEGORIES, self.appetite, strict=True):
            if roll < bound:
                return name
        return CATEGORIES[-1]


def _dice(seed: bytes, purpose: str, number: int = 0) -> random.Random:
    """Return a generator that depends on all arguments; `number` fits 64 signed bits."""
    digest = hashlib.sha256(seed + purpose.encode() + number.to_bytes(8, "big", signed=True)).digest()
    return random.Random(int.from_bytes(digest[:16], "big"))


def _pick(dice: random.Random, weights: tuple[int, ...]) -> int:
    """Return an index drawn with the given weights."""
    roll = dice.random() * sum(weights)
    for index, weight in enumerate(weights):
        roll -= weight
        if roll < 0.0:
            return index
    return len(weights) - 1


def _apart(visits: list[Visit]) -> tuple[Visit, ...]:
    """Return the visits with those left out that begin before the previous one has ended, or that outlast the day."""
    kept: list[Visit] = []
    free = 0
    for visit in visits:
        if visit.start >= free and visit.start + visit.length < DAY_MS:
            kept.append(visit)
            free = visit.start + visit.length + 2_000
    return tuple(kept)
