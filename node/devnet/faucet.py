"""Give an account of a running devnet gas coin on both chains and DTX on the auction chain.

The faucet's key is public: browsers sign with it too. Two that ask at once take the same nonce, and one of them is
refused or replaced; it is sent again with the next one. A nonce is used once, so nothing is given twice.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path

from chains.auction.calldata import build_transfer
from chains.base.addresses import DTX
from chains.base.errors import MalformedValue, OutOfRange
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import PrivateKey
from chains.rpc.client import JsonRpc
from chains.rpc.errors import RemoteRefused, TransactionReplaced
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from node.devnet.errors import FaucetBusy
from node.devnet.layout import DEFAULT_ROOT, Layout

WEI = 10**18
MOST = 1_000_000
TRIES = 12
_APART_SECONDS = 0.6
_NONCE_TAKEN = "replacement transaction underpriced"


def wei_of(text: str, field: str) -> int:
    """Return a decimal amount of coin or DTX as wei, exactly; raises MalformedValue or OutOfRange."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise MalformedValue(field, text, expected="a decimal number, such as 2.5") from None
    if not amount.is_finite() or amount != amount.quantize(Decimal(1).scaleb(-18)):
        raise MalformedValue(field, text, expected="a decimal number of at most 18 decimals")
    if not 0 <= amount <= MOST:
        raise OutOfRange(field, int(amount), low=0, high=MOST, remedy="ask for less")
    return int(amount * WEI)


def address_of(text: str) -> bytes:
    """Return the 20 bytes of an address in 0x-hex; raises MalformedValue."""
    try:
        address = bytes.fromhex(text.removeprefix("0x"))
    except ValueError:
        address = b""
    if len(address) != 20:
        raise MalformedValue("ADDRESS", text, expected="a 20-byte address in 0x-hex")
    return address


def dtx_transfer(to: bytes, wei: int) -> Call:
    """Return the call that moves DTX of the caller."""
    return Call(to=DTX, data=build_transfer(to, wei))


async def give(*, metadata_rpc: str, auction_rpc: str, address: bytes, gas: int, dtx: int) -> dict[str, str]:
    """Send wei of gas coin on both chains and wei of DTX; return the transaction hashes by what they did."""
    key = role_key("faucet")
    done: dict[str, str] = {}
    async with JsonRpc.http(metadata_rpc) as metadata, JsonRpc.http(auction_rpc) as auction:
        wanted = [
            ("gas on the metadata chain", metadata, Call(to=address, value=gas) if gas else None),
            ("gas on the auction chain", auction, Call(to=address, value=gas) if gas else None),
            ("DTX", auction, dtx_transfer(address, dtx) if dtx else None),
        ]
        for what, chain, call in wanted:
            if call is not None:
                # A new sender asks for the nonce anew.
                send = partial(_send, chain, key, call)
                done[what] = "0x" + (await beside_others(send)).transaction_hash.hex()
    return done


async def _send(chain: JsonRpc, key: PrivateKey, call: Call) -> Receipt:
    return await TransactionSender(chain, key).send(call)


async def beside_others(
    send: Callable[[], Awaitable[Receipt]], pause: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> Receipt:
    """Send until it is this transaction that has its nonce; raises `FaucetBusy` after `TRIES` tries."""
    for attempt in range(TRIES):
        if attempt:
            # Each draws its own pause, so that they do not meet again.
            await pause(_APART_SECONDS * random.uniform(0.5, 1.5) * min(attempt, 4))
        try:
            return await send()
        except TransactionReplaced:
            continue
        except RemoteRefused as refusal:
            if _NONCE_TAKEN not in refusal.remote_message.lower():
                raise
    raise FaucetBusy(tries=TRIES)


def main(argv: Sequence[str]) -> int:
    """Run `latchkey faucet`."""
    parser = argparse.ArgumentParser(prog="latchkey faucet", description=__doc__)
    parser.add_argument("address", metavar="ADDRESS", help="who receives, 0x and 40 hex digits")
    parser.add_argument("--gas", default="1", metavar="COINS", help="gas coin on each chain (default 1)")
    parser.add_argument("--dtx", default="1000", metavar="DTX", help="DTX on the auction chain (default 1000)")
    parser.add_argument("--root", type=Path, default=DEFAULT_ROOT, help="folder of the devnet (default: devnet)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args(argv)
    address = address_of(options.address)
    gas, dtx = wei_of(options.gas, "--gas"), wei_of(options.dtx, "--dtx")
    layout = Layout(root=options.root)
    done = asyncio.run(
        give(metadata_rpc=layout.rpc("metadata"), auction_rpc=layout.rpc("auction"), address=address, gas=gas, dtx=dtx)
    )
    if options.json:
        print(json.dumps(done))
    for what, transaction in () if options.json else done.items():
        print(f"{what}: {transaction}")
    return 0
