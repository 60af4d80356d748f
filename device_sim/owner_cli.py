"""latchkey owner: a wallet that keeps an owner's devices apart in public.

    latchkey owner new       --wallet FILE
    latchkey owner account   --wallet FILE DEVICE...
    latchkey owner import    --wallet FILE DEVICE --owner-key-file KEY
    latchkey owner status    --wallet FILE --gateway URL
    latchkey owner enable    --wallet FILE --gateway URL DEVICE... --reserve TICKS --licences K --metadata-rpc URL
    latchkey owner terms     --wallet FILE --gateway URL DEVICE... --reserve TICKS --licences K --metadata-rpc URL
    latchkey owner pause     --wallet FILE --gateway URL DEVICE... --metadata-rpc URL
    latchkey owner earnings  --wallet FILE --gateway URL DEVICE... --auction-rpc URL
    latchkey owner withdraw  --wallet FILE --gateway URL DEVICE... --auction-rpc URL [--to ADDRESS]
    latchkey owner key       --wallet FILE DEVICE [--payout N] --out FILE

Every device has an owner account of its own, named at set-up (`account`), and is paid out to a fresh address unless
--to names one. What would link two devices in public is told before it happens: one destination for two devices and
one moment for several are refused without --link. Nobody needs a gas coin: the gateway relays. See docs/owner.md.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import secrets
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from chains.auction.client import AuctionClient
from chains.auction.deployment import PREDEPLOYED
from chains.base import addresses, artifact
from chains.base.units import DtxWei, format_dtx, parse_dtx
from chains.crypto.keys import address_of
from chains.market import files
from chains.market.account import read_key
from chains.rpc.client import JsonRpc
from device_sim.cli import address_option, needed, report, show
from device_sim.owner import Outcome, Owner, devnet_owner_key
from device_sim.owner_wallet import Wallet, WalletError

EARNINGS_TOKEN_SECONDS = 300


def parser() -> argparse.ArgumentParser:
    """Return the command's options."""
    made = argparse.ArgumentParser(
        prog="latchkey owner", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, help_text: str, *, devices: str | None = "*", online: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=help_text)
        sub.add_argument("--wallet", type=Path, required=True, metavar="FILE", help="the wallet file")
        sub.add_argument("--json", action="store_true", help="print JSON")
        if devices is not None:
            sub.add_argument("devices", nargs=devices, metavar="DEVICE", help="address of a device, 0x-hex")
        if online:
            sub.add_argument("--gateway", required=True, help="base URL of the gateway")
        return sub

    add("new", "make a wallet", devices=None, online=False)
    add("account", "the account to name as owner when a device is set up", devices="+", online=False)
    take = add("import", "keep a device that was set up under another key", devices="+", online=False)
    take.add_argument("--owner-key-file", type=Path, metavar="FILE", help="its owner's private key, mode 0600")
    take.add_argument("--devnet-owner", action="store_true", help="derive the owner's key from the public seed")
    take.add_argument("--gateway", help="base URL of the gateway, with --devnet-owner")
    add("status", "what the ledger holds of your devices", devices=None)
    for name, help_text in (("enable", "let a device check in and be sold"), ("terms", "change what you ask")):
        sub = _acting(add(name, help_text, devices="+"))
        sub.add_argument("--reserve", type=int, required=True, help="lowest price of a month, ticks (0.001 DTX)")
        sub.add_argument("--licences", type=int, required=True, help="how many buyers a month at most, 0..6")
        sub.add_argument("--flags", type=int, default=0, help="flags of the terms, 0..255 (default 0)")
    _acting(add("pause", "stop checking in and being sold", devices="+"))
    earnings = add("earnings", "what your devices have sold and earned", devices="+")
    _auction(earnings)
    withdraw = _acting(add("withdraw", "pay out what a device has earned", devices="+"), metadata=False)
    _auction(withdraw)
    withdraw.add_argument("--to", metavar="ADDRESS", help="account that receives the DTX (default: a fresh one)")
    withdraw.add_argument("--amount", help="DTX, fee included (default: everything)")
    key = add("key", "write the private key of a device's account to a file", devices="+", online=False)
    key.add_argument("--payout", type=int, metavar="N", help="the key of destination N instead, 0 the first")
    key.add_argument("--out", type=Path, required=True, metavar="FILE", help="new file, mode 0600")
    return made


