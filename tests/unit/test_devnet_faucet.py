"""The faucet beside others who sign with its public key: browsers, and a second command."""

import asyncio
from typing import cast

import pytest

from chains.rpc.errors import RemoteRefused, TransactionReplaced
from chains.rpc.values import Receipt
from node.devnet.errors import FaucetBusy
from node.devnet.faucet import TRIES, beside_others

RECEIPT = cast("Receipt", object())
UNDERPRICED = RemoteRefused(
    method="eth_sendRawTransaction", code=-32000, remote_message="replacement transaction underpriced: fee cap 1"
)
REPLACED = TransactionReplaced(sender=b"\x11" * 20, nonce=4)


class Faucet:
    """Meets these errors, one a try, and then sends."""

    def __init__(self, *errors: Exception) -> None:
        self.errors, self.pauses = list(errors), list[float]()

    async def send(self) -> Receipt:
        if self.errors:
            raise self.errors.pop(0)
        return RECEIPT

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def give(self) -> Receipt:
        return asyncio.run(beside_others(self.send, self.pause))


def test_a_nonce_that_somebody_else_took_is_followed_by_the_next_one() -> None:
    faucet = Faucet(UNDERPRICED, REPLACED, UNDERPRICED)
    assert faucet.give() is RECEIPT
    assert len(faucet.pauses) == 3
    assert all(0 < pause < 4 for pause in faucet.pauses)


def test_a_faucet_in_use_without_end_says_so_and_what_to_do() -> None:
    with pytest.raises(FaucetBusy, match=r"others are using the faucet .* try again in a few seconds"):
        Faucet(*[REPLACED] * TRIES).give()


def test_any_other_refusal_is_told_at_once() -> None:
    refused = RemoteRefused(method="eth_sendRawTransaction", code=-32000, remote_message="insufficient funds")
    faucet = Faucet(refused)
    with pytest.raises(RemoteRefused, match="insufficient funds"):
        faucet.give()
    assert faucet.pauses == []
