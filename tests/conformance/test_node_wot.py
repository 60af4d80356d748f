"""node-wot, an independent Web of Things client, uses the reference fridge by its description alone."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from tests.support.judged_fleet import judged_fleet
from tests.support.node_js import find

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("node_wot_consumes.mjs")


async def test_node_wot_reads_writes_observes_subscribes_invokes_and_is_refused(tmp_path: Path) -> None:
    if not (ROOT / "node_modules" / "@node-wot").exists():
        pytest.skip("node-wot is not installed: make node-tools")
    node_js = find()
    assert node_js is not None
    async with judged_fleet(tmp_path) as (thing, means, _):
        assert means.licence is not None
        assert means.expired is not None
        assert means.owner_token is not None
        pairs = [
            *("owner", means.owner_token),
            *(means.licence.name, means.licence.credential.hex()),
            *(means.expired.name, means.expired.credential.hex()),
            *("1-0-0", "00" * 32),
        ]
        process = await asyncio.create_subprocess_exec(
            node_js, str(SCRIPT), thing, *pairs,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, cwd=ROOT,
        )  # fmt: skip
        try:
            out, errors = await asyncio.wait_for(process.communicate(), 120)
        except TimeoutError:
            process.kill()
            await process.wait()
            raise
    assert process.returncode == 0, errors.decode()
    seen = json.loads(out.decode().strip().splitlines()[-1])
    assert -10 <= seen.pop("temperature") <= 40
    for name, reason in {
        "licenseeWrites": "Forbidden", "licenseeInvokes": "Forbidden", "outOfRange": "Bad Request",
        "expired": "Unauthorized", "wrong": "Unauthorized",
    }.items():  # fmt: skip
        assert reason in seen.pop(name), name
    invoked = ["silenceAlarm", "superCool"]
    assert seen == {"all": 12, "history": 3, "written": 5, "observed": 3, "subscribed": True, "invoked": invoked}
