"""The oracle of the web app's bench counts by brute force, and notices one wrong number."""

import json

import numpy as np

from tests.bench import web_fleet, web_steps
from tests.bench.web_steps import Oracle, mismatches

ROWS = 400


def columns() -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.unsignedinteger]]]:
    snapshot = web_fleet.fleet(ROWS)
    kinds = {"u8": "u1", "u16": "<u2", "u32": "<u4"}
    return {
        name: np.frombuffer(snapshot.columns[name].plain(), dtype=kinds[snapshot.columns[name].kind])
        for name in web_fleet.FACETS
    }


def test_the_same_size_gives_the_same_snapshot_with_24_facets() -> None:
    assert web_fleet.fleet(ROWS).content == web_fleet.fleet(ROWS).content
    assert len(web_fleet.FACETS) == 24


def test_every_step_changes_one_column() -> None:
    states = web_steps.steps(columns(), 30, seed=1)
    for before, after in zip([{}, *states], states, strict=False):
        assert sum(before.get(name) != after.get(name) for name in before.keys() | after.keys()) <= 1
    assert any(len(state) == web_steps.MAX_ACTIVE for state in states)


def test_a_facet_is_counted_under_all_other_filters_row_by_row() -> None:
    values = columns()
    edges = {"reserve": list(range(0, 65_536 + 1024, 1024)), "price": list(range(0, 65_536 + 1024, 1024))}
    oracle = Oracle(values, edges)
    for state in web_steps.steps(values, 8, seed=2):
        passing, counts = oracle.count(state)
        rows = [
            {name for name, asked in state.items() if not web_steps.passes(name, values[name][row : row + 1], asked)[0]}
            for row in range(ROWS)
        ]
        assert passing == sum(not failing for failing in rows)
        for name in ("oem", "region", "price"):
            found: dict[int, int] = {}
            for row, failing in enumerate(rows):
                if failing <= {name}:
                    value = int(values[name][row])
                    key = (value // 1024 if value else web_steps.NONE_BIN) if name == "price" else value
                    found[key] = found.get(key, 0) + 1
            assert counts[name] == found


def test_one_wrong_number_is_a_mismatch() -> None:
    values = columns()
    expected = Oracle(values, {}).count({})
    told = json.loads(json.dumps(expected[1]))
    assert mismatches(expected, expected[0], told) == 0
    assert mismatches(expected, expected[0] + 1, told) == 1
    key = next(iter(told["oem"]))
    told["oem"][key] -= 1
    assert mismatches(expected, expected[0], told) == 1
    del told["region"]
    assert mismatches(expected, expected[0], told) == 1 + len(expected[1]["region"])
