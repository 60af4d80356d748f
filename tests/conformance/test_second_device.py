"""A device in another language, written from the specification alone, is sold by the kit and breaks no clause of it."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pyarrow.parquet as parquet
import pytest

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.market.conform.clauses import Need
from chains.market.conform.hearing import Hearing, listening
from chains.market.conform.peer_checks import PEER_CLAUSES
from chains.market.conform.runner import registry
from chains.market.conform.visitor import Visitor
from node.devnet.ports import free_ports
from tests.support.second_device import DEVICE, HAS_TOOLS, ROOT, device, node

pytestmark = pytest.mark.skipif(not HAS_TOOLS, reason="viem is missing: make node-tools")
ALONE = {clause.name for clause in registry() if Need.GATEWAY in clause.needs}
"""Clauses about gateways: the second device stands alone (`device-api.md` section 1)."""
TOO_EARLY = {clause.name for clause in registry() if Need.EXPIRED in clause.needs}
"""Clauses about a licence that has ended, in the first term of a device; `peer.term-ended` asks at its end."""


async def test_its_derivations_agree_with_every_vector() -> None:
    process = await node(str(DEVICE / "vectors.mjs"))
    out, _ = await asyncio.wait_for(process.communicate(), 120)
    assert process.returncode == 0
    assert int(out) >= 15


async def test_it_is_sold_by_the_kit_and_meets_every_clause_that_applies(tmp_path: Path) -> None:
    (port,), junit = free_ports(1), tmp_path / "junit.xml"
    async with device(port) as (thing, complaints):
        kit = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "chains.base.command", "conform", thing, "--listen", "--port", str(port),
            "--required", "1", "--maxima", "0x09" + "00" * 31, "--patience", "60", "--json", "--junit", str(junit),
            cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        out, said = await asyncio.wait_for(kit.communicate(), 240)
    report: dict[str, Any] = json.loads(out)
    failed = [(f["clause"], f["seen"]) for f in report["findings"] if f["verdict"] == "fail"]
    assert (failed, kit.returncode, complaints) == ([], 0, []), said.decode()
    skipped = {f["clause"] for f in report["findings"] if f["verdict"] == "not applicable"}
    assert skipped == ALONE | TOO_EARLY
    assert {f["clause"] for f in report["findings"]} == {c.name for c in registry()} | set(PEER_CLAUSES)
    cases = ET.parse(junit).getroot()
    assert (cases.get("failures"), cases.get("skipped")) == ("0", str(len(skipped)))
    assert len(cases.findall("testcase")) == len(report["findings"])


async def test_what_it_exports_is_the_same_in_every_format(tmp_path: Path) -> None:
    (port,) = free_ports(1)
    hearing = Hearing(
        owner=role_key("owner"),
        gateway=address_of(role_key("gateway")),
        certifier=address_of(role_key("certifier")),
        required=1,
        maxima=b"\x09" + bytes(31),
        thing="",
        patience=60.0,
    )
    pages: dict[str, bytes] = {}
    async with device(port) as (thing, _), Visitor() as visitor, listening(hearing, "127.0.0.1", port):
        hearing.thing = thing

        async def in_term() -> None:
            key = {"Authorization": hearing.evidence.licences[1].basic()}
            for name in ("ndjson", "csv", "parquet"):
                answer = await visitor.send("GET", f"{thing}export?limit=500&format={name}", key, None)
                assert answer.status == 200
                pages[name] = answer.body

        await hearing.run(visitor, in_term)
    rows = [json.loads(line) for line in pages["ndjson"].splitlines()]
    assert len(rows) == 500
    assert pages["csv"].decode().splitlines()[1:] == [f"{r['time']},{r['property']},{r['value']}" for r in rows]
    file = tmp_path / "rows.parquet"
    file.write_bytes(pages["parquet"])
    table = parquet.read_table(file).to_pylist()
    kinds = [next(r[name] for name in ("number", "flag", "text") if r[name] is not None) for r in table]
    assert kinds == [r["value"] for r in rows]
    times = [r["time"].isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z" for r in table]
    assert times == [r["time"] for r in rows]
