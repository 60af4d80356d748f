"""JSON-RPC 2.0 between bytes and Python: limits before parsing, batches, error objects.

The dispatcher is one of the three places where errors are caught: whatever a method raises becomes an error object with
a code of specs/protocol/process.md section 7; only the unexpected is logged.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from chains.base.errors import LatchkeyError
from node.errors import ChainProcessDied

_LOG = logging.getLogger(__name__)

PARSE_ERROR: Final = -32700
INVALID_REQUEST: Final = -32600
METHOD_NOT_FOUND: Final = -32601
INVALID_PARAMS: Final = -32602
INTERNAL_ERROR: Final = -32603
UNAVAILABLE: Final = -32002
REFUSED: Final = -32000
LIMIT_EXCEEDED: Final = -32005
REVERTED: Final = 3

MAX_BODY_BYTES: Final = 5 * 1024 * 1024
MAX_DEPTH: Final = 32
MAX_STRUCTURE: Final = 200_000
MAX_BATCH: Final = 1_000
MAX_ANSWER_BYTES: Final = 25 * 1024 * 1024
CONCURRENT_ENTRIES: Final = 64

# A string that never ends runs to the end of the body: no position is looked at twice.
_STRUCTURE = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)

Method = Callable[[list[object]], Awaitable[object]]


class MethodError(LatchkeyError):
    """What a method answers instead of a result."""

    def __init__(self, code: int, message: str, data: object = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


def invalid_params(message: str) -> MethodError:
    """Return the error for parameters of the wrong form."""
    return MethodError(INVALID_PARAMS, message)


@dataclass(slots=True)
class CallCounts:
    """Calls answered and refused, for /metrics."""

    answered: int = 0
    refused: int = 0
    failed: int = 0


class Dispatcher:
    """Answers JSON-RPC bodies by a table of methods."""

    def __init__(self, methods: Mapping[str, Method]) -> None:
        self._methods = dict(methods)
        self.counts = CallCounts()

    @property
    def names(self) -> tuple[str, ...]:
        """The served methods, sorted."""
        return tuple(sorted(self._methods))

    async def answer(self, body: bytes, extra: Mapping[str, Method] | None = None) -> bytes | None:
        """Return the answer to one body; None when nothing is to be answered (notifications only).

        `extra` are methods that exist on this connection only, such as `eth_subscribe`.
        """
        try:
            check_structure(body)
            request = json.loads(body)
        except MethodError as refusal:
            return _encode(_error(None, refusal))
        except (ValueError, RecursionError):
            return _encode(
                _error(
                    None,
                    MethodError(
                        PARSE_ERROR, "parse error: the body is not JSON; send one JSON-RPC 2.0 object or a batch"
                    ),
                )
            )
        if not isinstance(request, list):
            answer = await self._one(request, extra)
            return None if answer is None else _bounded(answer)
        if not request:
            return _encode(_error(None, MethodError(INVALID_REQUEST, "empty batch")))
        if len(request) > MAX_BATCH:
            text = f"batch too large: {len(request)} entries, the limit is {MAX_BATCH}"
            return _encode(_error(None, MethodError(INVALID_REQUEST, text)))
        return await self._batch(request, extra)

    async def _batch(self, request: list[object], extra: Mapping[str, Method] | None) -> bytes | None:
        parts: list[bytes] = []
        size = 0
        for start in range(0, len(request), CONCURRENT_ENTRIES):
            entries = request[start : start + CONCURRENT_ENTRIES]
            for entry, answer in zip(
                entries, await asyncio.gather(*(self._one(entry, extra) for entry in entries)), strict=True
            ):
                if answer is None:
                    continue
                part = _encode(answer)
                if size + len(part) > MAX_ANSWER_BYTES:
                    text = f"batch answer above {MAX_ANSWER_BYTES} bytes: ask for less at a time"
                    part = _encode(_error(_id(entry), MethodError(LIMIT_EXCEEDED, text)))
                parts.append(part)
                size += len(part)
        return b"[" + b",".join(parts) + b"]" if parts else None

    async def _one(self, request: object, extra: Mapping[str, Method] | None) -> dict[str, object] | None:
        """Return the answer object of one entry, None for a notification."""
        number = _id(request)
        try:
            if not isinstance(request, dict):
                raise MethodError(INVALID_REQUEST, "invalid request: not an object")
            name, params = request.get("method"), request.get("params", [])
            if request.get("jsonrpc") != "2.0" or not isinstance(name, str):
                raise MethodError(INVALID_REQUEST, 'invalid request: needs "jsonrpc": "2.0" and a method name')
            if "id" in request and number is None and request["id"] is not None:
                raise MethodError(INVALID_REQUEST, "invalid request: id must be a string, a number or null")
            method = (extra or {}).get(name) or self._methods.get(name)
            if method is None:
                text = f"the method {name[:80]} does not exist/is not available; see specs/openrpc/node.json"
                raise MethodError(METHOD_NOT_FOUND, text)
            if params is None:
                params = []
            if not isinstance(params, list):
                raise invalid_params("non-array args: params must be an array")
            result = await method(params)
        except MethodError as refusal:
            self.counts.refused += 1
            answer = _error(number, refusal)
        except asyncio.CancelledError:
            raise
        except ChainProcessDied as error:
            # What was asked for may be done or not, so this is no refusal: clients ask again.
            self.counts.failed += 1
            answer = _error(number, MethodError(UNAVAILABLE, str(error)))
        except LatchkeyError as error:
            self.counts.failed += 1
            _LOG.warning("request failed method=%s error=%s", _name(request), error)
            answer = _error(number, MethodError(INTERNAL_ERROR, str(error)))
        except Exception:  # noqa: BLE001  # a fault in one method must not end the node; it is logged
            self.counts.failed += 1
            _LOG.exception("request failed method=%s", _name(request))
            answer = _error(number, MethodError(INTERNAL_ERROR, "internal error"))
        else:
            self.counts.answered += 1
            answer = {"jsonrpc": "2.0", "id": number, "result": result}
        notification = isinstance(request, dict) and "id" not in request and isinstance(request.get("method"), str)
        return None if notification else answer


def check_structure(body: bytes) -> None:
    """Refuse bodies too large, nested too deep or of too many parts, by one scan; raises `MethodError`."""
    if len(body) > MAX_BODY_BYTES:
        raise MethodError(INVALID_REQUEST, f"request of {len(body)} bytes, the limit is {MAX_BODY_BYTES}")
    depth = 0
    for parts, match in enumerate(_STRUCTURE.finditer(body), start=1):
        first = body[match.start()]
        if parts > MAX_STRUCTURE:
            raise MethodError(INVALID_REQUEST, f"request of more than {MAX_STRUCTURE} parts: ask for less at a time")
        if first in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise MethodError(INVALID_REQUEST, f"request nested deeper than {MAX_DEPTH} levels: send a flatter one")
        elif first in b"]}":
            depth -= 1


def _name(request: object) -> str:
    return str(request.get("method"))[:80] if isinstance(request, dict) else "?"


def _id(request: object) -> object:
    number = request.get("id") if isinstance(request, dict) else None
    return number if isinstance(number, str | int | float) and not isinstance(number, bool) else None


def _error(number: object, refusal: MethodError) -> dict[str, object]:
    error: dict[str, object] = {"code": refusal.code, "message": refusal.message}
    if refusal.data is not None:
        error["data"] = refusal.data
    return {"jsonrpc": "2.0", "id": number, "error": error}


def _bounded(answer: dict[str, object]) -> bytes:
    encoded = _encode(answer)
    if len(encoded) <= MAX_ANSWER_BYTES:
        return encoded
    text = f"answer above {MAX_ANSWER_BYTES} bytes: ask for less at a time"
    return _encode(_error(answer.get("id"), MethodError(LIMIT_EXCEEDED, text)))


def _encode(answer: object) -> bytes:
    return json.dumps(answer, separators=(",", ":")).encode()
