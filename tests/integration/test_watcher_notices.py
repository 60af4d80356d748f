"""`latchkey watcher` tells a person: by webhook and mail, of a real chain, killed by signal 9 in between."""

from __future__ import annotations

import asyncio
import base64
import json
import random
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from chains.auction import calldata
from chains.base import addresses, function_call
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market import watching
from chains.rpc.client import JsonRpc
from tests.support import auction_alone, pace
from tests.support.auction_alone import AuctionAlone, auction_node, rounds_of
from tests.support.directory_world import until
from tests.support.noticing import Hook, Post, hooked, mailed
from tests.support.watcher_process import Watcher, hand_over

pytestmark = pytest.mark.slow

ROUND = 1
BY_HAND, FORGETS, SLEEPS = (role_key("bidder", index) for index in range(3))
PASSWORD = "correct horse"


def secret(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.touch(mode=0o600)
    path.write_text(text)
    return str(path)


def settings(folder: Path, hook: Hook, post: Post | None = None, **more: object) -> dict[str, object]:
    key = "whsec_" + base64.b64encode(b"\x07" * 32).decode()
    found: dict[str, object] = {"webhook": {"url": hook.url, "secret_file": secret(folder, "hook", key)}}
    if post is not None:
        found["mail"] = {
            "host": "127.0.0.1", "port": post.port, "tls": "none", "sender": "watcher@home.test",
            "receiver": "me@home.test", "user": "me", "password_file": secret(folder, "mail", PASSWORD),
        }  # fmt: skip
    return found | more


def told(hook: Hook, account: bytes) -> dict[str, dict[str, Any]]:
    """Return what a webhook was told of an account, by kind; what came twice must be the same notice."""
    found: dict[str, dict[str, Any]] = {}
    for body in hook.bodies():
        if body["data"]["account"] == "0x" + account.hex():
            kind = body["type"].removeprefix("latchkey.")
            assert found.setdefault(kind, body) == body, "another notice of the same thing"
    return found


async def test_a_person_is_told_of_batches_with_and_without_an_opening_whenever_the_watcher_is_killed(
    tmp_path: Path,
) -> None:
    rng, stretch = random.Random(), pace.stretch()
    genesis = auction_alone.now()
    schedule = rounds_of(genesis, commit=round(24 * stretch), reveal=round(20 * stretch))
    patience = 60 * stretch
    folders = [tmp_path / name for name in ("node", "teller", "revealer")]
    for folder in folders:
        folder.mkdir()
    async with AsyncExitStack() as stack:
        url = stack.enter_context(auction_node(folders[0], schedule, genesis))
        rpc = await stack.enter_async_context(JsonRpc.http(url))
        hook, other = [await stack.enter_async_context(hooked()) for _ in range(2)]
        post = await stack.enter_async_context(mailed(extensions=("AUTH PLAIN",)))
        accounts = ["0x" + address_of(key).hex() for key in (BY_HAND, FORGETS)]
        teller = Watcher(
            folders[1], url, payer=None, notices=settings(folders[1], hook, post, accounts=accounts)
        )  # fmt: skip
        revealer = Watcher(folders[2], url, notices=settings(folders[2], other))
        auction, keys = AuctionAlone.at(rpc, schedule), (BY_HAND, FORGETS, SLEEPS)
        await asyncio.gather(
            teller.start(), revealer.start(), *(auction.fund(key, 10_000) for key in keys)
        )  # fmt: skip
        for each in (teller, revealer):
            stack.push_async_callback(each.stop)
        opened = await auction.open_round(ROUND)
        batches = {key: auction_alone.batch(key, ROUND) for key in keys}
        hook.manner = "refuse"
        await asyncio.gather(*(auction.commit(recovery, key) for key, recovery in batches.items()))
        assert await hand_over(revealer, batches[SLEEPS], SLEEPS, opened.deliver_end) == 201
        body = watching.request_of(batches[BY_HAND], BY_HAND, expiry=opened.deliver_end)
        async with aiohttp.ClientSession() as session, session.post(f"{teller.url}/v1/openings", json=body) as answer:
            assert answer.status == 403, "one that only tells takes no opening"

        # It was stored before it was sent, so the kill loses nothing; the receiver that refused gets it afterwards.
        await until("a notice was refused", lambda: len(hook.posts) > 0, patience)
        await teller.kill()
        refused = {name["webhook-id"] for name, _ in hook.posts}
        hook.posts.clear()
        hook.manner = "take"
        await until(
            "both are final", lambda: all("commit-final" in told(hook, address_of(key)) for key in keys[:2]), patience
        )
        assert refused <= {name["webhook-id"] for name, _ in hook.posts}

        await until("the window is open", lambda: "reveal-open" in told(hook, address_of(BY_HAND)), patience)
        final = await rpc.block("finalized")
        while final is None or final.timestamp < opened.commit_end:
            await asyncio.sleep(0.1)
            final = await rpc.block("finalized")
        slot = await rpc.call(
            addresses.BATCH_AUCTION, function_call.calldata("slotOf(uint64,address)", ROUND, address_of(BY_HAND))
        )  # fmt: skip
        mine = batches[BY_HAND]
        reveal = calldata.build_reveal(
            ROUND, int.from_bytes(slot, "big") - 1, key=mine.opening_key, budget=mine.budget, cap=mine.max_devices
        )
        await auction.send(BY_HAND, addresses.BATCH_AUCTION, reveal)
        await asyncio.sleep(rng.uniform(0, 1))
        await teller.kill()
        await revealer.kill()
        await until("the reveal by hand is told", lambda: "revealed" in told(hook, address_of(BY_HAND)), patience)
        await until("the watcher's own too", lambda: "revealed" in told(other, address_of(SLEEPS)), patience)
        await until("the other is missed", lambda: "missed" in told(hook, address_of(FORGETS)), patience)
        lost = f"[urgent] Latchkey, round {ROUND}: the batch was not revealed in time"
        await until("it is mailed too", lambda: lost in [message["Subject"] for message in post.messages], patience)

        done = told(hook, address_of(BY_HAND))
        receipt = await rpc.receipt(bytes.fromhex(done["revealed"]["data"]["transaction"][2:]))
        assert receipt is not None
        assert receipt.block_number == done["revealed"]["data"]["block"]
        assert set(done) >= {"commit-final", "reveal-open", "revealed"}
        assert "missed" not in done
        missed = told(hook, address_of(FORGETS))
        assert set(missed) >= {"commit-final", "reveal-open", "half-passed", "missed"}
        assert "revealed" not in missed
        assert set(told(other, address_of(SLEEPS))) >= {"commit-final", "revealed"}
        assert told(hook, address_of(SLEEPS)) == {}
        assert [await teller.stop(), await revealer.stop()] == [0, 0]
    said = teller.log.read_text() + revealer.log.read_text() + json.dumps(hook.bodies() + other.bodies())
    said += "".join(message.as_string() for message in post.messages)
    for hidden in (PASSWORD, "secret-token", *(recovery.opening_key.hex() for recovery in batches.values())):
        assert hidden not in said
    assert "Traceback" not in said
