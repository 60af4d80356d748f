"""One devnet for all plays: browser stories and the notebook.

What mostly waits for the chain, marked `begins_at_once`, starts together with the devnet and is asked for its end last,
so that the run takes as long as the longest of them.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.support import browser, notebook
from tests.support.background import Background, Play
from tests.support.web_market import WebMarket, serving

PLAY_SECONDS = 400.0
"""Longer than the longest play on a busy machine: it waits for a month to begin."""
NOTEBOOK = "notebook"
EARLY, LAST = "begins_at_once", "last"

PlayOut = Callable[[str], None]
"""Plays something to its end and fails the test with its log if it went wrong."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What is asked last: plays that began early, then those that take the devnet apart.
    items.sort(key=lambda item: [item.get_closest_marker(name) is not None for name in (LAST, EARLY)])


@pytest.fixture(scope="session")
def web_market(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[WebMarket]:
    """A devnet with short rounds. Its folder stays if a test failed."""
    root = tmp_path_factory.mktemp("web") / "devnet"
    with serving(root) as market:
        yield market
    if not request.session.testsfailed:
        shutil.rmtree(root.parent)


@pytest.fixture(scope="session")
def background(web_market: WebMarket, request: pytest.FixtureRequest) -> Iterator[Background]:
    """What plays beside the tests."""
    playing = Background(web_market.root.parent / "plays")
    for item in request.session.items:
        for mark in item.iter_markers(EARLY):
            name = mark.args[0]
            if name == NOTEBOOK or browser.missing() is None:
                playing.begin(name, _play(name, web_market, playing.folder))
    yield playing
    playing.close()


@pytest.fixture
def play_out(background: Background, web_market: WebMarket) -> PlayOut:
    """Play something by its name."""

    def play(name: str) -> None:
        background.begin(name, _play(name, web_market, background.folder))
        told = background.finish(name, PLAY_SECONDS * web_market.stretch)
        assert told.status == 0, f"{told.log}\nscreens and complaints: {background.folder / name}"

    return play


@pytest.fixture(scope="session")
def a_browser() -> None:
    """Skip what needs a browser where there is none."""
    if (why := browser.missing()) is not None:
        pytest.skip(why)


def _play(name: str, market: WebMarket, folder: Path) -> Play:
    others: Mapping[str, Callable[[WebMarket, Path], Play]] = {NOTEBOOK: notebook.play}
    make = others.get(name)
    return browser.story(name, market, folder / name) if make is None else make(market, folder / name)
