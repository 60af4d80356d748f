"""Write docs/commands.md: what every subcommand of `latchkey` says with --help.

    python -m tools.command_page            write the page
    python -m tools.command_page --check    fail if an option is missing from it or is there no more

The check compares options, not layout, which differs between versions of Python.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from chains.base import command

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
INTRODUCTION = """# Commands

What each subcommand of `latchkey` says with `--help`. Exit status everywhere: 0 done, 1 refused or failed with the
reason on stderr, 2 wrong usage, 130 interrupted. `make command-page` writes this page anew.
"""
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
_STEPS = re.compile(r"^  [A-Z]+\n((?:    .*\n)+)", re.MULTILINE)
_STEP_NAME = re.compile(r"^    ([a-z]+)\b", re.MULTILINE)


def help_of(words: list[str]) -> str:
    """Return the help text of a subcommand, or of one of its steps."""
    os.environ["COLUMNS"] = "110"
    run = command.commands()[words[0]].load()
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        run([*words[1:], "--help"])
    return said.getvalue()


def pages() -> Iterator[tuple[list[str], str]]:
    """Yield (words, help text) of every subcommand and of every step of it."""
    for name in command.commands():
        text = help_of([name])
        yield [name], text
        for block in _STEPS.findall(text):
            for step in _STEP_NAME.findall(block):
                yield [name, step], help_of([name, step])


def render() -> str:
    """Return the page."""
    sections = [f"## latchkey {' '.join(words)}\n\n```text\n{text.rstrip()}\n```\n" for words, text in pages()]
    return "\n".join([INTRODUCTION, *sections])


def differences(page: str) -> list[str]:
    """Return what the page lacks or has too much, one sentence each."""
    shown = dict(re.findall(r"^## (latchkey [a-z ]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    found = []
    for words, text in pages():
        heading = f"latchkey {' '.join(words)}"
        options, documented = set(_OPTION.findall(text)), set(_OPTION.findall(shown.pop(heading, "")))
        found += [f"{heading}: {option} is not on the page" for option in sorted(options - documented)]
        found += [f"{heading}: {option} is on the page only" for option in sorted(documented - options)]
    return found + [f"{heading} is on the page only" for heading in shown]


def main(arguments: list[str]) -> int:
    """Write or check the page; return the exit status."""
    if "--check" not in arguments:
        PAGE.write_text(render(), encoding="utf-8")
        return 0
    found = differences(PAGE.read_text(encoding="utf-8"))
    for sentence in found:
        print(f"docs/commands.md: {sentence}; run `make command-page`", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
