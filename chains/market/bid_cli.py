"""Plan, seal, reveal and look after a batch of bids."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from pathlib import Path

from chains.market import group_rules, recovery_copy, watching
from chains.market import plan as plans
from chains.market.account import add_key_options, require_key
from chains.market.amounts import MAX_BID_TICKS, parse_bid, parse_percent, parse_ticks, show_ticks, show_wei
from chains.market.bidder import REVEAL_TIMEOUT_SECONDS, Bidder
from chains.market.connection import OpenMarket, add_network_options, home_of, open_market
from chains.market.devices_cli import matching
from chains.market.errors import BadFile, CommandFailed
from chains.market.files import to_hex
from chains.market.group_rules import GroupRules
from chains.market.lots import Lot
from chains.market.market import Round, Sent, phase_word
from chains.market.output import Json, counted, emit, moment
from chains.market.passphrase import add_passphrase_option, secret_of
from chains.market.plan import Plan, Priced
from chains.market.recovery_file import RecoveryFile, SlotState
from chains.market.watch_cli import (
    add_asked_option,
    add_watcher_option,
    check_watchers,
    hand_over,
    watched,
    watched_lines,
)

_STATES = {
    SlotState.UNREAD: "the auction chain could not be asked: nothing is known, ask again",
    SlotState.NONE: "the chain has no batch of this bidder in the round: run `latchkey bid seal` again",
    SlotState.READY: "sealed and on the chain, not revealed yet: run `latchkey bid reveal --wait`",
    SlotState.REVEALED: "revealed: results follow, then `latchkey keys`",
    SlotState.MISMATCH: "the chain holds ANOTHER batch of this bidder: this file must not be used for it",
}
_MOST_NAMED = 5


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey bid`."""
    parser = argparse.ArgumentParser(prog="latchkey bid", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True, metavar="STEP")

    plan = steps.add_parser("plan", help="choose devices and prices, write a plan file", description="Write a plan.")
    plan.add_argument("--where", default="", metavar="FILTER", help="devices to bid on (default: all)")
    plan.add_argument("--round", type=int, metavar="N", help="number of the round (default: newest)")
    price = plan.add_mutually_exclusive_group(required=True)
    price.add_argument("--max-price", metavar="DTX", help="pay at most this for each device, such as 1.500")
    price.add_argument(
        "--reserve-plus", metavar="PERCENT", help="pay at most the device's reserve plus this, such as 20"
    )
    price.add_argument("--prices", type=Path, metavar="FILE", help="CSV with the columns device,price")
    plan.add_argument(
        "--groups",
        type=Path,
        metavar="FILE",
        help="with --reserve-plus: CSV with the columns percent,ceiling and model or an attribute; "
        "what a group has instead",
    )
    plan.add_argument("--budget", required=True, metavar="DTX", help="pay at most this for all devices together")
    plan.add_argument("--max-devices", type=int, metavar="N", help="win at most so many devices (default: all bid on)")
    plan.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write the plan")
    add_network_options(plan)

    seal = steps.add_parser("seal", help="encrypt a plan and commit it", description="Seal a plan and commit it.")
    seal.add_argument("plan", type=Path, metavar="PLAN")
    seal.add_argument("--recovery", type=Path, metavar="FILE", help="recovery file (default: PLAN with .recovery.json)")
    seal.add_argument(
        "--lock",
        choices=("auto", "vault"),
        default="auto",
        help="auto: next power of two of the budget; vault: all of it",
    )
    add_watcher_option(seal, required=False)
    add_key_options(seal)
    add_network_options(seal)

    reveal = steps.add_parser("reveal", help="open a committed batch", description="Open a committed batch.")
    reveal.add_argument("recovery", type=Path, metavar="FILE")
    reveal.add_argument("--wait", action="store_true", help="wait until the reveal is safe and open, then send it")
    reveal.add_argument(
        "--patience",
        type=float,
        default=REVEAL_TIMEOUT_SECONDS,
        metavar="S",
        help="with --wait: seconds to wait at most",
    )
    add_passphrase_option(reveal)
    add_key_options(reveal)
    add_network_options(reveal)

    watch = steps.add_parser(
        "watch",
        help="let a watcher reveal a committed batch",
        description="Hand the opening of a committed batch to watchers, who reveal it while you sleep: a share to each "
        "of three, any two of which reveal and can read the bids together, or all of it to one, who can read the bids "
        "from then on.",
    )
    watch.add_argument("recovery", type=Path, metavar="FILE")
    add_watcher_option(watch, required=True)
    add_passphrase_option(watch)
    add_key_options(watch)
    add_network_options(watch)

    status = steps.add_parser("status", help="say where a batch stands", description="Say where a batch stands.")
    status.add_argument("recovery", type=Path, metavar="FILE")
    add_asked_option(status)
    add_passphrase_option(status)
    add_network_options(status)
    return parser


