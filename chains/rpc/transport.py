"""How JSON-RPC bodies travel: over HTTP, or straight into a function in the same process.

A transport moves one JSON body and returns one JSON body. It knows nothing of methods, so tests inject
`InProcessTransport` and patch nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol, Self

import aiohttp

from chains.rpc.errors import TransportFailed

REQUEST_TIMEOUT_SECONDS = 30.0
MAX_ANSWER_BYTES = 64 * 1024 * 1024


class Transport(Protocol):
    """Moves one request body to a node and brings its answer back."""

    @property
    def endpoint(self) -> str:
        """Where requests go, for error messages."""

    async def send(self, body: bytes) -> bytes:
        """Return the answer to `body`; raises `TransportFailed`."""

    async def close(self) -> None:
        """Release connections."""


class InProcessTransport:
    """Hands each body to `handler`: a node, or a fake, in the same process."""

    def __init__(self, handler: Callable[[bytes], Awaitable[bytes]], endpoint: str = "in-process node") -> None:
        self._handler = handler
        self.endpoint = endpoint

    async def send(self, body: bytes) -> bytes:
        return await self._handler(body)

    async def close(self) -> None:
        return None


class HttpTransport:
    """POSTs bodies to `url` over kept-alive connections; `async with` or `close()` ends them."""

    def __init__(self, url: str, *, timeout: float = REQUEST_TIMEOUT_SECONDS) -> None:
        self.endpoint = url
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def send(self, body: bytes) -> bytes:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        try:
            async with self._session.post(
                self.endpoint, data=body, headers={"Content-Type": "application/json"}
            ) as answer:
                parts, size = [], 0
                async for part in answer.content.iter_any():
                    parts.append(part)
                    size += len(part)
                    if size > MAX_ANSWER_BYTES:
                        raise TransportFailed(endpoint=self.endpoint, reason=f"answer above {MAX_ANSWER_BYTES} bytes")
                content = b"".join(parts)
                if answer.status >= 400 and not content.startswith((b"{", b"[")):
                    raise TransportFailed(endpoint=self.endpoint, reason=f"HTTP status {answer.status}")
                return content
        except aiohttp.ClientError as error:
            raise TransportFailed(endpoint=self.endpoint, reason=str(error) or type(error).__name__) from error
        except TimeoutError:
            limit = f"nothing within {self._timeout.total:g} seconds"
            raise TransportFailed(endpoint=self.endpoint, reason=limit) from None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
