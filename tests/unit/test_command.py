"""The one command finds its subcommands and turns errors into exit codes (chains.base.command)."""

import sys
from collections.abc import Callable, Sequence
from configparser import ConfigParser
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from chains.base import command
from chains.base.errors import LatchkeyError

ROOT = Path(__file__).parents[2]


class Refused(LatchkeyError):
    """What a subcommand raises here."""


def greet(arguments: Sequence[str]) -> int:
    print("hello", *arguments)
    return 7


def refuse(_: Sequence[str]) -> int:
    raise Refused("the vault holds 3 DTX, the lock needs 5; deposit 2 more")


def interrupted(_: Sequence[str]) -> int:
    raise KeyboardInterrupt


def wrong_option(_: Sequence[str]) -> int:
    raise SystemExit(2)


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Subcommands as an installation would have them: functions of this module, and two that cannot be loaded."""
    entries = {
        name: EntryPoint(name=name, value=value, group=command.GROUP)
        for name, value in {
            "greet": f"{__name__}:greet",
            "interrupted": f"{__name__}:interrupted",
            "lost": "chains.base.lost:main",
            "needs-more": "package_nobody_has.cli:main",
            "refuse": f"{__name__}:refuse",
            "wrong-option": f"{__name__}:wrong_option",
        }.items()
    }
    monkeypatch.setitem(sys.modules, __name__, sys.modules[__name__])
    monkeypatch.setattr(command, "commands", lambda: entries)
    monkeypatch.delenv(command.DEBUG, raising=False)


def test_a_subcommand_gets_the_arguments_after_its_name_and_sets_the_exit_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main(["greet", "you", "--loud"]) == 7
    assert capsys.readouterr().out == "hello you --loud\n"


def test_an_unknown_subcommand_is_refused_with_the_closest_one_and_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["gret"]) == 2
    message = capsys.readouterr().err
    assert "did you mean 'greet'?" in message
    assert "greet, interrupted, lost, needs-more, refuse, wrong-option" in message


def test_an_error_of_ours_is_a_message_without_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["refuse"]) == 1
    captured = capsys.readouterr()
    assert captured.err == "latchkey refuse: the vault holds 3 DTX, the lock needs 5; deposit 2 more\n"
    assert captured.out == ""


def test_debug_shows_the_traceback_of_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(command.DEBUG, "1")
    with pytest.raises(Refused):
        command.main(["refuse"])


def test_an_interrupt_ends_with_130() -> None:
    assert command.main(["interrupted"]) == 130


def test_the_exit_code_of_an_option_parser_is_kept() -> None:
    with pytest.raises(SystemExit) as caught:
        command.main(["wrong-option"])
    assert caught.value.code == 2


@pytest.mark.parametrize(("name", "remedy"), [("needs-more", "install latchkey[node]"), ("lost", "reinstall latchkey")])
def test_a_missing_package_is_named_with_the_remedy(name: str, remedy: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([name]) == 1
    assert remedy in capsys.readouterr().err


def test_help_lists_every_subcommand_with_the_first_line_of_its_module(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--help"]) == 0
    page = capsys.readouterr().out
    assert "  greet         The one command finds its subcommands" in page
    assert "\n  needs-more\n" in page


def test_no_subcommand_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([]) == 2
    assert "usage: latchkey COMMAND" in capsys.readouterr().err


def test_a_reader_that_goes_away_ends_the_command_quietly(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def closed(_: EntryPoint, __: Sequence[str]) -> int:
        raise BrokenPipeError

    duplicated: list[int] = []
    keep: Callable[[int, int], None] = lambda old, new: duplicated.append(new)  # noqa: E731 - one call, recorded
    monkeypatch.setattr(command, "run", closed)
    monkeypatch.setattr("os.dup2", keep)
    assert command.main(["greet"]) == 141
    assert duplicated == [sys.stdout.fileno()]
    assert capfd.readouterr().err == ""


def test_every_registered_subcommand_leads_to_a_function() -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg")
    lines = [line for line in setup["options.entry_points"][command.GROUP].splitlines() if line]
    for line in lines:
        name, value = line.split(" = ")
        entry = EntryPoint(name=name, value=value, group=command.GROUP)
        assert callable(entry.load()), name
        assert command.summary(entry), f"{entry.module} has no docstring to show in the list of commands"
