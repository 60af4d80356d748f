"""The people around the fridge: the same for the same seed, different for another, and never two visits at once."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from device_sim.household import CATEGORIES, DAY_MS, FREEZER_CATEGORIES, KINDS, Household

DAY = 20_800


def household(number: int) -> Household:
    return Household.draw(number.to_bytes(32, "big"))


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.integers(min_value=0, max_value=40_000))
def test_visits_of_a_day_are_ordered_apart_and_inside_it(seed: bytes, day: int) -> None:
    free = 0
    for visit in Household.draw(seed).day(day):
        assert visit.start >= free
        assert visit.length > 0
        free = visit.start + visit.length
        assert free < DAY_MS
        assert all((wish in FREEZER_CATEGORIES) == (visit.compartment == "freezer") for wish in visit.wishes)


@given(st.binary(min_size=32, max_size=32))
def test_the_same_seed_is_the_same_household_for_ever(seed: bytes) -> None:
    assert Household.draw(seed) == Household.draw(seed)
    assert Household.draw(seed).day(DAY) == Household.draw(seed).day(DAY)


def test_households_differ_in_kind_size_and_habit() -> None:
    drawn = [household(number) for number in range(200)]
    assert {entry.kind for entry in drawn} == set(KINDS)
    assert {entry.size for entry in drawn} >= {1, 2, 3, 4, 5}
    assert len({entry.day(DAY) for entry in drawn}) > 150


def test_larger_households_open_the_door_more_often() -> None:
    drawn = [household(number) for number in range(100)]
    visits = {kind: [entry.visits_a_day for entry in drawn if entry.kind == kind] for kind in ("single", "family")}
    assert max(visits["single"]) < min(visits["family"])


def test_people_sleep_and_eat() -> None:
    hours: Counter[int] = Counter()
    for number in range(30):
        for day in range(DAY, DAY + 20):
            hours.update(visit.start // 3_600_000 for visit in household(number).day(day))
    assert hours[18] > 5 * hours[3]


def test_some_weeks_nobody_is_at_home() -> None:
    weeks = [all(not household(number).day(day) for day in range(20_804, 20_811)) for number in range(100)]
    assert 1 <= sum(weeks) <= 20


def test_shopping_brings_home_about_what_is_eaten() -> None:
    for number in range(5):
        moved: Counter[str] = Counter()
        for day in range(DAY, DAY + 200):
            for visit in household(number).day(day):
                moved[visit.direction] += len(visit.wishes)
        assert 0.2 < moved["put"] / moved["taken"] < 5.0


def test_every_category_is_used_somewhere() -> None:
    seen = {
        wish
        for number in range(20)
        for day in range(DAY, DAY + 20)
        for visit in household(number).day(day)
        for wish in visit.wishes
    }
    assert seen == set(CATEGORIES)
