"""Schemathesis finds nothing that a directory does otherwise than documented."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path

import pytest

from tests.conformance.test_schemathesis import EXAMPLES, ROOT
from tests.support.directory_world import sell, served

pytestmark = pytest.mark.slow


async def test_random_requests_to_a_directory_are_answered_as_documented(tmp_path: Path) -> None:
    async with served(tmp_path, devices=30, devnet=True, rate_factor=0) as world:
        await sell(world)
        following = asyncio.create_task(world.index.run())
        url = str(world.client.make_url("")).rstrip("/")
        script = Path(sys.executable).with_name("schemathesis")
        settings = Path(__file__).with_name("schemathesis.toml")
        document = ROOT / "specs" / "openapi" / "directory.json"
        options = ["--workers", "1", "--checks", "all", "--max-examples", EXAMPLES, "--seed", "1", "--no-color"]
        options += ["--phases", "examples,coverage,fuzzing", "--url", url]
        process = await asyncio.create_subprocess_exec(
            str(script), "--config-file", str(settings), "run", str(document), *options,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        said = (await process.communicate())[0].decode()
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
    assert process.returncode == 0, said
    generated = re.search(r"(\d+) generated", said)
    assert generated is not None
    assert int(generated.group(1)) > 100
