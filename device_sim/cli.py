"""latchkey device: owners look after their devices by hand.

    latchkey device list     --gateway URL
    latchkey device status   --gateway URL DEVICE...
    latchkey device enable   --gateway URL DEVICE... --reserve TICKS --licences K KEY
    latchkey device terms    --gateway URL DEVICE... --reserve TICKS --licences K KEY
    latchkey device pause    --gateway URL DEVICE... KEY
    latchkey device token    --gateway URL DEVICE... KEY
    latchkey device withdraw --gateway URL DEVICE... --to ADDRESS [--amount DTX] KEY

KEY is `--owner-key-file FILE` (one private key, 0x-hex) or, on development networks, `--devnet-owner`, which derives
the owner's key from the public seed. `--all` stands for every device of the gateway. An owner signs with a key of its
own for each device and never needs a gas coin: the gateway relays at its cost, and keeps a fee in DTX only of a
withdrawal. Withdrawing several devices to one address links them in public: it wants `--link` before it does.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.base import addresses
from chains.base.errors import MalformedValue
from chains.base.units import format_dtx, parse_dtx
from chains.crypto.devnet_roles import WARNING
from chains.crypto.keys import PrivateKey, private_key
from device_sim.owner import Outcome, Owner, OwnerError, devnet_owner_key

KEY_LIMIT = 128


def parser() -> argparse.ArgumentParser:
    """Return the command's options."""
    made = argparse.ArgumentParser(
        prog="latchkey device", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _common(commands.add_parser("list", help="devices behind a gateway"))
    _signing(commands.add_parser("status", help="what the ledger holds of devices"), signs=False)
    for name, help_text in (("enable", "let a device check in and be sold"), ("terms", "change what an owner asks")):
        sub = _signing(commands.add_parser(name, help=help_text))
        sub.add_argument(
            "--reserve", type=int, required=True, help="lowest price of a month, ticks (0.001 DTX), 0..65535"
        )
        sub.add_argument("--licences", type=int, required=True, help="how many buyers a month at most, 0..6")
        sub.add_argument("--flags", type=int, default=0, help="flags of the terms, 0..255 (default 0)")
    _signing(commands.add_parser("pause", help="stop checking in and being sold"))
    token = _signing(commands.add_parser("token", help="get a token that opens a device to its owner"))
    token.add_argument("--seconds", type=int, default=3_600, help="how long it is good, chain time (default 3600)")
    withdraw = _signing(commands.add_parser("withdraw", help="pay out what a device has earned"))
    withdraw.add_argument("--to", required=True, help="account that receives the DTX, 0x-hex")
    withdraw.add_argument("--amount", help="DTX, fee included (default: everything)")
    withdraw.add_argument("--link", action="store_true", help="accept that one destination links several devices")
    withdraw.add_argument("--vault", default="0x" + addresses.VAULT.hex(), help="address of the vault")
    withdraw.add_argument("--auction-rpc", required=True, help="auction-chain node")
    return made


def _common(sub: argparse.ArgumentParser) -> argparse.ArgumentParser:
    sub.add_argument("--gateway", required=True, help="base URL of the gateway")
    sub.add_argument("--json", action="store_true", help="print JSON")
    return sub


def _signing(sub: argparse.ArgumentParser, *, signs: bool = True) -> argparse.ArgumentParser:
    _common(sub)
    sub.add_argument("devices", nargs="*", metavar="DEVICE", help="address of a device, 0x-hex")
    sub.add_argument("--all", action="store_true", help="every device of the gateway")
    if signs:
        sub.add_argument("--metadata-rpc", help="metadata-chain node, to read owner and nonce from")
        sub.add_argument("--device-registry", default="0x" + addresses.DEVICE_REGISTRY.hex(), help="its address")
        sub.add_argument("--owner-key-file", type=Path, help="file with the owner's private key, 0x-hex")
        sub.add_argument("--devnet-owner", action="store_true", help="derive the owner's key from the public seed")
        sub.add_argument("--deadline", type=int, default=600, help="seconds the signature is good for (default 600)")
        sub.add_argument("--timeout", type=float, default=60.0, help="seconds to wait for the relay (default 60)")
    return sub


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns 0, or 1 when a message was refused. Raises LatchkeyError."""
    options = parser().parse_args(argv)
    return asyncio.run(_run(options))


async def _run(options: argparse.Namespace) -> int:
    async with Owner(options.gateway) as owner:
        if options.command == "list":
            return show(await owner.listed(), as_json=options.json)
        listed = await owner.listed()
        chosen = _chosen(options, [str(entry["device"]) for entry in listed])
        if options.command == "status":
            return show([entry for entry in listed if entry["device"] in chosen], as_json=options.json)
        key = _key(options)
        if options.command == "token":
            return await _tokens(owner, options, chosen, key)
        if options.command == "withdraw":
            if len(chosen) > 1 and not options.link:
                raise OwnerError(
                    f"{len(chosen)} devices would be paid out to one address, which links them in public",
                    "withdraw to a fresh address each, or pass --link",
                )
            outcomes = [await _withdraw(owner, options, device, key) for device in chosen]
        else:
            known = await owner.devnet_keys() if key is None else {}
            outcomes = await owner.tell_all(
                command=options.command,
                devices=[address_option("DEVICE", device) for device in chosen],
                signers=lambda _, account: key if key is not None else known.get(account),
                metadata_rpc=needed(options.metadata_rpc, "--metadata-rpc"),
                registry=address_option("--device-registry", options.device_registry),
                terms=(getattr(options, "reserve", 0), getattr(options, "licences", 0), getattr(options, "flags", 0)),
                seconds=options.deadline,
                wait_seconds=options.timeout,
            )
    return report(outcomes, as_json=options.json)


async def _tokens(owner: Owner, options: argparse.Namespace, chosen: list[str], key: PrivateKey | None) -> int:
    found: list[dict[str, object]] = []
    for device in chosen:
        signer = key if key is not None else await devnet_owner_key(owner, device)
        found.append({"device": device, **await owner.token(address_option("DEVICE", device), signer, options.seconds)})
    if options.json:
        print(json.dumps(found))
    else:
        for entry in found:
            print(f"{entry['device']}  {entry['token']}")
    return 0


async def _withdraw(owner: Owner, options: argparse.Namespace, device: str, key: PrivateKey | None) -> Outcome:
    return await owner.withdraw(
        device=address_option("DEVICE", device),
        to=address_option("--to", options.to),
        amount=None if options.amount is None else parse_dtx(options.amount),
        key=key if key is not None else await devnet_owner_key(owner, device),
        auction_rpc=options.auction_rpc,
        vault=address_option("--vault", options.vault),
        seconds=options.deadline,
        wait_seconds=options.timeout,
    )


def _chosen(options: argparse.Namespace, listed: list[str]) -> list[str]:
    if options.all:
        return listed
    if not options.devices:
        raise OwnerError("no device is named", "name devices, or pass --all")
    chosen = ["0x" + address_option("DEVICE", text).hex() for text in options.devices]
    for device in chosen:
        if device not in listed:
            raise OwnerError(f"the gateway does not serve {device}", "see `latchkey device list`")
    return chosen


def _key(options: argparse.Namespace) -> PrivateKey | None:
    """Return the key of the file, or None for the development network's."""
    if options.devnet_owner:
        print(f"latchkey device: warning: {WARNING}", file=sys.stderr)
        return None
    path: Path = _needed_path(options.owner_key_file)
    try:
        text = path.read_text(encoding="ascii").strip()[:KEY_LIMIT]
        return private_key(bytes.fromhex(text.removeprefix("0x")))
    except (OSError, ValueError) as error:
        raise OwnerError(
            f"{path} holds no private key ({type(error).__name__})", "it must be 32 bytes in 0x-hex"
        ) from None


def _needed_path(path: Path | None) -> Path:
    if path is None:
        raise OwnerError("there is no key to sign with", "pass --owner-key-file, or --devnet-owner on a devnet")
    return path


def needed(value: str | None, name: str) -> str:
    """Return an option that must be there. Raises OwnerError."""
    if value is None:
        raise OwnerError(f"{name} is missing", "an owner reads the ledger from a node, not from the gateway")
    return value


def address_option(field: str, text: str) -> bytes:
    """Return an address that a user typed. Raises MalformedValue naming the field."""
    try:
        raw = bytes.fromhex(text.removeprefix("0x"))
    except ValueError:
        raw = b""
    if len(raw) != addresses.ADDRESS_BYTES:
        raise MalformedValue(field, text, expected="a 20-byte address in 0x-hex")
    return raw


def show(entries: Sequence[dict[str, object]], *, as_json: bool) -> int:
    """Print devices as a gateway lists them; returns 0."""
    if as_json:
        print(json.dumps(entries))
        return 0
    print(f"{'device':42}  {'model':>5}  {'state':9}  {'reserve':>7}  {'licences':>8}  {'check-ins':>9}  title")
    for entry in entries:
        state = "new" if not entry["enrolled"] else "enabled" if entry["enabled"] else "disabled"
        numbers = [entry.get(name, "-") for name in ("reserve", "licences", "sequence")]
        print(
            f"{entry['device']}  {entry['model']:>5}  {state:9}  {numbers[0]!s:>7}  {numbers[1]!s:>8}  "
            f"{numbers[2]!s:>9}  {entry['title']}"
        )
    return 0


def report(outcomes: Sequence[Outcome], *, as_json: bool) -> int:
    """Print what became of messages; returns 0 if all are done, else 1."""
    if as_json:
        print(json.dumps([outcome.to_json() for outcome in outcomes]))
    else:
        for outcome in outcomes:
            amount = "" if outcome.amount is None else f" {format_dtx(outcome.amount)} DTX"
            print(f"0x{outcome.device.hex()}  {outcome.state}{amount}  {outcome.transaction or outcome.reason}")
    return 0 if all(outcome.state == "done" for outcome in outcomes) else 1