def main(argv: Sequence[str], opened: OpenMarket = open_market) -> int:
    """Run `latchkey bid`; returns the exit code: `status` gives 1 for the states unread and mismatch."""
    parser = build_parser()
    options = parser.parse_args(argv)
    if options.step in ("seal", "watch"):
        check_watchers(parser, options.watcher)
    run = {"plan": _plan, "seal": _seal, "reveal": _reveal, "watch": _watch, "status": _status}[options.step]
    return asyncio.run(run(options, opened))


# -- plan


async def _plan(options: argparse.Namespace, opened: OpenMarket) -> int:
    budget = parse_ticks(options.budget, name="--budget")
    if budget == 0:
        raise CommandFailed("--budget is 0: a batch without money wins nothing; leave it out or give an amount")
    if options.groups is not None and options.reserve_plus is None:
        raise CommandFailed("--groups says what groups have instead of --reserve-plus: give that too, or leave it out")
    prices = plans.read_prices(options.prices) if options.prices is not None else {}
    async with opened(options, None) as market:
        bidder = Bidder(market, home=home_of(options))
        round_ = await bidder.round(options.round)
        lots = await bidder.lots(round_)
        found = matching(lots, options.where)
        family = lots.lots[0].family if lots.lots else 0
        groups = None if options.groups is None else group_rules.read(options.groups, family)
        priced = _priced(options, found, prices, groups)
        made = Plan(
            metadata_chain_id=market.metadata_chain_id,
            auction_chain_id=market.auction_chain_id,
            contract=market.contract,
            round=round_.number,
            filter=options.where,
            leaf_root=lots.leaf_root,
            terms_head=lots.terms_head,
            budget=budget,
            max_devices=_cap(options.max_devices, len(priced.bids)),
            bids=priced.bids,
        )
    unknown = sorted(set(prices) - lots.by_device.keys())
    if unknown:
        raise BadFile(
            path=str(options.prices),
            field=to_hex(unknown[0]),
            reason=f"is not in round {round_.number}" + (f", nor are {len(unknown) - 1} more" if unknown[1:] else ""),
            remedy="take these lines out",
        )
    if not priced.bids:
        raise CommandFailed(
            f"nothing to bid on in round {round_.number}: {len(found)} of {counted(len(lots.lots), 'device')} match, "
            f"{priced.reserve_above_price} of them ask more than the price and {priced.not_for_sale} are not for sale"
        )
    plans.write(options.out, made)
    value, lines = _plan_shown(options, made, priced, round_, len(found))
    empty = [] if groups is None else sorted(set(groups.own) - {groups.group_of(lot) for lot in found})
    if groups is not None and empty:
        named = ", ".join(groups.name_of(group) for group in empty[:_MOST_NAMED])
        more = f" and {len(empty) - _MOST_NAMED} more" if len(empty) > _MOST_NAMED else ""
        lines.append(f"no device that matches is in these groups of {options.groups}: {groups.column} {named}{more}")
    emit({**value, "groups_without_devices": len(empty)}, lines, as_json=options.json)
    return 0


