"""Every option of every subcommand is in docs/commands.md."""

from tools import command_page


def test_the_page_has_every_option_and_no_other() -> None:
    assert command_page.differences(command_page.PAGE.read_text(encoding="utf-8")) == []


def test_a_missing_and_a_stale_option_are_named() -> None:
    page = command_page.PAGE.read_text(encoding="utf-8")
    assert "latchkey faucet: --dtx is not on the page" in command_page.differences(page.replace("--dtx", "--dxt"))
    assert "latchkey faucet: --dxt is on the page only" in command_page.differences(page.replace("--dtx", "--dxt"))
    assert "latchkey gone is on the page only" in command_page.differences(page + "\n## latchkey gone\n")
