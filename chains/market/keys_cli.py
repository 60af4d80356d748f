"""List the licences that a batch won, open their keys and keep them in the keyring."""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from chains.market import keyring, recovery_copy
from chains.market.amounts import show_ticks
from chains.market.bidder import Bidder
from chains.market.connection import OpenMarket, add_network_options, home_of, open_market
from chains.market.files import to_hex
from chains.market.licences import LicenceState
from chains.market.market import phase_word
from chains.market.output import Json, counted, emit, moment, table
from chains.market.passphrase import add_passphrase_option, secret_of

KEYRING = "keyring.json"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey keys`."""
    parser = argparse.ArgumentParser(prog="latchkey keys", description=__doc__)
    parser.add_argument("recovery", type=Path, metavar="FILE", help="recovery file of the batch")
    parser.add_argument("--keyring", type=Path, metavar="FILE", help="where to keep opened keys (default: in --home)")
    parser.add_argument(
        "--show-secrets", action="store_true", help="also print the credential of each licence, for other tools"
    )
    add_passphrase_option(parser)
    add_network_options(parser)
    return parser


def main(argv: Sequence[str], opened: OpenMarket = open_market) -> int:
    """Run `latchkey keys`; returns 1 if a key is bad or missing, else 0."""
    return asyncio.run(_run(build_parser().parse_args(argv), opened))


async def _run(options: argparse.Namespace, opened: OpenMarket) -> int:
    recovery = recovery_copy.read(options.recovery, secret_of(options))
    path = options.keyring or home_of(options) / KEYRING
    async with opened(options, None) as market:
        bidder = Bidder(market, home=home_of(options))
        round_ = await bidder.round(recovery.round)
        # Licences follow from finalized results alone: at the newest block there may be none yet where some are coming.
        settled = await market.round(recovery.round, "finalized")
        found = await bidder.licences(recovery)
    final = settled is not None and settled.done
    entries = {
        licence.name: keyring.entry_of(recovery, licence) for licence in found if licence.state is LicenceState.OPENED
    }
    added = keyring.add(path, entries.values()) if entries else 0
    counts = Counter(licence.state for licence in found)
    secrets = {name: entry.credential().hex() if options.show_secrets else None for name, entry in entries.items()}
    value: Json = {
        "round": str(recovery.round),
        "phase": phase_word(round_.phase),
        "final": final,
        "keyring": str(path),
        "added": added,
        "counts": {state.value: counts[state] for state in LicenceState},
        "licences": [
            {
                "licence": licence.name,
                "device": to_hex(licence.lot.device),
                "price_ticks": licence.price,
                "state": licence.state.value,
                "problem": licence.problem,
                "month": licence.lot.month,
                "term_start": licence.term_start,
                "term_end": licence.term_end,
                **({"credential": secrets[licence.name]} if secrets.get(licence.name) else {}),
            }
            for licence in found
        ],
    }
    header = ["licence", "device", "price", "key", "good from", "good until"]
    rows = [
        [
            licence.name,
            to_hex(licence.lot.device),
            show_ticks(licence.price),
            licence.state.value,
            moment(licence.term_start),
            moment(licence.term_end),
            *([secrets.get(licence.name) or "-"] if options.show_secrets else []),
        ]
        for licence in found
    ]
    if options.show_secrets:
        header.append("credential")
    lines = [f"round {recovery.round}, {phase_word(round_.phase)}: {counted(len(found), 'licence')} won"]
    if found:
        lines += ["", *table(header, rows)]
    lines += [f"{licence.name}: {licence.state.value}: {licence.problem}" for licence in found if licence.problem]
    if entries:
        lines.append(
            f"{counted(len(entries), 'key')} in {path} ({added} new); fetch the data: latchkey data pull --out DIR"
        )
    elif not found and not final:
        lines.append("the results are not final yet: try again when clearing is over")
    emit(value, lines, as_json=options.json)
    return 1 if counts[LicenceState.BAD] or counts[LicenceState.MISSING] else 0
