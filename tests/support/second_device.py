"""The device in another language (`tests/conformance/second-device`) as a process of a test."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from chains.crypto.devnet_roles import role_key
from tests.support.node_js import find

ROOT = Path(__file__).parents[2]
DEVICE = ROOT / "tests" / "conformance" / "second-device"
HAS_TOOLS = (ROOT / "node_modules" / "viem").exists()


async def node(*arguments: str) -> asyncio.subprocess.Process:
    """Start Node.js with both outputs on pipes."""
    node_js = find()
    assert node_js is not None
    return await asyncio.create_subprocess_exec(
        node_js, *arguments, cwd=ROOT, env=os.environ, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )


@asynccontextmanager
async def device(port: int) -> AsyncIterator[tuple[str, list[bytes]]]:
    """Run the device, which is told at `port` who it belongs to; yield its URL and what it complains about."""
    certifier = "0x" + role_key("certifier").to_bytes().hex()
    process = await node(str(DEVICE / "device.mjs"), f"http://127.0.0.1:{port}", certifier)
    assert process.stdout is not None
    assert process.stderr is not None
    complaints: list[bytes] = []
    errors = process.stderr

    async def listen() -> None:
        while line := await errors.readline():
            complaints.append(line)

    listener = asyncio.create_task(listen())
    try:
        yield (await asyncio.wait_for(process.stdout.readline(), 60)).decode().strip(), complaints
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await listener
