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

from chains.base.addresses import Address
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market.conform.clauses import Clause, Need
from chains.market.conform.errors import BadOption
from chains.market.conform.hearing import Hearing, listening
from chains.market.conform.peer_checks import PEER_CLAUSES, PeerClause, judge_peer
from chains.market.conform.report import INCOMPLETE, VIOLATED, Finding, Report
from chains.market.conform.runner import judge, registry
from chains.market.conform.site import Licence, Means
from chains.market.conform.visitor import Visitor

_LICENCE = re.compile(r"(\d{1,20}-\d{1,5}-\d):([0-9a-f]{64})")
FLOOD_LIMIT = 100_000
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
    parser.add_argument(
        "--flood",
        type=int,
        default=0,
        metavar="N",
        help="send the gateway up to N requests at once, to see its limit",
    )
    parser.add_argument("--only", action="append", metavar="PATTERN", help="judge these clauses, such as 'td.*'")
    listen = parser.add_argument_group("playing gateway and ledger")
    listen.add_argument(
        "--listen",
        action="store_true",
        help="wait for the device at URL to enrol and check in, sell it, and judge it as a peer and in its term",
    )
    listen.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    listen.add_argument("--port", type=int, default=0, metavar="PORT", help="port to listen on (a free one)")
    listen.add_argument("--certifier", metavar="ADDRESS", help="who certified the device (the devnet's certifier 0)")
    listen.add_argument(
        "--required", type=int, default=0, metavar="MASK", help="attributes that the model requires, as a mask (0)"
    )
    listen.add_argument("--maxima", metavar="HEX", help="largest code of each of the 32 attributes (255 each)")
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
        heard = [clause for clause in PEER_CLAUSES.values() if matches(clause.name, options.only or ["*"])]
        print_clauses(clauses, heard, as_json=options.json)
        return 0
    if options.url is None:
        parser.error("a URL is needed, unless with --list")
    if not 0 < options.patience <= 3_600:
        parser.error("--patience must be in 0..3600")
    if not 0 <= options.flood <= FLOOD_LIMIT:
        parser.error(f"--flood must be in 0..{FLOOD_LIMIT}")

    def told(finding: Finding) -> None:
        if sys.stderr.isatty():
            print(f"{finding.verdict.value:14}  {finding.clause}", file=sys.stderr)

    if options.listen:
        report = asyncio.run(hear(hearing_of(options), options, clauses))
    else:
        report = asyncio.run(judge(options.url, means_of(options), clauses=clauses, told=told))
    if options.junit is not None:
        options.junit.write_text(report.to_junit(), encoding="utf-8")
    print(json.dumps(report.to_json()) if options.json else "\n".join(report.lines(verbose=options.verbose)))
    return report.exit_code(complete=options.complete)


async def hear(hearing: Hearing, options: argparse.Namespace, clauses: Sequence[Clause]) -> Report:
    """Play gateway and ledger for the device at options.url; return the findings as a peer, then those in its term.

    Raises BadOption when the port cannot be had.
    """
    found: list[Finding] = []
    async with Visitor() as visitor, listening(hearing, options.host, options.port) as url:
        print(f"gateway and ledger at {url}: begin with {url}/setup", file=sys.stderr, flush=True)

        async def in_term() -> None:
            means = Means(
                licence=hearing.evidence.licences[0],
                content_key=hearing.evidence.content_keys[0],
                owner_token=await hearing.owner_token(visitor),
                foreign=hearing.foreign_licence(),
                patience=min(options.patience, 20.0),
            )
            found.extend((await judge(hearing.thing, means, clauses=clauses)).findings)

        await hearing.run(visitor, in_term)
    heard = [entry for entry in judge_peer(hearing) if matches(entry.clause, options.only or ["*"])]
    return Report(target=hearing.thing, findings=(*heard, *found))


def hearing_of(options: argparse.Namespace) -> Hearing:
    """Return the hearing that the options describe. Raises BadOption."""
    maxima = _hex_option("--maxima", options.maxima, 32) if options.maxima else b"\xff" * 32
    certifier = address_of(role_key("certifier"))
    if options.certifier:
        certifier = Address(_hex_option("--certifier", options.certifier, 20))
    if not 0 <= options.required < 1 << 32:
        raise BadOption(option="--required", reason="must be a mask of 32 bits")
    return Hearing(
        owner=role_key("owner"),
        gateway=address_of(role_key("gateway")),
        certifier=certifier,
        required=options.required,
        maxima=maxima,
        thing=options.url,
        patience=options.patience,
    )


def _hex_option(option: str, text: str, length: int) -> bytes:
    if not re.fullmatch(f"0x[0-9a-fA-F]{{{2 * length}}}", text):
        raise BadOption(option=option, reason=f"must be {length} bytes in 0x-hex")
    return bytes.fromhex(text[2:])


def matches(name: str, patterns: Sequence[str]) -> bool:
    """Tell whether a clause's name matches one of the patterns."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def chosen(patterns: Sequence[str]) -> list[Clause]:
    """Return the clauses whose names match one of the patterns. Raises BadOption when a pattern matches none."""
    clauses = registry()
    names = [*(clause.name for clause in clauses), *PEER_CLAUSES]
    for pattern in patterns:
        if not fnmatch.filter(names, pattern):
            raise BadOption(
                option="--only", reason=f"no clause is named {pattern!r}; `latchkey conform --list` names all"
            )
    return [clause for clause in clauses if matches(clause.name, patterns)]


def print_clauses(clauses: Sequence[Clause], heard: Sequence[PeerClause], *, as_json: bool) -> None:
    """Print name, text, place and needs of clauses; those of --listen need just that."""
    rows: list[dict[str, object]] = []
    every: list[Clause | PeerClause] = [*clauses, *heard]
    for clause in every:
        needs = ["listen"] if isinstance(clause, PeerClause) else sorted(_words(need) for need in clause.needs)
        row: dict[str, object] = {
            "clause": clause.name,
            "text": clause.text,
            "where": clause.where,
            "remedy": clause.remedy,
        }
        rows.append(row | {"needs": needs})
    if as_json:
        print(json.dumps(rows))
        return
    for row in rows:
        print(f"{row['clause']}\n    {row['text']}\n    {row['where']}")


def _words(need: Need) -> str:
    return need.name.lower().replace("_", " ")


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
        flood=options.flood,
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
