"""Judge a device by the specification, clause by clause."""

from __future__ import annotations

import argparse
import asyncio
import fnmatch
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.market.conform.clauses import Clause
from chains.market.conform.errors import BadOption
from chains.market.conform.report import INCOMPLETE, VIOLATED, Finding
from chains.market.conform.runner import judge, registry
from chains.market.conform.site import Licence, Means

_LICENCE = re.compile(r"(\d{1,20}-\d{1,5}-\d):([0-9a-f]{64})")
_CODES = f"""exit status:
  0    every clause that applied is met
  1    the device could not be judged: the reason is on stderr
  2    wrong usage
  {VIOLATED}    at least one clause is violated
  {INCOMPLETE}    no clause is violated, but with --complete some did not apply

A secret may be given as @FILE, which keeps it out of the list of processes. With --owner-token the kit writes
properties and puts them back, and invokes every action and cancels it where that is possible: use a device that
may be played with."""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey conform`."""
    parser = argparse.ArgumentParser(
        prog="latchkey conform",
        description=__doc__,
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("url", nargs="?", metavar="URL", help="the Thing, or its gateway (then its first Thing)")
    parser.add_argument("--credential", metavar="LICENCE:KEY", help="a licence in its term, as 17-3-0:64 hex digits")
    parser.add_argument("--content-key", metavar="HEX", help="content key of that licence, to open sealed answers")
    parser.add_argument("--owner-token", metavar="TOKEN", help="the owner's token, to write and invoke")
    parser.add_argument("--expired", metavar="LICENCE:KEY", help="a licence of the device whose term is over")
    parser.add_argument("--foreign", metavar="LICENCE:KEY", help="a licence of another device")
    parser.add_argument(
        "--patience", type=float, default=20.0, metavar="SECONDS", help="longest wait for something to happen (20)"
    )
    parser.add_argument("--only", action="append", metavar="PATTERN", help="judge these clauses, such as 'td.*'")
    parser.add_argument("--list", action="store_true", help="list the clauses and judge nothing")
    parser.add_argument("--complete", action="store_true", help="count a clause that does not apply as a failure")
    parser.add_argument("--verbose", action="store_true", help="also name the clauses that are met or do not apply")
    parser.add_argument("--json", action="store_true", help="print the report as one line of JSON")
    parser.add_argument("--junit", type=Path, metavar="FILE", help="also write the report as JUnit XML")
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey conform`; returns the exit code that the help page lists."""
    parser = build_parser()
    options = parser.parse_args(argv)
    clauses = chosen(options.only or ["*"])
    if options.list:
        print_clauses(clauses, as_json=options.json)
        return 0
    if options.url is None:
        parser.error("a URL is needed, unless with --list")
    if not 0 < options.patience <= 3_600:
        parser.error("--patience must be in 0..3600")

    def told(finding: Finding) -> None:
        if sys.stderr.isatty():
            print(f"{finding.verdict.value:14}  {finding.clause}", file=sys.stderr)

    report = asyncio.run(judge(options.url, means_of(options), clauses=clauses, told=told))
    if options.junit is not None:
        options.junit.write_text(report.to_junit(), encoding="utf-8")
    print(json.dumps(report.to_json()) if options.json else "\n".join(report.lines(verbose=options.verbose)))
    return report.exit_code(complete=options.complete)


def chosen(patterns: Sequence[str]) -> list[Clause]:
    """Return the clauses whose names match one of the patterns. Raises BadOption when a pattern matches none."""
    clauses = registry()
    for pattern in patterns:
        if not fnmatch.filter([clause.name for clause in clauses], pattern):
            raise BadOption(
                option="--only", reason=f"no clause is named {pattern!r}; `latchkey conform --list` names all"
            )
    return [clause for clause in clauses if any(fnmatch.fnmatchcase(clause.name, pattern) for pattern in patterns)]


def print_clauses(clauses: Sequence[Clause], *, as_json: bool) -> None:
    """Print name, text, place and needs of clauses."""
    if as_json:
        rows = [
            {
                "clause": clause.name,
                "text": clause.text,
                "where": clause.where,
                "remedy": clause.remedy,
                "needs": sorted(need.name.lower().replace("_", " ") for need in clause.needs),
            }
            for clause in clauses
        ]
        print(json.dumps(rows))
        return
    for clause in clauses:
        print(f"{clause.name}\n    {clause.text}\n    {clause.where}")


def means_of(options: argparse.Namespace) -> Means:
    """Return what the options give the kit. Raises BadOption, which never repeats a secret."""
    content_key = _secret("--content-key", options.content_key)
    if content_key is not None and not re.fullmatch("[0-9a-f]{64}", content_key):
        raise BadOption(option="--content-key", reason="must be 64 lower-case hexadecimal digits")
    return Means(
        licence=_licence("--credential", options.credential),
        content_key=None if content_key is None else bytes.fromhex(content_key),
        owner_token=_secret("--owner-token", options.owner_token),
        expired=_licence("--expired", options.expired),
        foreign=_licence("--foreign", options.foreign),
        patience=options.patience,
    )


def _secret(option: str, text: str | None) -> str | None:
    if text is None or not text.startswith("@"):
        return text
    try:
        return Path(text[1:]).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(option=option, reason=f"the file {text[1:]} cannot be read: {error}") from None


def _licence(option: str, text: str | None) -> Licence | None:
    secret = _secret(option, text)
    if secret is None:
        return None
    match = _LICENCE.fullmatch(secret)
    if match is None:
        raise BadOption(option=option, reason="must be ROUND-LOT-RANK:KEY, the key 64 lower-case hexadecimal digits")
    return Licence(name=match.group(1), credential=bytes.fromhex(match.group(2)))
