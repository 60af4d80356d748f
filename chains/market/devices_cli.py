"""List the devices of a round that match a filter, straight from verified leaves."""

from __future__ import annotations

import argparse
import asyncio
from collections import Counter
from collections.abc import Sequence

from chains.auction.life_cycle import Phase
from chains.market.amounts import show_ticks
from chains.market.bidder import Bidder
from chains.market.columns import columns_of
from chains.market.connection import OpenMarket, add_network_options, home_of, open_market
from chains.market.errors import CommandFailed
from chains.market.files import to_hex
from chains.market.lots import Lot, VerifiedLots
from chains.market.market import Round, phase_word
from chains.market.output import Json, counted, emit, moment, table
from chains.market.query import parse
from chains.metadata import schema

DEFAULT_ROWS = 50
MAX_TABLE_ATTRIBUTES = 6


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey devices`."""
    parser = argparse.ArgumentParser(prog="latchkey devices", description=__doc__)
    parser.add_argument(
        "--where", default="", metavar="FILTER", help="such as 'household >= 3 and region in (DE1, DE2)'"
    )
    parser.add_argument(
        "--round",
        "--epoch",
        type=int,
        metavar="N",
        help="number of the round, which is that of its epoch (default: newest)",
    )
    parser.add_argument("--count", metavar="ATTRIBUTE", help="also count the matching devices by this attribute")
    parser.add_argument(
        "--limit", type=int, default=DEFAULT_ROWS, metavar="N", help=f"rows of the table (default {DEFAULT_ROWS})"
    )
    add_network_options(parser)
    return parser


def main(argv: Sequence[str], opened: OpenMarket = open_market) -> int:
    """Run `latchkey devices`; returns the exit code."""
    return asyncio.run(_run(build_parser().parse_args(argv), opened))


def matching(lots: VerifiedLots, text: str) -> list[Lot]:
    """Return the lots that pass a filter, in lot order; raises `QueryError`."""
    family = lots.lots[0].family if lots.lots else 0
    wanted = parse(text, columns_of(family))
    return [lot for lot in lots.lots if wanted.matches(lot)]


async def _run(options: argparse.Namespace, opened: OpenMarket) -> int:
    async with opened(options, None) as market:
        bidder = Bidder(market, home=home_of(options))
        round_ = await bidder.round(options.round)
        lots = await bidder.lots(round_)
    found = matching(lots, options.where)
    counts = _counts(found, options.count)
    emit(_as_json(round_, lots, found, counts), _as_text(options, round_, lots, found, counts), as_json=options.json)
    return 0


def _counts(found: Sequence[Lot], attribute: str | None) -> dict[str, int]:
    if attribute is None or not found:
        return {}
    if found[0].family not in schema.FAMILIES:
        raise CommandFailed(f"family {found[0].family} has no attribute schema, --count needs one")
    wanted = schema.load(found[0].family).attribute(attribute)
    codes = Counter(lot.attributes[wanted.position] for lot in found)
    return {wanted.label_of(code): count for code, count in sorted(codes.items())}


def attributes_of(lot: Lot) -> dict[str, schema.Value]:
    """Return what a lot states, by name; empty for a family without a schema."""
    return schema.load(lot.family).decode(lot.attributes) if lot.family in schema.FAMILIES else {}


def _as_json(round_: Round, lots: VerifiedLots, found: Sequence[Lot], counts: dict[str, int]) -> Json:
    return {
        "round": str(round_.number),
        "month": round_.month,
        "phase": phase_word(round_.phase),
        "leaf_root": to_hex(lots.leaf_root),
        "terms_head": to_hex(lots.terms_head),
        "verified": True,
        "lots": len(lots.lots),
        "matching": len(found),
        "counts": counts,
        "devices": [
            {
                "lot": lot.number,
                "device": to_hex(lot.device),
                "owner": to_hex(lot.owner),
                "gateway": to_hex(lot.gateway),
                "gateway_url": lot.gateway_url,
                "model": lot.model,
                "category": schema.FAMILIES.get(lot.family, str(lot.family)),
                "reserve_ticks": lot.reserve,
                "licences": lot.licences,
                "attributes": attributes_of(lot),
            }
            for lot in found
        ],
    }


def _as_text(
    options: argparse.Namespace, round_: Round, lots: VerifiedLots, found: Sequence[Lot], counts: dict[str, int]
) -> list[str]:
    lines = [
        f"round {round_.number}, month {round_.month}, {phase_word(round_.phase)}"
        + (f" until {moment(round_.deadlines.commit_end)}" if round_.phase is Phase.COMMIT else ""),
        f"{len(found)} of {counted(len(lots.lots), 'device')} match; all lots verified against the round's roots",
    ]
    if counts:
        lines += ["", *table(("devices", options.count), [(str(count), label) for label, count in counts.items()])]
    shown = found[: max(0, options.limit)]
    if shown:
        stated = Counter(name for lot in shown for name in attributes_of(lot))
        names = [name for name in _attribute_names(shown[0]) if stated[name]][:MAX_TABLE_ATTRIBUTES]
        rows = [
            (
                str(lot.number),
                to_hex(lot.device),
                str(lot.model),
                "free" if lot.reserve == 0 else show_ticks(lot.reserve),
                str(lot.licences),
                *(str(attributes_of(lot).get(name, "-")) for name in names),
            )
            for lot in shown
        ]
        lines += ["", *table(("lot", "device", "model", "reserve", "licences", *names), rows)]
    if len(found) > len(shown):
        lines.append(f"... and {len(found) - len(shown)} more: --limit shows more rows, --json all of them")
    return lines


def _attribute_names(lot: Lot) -> list[str]:
    if lot.family not in schema.FAMILIES:
        return []
    return [attribute.name for attribute in schema.load(lot.family).attributes]
