"""Schemathesis finds nothing that the reference fridge and its gateway do otherwise than documented."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from tests.support.judged_fleet import judged_fleet

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
EXAMPLES = os.environ.get("SCHEMATHESIS_EXAMPLES", "30")
"""How many random requests an operation gets; more find rarer faults."""


@pytest.mark.parametrize("name", ["device", "owner", "gateway"])
async def test_random_requests_are_answered_as_documented(name: str, tmp_path: Path) -> None:
    async with judged_fleet(tmp_path / "fleet") as (thing, means, _):
        url = thing.split("/things/")[0] if name == "gateway" else thing.rstrip("/")
        script = Path(sys.executable).with_name("schemathesis")
        settings = Path(__file__).with_name("schemathesis.toml")
        document = ROOT / "specs" / "openapi" / f"{name}.json"
        options = ["--workers", "1", "--checks", "all", "--max-examples", EXAMPLES, "--seed", "1", "--no-color"]
        options += ["--phases", "examples,coverage,fuzzing", "--url", url]
        if name != "gateway":
            options += ["-H", f"Authorization: Bearer {means.owner_token}"]
        process = await asyncio.create_subprocess_exec(
            str(script), "--config-file", str(settings), "run", str(document), *options,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        said = (await process.communicate())[0].decode()
    assert process.returncode == 0, said
    generated = re.search(r"(\d+) generated", said)
    assert generated is not None
    assert int(generated.group(1)) > 100
