"""HTTP to gateways over aiohttp: no redirects, no cookies, bounded bodies, one named timeout."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from chains.market.data_client import Answer

TIMEOUT_SECONDS = 60.0
CONNECT_SECONDS = 10.0
_CHUNK = 65_536


class AiohttpGateway:
    """Implements `chains.market.data_client.Http`; use it with `async with`."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS, sock_connect=CONNECT_SECONDS)
        self._session = aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def get(self, url: str, headers: Mapping[str, str], limit: int) -> Answer:
        """Get `url` exactly as written, since its bytes are signed; raises OSError, TimeoutError, ValueError."""
        assert self._session is not None, "use it with `async with`"
        try:
            async with self._session.get(
                URL(url, encoded=True), headers=dict(headers), allow_redirects=False
            ) as response:
                body = bytearray()
                async for chunk in response.content.iter_chunked(_CHUNK):
                    body += chunk
                    if len(body) > limit:
                        raise ValueError(f"more than {limit} bytes")
                found = {name.lower(): value for name, value in response.headers.items()}
                return Answer(status=response.status, headers=found, body=bytes(body))
        except aiohttp.ClientPayloadError as error:
            raise OSError(f"the connection broke: {error}") from None
        except aiohttp.ClientError as error:
            raise OSError(str(error) or type(error).__name__) from None
