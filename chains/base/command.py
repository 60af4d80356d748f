"""The one command, ``latchkey``: finds the subcommand, loads that one alone, and turns errors into exit codes.

Subcommands are entry points of the group ``latchkey.commands``, so that this module imports no other package and
``latchkey bid --help`` loads no EVM. Each names a function that takes the arguments after the subcommand and returns
the exit code.

    0    done                          2    wrong usage: unknown subcommand or option
    1    a LatchkeyError, on stderr    130  interrupted (Ctrl-C)
    141  the reader of the output went away

    LatchkeyError
    └── CommandError
        └── CommandNotInstalled   a subcommand needs packages that are not there
"""

import ast
import difflib
import importlib.util
import os
import sys
from collections.abc import Sequence
from importlib.metadata import EntryPoint, entry_points, version
from pathlib import Path

from chains.base.errors import LatchkeyError

GROUP = "latchkey.commands"
DEBUG = "LATCHKEY_DEBUG"
"""Environment variable: when set to anything but nothing, errors show their traceback."""

OK = 0
FAILED = 1
USAGE = 2
INTERRUPTED = 130
OUTPUT_CLOSED = 141

_OWN_PACKAGES = ("chains", "node", "device_sim")


class CommandError(LatchkeyError):
    """Root of what can go wrong before a subcommand runs."""


class CommandNotInstalled(CommandError):
    """A subcommand needs a package that is not installed."""

    def __init__(self, command: str, package: str) -> None:
        remedy = "install latchkey[node]" if package not in _OWN_PACKAGES else "reinstall latchkey"
        super().__init__(f"latchkey {command} needs the package {package}, which is not installed: {remedy}")
        self.command = command
        self.package = package


def commands() -> dict[str, EntryPoint]:
    """Return the installed subcommands by name, sorted."""
    return {entry.name: entry for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name)}


def summary(entry: EntryPoint) -> str:
    """Return the first line of the docstring of a subcommand's module without importing it, or nothing."""
    try:
        spec = importlib.util.find_spec(entry.module)
    except ModuleNotFoundError:
        return ""
    if spec is None or spec.origin is None or not Path(spec.origin).is_file():
        return ""
    docstring = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
    return docstring.split("\n", maxsplit=1)[0]


def overview(available: dict[str, EntryPoint]) -> str:
    """Return the help page: every subcommand with its summary."""
    width = max(map(len, available), default=0)
    lines = [f"  {name:{width}}  {summary(entry)}".rstrip() for name, entry in available.items()]
    return "\n".join(["usage: latchkey COMMAND [OPTIONS]", "", *lines, "", "latchkey COMMAND --help tells more."])


def unknown(name: str, available: dict[str, EntryPoint]) -> str:
    """Return the message for a subcommand that does not exist: the closest one, and all there are."""
    close = difflib.get_close_matches(name, available, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    return f"latchkey: unknown command {name!r}{hint}\ncommands: {', '.join(available)}"


def run(entry: EntryPoint, arguments: Sequence[str]) -> int:
    """Load one subcommand and run it. Raises CommandNotInstalled when what it imports is missing."""
    try:
        command = entry.load()
    except ModuleNotFoundError as error:
        missing = (error.name or entry.module).split(".")[0]
        raise CommandNotInstalled(entry.name, missing) from error
    code: int = command(list(arguments))
    sys.stdout.flush()
    return code


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``latchkey`` with ``argv`` (default: the process's arguments) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    available = commands()
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(overview(available), file=sys.stdout if arguments else sys.stderr)
        return OK if arguments else USAGE
    name, rest = arguments[0], arguments[1:]
    if name in ("-V", "--version"):
        print(f"latchkey {version('latchkey')}")
        return OK
    if name not in available:
        print(unknown(name, available), file=sys.stderr)
        return USAGE
    try:
        return run(available[name], rest)
    except LatchkeyError as error:
        if os.environ.get(DEBUG):
            raise
        print(f"latchkey {name}: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes stdout once more at exit; without a place to write to it would complain there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OUTPUT_CLOSED


if __name__ == "__main__":
    sys.exit(main())
