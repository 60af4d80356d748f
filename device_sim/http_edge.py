"""What every route of the gateway shares: limits before parsing, refusals as Problem Details, failures in the log."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from chains.base.errors import InvalidValue, LatchkeyError
from chains.http.caching import conditional
from chains.http.problem import Refusal, invalid, not_offered, nothing_served, problem, too_large
from device_sim.errors import ClockNotSet, NotCaughtUp, SwitchedOff
from device_sim.observations import PROPERTIES

_LOG = logging.getLogger(__name__)

QUERY_LIMIT = 2_048
BODY_LIMIT = 8_192
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_ROUTES = "the routes are in specs/protocol/device-api.md; a device is at /things/0x<40 hexadecimal digits>/"


@web.middleware
async def problems(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every refusal and failure into Problem Details; an unexpected one is logged and answered with 500."""
    try:
        if len(request.rel_url.raw_query_string) > QUERY_LIMIT:
            return too_large("query", QUERY_LIMIT, len(request.rel_url.raw_query_string))
        return conditional(request, await handler(request))
    except Refusal as refusal:
        return refusal.answer
    except InvalidValue as error:
        return invalid(error)
    except ClockNotSet as error:
        return problem(503, str(error), kind="clock-not-set", headers={"Retry-After": "2"})
    except NotCaughtUp as error:
        return problem(503, str(error), kind="not-ready", headers={"Retry-After": "2"})
    except SwitchedOff as error:
        return problem(409, str(error), kind="switched-off")
    except web.HTTPNotFound:
        return nothing_served(request.path, _hint(request.path))
    except web.HTTPMethodNotAllowed as error:
        return not_offered(request.method, ", ".join(sorted(error.allowed_methods)))
    except web.HTTPRequestEntityTooLarge:
        return too_large("body", BODY_LIMIT)
    except web.HTTPException as error:
        return problem(error.status, error.reason)
    except LatchkeyError as error:
        _LOG.warning("request failed path=%s error=%s reason=%s", request.path, type(error).__name__, error)
        return problem(503, str(error), kind="not-ready", headers={"Retry-After": "2"})
    except Exception:  # noqa: BLE001  # the edge of the server: nothing may leave it but an answer
        _LOG.exception("request failed path=%s", request.path)
        return problem(500, "the gateway failed on this request; its log has the reason")


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