def _acting(sub: argparse.ArgumentParser, *, metadata: bool = True) -> argparse.ArgumentParser:
    if metadata:
        sub.add_argument("--metadata-rpc", help="metadata-chain node of your choice, to read owner and nonce from")
        sub.add_argument("--device-registry", default="0x" + addresses.DEVICE_REGISTRY.hex(), help="its address")
    sub.add_argument("--spread", type=float, metavar="SECONDS", help="act for each device at a random time within that")
    sub.add_argument("--link", action="store_true", help="accept that this shows that the devices are one person's")
    sub.add_argument("--deadline", type=int, default=600, help="seconds a signature is good for at least (default 600)")
    sub.add_argument("--timeout", type=float, default=60.0, help="seconds to wait for the relay (default 60)")
    return sub


def _auction(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--auction-rpc", required=True, help="auction-chain node of your choice")
    sub.add_argument("--vault", default="0x" + addresses.VAULT.hex(), help="address of the vault")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns 0, or 1 when a message was refused. Raises LatchkeyError."""
    options = parser().parse_args(argv)
    devices = [address_option("DEVICE", text) for text in getattr(options, "devices", [])]
    if len(set(devices)) != len(devices):
        raise WalletError("a device is named twice", "name each device once")
    if options.command == "new":
        Wallet.create(options.wallet)
        said = f"{options.wallet}: keep a copy; it alone opens your accounts"
        return _said({"wallet": str(options.wallet)}, said, as_json=options.json)
    wallet = Wallet.open(options.wallet)
    match options.command:
        case "account":
            found = {_hex(device): _hex(address_of(wallet.account(device))) for device in devices}
            lines = "\n".join(f"{device}  {account}" for device, account in found.items())
            return _said(found, lines, as_json=options.json)
        case "key":
            return _write_key(wallet, options, _one(devices))
    return asyncio.run(_online(wallet, options, devices))


async def _online(wallet: Wallet, options: argparse.Namespace, devices: list[bytes]) -> int:
    if options.command == "import":
        return await _import(wallet, options, _one(devices))
    async with Owner(options.gateway) as owner:
        match options.command:
            case "status":
                return show(await _own(wallet, owner), as_json=options.json)
            case "earnings":
                found = [await _earned(wallet, owner, options, device) for device in devices]
                return _said(found, "\n".join(map(_earnings_line, found)), as_json=options.json)
            case "withdraw":
                return report(await _withdrawn(wallet, owner, options, devices), as_json=options.json)
        reserve = getattr(options, "reserve", None)
        waits = delays(options, devices)
        _warn(wallet, devices, reserve)
        for device in devices:
            wallet.note_act(device, int(time.time()), reserve)
        outcomes = await owner.tell_all(
            command=options.command,
            devices=devices,
            signers=lambda device, _: wallet.account(device),
            metadata_rpc=needed(options.metadata_rpc, "--metadata-rpc"),
            registry=address_option("--device-registry", options.device_registry),
            terms=(reserve or 0, getattr(options, "licences", 0), getattr(options, "flags", 0)),
            seconds=options.deadline,
            wait_seconds=options.timeout,
            delays=waits,
        )
    return report(outcomes, as_json=options.json)


def delays(options: argparse.Namespace, devices: Sequence[bytes]) -> list[float]:
    """Return after how many seconds to act for each device: independent of each other and of their order.

    Raises WalletError for several devices at one moment, unless the owner accepts what that shows.
    """
    if options.spread is not None and not 0 <= options.spread <= 30 * 86_400:
        raise WalletError(f"--spread is {options.spread:g}", "it must be 0..2592000 seconds")
    if len(devices) > 1 and options.spread is None and not options.link:
        raise WalletError(
            f"acting for {len(devices)} devices in one moment shows who watches the ledger that they are one person's",
            "name one device and come back another day, pass --spread SECONDS and leave the command running, or --link",
        )
    if not options.spread:
        return [0.0] * len(devices)
    dice = secrets.SystemRandom()
    waits = [dice.uniform(0.0, options.spread) for _ in devices]
    print(f"latchkey owner: the last message leaves in {max(waits):.0f} s; leave this running", file=sys.stderr)
    return waits


def _warn(wallet: Wallet, devices: Sequence[bytes], reserve: int | None = None) -> None:
    now = int(time.time())
    for device in devices:
        for sentence in wallet.warnings(device, now, reserve):
            print(f"latchkey owner: warning: {sentence}", file=sys.stderr)


async def _own(wallet: Wallet, owner: Owner) -> list[dict[str, object]]:
    """Return the wallet's devices out of all that the gateway lists, so that it is not told which are meant."""
    return [
        entry
        for entry in await owner.listed()
        if entry["owner"] == _hex(address_of(wallet.account(address_option("device", str(entry["device"])))))
    ]


async def _import(wallet: Wallet, options: argparse.Namespace, device: bytes) -> int:
    if options.devnet_owner:
        async with Owner(needed(options.gateway, "--gateway")) as owner:
            key = await devnet_owner_key(owner, _hex(device))
    elif options.owner_key_file is None:
        raise WalletError("there is no key to import", "pass --owner-key-file, or --devnet-owner on a devnet")
    else:
        key = read_key(options.owner_key_file)
    wallet.take(device, key)
    account = _hex(address_of(key))
    return _said({_hex(device): account}, f"{_hex(device)}  {account}", as_json=options.json)


async def _earned(wallet: Wallet, owner: Owner, options: argparse.Namespace, device: bytes) -> dict[str, object]:
    key = wallet.account(device)
    vault = address_option("--vault", options.vault)
    async with JsonRpc.http(options.auction_rpc, abis=[artifact.load("auction", "Vault").abi]) as rpc:
        credit = await AuctionClient(rpc, replace(PREDEPLOYED, vault=vault)).credit(address_of(key))
    sales = await owner.earnings(device, key, EARNINGS_TOKEN_SECONDS)
    return {"device": _hex(device), "account": _hex(address_of(key)), "credit": str(credit), "sales": sales}


def _earnings_line(entry: dict[str, object]) -> str:
    sales = entry["sales"]
    assert isinstance(sales, list)
    licences = sum(sale["licences"] for sale in sales)
    return (
        f"{entry['device']}  {format_dtx(DtxWei(int(str(entry['credit']))))} DTX to withdraw, {licences} licences sold"
    )


async def _withdrawn(
    wallet: Wallet, owner: Owner, options: argparse.Namespace, devices: Sequence[bytes]
) -> list[Outcome]:
    to = None if options.to is None else address_option("--to", options.to)
    if to is not None and not options.link:
        linked = [other for device in devices for other in wallet.paid_from(to, but=device)]
        if len(devices) > 1 or linked:
            others = ", ".join(sorted({_hex(other) for other in (*linked, *(devices if len(devices) > 1 else ()))}))
            raise WalletError(
                f"one destination for several devices shows everybody that they are one person's: {others}",
                "leave --to out and each gets a fresh address, or pass --link",
            )
    waits = delays(options, devices)
    _warn(wallet, devices)

    async def pay(device: bytes, wait: float) -> Outcome:
        await asyncio.sleep(wait)
        target = address_of(wallet.fresh_destination(device)) if to is None else to
        wallet.note_payment(device, target)
        wallet.note_act(device, int(time.time()))
        outcome = await owner.withdraw(
            device=device,
            to=target,
            amount=None if options.amount is None else parse_dtx(options.amount),
            key=wallet.account(device),
            auction_rpc=options.auction_rpc,
            vault=address_option("--vault", options.vault),
            seconds=options.deadline,
            wait_seconds=options.timeout,
        )
        print(f"latchkey owner: {_hex(device)} is paid out to {_hex(target)}", file=sys.stderr)
        return outcome

    return list(await asyncio.gather(*map(pay, devices, waits)))


def _write_key(wallet: Wallet, options: argparse.Namespace, device: bytes) -> int:
    if options.payout is not None and not 0 <= options.payout < 1 << 32:
        raise WalletError(f"--payout is {options.payout}", "destinations are numbered from 0")
    key = wallet.account(device) if options.payout is None else wallet.destination(device, options.payout)
    try:
        files.create(options.out, f"0x{key.to_bytes().hex()}\n".encode())
    except FileExistsError:
        raise WalletError(f"{options.out} exists", "choose another file") from None
    account = _hex(address_of(key))
    return _said({"account": account, "file": str(options.out)}, f"{account}  {options.out}", as_json=options.json)


def _one(devices: Sequence[bytes]) -> bytes:
    if len(devices) != 1:
        raise WalletError(f"{len(devices)} devices are named", "name one device")
    return devices[0]


def _said(value: object, text: str, *, as_json: bool = False) -> int:
    print(json.dumps(value) if as_json else text)
    return 0


def _hex(raw: bytes) -> str:
    return "0x" + raw.hex()
