"""Serves the built web app: the same URL for the page and the API, and a strict Content-Security-Policy.

`index.html` is read once and answered for every path that names no file, so that a reload never fails. It carries the
placeholder `__CSP_NONCE__`, replaced by a fresh nonce each time it is served. A page may connect to this directory, the
nodes of both chains, the gateways that the ledger names, and the watchers: nowhere else.
"""

from __future__ import annotations

import mimetypes
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from chains.http.caching import accepts
from node.serving.refusals import not_found

PLACEHOLDER = b"__CSP_NONCE__"
RESERVED = ("v1", "things", "search", "events", ".well-known", "config.json", "health", "ready", "metrics")
MOST_ORIGINS = 64
"""Gateways named in the policy; a header has to stay small."""
_IMMUTABLE = "public, max-age=31536000, immutable"
_PACKED = (("zstd", ".zst"), ("gzip", ".gz"))
_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

_ABSENT = """<!doctype html><html lang="en"><title>Latchkey directory</title><meta charset="utf-8">
<p>This is a Latchkey directory. Its web app is not built here: run <code>make web</code>, or install a released
package. The API is under <a href="/v1/status">/v1/status</a>.</p></html>"""


def origin_of(url: str) -> str | None:
    """Return scheme, host and port of a URL as a policy names them; None for what is no http, https, ws or wss URL."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https", "ws", "wss") or not host or parts.username is not None:
        return None
    if not host.isascii() or not all(letter.isalnum() or letter in "-.:" for letter in host):
        return None
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}" + (f":{port}" if port is not None else "")


def policy(nonce: str, connect: Iterable[str]) -> str:
    """Return the Content-Security-Policy of a page with this nonce that connects to these origins."""
    origins = sorted(set(connect))[:MOST_ORIGINS]
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            " ".join(("connect-src 'self'", *origins)),
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "manifest-src 'self'",
        )
    )


class WebApp:
    """Files of one folder. `origins` returns the URLs that pages may connect to, asked for each page."""

    def __init__(self, folder: Path | None, origins: Callable[[], Iterable[str]]) -> None:
        self._folder = None if folder is None else folder.resolve()
        self._origins = origins

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer a path that no other route has."""
        parts = [part for part in request.path.split("/") if part]
        if parts and parts[0] in RESERVED:
            await _refuse_method(request)
            raise not_found("path", request.path, "the routes are in specs/protocol/directory.md")
        if parts and "." in parts[-1] and request.path != "/index.html":
            return self._file(request, parts)
        return self._page()

    def _page(self) -> web.Response:
        nonce = secrets.token_urlsafe(18)
        origins = {origin for url in self._origins() if (origin := origin_of(url)) is not None}
        page = _ABSENT.encode()
        if self._folder is not None and (self._folder / "index.html").is_file():
            page = (self._folder / "index.html").read_bytes().replace(PLACEHOLDER, nonce.encode())
        headers = {"Content-Security-Policy": policy(nonce, origins), "Cache-Control": "no-store", **_HEADERS}
        return web.Response(body=page, content_type="text/html", charset="utf-8", headers=headers)

    def _file(self, request: web.Request, parts: list[str]) -> web.StreamResponse:
        missing = not_found("file", request.path, "it is not part of the web app that is built here")
        if self._folder is None:
            raise missing
        path = self._folder.joinpath(*parts).resolve()
        # After resolving, so that neither .. nor a link leads out of the folder.
        if not path.is_relative_to(self._folder) or not path.is_file() or path.name == "index.html":
            raise missing
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        hashed = parts[0] == "assets"
        headers = {"Cache-Control": _IMMUTABLE if hashed else "no-cache", "Vary": "Accept-Encoding", **_HEADERS}
        for coding, suffix in _PACKED:
            packed = path.with_name(path.name + suffix)
            if packed.is_file() and accepts(request, coding):
                headers["Content-Encoding"] = coding
                path = packed
                break
        body = path.read_bytes()
        answer = web.Response(body=body, content_type=kind, headers=headers)
        if "Content-Encoding" not in headers and len(body) > 1_400 and _is_text(kind) and accepts(request, "gzip"):
            answer.enable_compression(web.ContentCoding.gzip)
        return answer


async def _refuse_method(request: web.Request) -> None:
    """Raise HTTPMethodNotAllowed for a path that another method has: the route of the app takes every GET."""
    allowed: set[str] = set()
    for resource in request.app.router.resources():
        if resource.canonical != "/{path}":
            allowed |= (await resource.resolve(request))[1]
    if allowed:
        raise web.HTTPMethodNotAllowed(request.method, allowed)


def _is_text(kind: str) -> bool:
    return kind.startswith("text/") or kind in ("application/javascript", "application/json", "image/svg+xml")
