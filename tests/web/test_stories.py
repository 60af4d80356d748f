"""What people do in the web app, played in Chromium against a real devnet under the served content security policy.

Any uncaught error and any console error of a page fails its story. What a story does is in `frontend/e2e/stories`.
"""

import pytest

from tests.web.conftest import PlayOut

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.usefixtures("a_browser")]


def test_the_frame_opens_under_the_policy_and_moves_without_a_reload(play_out: PlayOut) -> None:
    play_out("frame")


def test_an_unknown_address_offers_a_way_on_and_no_known_one_fails_on_reload(play_out: PlayOut) -> None:
    play_out("unknown-address")


def test_explore_counts_as_the_directory_does_and_keeps_its_view_in_the_address(play_out: PlayOut) -> None:
    play_out("explore")


def test_every_address_is_accessible_in_both_themes(play_out: PlayOut) -> None:
    play_out("axe")


def test_no_address_scrolls_sideways_or_covers_a_control_at_any_width(play_out: PlayOut) -> None:
    play_out("widths")


def test_one_altered_byte_of_the_directory_keeps_the_seal_closed(play_out: PlayOut) -> None:
    play_out("altered-leaf")


def test_a_wallet_that_says_no_costs_nothing_and_may_say_yes_later(play_out: PlayOut) -> None:
    play_out("wallet-rejected")


def test_a_seal_that_is_dropped_replaced_or_reorganised_is_told_for_what_it_is(play_out: PlayOut) -> None:
    play_out("transaction-fates")


def test_two_tabs_of_one_account_seal_one_batch(play_out: PlayOut) -> None:
    play_out("two-tabs")


def test_two_tabs_that_seal_one_draft_at_the_same_moment_send_one_transaction(play_out: PlayOut) -> None:
    play_out("same-moment")


def test_a_wrong_file_is_no_recovery_copy(play_out: PlayOut) -> None:
    play_out("wrong-file")


def test_the_keyboard_alone_gets_from_the_first_page_to_a_sealed_batch(play_out: PlayOut) -> None:
    play_out("keyboard")


# After the others: by then no story beside it takes devices off the market any more.
def test_counts_are_the_directory_s_again_after_a_lost_change_and_a_broken_line(play_out: PlayOut) -> None:
    play_out("delta-gap")


@pytest.mark.begins_at_once("killed-tab")
def test_a_killed_browser_loses_nothing_that_the_recovery_file_holds(play_out: PlayOut) -> None:
    play_out("killed-tab")


@pytest.mark.begins_at_once("whole-story")
def test_a_data_scientist_gets_from_a_filter_to_a_csv(play_out: PlayOut) -> None:
    play_out("whole-story")


@pytest.mark.begins_at_once("watcher")
def test_a_watcher_reveals_for_somebody_who_has_left(play_out: PlayOut) -> None:
    play_out("watcher")


@pytest.mark.begins_at_once("watchers")
def test_three_watchers_of_which_none_can_read_the_bids_reveal_for_somebody_who_has_left(play_out: PlayOut) -> None:
    play_out("watchers")


@pytest.mark.begins_at_once("forfeit")
def test_a_batch_that_nobody_revealed_is_told_with_what_it_cost(play_out: PlayOut) -> None:
    play_out("forfeit")


@pytest.mark.begins_at_once("several-rounds")
def test_a_choice_that_spans_two_rounds_is_sealed_as_two_plans(play_out: PlayOut) -> None:
    play_out("several-rounds")


@pytest.mark.last
def test_a_dead_node_is_told_and_forgotten_when_it_is_back(play_out: PlayOut) -> None:
    play_out("chain-down")
