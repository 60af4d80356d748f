"""What every route of a server shares: who may ask, limits before parsing, refusals, conditional answers.

Pages from this machine and the server's own pages may call it; pages from elsewhere only if a setting names their
origin; and a Host header must be an address, localhost or a name that a setting allows, which stops DNS rebinding.
"""

from __future__ import annotations

import hashlib
import ipaddress
import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Middleware

from chains.base.errors import InvalidValue, LatchkeyError, shown
from chains.http.caching import accepts, conditional
from chains.http.problem import Refusal, invalid, not_offered, nothing_served, problem, too_large
from node.serving.pace import Pace

QUERY_LIMIT = 12_500
"""Room for the longest filter, all of it percent-encoded."""
LINE_LIMIT = 65_536
"""Above this the HTTP parser itself refuses, in its own words."""
MOST_NUMBER = 10**18 - 1
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_LOCAL_ORIGIN = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?\Z")
_METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS"


class Gate:
    """Decides by Host and Origin who is answered."""

    def __init__(self, *, hosts: frozenset[str] = frozenset(), origins: frozenset[str] = frozenset()) -> None:
        self._hosts = hosts
        self._origins = origins

    def check(self, request: web.Request) -> None:
        """Raise Refusal for a foreign host or origin."""
        host = request.host
        if not self._host_allowed(host):
            raise _forbidden("Host", host, "an address, localhost, or a name of the setting allowed_hosts")
        origin = request.headers.get("Origin")
        if origin is not None and not self._origin_allowed(origin, host):
            raise _forbidden("Origin", origin, "a page of this machine, or one of the setting allowed_origins")

    def cors(self, request: web.Request) -> dict[str, str]:
        """Return the headers that let the page read the answer."""
        origin = request.headers.get("Origin")
        if origin is None or not self._origin_allowed(origin, request.host):
            return {}
        return {
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": _METHODS,
            "Access-Control-Allow-Headers": "Content-Type, If-None-Match, Last-Event-ID",
            "Access-Control-Expose-Headers": "ETag, Link, Location, Retry-After",
            "Access-Control-Max-Age": "600",
        }

    def _host_allowed(self, host: str) -> bool:
        name = re.sub(r":\d+\Z", "", host).strip("[]").lower()
        if name == "localhost" or name in self._hosts:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True

    def _origin_allowed(self, origin: str, host: str) -> bool:
        own = origin in (f"http://{host}", f"https://{host}")
        return own or origin in self._origins or _LOCAL_ORIGIN.match(origin) is not None


def _forbidden(field: str, value: str, limit: str) -> Refusal:
    detail = f"{field} is {shown(value)}, served is only {limit}"
    return Refusal(problem(403, detail, kind="forbidden", field=field, value=shown(value), limit=limit))


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Whose server it is: its name in refusals and log, the page that lists its routes, the largest body in bytes.

    `refusal` answers for errors of the program's own; None leaves them to the edge, which says 503.
    """

    name: str
    routes: str
    body_limit: int
    refusal: Callable[[LatchkeyError], web.Response | None] = lambda _: None


def edge(gate: Gate, program: Program, pace: Pace) -> Middleware:
    """Return the middleware around every handler."""
    log = logging.getLogger(f"latchkey.{program.name}")

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        answer = await _answered(request, handler, gate, program, pace, log)
        if not answer.prepared:
            answer.headers.update(gate.cors(request))
            answer.headers.setdefault("X-Content-Type-Options", "nosniff")
            answer.headers.add("Vary", "Origin")
        return answer

    return middleware


async def _answered(
    request: web.Request, handler: Handler, gate: Gate, program: Program, pace: Pace, log: logging.Logger
) -> web.StreamResponse:
    try:
        gate.check(request)
        pace.charge(request)
        size = len(request.rel_url.raw_query_string)
        if size > QUERY_LIMIT:
            return too_large("query", QUERY_LIMIT, size)
        if request.method == "OPTIONS":
            return web.Response(status=204)
        return conditional(request, await handler(request))
    except Refusal as refusal:
        return refusal.answer
    except InvalidValue as error:
        return invalid(error)
    except web.HTTPNotFound:
        return nothing_served(request.path, f"the routes are in {program.routes}")
    except web.HTTPMethodNotAllowed as error:
        return not_offered(request.method, ", ".join(sorted(error.allowed_methods)))
    except web.HTTPRequestEntityTooLarge:
        return too_large("body", program.body_limit)
    except web.HTTPException as error:
        return problem(error.status, error.reason)
    except LatchkeyError as error:
        answer = program.refusal(error)
        if answer is not None:
            return answer
        log.warning("request failed path=%s error=%s reason=%s", request.path, type(error).__name__, error)
        return problem(503, str(error), kind="not-ready", headers={"Retry-After": "2"})
    except Exception:  # the edge of the server: nothing may leave it but an answer
        log.exception("request failed path=%s", request.path)
        return problem(500, f"the {program.name} failed on this request; its log has the reason")


def json_answer(
    request: web.Request, value: object, *, status: int = 200, cache: str = "no-cache", kind: str = "application/json"
) -> web.Response:
    """Return `value` as JSON, gzipped for those who take it when it is worth it."""
    answer = web.Response(
        status=status,
        body=json.dumps(value, separators=(",", ":")).encode(),
        content_type=kind,
        headers={"Cache-Control": cache},
    )
    if isinstance(answer.body, bytes) and len(answer.body) > 1_400:
        answer.headers["ETag"] = f'W/"{hashlib.sha256(answer.body).hexdigest()[:32]}"'
        answer.headers["Vary"] = "Accept-Encoding"
        if accepts(request, "gzip"):
            answer.enable_compression(web.ContentCoding.gzip)
    return answer
