"""What every route of the gateway shares: limits before parsing, refusals as Problem Details, failures in the log."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import math
from collections.abc import Awaitable, Callable

from aiohttp import web

from chains.base import json_text
from chains.base.errors import InvalidValue, LatchkeyError
from device_sim.errors import ClockNotSet, NotCaughtUp, SwitchedOff
from device_sim.observations import PROPERTIES
from device_sim.problem import Refusal, bad_field, invalid, method_not_allowed, not_found, problem

_LOG = logging.getLogger(__name__)

QUERY_LIMIT = 2_048
BODY_LIMIT = 8_192
JSON_DEPTH = 4
BODY_SECONDS = 10.0
"""How long a client may take to send a body."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_ROUTES = "the routes are in specs/protocol/device-api.md; a device is at /things/0x<40 hexadecimal digits>/"


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every refusal and failure into Problem Details; an unexpected one is logged and answered with 500."""
    try:
        if len(request.rel_url.raw_query_string) > QUERY_LIMIT:
            size = len(request.rel_url.raw_query_string)
            return problem(
                413,
                f"the query has {size} bytes, at most {QUERY_LIMIT}",
                kind="bad-field",
                field="query",
                limit=QUERY_LIMIT,
            )
        return conditional(request, await handler(request))
    except Refusal as refusal:
        return refusal.answer
    except InvalidValue as error:
        return invalid(error).answer
    except ClockNotSet as error:
        return problem(503, str(error), kind="clock-not-set", headers={"Retry-After": "2"})
    except NotCaughtUp as error:
        return problem(503, str(error), kind="not-ready", headers={"Retry-After": "2"})
    except SwitchedOff as error:
        return problem(409, str(error), kind="switched-off")
    except web.HTTPNotFound:
        return not_found(request.path, _hint(request.path))
    except web.HTTPMethodNotAllowed as error:
        return method_not_allowed(request.method, ", ".join(sorted(error.allowed_methods)))
    except web.HTTPRequestEntityTooLarge:
        return problem(
            413, f"the body is larger than {BODY_LIMIT} bytes", kind="bad-field", field="body", limit=BODY_LIMIT
        )
    except web.HTTPException as error:
        return problem(error.status, error.reason)
    except LatchkeyError as error:
        _LOG.warning("request failed path=%s error=%s reason=%s", request.path, type(error).__name__, error)
        return problem(503, str(error), kind="not-ready", headers={"Retry-After": "2"})
    except Exception:  # noqa: BLE001  # the edge of the server: nothing may leave it but an answer
        _LOG.exception("request failed path=%s", request.path)
        return problem(500, "the gateway failed on this request; its log has the reason")


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


def whole_number(query: dict[str, str], name: str, default: int, low: int, high: int) -> int:
    """Return an integer parameter or its default; refuses what is no integer in low..high."""
    text = query.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 18 and low <= int(text) <= high):
        raise bad_field(name, text, f"a whole number in {low}..{high}")
    return int(text)


async def json_value(request: web.Request) -> object:
    """Return the JSON value of a request body; refuses other media types, sizes and depths, and what is no JSON."""
    if request.content_type != "application/json":
        raise Refusal(
            problem(
                415, f"the body is {request.content_type}, it must be application/json", kind="bad-field",
                field="Content-Type", value=request.content_type, limit="application/json",
            )
        )  # fmt: skip
    raw = await body_of(request)
    try:
        value = json_text.loads(raw, limit=JSON_DEPTH)
    except json_text.TooDeep as error:
        raise bad_field("body", str(error), f"at most {JSON_DEPTH} levels deep") from error
    except (ValueError, RecursionError) as error:
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON in UTF-8") from error
    if not _is_plain(value):
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON, which has no NaN and no Infinity")
    return _whole(value)


async def json_body(request: web.Request) -> dict[str, object]:
    """Return the JSON object of a request body; refuses what `json_value` refuses, and other values."""
    value = await json_value(request)
    if not isinstance(value, dict):
        raise bad_field("body", value, "a JSON object")
    return value


async def no_body(request: web.Request) -> None:
    """Refuse a body where none belongs; an empty JSON object counts as none."""
    if await body_of(request) and await json_value(request) != {}:
        raise bad_field("body", "a JSON value", "empty, this action takes no input")


async def body_of(request: web.Request) -> bytes:
    """Return the body; a client that is too slow with it is refused, so that it holds nothing for long."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await request.read()
    except TimeoutError as error:
        raise Refusal(
            problem(408, f"the body did not arrive within {BODY_SECONDS} s", kind="bad-field", field="body")
        ) from error


def _whole(value: object) -> object:
    """Return a JSON value with 41.0 as 41: JSON has one kind of number, and a schema's integers may be written so."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 53:
        return int(value)
    if isinstance(value, dict):
        return {name: _whole(member) for name, member in value.items()}
    return [_whole(member) for member in value] if isinstance(value, list) else value


def _is_plain(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, dict):
        return all(_is_plain(member) for member in value.values())
    return all(_is_plain(member) for member in value) if isinstance(value, list) else True


def conditional(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Give a 200 answer to GET its ETag, and turn it into 304 for a client that has it (RFC 9110 section 13)."""
    if request.method not in ("GET", "HEAD") or response.status != 200 or not isinstance(response, web.Response):
        return response
    if response.prepared or not isinstance(response.body, bytes) or "Content-Encoding" in response.headers:
        return response
    tag = response.headers.get("ETag")
    if tag is None:
        tag = response.headers["ETag"] = etag_of(response.body)
    if not matches(request.headers.get("If-None-Match"), tag):
        return response
    kept = {name: response.headers[name] for name in ("ETag", "Cache-Control") if name in response.headers}
    return web.Response(status=304, headers=kept)


def etag_of(body: bytes) -> str:
    """Return the strong ETag of a body: its SHA-256."""
    return f'"{hashlib.sha256(body).hexdigest()}"'


def matches(header: str | None, tag: str) -> bool:
    """Tell whether an If-None-Match header names `tag`; weak comparison."""
    if header is None:
        return False
    named = {part.strip().removeprefix("W/") for part in header.split(",")}
    return "*" in named or tag in named


def _hint(path: str) -> str:
    if "/properties/" in path:
        return f"the properties are: {', '.join(entry.name for entry in PROPERTIES)}, history"
    return _ROUTES


def json_answer(value: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return `value` as an application/json answer that nobody caches."""
    return web.Response(
        status=status,
        body=json.dumps(value).encode(),
        content_type="application/json",
        headers={"Cache-Control": "no-store"} | (headers or {}),
    )
