"""Watchers on the command line of `latchkey bid`: who is asked to reveal, and what each of them says."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from chains.crypto.keys import PrivateKey
from chains.crypto.opening import SHARES
from chains.market import watching
from chains.market.errors import CommandFailed
from chains.market.market import Round
from chains.market.output import Json
from chains.market.recovery_file import RecoveryFile
from chains.market.watching import Told


def add_watcher_option(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add --watcher to a step that hands an opening over."""
    parser.add_argument(
        "--watcher",
        metavar="URL",
        action="append",
        default=[],
        required=required,
        help="given three times: hand a share of the opening to each, any two of whom reveal, and can read your bids "
        "together; given once: hand over all of it, so this watcher can read your bids from then on",
    )


def add_asked_option(parser: argparse.ArgumentParser) -> None:
    """Add --watcher to a step that asks what became of an opening."""
    parser.add_argument(
        "--watcher",
        metavar="URL",
        action="append",
        default=[],
        help="ask this watcher too what became of the opening; may be repeated",
    )


def check_watchers(parser: argparse.ArgumentParser, urls: Sequence[str]) -> None:
    """End with a usage error unless none, one or three watchers are named."""
    count = len(set(urls))
    if len(urls) not in (0, 1, SHARES) or count != len(urls):
        parser.error(f"--watcher is given {len(urls)} times for {count} watchers; name one, or {SHARES} different ones")


async def hand_over(urls: Sequence[str], recovery: RecoveryFile, key: PrivateKey, round_: Round) -> list[Told]:
    """Hand the opening over until the round's disputes end: phases may last longer than their times."""
    expiry = round_.deadlines.dispute_end
    match urls:
        case []:
            return []
        case [url]:
            return [
                await watching.hand_over(url, watching.request_of(recovery, key, expiry=expiry), watching.over_http)
            ]
        case _:
            await watching.check_three(urls, recovery, watching.over_http)
            bodies = watching.share_requests_of(recovery, key, expiry=expiry)
            return await watching.hand_over_shares(urls, bodies, recovery, watching.over_http)


def watched(urls: Sequence[str], told: Sequence[Told]) -> list[Json]:
    """Return what each watcher said, as JSON."""
    return [
        {"url": url, "problem": str(each)}
        if isinstance(each, CommandFailed)
        else {"url": url, "state": each.state, "can_read": each.can_read, "lacks": each.lacks or None}
        for url, each in zip(urls, told, strict=True)
    ]


def watched_lines(urls: Sequence[str], told: Sequence[Told]) -> list[str]:
    """Return what each watcher said, with the words that must stand beside it."""
    lines = []
    for url, each in zip(urls, told, strict=True):
        if isinstance(each, CommandFailed):
            lines.append(str(each))
        elif each.can_read:
            lines.append(f"watcher {url}: {each.state}; {watching.NOTICE}")
        else:
            share = ", a share" if each.lacks else ""
            lines.append(f"watcher {url}: {each.state}{share}" + (f" ({each.reason})" if each.reason else ""))
    if any(isinstance(each, watching.WatcherAnswer) and each.lacks for each in told):
        lines.append(watching.SHARE_NOTICE)
    return lines
