"""Fixtures of the contract tests: a fresh chain of the chosen backend for each test."""

from collections.abc import Iterator

import pytest

from tests.support.anvil_backend import BINARY, AnvilDriver
from tests.support.chain_backend import Chain, Driver
from tests.support.node_backend import NodeDriver


@pytest.fixture
def chain(request: pytest.FixtureRequest) -> Iterator[Chain]:
    """An empty chain with 24 funded accounts, on the backend named by `--backend`."""
    driver: Driver
    if request.config.getoption("--backend") == "anvil":
        if not BINARY.exists():
            pytest.skip("anvil is not installed: run `make node-tools`")
        driver = AnvilDriver()
    else:
        driver = NodeDriver()
    chain = Chain(driver)
    yield chain
    chain.close()
