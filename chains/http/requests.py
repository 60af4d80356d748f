"""Reading of requests: parameters and JSON bodies, limits before parsing, refusals that name the field."""

from __future__ import annotations

import asyncio
import math

from aiohttp import web

from chains.base import json_text
from chains.http.problem import Refusal, bad_field, problem

JSON_DEPTH = 4
BODY_SECONDS = 10.0
"""How long a client may take to send a body."""


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


async def body_of(request: web.Request) -> bytes:
    """Return the body; a client that is too slow with it is refused, so that it holds nothing for long."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await request.read()
    except TimeoutError as error:
        detail = f"the body did not arrive within {BODY_SECONDS} s"
        raise Refusal(problem(408, detail, kind="bad-field", field="body")) from error


async def json_value(request: web.Request, *, depth: int = JSON_DEPTH) -> object:
    """Return the JSON value of a request body; refuses other media types, sizes and depths, and what is no JSON."""
    if request.content_type != "application/json":
        raise bad_field("Content-Type", request.content_type, "application/json", status=415)
    raw = await body_of(request)
    try:
        value = json_text.loads(raw, limit=depth)
    except json_text.TooDeep as error:
        raise bad_field("body", str(error), f"at most {depth} levels deep") from error
    except (ValueError, RecursionError) as error:
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON in UTF-8") from error
    if not _is_plain(value):
        raise bad_field("body", raw[:60].decode("latin-1"), "JSON, which has no NaN and no Infinity")
    return _whole(value)


async def json_object(request: web.Request, *, depth: int = JSON_DEPTH) -> dict[str, object]:
    """Return the JSON object of a request body; refuses what `json_value` refuses, and other values."""
    value = await json_value(request, depth=depth)
    if not isinstance(value, dict):
        raise bad_field("body", value, "a JSON object")
    return value


async def no_body(request: web.Request) -> None:
    """Refuse a body where none belongs; an empty JSON object counts as none."""
    if await body_of(request) and await json_value(request) != {}:
        raise bad_field("body", "a JSON value", "empty, this action takes no input")


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
