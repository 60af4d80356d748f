"""Problem Details (RFC 9457): how a server says no.

Every refusal names what was wrong (field, value, limit). Types are relative references, resolved against the
section "Refusals" of the server's page in `specs/protocol`.
"""

from __future__ import annotations

import json

from aiohttp import web

from chains.base.errors import shown

CONTENT_TYPE = "application/problem+json"

TITLES = {
    400: "Bad request",
    403: "Not permitted",
    404: "Not found",
    405: "Method not allowed",
    408: "Too slow",
    409: "Conflict",
    413: "Request too large",
    415: "Unsupported media type",
    426: "Upgrade required",
    429: "Too many requests",
    500: "Internal error",
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


def not_found(what: str, value: object, remedy: str) -> Refusal:
    """Return the refusal of something that is not here."""
    detail = f"there is no {what} {shown(value)}; {remedy}"
    return Refusal(problem(404, detail, kind="not-found", field=what, value=shown(value)))


def not_ready(detail: str, *, progress: float | None = None) -> Refusal:
    """Return the refusal of a question that comes too early."""
    share = None if progress is None else round(progress, 4)
    return Refusal(problem(503, detail, kind="not-ready", headers={"Retry-After": "1"}, progress=share))
