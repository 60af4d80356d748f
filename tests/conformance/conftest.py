"""The order of the conformance tests: what waits for a whole round of a market begins first, beside all the others."""

from __future__ import annotations

import pytest

WAITS = "test_second_device_market.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name != WAITS)