def _priced(
    options: argparse.Namespace, found: Sequence[Lot], prices: dict[bytes, int], groups: GroupRules | None
) -> Priced:
    if options.max_price is not None:
        return plans.one_price(found, parse_bid(options.max_price, name="--max-price"))
    if options.reserve_plus is not None:
        percent = parse_percent(options.reserve_plus, name="--reserve-plus")
        own_of = groups.of if groups is not None else lambda _: None
        return plans.reserve_plus(found, percent, MAX_BID_TICKS, own_of)
    return plans.price_list(found, prices)


def _cap(wanted: int | None, devices: int) -> int:
    cap = max(1, devices) if wanted is None else wanted
    if not 1 <= cap <= plans.MAX_DEVICES:
        raise CommandFailed(f"--max-devices is {cap}, it must be 1..{plans.MAX_DEVICES}")
    return cap


def _plan_shown(
    options: argparse.Namespace, made: Plan, priced: Priced, round_: Round, matched: int
) -> tuple[Json, list[str]]:
    total = sum(made.bids.values())
    value: Json = {
        "plan": str(options.out),
        "round": str(made.round),
        "phase": phase_word(round_.phase),
        "matching": matched,
        "bids": len(made.bids),
        "reserve_above_price": priced.reserve_above_price,
        "not_for_sale": priced.not_for_sale,
        "budget_ticks": str(made.budget),
        "max_devices": made.max_devices,
        "sum_of_bids_ticks": str(total),
        "budget_binds": total > made.budget,
    }
    lines = [
        f"round {made.round}: bids on {counted(len(made.bids), 'device')} of {matched} that match",
        f"budget {show_ticks(made.budget)} DTX, at most {counted(made.max_devices, 'device')}",
        f"all bids together {show_ticks(total)} DTX" + (": the budget will bind" if total > made.budget else ""),
    ]
    if priced.reserve_above_price:
        lines.append(f"left out: {counted(priced.reserve_above_price, 'device')} whose reserve is above the price")
    if priced.not_for_sale:
        lines.append(f"left out: {counted(priced.not_for_sale, 'device')} not for sale")
    lines.append(f"written to {options.out}; seal it before {moment(round_.deadlines.commit_end)}")
    return value, lines


# -- seal


async def _seal(options: argparse.Namespace, opened: OpenMarket) -> int:
    key = require_key(options)
    plan = plans.read(options.plan)
    path = options.recovery or options.plan.with_suffix(".recovery.json")
    async with opened(options, key) as market:
        bidder = Bidder(market, home=home_of(options), key=key)
        done = await bidder.seal(plan, path, whole_vault=options.lock == "vault")
        round_ = await bidder.round(plan.round)
    held = await hand_over(options.watcher, done.recovery, key, round_)
    value: Json = {
        "round": str(plan.round),
        "slot": done.slot.number,
        "bidder": to_hex(done.recovery.bidder),
        "lock_ticks": str(done.slot.lock),
        "recovery_file": str(path),
        "commit_hash": to_hex(done.recovery.commit_hash),
        "resumed": done.resumed,
        "deposit": _sent(done.deposit),
        "commit": _sent(done.commit),
        "reveal_from": round_.deadlines.reveal_start,
        "watchers": watched(options.watcher, held),
    }
    lines = [
        f"round {plan.round}: sealed in slot {done.slot.number}, {show_ticks(done.slot.lock)} DTX locked"
        + ("" if done.commit else " (it was on the chain already)"),
        f"recovery file {path}: keep it, and a copy of it, until the data is downloaded; who has it can open the batch",
        *watched_lines(options.watcher, held),
    ]
    if not held:
        lines.append(f"reveal from {moment(round_.deadlines.reveal_start)} on: latchkey bid reveal {path} --wait")
    emit(value, lines, as_json=options.json)
    return 0


