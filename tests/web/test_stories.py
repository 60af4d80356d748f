"""What people do in the web app, played in Chromium against a real devnet under the served content security policy.

Any uncaught error and any console error of a page fails its story. What a story does is in `frontend/e2e/stories`.
"""

import pytest

from tests.web.conftest import PlayOut

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.usefixtures("a_browser")]


def test_the_frame_opens_under_the_policy_and_moves_without_a_reload(play_out: PlayOut) -> None:
    play_out("frame")


def test_an_unknown_address_says_so_and_offers_a_way_on(play_out: PlayOut) -> None:
    play_out("unknown-address")
