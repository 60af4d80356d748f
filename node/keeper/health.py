"""`GET /health` of a keeper: 200 while it looks at both chains, 503 when one of them has been out of sight for long.

The body is one JSON object: what each side saw last, how many transactions were sent, and the last trouble.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from time import monotonic

from aiohttp import web

STALE_SECONDS = 30.0


@dataclass(slots=True, kw_only=True)
class SideHealth:
    """What is known about one chain; `seen_at` is monotonic seconds, None before the first successful look."""

    head: int = 0
    time: int = 0
    sent: int = 0
    races_lost: int = 0
    failures: int = 0
    last_trouble: str = ""
    seen_at: float | None = None


@dataclass(slots=True, kw_only=True)
class Health:
    """Both sides of a keeper."""

    metadata: SideHealth = field(default_factory=SideHealth)
    auction: SideHealth = field(default_factory=SideHealth)

    def report(self, now: float) -> tuple[bool, dict[str, object]]:
        """Return whether all is well, and the object that /health answers."""
        sides = {"metadata": self.metadata, "auction": self.auction}
        body: dict[str, object] = {}
        well = True
        for name, side in sides.items():
            age = None if side.seen_at is None else round(now - side.seen_at, 1)
            well = well and age is not None and age < STALE_SECONDS
            found = asdict(side)
            found.pop("seen_at")
            body[name] = found | {"seconds_since_seen": age}
        return well, {"ok": well, **body}


@asynccontextmanager
async def serving(
    health: Health, host: str, port: int, clock: Callable[[], float] = monotonic
) -> AsyncIterator[tuple[str, int]]:
    """Serve /health while the context lasts; yields host and port. Raises OSError when the port is taken."""

    async def answer(_request: web.Request) -> web.Response:
        well, body = health.report(clock())
        return web.json_response(body, status=200 if well else 503, headers={"Cache-Control": "no-store"})

    app = web.Application()
    app.router.add_get("/health", answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        address = runner.addresses[0]
        yield str(address[0]), int(address[1])
    finally:
        await runner.cleanup()
