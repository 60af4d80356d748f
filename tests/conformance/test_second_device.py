"""A device in another language, written from the specification alone, is sold by the kit and breaks no peer clause."""

from __future__ import annotations

import asyncio
import os
import socket
from pathlib import Path

import pytest

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market.conform.hearing import Hearing, listening
from chains.market.conform.peer_checks import judge_peer
from chains.market.conform.report import Finding, Verdict
from chains.market.conform.runner import judge, registry
from chains.market.conform.site import Means
from chains.market.conform.visitor import Visitor
from tests.support.node_js import find

ROOT = Path(__file__).parents[2]
DEVICE = Path(__file__).parent / "second-device"
pytestmark = pytest.mark.skipif(
    not (ROOT / "node_modules" / "viem").exists(), reason="viem is missing: make node-tools"
)
SERVED = ("td.*", "key.challenges", "key.malformed", "key.unknown")
"""Clauses about what it serves that the second device meets as well; it has no readings, history or market routes."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


async def node(*arguments: str) -> asyncio.subprocess.Process:
    node_js = find()
    assert node_js is not None
    return await asyncio.create_subprocess_exec(
        node_js, *arguments, cwd=ROOT, env=os.environ, stdout=asyncio.subprocess.PIPE
    )


async def test_its_derivations_agree_with_every_vector() -> None:
    process = await node(str(DEVICE / "vectors.mjs"))
    out, _ = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0
    assert int(out) >= 15


async def test_it_enrols_checks_in_is_sold_and_delivers_as_specified() -> None:
    port = free_port()
    certifier = "0x" + role_key("certifier").to_bytes().hex()
    process = await node(str(DEVICE / "device.mjs"), f"http://127.0.0.1:{port}", certifier)
    try:
        assert process.stdout is not None
        thing = (await asyncio.wait_for(process.stdout.readline(), 60)).decode().strip()
        hearing = Hearing(
            owner=role_key("owner"),
            gateway=address_of(role_key("gateway")),
            certifier=address_of(role_key("certifier")),
            required=1,
            maxima=b"\x09" + bytes(31),
            thing=thing,
            patience=60.0,
        )
        served: list[Finding] = []
        async with Visitor() as visitor, listening(hearing, "127.0.0.1", port):

            async def in_term() -> None:
                chosen = [c for c in registry() if any(c.name.startswith(p.rstrip("*")) for p in SERVED)]
                served.extend((await judge(thing, Means(patience=1.0), clauses=chosen)).findings)

            await hearing.run(visitor, in_term)
        findings = judge_peer(hearing)
    finally:
        process.kill()
        await process.wait()
    assert [(f.clause, f.seen) for f in findings if f.verdict is not Verdict.PASS] == []
    # It publishes no market document, so nobody could tell whose signature under the description it would be.
    assert [(f.clause, f.seen) for f in served if f.verdict is Verdict.FAIL and f.clause != "td.signature"] == []
    assert sum(f.verdict is Verdict.PASS for f in served) > 15
