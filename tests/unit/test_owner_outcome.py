"""What an owner reads of a message that did not simply go through."""

from __future__ import annotations

import pytest

from chains.crypto.devnet_roles import role_key
from device_sim.cli import main
from device_sim.owner import Outcome, Owner, OwnerError, _checked


class Scripted(Owner):
    """A gateway that always gives the same answer about a message."""

    def __init__(self, answer: dict[str, object]) -> None:
        super().__init__("http://127.0.0.1:1")
        self._answer = answer

    async def _ask(self, method: str, path: str, body: object = None, *, token: str | None = None) -> dict[str, object]:
        return self._answer


async def outcome_of(state: str, reason: str = "", transaction: str | None = None) -> Outcome:
    async with Scripted({"state": state, "reason": reason, "transaction": transaction}) as owner:
        return await owner._wait(b"\x0d" * 20, {"href": "/relay/1"}, 0.0)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("queued", "has not sent it yet; look again with `latchkey device status`"),
        ("replaced", "a later message took its place before it was sent; look with `latchkey device status`"),
    ],
)
async def test_a_message_whose_end_is_open_says_where_to_look(state: str, words: str) -> None:
    assert words in (await outcome_of(state)).reason


async def test_a_refusal_keeps_the_gateways_words_and_success_needs_none() -> None:
    refused = await outcome_of("refused", "the device is not enabled; its owner enables it [DeviceIsDisabled]")
    assert refused.reason.startswith("the device is not enabled; ")
    assert (await outcome_of("done", transaction="0x12")).reason == ""


def test_a_strangers_key_is_refused_before_anything_is_signed() -> None:
    with pytest.raises(
        OwnerError, match=r"belongs to 0x0c.*, which is not the account of this key; use the key of that"
    ):
        _checked(role_key("owner", 1), b"\x0d" * 20, b"\x0c" * 20)


def test_a_gateway_that_is_not_there_is_named_with_what_to_check() -> None:
    with pytest.raises(OwnerError, match=r"no answer from http://127\.0\.0\.1:1: .*; check that the gateway runs"):
        main(["list", "--gateway", "http://127.0.0.1:1"])
