"""Which web pages may ask a gateway from the browser (CORS): those of this machine, and the origins of a setting.

What a gateway serves is either public or opened by a key that the page itself must hold; no cookie is ever used, so a
page gains nothing here that its user does not have anyway. The list keeps strangers' pages from asking with a borrowed
network. A page that is not on it gets its answer without the headers, which its browser then withholds.
Spec: `specs/protocol/gateway.md` section 4.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

ANY = "*"
METHODS = "GET, HEAD, PUT, POST, DELETE"
REQUEST_HEADERS = "Accept, Authorization, Content-Type, If-None-Match, If-Range, Last-Event-ID, Range"
EXPOSED_HEADERS = (
    "Content-Encoding, Content-Range, ETag, Latchkey-Next, Latchkey-Provenance, Latchkey-Rows, Latchkey-Total, Link, "
    "Location, Repr-Digest, Retry-After"
)
PREFLIGHT_SECONDS = 600
_LOCAL = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?\Z")


@dataclass(frozen=True, slots=True)
class CrossOrigin:
    """The rule: `origins` such as `https://market.example`, or `*` for every page, beside those of this machine."""

    origins: frozenset[str] = frozenset()

    def allows(self, origin: str) -> bool:
        """Tell whether a page of `origin` may read answers."""
        return ANY in self.origins or origin in self.origins or _LOCAL.match(origin) is not None

    def add_to(self, app: web.Application) -> None:
        """Let every answer of the application, streams included, say whether the page may read it."""
        app.on_response_prepare.append(self._mark)

    def middleware(self) -> Middleware:
        """Return the outermost middleware: it answers preflights, which name no licence and change nothing."""

        @web.middleware
        async def preflights(request: web.Request, handler: Handler) -> web.StreamResponse:
            asks = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
            if not asks or not self.allows(request.headers.get("Origin", "")):
                return await handler(request)
            headers = {
                "Access-Control-Allow-Methods": METHODS,
                "Access-Control-Allow-Headers": REQUEST_HEADERS,
                "Access-Control-Max-Age": str(PREFLIGHT_SECONDS),
            }
            return web.Response(status=204, headers=headers)

        return preflights

    async def _mark(self, request: web.Request, response: web.StreamResponse) -> None:
        origin = request.headers.get("Origin")
        if origin is None:
            return
        response.headers.add("Vary", "Origin")
        if self.allows(origin):
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Expose-Headers"] = EXPOSED_HEADERS