def _sent(sent: Sent | None) -> Json | None:
    if sent is None:
        return None
    return {"transaction": to_hex(sent.transaction_hash), "block": sent.block_number, "gas": sent.gas_used}


# -- reveal and status


async def _reveal(options: argparse.Namespace, opened: OpenMarket) -> int:
    key = require_key(options)
    recovery = recovery_copy.read(options.recovery, secret_of(options))
    async with opened(options, key) as market:
        bidder = Bidder(market, home=home_of(options), key=key)
        done = await bidder.reveal(recovery, wait=options.wait, patience=options.patience)
    value: Json = {
        "round": str(recovery.round),
        "slot": done.slot.number,
        "revealed": done.slot.revealed,
        "budget_ticks": str(done.slot.budget),
        "cap": done.slot.cap,
        "reveal": _sent(done.reveal),
    }
    how = "revealed" if done.reveal else "was revealed before"
    emit(value, [f"round {recovery.round}, slot {done.slot.number}: {how}"], as_json=options.json)
    return 0


async def _watch(options: argparse.Namespace, opened: OpenMarket) -> int:
    key = require_key(options)
    recovery = recovery_copy.read(options.recovery, secret_of(options))
    async with opened(options, key) as market:
        round_ = await Bidder(market, home=home_of(options), key=key).round(recovery.round)
    held = await hand_over(options.watcher, recovery, key, round_)
    value: Json = {
        "round": str(recovery.round),
        "watchers": watched(options.watcher, held),
    }
    emit(value, watched_lines(options.watcher, held), as_json=options.json)
    return 0


async def _status(options: argparse.Namespace, opened: OpenMarket) -> int:
    recovery = recovery_copy.read(options.recovery, secret_of(options))
    async with opened(options, None) as market:
        bidder = Bidder(market, home=home_of(options))
        standing = await bidder.standing(recovery)
        money = None if standing.state is SlotState.UNREAD else await market.money(recovery.bidder)
    slot, round_ = standing.slot, standing.round
    value: Json = {
        "state": standing.state.value,
        "problem": standing.problem,
        "round": str(recovery.round),
        "phase": None if round_ is None else phase_word(round_.phase),
        "bidder": to_hex(recovery.bidder),
        "slot": None if slot is None else slot.number,
        "lock_ticks": None if slot is None else str(slot.lock),
        "settled": None if slot is None else slot.paid,
        "vault_wei": None if money is None else str(money.vault),
        "wallet_wei": None if money is None else str(money.wallet),
    }
    told = [await watching.told_by(watching.ask(url, recovery, watching.over_http)) for url in options.watcher]
    value["watchers"] = watched(options.watcher, told)
    lines = [f"{standing.state.value}: {_STATES[standing.state]}"]
    if standing.problem:
        lines.append(standing.problem)
    lines.append(_batch_line(recovery))
    if round_ is not None:
        ends = round_.deadlines
        lines.append(f"round {round_.number}: {phase_word(round_.phase)}, commit ends {moment(ends.commit_end)}")
        lines.append(f"reveals are taken from {moment(ends.reveal_start)} to {moment(ends.reveal_end)} at least")
    if slot is not None:
        lines.append(f"slot {slot.number}: {show_ticks(slot.lock)} DTX locked" + (", settled" if slot.paid else ""))
    if money is not None:
        lines.append(f"vault {show_wei(money.vault)} DTX, wallet {show_wei(money.wallet)} DTX")
    lines += watched_lines(options.watcher, told)
    emit(value, lines, as_json=options.json)
    return 1 if standing.state in (SlotState.UNREAD, SlotState.MISMATCH) else 0


def _batch_line(recovery: RecoveryFile) -> str:
    bids = sum(1 for bid in recovery.bid_vector if bid)
    return (
        f"the file: round {recovery.round}, {counted(bids, 'bid')}, budget {show_ticks(recovery.budget)} DTX, at most "
        f"{counted(recovery.max_devices, 'device')}, bidder {to_hex(recovery.bidder)}"
    )
