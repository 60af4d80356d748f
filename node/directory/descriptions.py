"""Thing Descriptions from the gateways, believed only when they hash to what the device signed.

The ledger says which gateway relays for a device and the SHA-256 of its description. A gateway's base URL is written by
whoever registers it, so fetching from it must not become a way to reach what this machine can reach:

    https only, or http on loopback where a setting says that this is a development network
    the address that is connected to is checked, not the name: public ones only, whatever a name server answers
    no redirects, no proxies, no cookies; at most MOST_BYTES, TIMEOUT_SECONDS, and a few at a time
    nothing of an answer is passed on unless all of it has the expected hash

Descriptions are kept by their hash, up to KEPT_BYTES; a gateway that fails is left alone for a while.
"""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import socket
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from chains.base import json_text
from node.directory.errors import DescriptionRefused

MOST_BYTES = 65_536
MOST_DEPTH = 24
TIMEOUT_SECONDS = 4.0
AT_ONCE = 16
KEPT_BYTES = 48 * 1024 * 1024
PAUSE_SECONDS = 30.0
"""How long a gateway that did not answer is not asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A device, the base URL of its gateway, and the hash of its description."""

    device: bytes
    base_url: str
    td_hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Verified bytes and what they say."""

    device: bytes
    raw: bytes
    value: dict[str, object]


def is_reachable(address: str, *, loopback: bool) -> bool:
    """Tell whether a description may be fetched from this IP address."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    found = mapped or found
    if found.is_loopback:
        return loopback
    return found.is_global and not found.is_multicast


def url_of(wanted: Wanted, *, loopback: bool) -> str:
    """Return where a description is; raises DescriptionRefused for a base URL that is not fetched from."""
    try:
        parts = urlsplit(wanted.base_url)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise DescriptionRefused(url=wanted.base_url, reason="its base is no URL") from error
    if parts.username is not None or parts.query or parts.fragment or not host or not wanted.base_url.isprintable():
        raise DescriptionRefused(url=wanted.base_url, reason="its base has more than scheme, host, port and path")
    literal = _is_literal(host)
    local = host == "localhost" or (literal and ipaddress.ip_address(host).is_loopback)
    if parts.scheme != "https" and not (parts.scheme == "http" and local and loopback):
        raise DescriptionRefused(url=wanted.base_url, reason="it is not https")
    if (literal and not is_reachable(host, loopback=loopback)) or (local and not loopback):
        raise DescriptionRefused(url=wanted.base_url, reason="its host is not a public address")
    return f"{wanted.base_url.rstrip('/')}/things/0x{wanted.device.hex()}/"


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


class PublicResolver(AbstractResolver):
    """Answers a name only with addresses that may be connected to, so that a name cannot lead inside."""

    def __init__(self, *, loopback: bool, inner: AbstractResolver | None = None) -> None:
        self._loopback = loopback
        self._inner = inner or ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Return the addresses of a name; raises OSError when none of them is allowed."""
        found = await self._inner.resolve(host, port, family)
        allowed = [each for each in found if is_reachable(each["host"], loopback=self._loopback)]
        if not allowed:
            raise OSError(None, f"{host} has no public address")
        return allowed

    async def close(self) -> None:
        """Release the resolver."""
        await self._inner.close()


class Descriptions:
    """Fetches, verifies and keeps. Use it with `async with`."""

    def __init__(self, *, loopback: bool) -> None:
        self._loopback = loopback
        self._kept: OrderedDict[bytes, Description] = OrderedDict()
        self._size = 0
        self._failed: dict[str, float] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._session: aiohttp.ClientSession | None = None
        self.fetched = 0
        self.refused = 0

    async def close(self) -> None:
        """Release connections."""
        if self._session is not None:
            await self._session.close()

    def known(self) -> list[Description]:
        """Return all that are kept, oldest first."""
        return list(self._kept.values())

    def kept(self, td_hash: bytes) -> Description | None:
        """Return a description that is kept."""
        found = self._kept.get(td_hash)
        if found is not None:
            self._kept.move_to_end(td_hash)
        return found

    async def all(self, wanted: Iterable[Wanted], within: float) -> list[Description]:
        """Return those descriptions that could be had within some seconds, in the order asked."""
        asked = list(wanted)
        tasks = [asyncio.create_task(self.one(each)) for each in asked]
        if tasks:
            await asyncio.wait(tasks, timeout=within)
        found = []
        for task in tasks:
            if task.done() and not task.cancelled() and task.exception() is None:
                found.append(task.result())
            else:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return found

    async def one(self, wanted: Wanted) -> Description:
        """Return the description of one device; raises DescriptionRefused."""
        found = self.kept(wanted.td_hash)
        if found is not None and found.device == wanted.device:
            return found
        url = url_of(wanted, loopback=self._loopback)
        if monotonic() - self._failed.get(wanted.base_url, -PAUSE_SECONDS) < PAUSE_SECONDS:
            raise DescriptionRefused(url=url, reason="its gateway did not answer a moment ago")
        async with self._room:
            raw = await self._fetch(wanted, url)
        return self._keep(self._verified(wanted, url, raw))

    async def _fetch(self, wanted: Wanted, url: str) -> bytes:
        if self._session is None:
            connector = aiohttp.TCPConnector(resolver=PublicResolver(loopback=self._loopback), limit=AT_ONCE)
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS),
                auto_decompress=False,
                headers={"Accept": "application/td+json", "Accept-Encoding": "identity"},
            )
        self.fetched += 1
        try:
            async with self._session.get(url, allow_redirects=False) as answer:
                if answer.status != 200:
                    raise DescriptionRefused(url=url, reason=f"status {answer.status}")
                raw = await answer.content.read(MOST_BYTES + 1)
                while len(raw) <= MOST_BYTES and (more := await answer.content.read(MOST_BYTES + 1 - len(raw))):
                    raw += more
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            self._fail(wanted.base_url)
            raise DescriptionRefused(url=url, reason=str(error) or type(error).__name__) from error
        if len(raw) > MOST_BYTES:
            raise DescriptionRefused(url=url, reason=f"larger than {MOST_BYTES} bytes")
        return raw

    def _fail(self, base_url: str) -> None:
        if len(self._failed) > 4_096:
            self._failed.clear()
        self._failed[base_url] = monotonic()

    def _verified(self, wanted: Wanted, url: str, raw: bytes) -> Description:
        if hashlib.sha256(raw).digest() != wanted.td_hash:
            self.refused += 1
            raise DescriptionRefused(url=url, reason="its hash is not the one of the check-in")
        try:
            value = json_text.loads(raw, limit=MOST_DEPTH)
        except (ValueError, RecursionError) as error:
            raise DescriptionRefused(url=url, reason="it is no JSON") from error
        if not isinstance(value, dict):
            raise DescriptionRefused(url=url, reason="it is no JSON object")
        return Description(device=wanted.device, raw=raw, value=value)

    def _keep(self, found: Description) -> Description:
        name = hashlib.sha256(found.raw).digest()
        if name not in self._kept:
            self._kept[name] = found
            self._size += len(found.raw)
            while self._size > KEPT_BYTES:
                _, old = self._kept.popitem(last=False)
                self._size -= len(old.raw)
        return found
