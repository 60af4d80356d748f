"""Two devices of one owner: nobody who sees all that is public tells better than by chance that they belong together.

What is assumed is what the owner's page asks for: owners act within the same spread of time as others do, leave the
destination to the wallet, and choose the terms that others choose. Attributes are drawn for each device as for a home
of its own; two devices that state one household's facts share them, as that page says.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from eth_hash.auto import keccak

from tests.support.crowd import crowd
from tests.support.linking import Event, Pair, Record, advantage, chance

pytestmark = pytest.mark.slow
OWNERS = 80
LUCK = 4.0
"""Standard deviations that chance alone does not pass: once in 30,000 runs."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, list[Pair]]:
    return asyncio.run(crowd(tmp_path_factory.mktemp("crowd"), OWNERS))


def test_the_record_holds_what_everybody_can_see(seen: tuple[Record, list[Pair]]) -> None:
    record, pairs = seen
    assert {event.kind for event in record.events} == {"enrol", "enable", "check-in", "withdraw"}
    assert sum(event.kind == "withdraw" for event in record.events) == 2 * len(pairs) == 2 * OWNERS
    assert all(len(pages) == 6 for pages in record.documents.values())


def test_two_devices_of_one_owner_are_linked_no_better_than_by_chance(seen: tuple[Record, list[Pair]]) -> None:
    record, pairs = seen
    assert abs(advantage(record, pairs) - 0.5) < LUCK * chance(len(pairs))


# --- what the same eyes see when something leaks ----------------------------------------------------------------------

Change = Callable[[Event, Pair], Event]


def with_body(kind: str, **body: Callable[[Pair], object]) -> Change:
    """Return a change that gives both devices of a pair the same fields in the events of a kind."""

    def change(event: Event, pair: Pair) -> Event:
        if event.kind != kind:
            return event
        return replace(event, body={**event.body, **{name: value(pair) for name, value in body.items()}})

    return change


def of_pair(pair: Pair) -> bytes:
    return bytes(keccak(pair[0] + pair[1]))


def numbered(event: Event, pair: Pair) -> Event:
    """Serial numbers without a salt: the devices of a pair left the line one after the other."""
    if event.kind != "enrol":
        return event
    number = 2 * (int.from_bytes(of_pair(pair)[:2], "big") % 90) + pair.index(event.device)
    return replace(
        event, body={**event.body, "serial_hash": keccak(f"latchkey serial {number}".encode() + event.device)}
    )


def side_by_side(kind: str) -> Callable[[Record, list[Pair]], Record]:
    """Return a change that lets the second device of a pair follow right after the first in the events of a kind."""

    def changed(record: Record, pairs: list[Pair]) -> Record:
        partner = {pair[1]: pair[0] for pair in pairs}
        first = {
            event.device: place
            for place, event in reversed(list(enumerate(record.events)))
            if event.kind == kind and event.device not in partner
        }
        order = {
            id(event): (first[partner[event.device]], 1)
            if event.kind == kind and event.device in partner
            else (place, 0)
            for place, event in enumerate(record.events)
        }
        return replace(record, events=sorted(record.events, key=lambda event: order[id(event)]))

    return changed


def each_event(change: Change) -> Callable[[Record, list[Pair]], Record]:
    def changed(record: Record, pairs: list[Pair]) -> Record:
        of = {device: pair for pair in pairs for device in pair}
        return replace(record, events=[change(event, of[event.device]) for event in record.events])

    return changed


def with_documents(record: Record, pairs: list[Pair]) -> Record:
    """Return a record in which the gateway shows a household's name."""
    of = {device: of_pair(pair).hex() for pair in pairs for device in pair}
    return replace(record, documents={name: [*pages, of[name]] for name, pages in record.documents.items()})


@pytest.mark.parametrize(
    "leak",
    [
        each_event(with_body("enrol", owner=lambda pair: of_pair(pair)[:20])),
        each_event(with_body("withdraw", to=lambda pair: of_pair(pair)[:20])),
        each_event(with_body("enable", deadline=lambda pair: 1_790_000_000 + of_pair(pair)[0])),
        each_event(with_body("enable", reserve=lambda pair: of_pair(pair)[0])),
        each_event(numbered),
        with_documents,
        side_by_side("enrol"),
        side_by_side("enable"),
        side_by_side("check-in"),
        side_by_side("withdraw"),
    ],
    ids=[
        "one owner account", "one destination", "signed in one second", "an unusual price", "serial numbers in a row",
        "a name on a page", "enrolled in a row", "enabled in a row", "checked in in a row", "paid in a row",
    ],
)  # fmt: skip
def test_a_planted_leak_is_seen(seen: tuple[Record, list[Pair]], leak: Callable[[Record, list[Pair]], Record]) -> None:
    record, pairs = seen
    assert advantage(leak(record, pairs), pairs) > 0.5 + 1.5 * LUCK * chance(len(pairs))


def test_owners_who_act_for_both_devices_in_one_moment_are_linked(tmp_path: Path) -> None:
    record, pairs = asyncio.run(crowd(tmp_path, 40, is_hasty=True))
    assert advantage(record, pairs) > 0.5 + LUCK * chance(len(pairs))
