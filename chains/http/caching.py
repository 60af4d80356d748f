"""Conditional answers (RFC 9110 section 13), and what a client accepts."""

from __future__ import annotations

import hashlib

from aiohttp import web

_KEPT = ("ETag", "Cache-Control", "Vary")


def etag_of(body: bytes) -> str:
    """Return the strong ETag of a body: its SHA-256."""
    return f'"{hashlib.sha256(body).hexdigest()}"'


def matches(header: str | None, tag: str) -> bool:
    """Tell whether an If-None-Match header names `tag`; weak comparison."""
    if header is None:
        return False
    named = {part.strip().removeprefix("W/") for part in header.split(",")}
    return "*" in named or tag.removeprefix("W/") in named


def conditional(request: web.Request, response: web.StreamResponse) -> web.StreamResponse:
    """Give a 200 answer to GET its ETag, and turn it into 304 for a client that has it."""
    if request.method not in ("GET", "HEAD") or response.status != 200 or not isinstance(response, web.Response):
        return response
    if response.prepared or not isinstance(response.body, bytes):
        return response
    tag = response.headers.get("ETag")
    if tag is None:
        if "Content-Encoding" in response.headers:
            return response
        tag = response.headers["ETag"] = etag_of(response.body)
    if not matches(request.headers.get("If-None-Match"), tag):
        return response
    return web.Response(
        status=304, headers={name: response.headers[name] for name in _KEPT if name in response.headers}
    )


def accepts(request: web.Request, coding: str) -> bool:
    """Tell whether a client takes a content coding (RFC 9110 section 12.5.3; q=0 is a no)."""
    for part in request.headers.get("Accept-Encoding", "").lower().split(","):
        name, _, weight = part.strip().partition(";")
        if name.strip() in (coding, "*"):
            return weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
