"""What holds for every suite: the backend option, and no silent skips where everything is required."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.support.served_thing import Served

REQUIRE_ALL = "REQUIRE_ALL"
"""Environment variable: when set to 1, as in continuous integration, a skipped test is a failed one."""

# No test fails because the machine is busy; continuous integration draws the same examples every time.
settings.register_profile(
    "latchkey",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=os.environ.get(REQUIRE_ALL) == "1",
)
settings.load_profile("latchkey")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--backend",
        choices=("node", "anvil"),
        default="node",
        help="chain that contract tests run on: node is our engine in this process, anvil the binary from npm",
    )


@pytest.fixture(scope="session")
def backend(request: pytest.FixtureRequest) -> str:
    """The chain that contract tests run on: ``node`` or ``anvil``."""
    return str(request.config.getoption("--backend"))


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history file of 55 device-days, made once; take a copy of it."""
    # Devices are loaded by the tests that ask for one, not by every suite.
    from tests.support.served_thing import lived_fridge

    return lived_fridge(tmp_path_factory.mktemp("lived"))


@pytest.fixture
async def served(tmp_path: Path, lived: Path) -> AsyncIterator[Served]:
    """One fridge with that history behind a gateway, 90 s into the term of a licence."""
    from tests.support.served_thing import served_copy

    async with served_copy(lived, tmp_path) as running:
        yield running


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.outcome != "skipped" or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    report.outcome = "failed"
    report.longrepr = f"{report.nodeid} was skipped, and {REQUIRE_ALL}=1 allows no skip: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if os.environ.get(REQUIRE_ALL) == "1":
        _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if os.environ.get(REQUIRE_ALL) == "1":
        _refuse_skip(report)
    return report
