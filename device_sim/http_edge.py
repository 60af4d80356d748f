"""What every route of the gateway shares: limits before parsing, refusals as Problem Details, failures in the log."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from chains.base.errors import InvalidValue, LatchkeyError
from device_sim.errors import ClockNotSet
from device_sim.problem import Refusal, bad_field, invalid, method_not_allowed, not_found, problem

_LOG = logging.getLogger(__name__)

QUERY_LIMIT = 2_048
BODY_LIMIT = 8_192
JSON_DEPTH = 4
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
        return await handler(request)
    except Refusal as refusal:
        return refusal.answer
    except InvalidValue as error:
        return invalid(error).answer
    except ClockNotSet as error:
        return problem(503, str(error), kind="clock-not-set", headers={"Retry-After": "2"})
    except web.HTTPNotFound:
        return not_found(request.path, _ROUTES)
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


async def json_body(request: web.Request) -> dict[str, object]:
    """Return the JSON object of a request body; refuses other media types, sizes, depths and forms."""
    if request.content_type != "application/json":
        raise Refusal(
            problem(
                415, f"the body is {request.content_type}, it must be application/json", kind="bad-field",
                field="Content-Type", value=request.content_type, limit="application/json",
            )
        )  # fmt: skip
    raw = await request.read()
    depth = deepest = 0
    for byte in raw:
        depth += (byte in b"[{") - (byte in b"]}")
        deepest = max(deepest, depth)
    if deepest > JSON_DEPTH:
        raise bad_field("body", f"{deepest} levels deep", f"at most {JSON_DEPTH} levels deep")
    try:
        value: object = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON") from error
    if not isinstance(value, dict):
        raise bad_field("body", value, "a JSON object")
    return value


def json_answer(value: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """Return `value` as an application/json answer that nobody caches."""
    return web.Response(
        status=status,
        body=json.dumps(value).encode(),
        content_type="application/json",
        headers={"Cache-Control": "no-store"} | (headers or {}),
    )
