"""Problem Details (RFC 9457): how a server says no.

Every refusal names what was wrong (field, value, limit) and what to do. Types are relative references, resolved against
the section "Refusals" of the server's page in `specs/protocol`.
"""

from __future__ import annotations

import json

from aiohttp import web

from chains.base.errors import InvalidValue, shown

CONTENT_TYPE = "application/problem+json"

TITLES = {
    400: "Bad request",
    401: "Key refused",
    403: "Not permitted",
    404: "Not found",
    405: "Method not allowed",
    406: "Not acceptable",
    408: "Too slow",
    409: "Conflict",
    412: "Precondition failed",
    413: "Request too large",
    415: "Unsupported media type",
    416: "Range not satisfiable",
    421: "Misdirected request",
    426: "Upgrade required",
    429: "Too many requests",
    500: "Internal error",
    502: "Device unreachable",
    503: "Not ready",
}


def problem(
    status: int,
    detail: str,
    *,
    kind: str = "about:blank",
    headers: dict[str, str] | None = None,
    **members: str | int | float | None,
) -> web.Response:
    """Return a Problem Details answer; `members` are further fields such as field and limit (None is left out)."""
    body: dict[str, str | int | float] = {
        "type": kind,
        "title": TITLES.get(status, "Error"),
        "status": status,
        "detail": detail,
    }
    body |= {name: value for name, value in members.items() if value is not None}
    return web.Response(
        status=status,
        body=json.dumps(body).encode(),
        content_type=CONTENT_TYPE,
        headers={"Cache-Control": "no-store"} | (headers or {}),
    )


class Refusal(Exception):
    """A request that cannot be served; carries the answer. Raised in handlers, turned into it by the middleware."""

    def __init__(self, answer: web.Response) -> None:
        super().__init__(answer.status)
        self.answer = answer


def bad_field(field: str, value: object, limit: str, *, status: int = 400) -> Refusal:
    """Return the refusal of one request field."""
    text = shown(value)
    detail = f"{field} is {text}, it must be {limit}"
    return Refusal(problem(status, detail, kind="bad-field", field=field, value=text, limit=limit))


def invalid(error: InvalidValue) -> web.Response:
    """Return the answer for a value that a parser of `chains` did not take."""
    return problem(400, str(error), kind="bad-field", field=error.field, value=shown(error.value))


def nothing_served(path: str, known: str) -> web.Response:
    """Return the answer for a path that names nothing; `known` tells what is served."""
    detail = f"nothing is served at {shown(path)}; {known}"
    return problem(404, detail, kind="not-found", field="path", value=shown(path))


def not_offered(method: str, allowed: str) -> web.Response:
    """Return the answer for a method that a path does not have."""
    detail = f"{shown(method)} is not offered here, only {allowed}"
    return problem(
        405,
        detail,
        kind="method-not-allowed",
        headers={"Allow": allowed},
        field="method",
        value=shown(method),
        limit=allowed,
    )


def too_large(part: str, limit: int, size: int | None = None) -> web.Response:
    """Return the answer for a query or body above its limit in bytes."""
    told = f"is larger than {limit} bytes" if size is None else f"has {size} bytes, at most {limit}"
    detail = f"the {part} {told}"
    return problem(413, detail, kind="bad-field", field=part, limit=limit)
