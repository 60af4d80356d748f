"""What every route of a server shares: who may ask, limits before parsing, refusals, conditional answers.

Pages from this machine and the server's own pages may call it; pages from elsewhere only if a setting names their
origin; and a Host header must be an address, localhost or a name that a setting allows, which stops DNS rebinding.
"""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Middleware

from chains.base import json_text
from chains.base.errors import InvalidValue, LatchkeyError, shown
from node.serving.pace import Pace
from node.serving.problem import Refusal, bad_field, problem

QUERY_LIMIT = 12_500
"""Room for the longest filter, all of it percent-encoded."""
LINE_LIMIT = 65_536
"""Above this the HTTP parser itself refuses, in its own words."""
JSON_DEPTH = 3
BODY_SECONDS = 10.0
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
            detail = f"the query has {size} bytes, at most {QUERY_LIMIT}"
            return problem(413, detail, kind="bad-field", field="query", limit=QUERY_LIMIT)
        if request.method == "OPTIONS":
            return web.Response(status=204)
        return conditional(request, await handler(request))
    except Refusal as refusal:
        return refusal.answer
    except InvalidValue as error:
        return problem(400, str(error), kind="bad-field", field=error.field, value=shown(error.value))
    except web.HTTPNotFound:
        path = shown(request.path)
        detail = f"nothing is served at {path}; the routes are in {program.routes}"
        return problem(404, detail, kind="not-found", field="path", value=path)
    except web.HTTPMethodNotAllowed as error:
        allowed = ", ".join(sorted(error.allowed_methods))
        detail = f"{shown(request.method)} is not offered here, only {allowed}"
        return problem(
            405, detail, kind="method-not-allowed", headers={"Allow": allowed}, field="method", limit=allowed
        )
    except web.HTTPRequestEntityTooLarge:
        detail = f"the body is larger than {program.body_limit} bytes"
        return problem(413, detail, kind="bad-field", field="body", limit=program.body_limit)
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


def query_of(request: web.Request, known: tuple[str, ...]) -> dict[str, str]:
    """Return the query as a dictionary; refuses unknown and repeated names."""
    found: dict[str, str] = {}
    for name, value in request.query.items():
        if name not in known:
            raise bad_field(f"query parameter {name}", value, f"one of: {', '.join(known) or 'none'}")
        if name in found:
            raise bad_field(f"query parameter {name}", value, "given once")
        found[name] = value
    return found


def whole_number(text: str | None, name: str, default: int, low: int, high: int) -> int:
    """Return an integer or its default; refuses what is no integer in low..high."""
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 18 and low <= int(text) <= high):
        raise bad_field(name, text, f"a whole number in {low}..{high}")
    return int(text)


def one_of(text: str | None, name: str, default: str, known: tuple[str, ...]) -> str:
    """Return a word or its default; refuses words that are not known."""
    if text is None:
        return default
    if text not in known:
        raise bad_field(name, text, f"one of: {', '.join(known)}")
    return text


async def json_object(request: web.Request, *, depth: int = JSON_DEPTH) -> dict[str, object]:
    """Return the JSON object of a request body; refuses other media types, sizes, depths and values."""
    if request.content_type != "application/json":
        raise bad_field("Content-Type", request.content_type, "application/json", status=415)
    try:
        async with asyncio.timeout(BODY_SECONDS):
            raw = await request.read()
    except TimeoutError as error:
        detail = f"the body did not arrive within {BODY_SECONDS} s"
        raise Refusal(problem(408, detail, kind="bad-field", field="body")) from error
    try:
        value = json_text.loads(raw, limit=depth)
    except json_text.TooDeep as error:
        raise bad_field("body", str(error), f"at most {depth} levels deep") from error
    except (ValueError, RecursionError) as error:
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON in UTF-8") from error
    if not isinstance(value, dict):
        raise bad_field("body", value, "a JSON object")
    return value


def conditional(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Give a 200 answer to GET its ETag, and turn it into 304 for a client that has it (RFC 9110 section 13)."""
    if request.method not in ("GET", "HEAD") or response.status != 200 or not isinstance(response, web.Response):
        return response
    if response.prepared or not isinstance(response.body, bytes):
        return response
    tag = response.headers.get("ETag")
    if tag is None:
        if response.headers.get("Cache-Control") == "no-store":
            return response
        tag = response.headers["ETag"] = f'"{hashlib.sha256(response.body).hexdigest()[:32]}"'
    if not matches(request.headers.get("If-None-Match"), tag):
        return response
    kept = {name: response.headers[name] for name in ("ETag", "Cache-Control", "Vary") if name in response.headers}
    return web.Response(status=304, headers=kept)


def matches(header: str | None, tag: str) -> bool:
    """Tell whether an If-None-Match header names `tag`; weak comparison."""
    if header is None:
        return False
    named = {part.strip().removeprefix("W/") for part in header.split(",")}
    return "*" in named or tag in named


def accepts(request: web.Request, coding: str) -> bool:
    """Tell whether a client takes a content coding (RFC 9110 section 12.5.3; q=0 is a no)."""
    for part in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _, weight = part.strip().partition(";")
        if name.strip() in (coding, "*"):
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


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
