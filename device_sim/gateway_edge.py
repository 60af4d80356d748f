"""What a gateway checks before it relays anything: the host that was asked for, and how often one client asks.

A bucket of tokens for each licence or owner at each device, and for each address that shows no key. Which key is good
is the device's business: a bucket belongs to what was shown, and guessing keys empties the bucket of the address too.
Behind a proxy all clients would share the proxy's address, so that one of them could keep out the others: the proxies
that the operator names are asked for whom they speak.
Spec: `specs/protocol/gateway.md` section 4.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import math
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from chains.http.problem import problem

BUCKETS_LIMIT = 100_000
"""Buckets that are remembered; the one that was used longest ago is forgotten first."""
Networks = tuple[IPv4Network | IPv6Network, ...]
_SIGNED = re.compile(r'latchkey licence="([0-9-]{1,32})"', re.IGNORECASE)
_DEVICE = re.compile(r"/things/(0x[0-9a-fA-F]{40})(?:/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Requests a second in the long run, and how many at once."""

    a_second: float
    burst: float


DEFAULT_RATE = Rate(a_second=500.0, burst=2_000.0)


class Buckets:
    """Token buckets by name. Not thread safe."""

    def __init__(self, rate: Rate, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._monotonic = monotonic
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str) -> float:
        """Take one token; return 0, or the seconds after which there is one again."""
        now = self._monotonic()
        level, at = self._levels.pop(name, (self._rate.burst, now))
        level = min(self._rate.burst, level + (now - at) * self._rate.a_second)
        wait = 0.0 if level >= 1.0 else (1.0 - level) / self._rate.a_second
        self._levels[name] = (level if wait else level - 1.0, now)
        if len(self._levels) > BUCKETS_LIMIT:
            self._levels.popitem(last=False)
        return wait

    def __len__(self) -> int:
        return len(self._levels)


def guard(rate: Rate, hosts: frozenset[str], buckets: Buckets | None = None, *, proxies: Networks = ()) -> Middleware:
    """Return a middleware that refuses other hosts (421; an empty set takes all) and too many requests (429).

    `proxies`: whose word is taken for the host that was asked for and the address that asks.
    """
    counted = buckets if buckets is not None else Buckets(rate)

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = host_of(request, proxies)
        if hosts and _name_of(host) not in hosts:
            return problem(
                421,
                f"this gateway is not {host[:100]!r}; its names are {', '.join(sorted(hosts))}",
                kind="wrong-host",
                field="Host",
            )
        address = f"from {client_of(request, proxies)}"
        wait = counted.take(principal(request, address))
        if wait:
            return problem(
                429,
                f"more than {rate.burst:g} requests at once and {rate.a_second:g} a second; wait {wait:.1f} s",
                kind="too-many",
                headers={"Retry-After": str(math.ceil(wait))},
            )
        response = await handler(request)
        if response.status == 401:
            counted.take(address)
        return response

    return guarded


def principal(request: web.Request, address: str) -> str:
    """Return whose bucket a request takes from: licence or owner at a device, else that of its address."""
    shown = request.headers.get("Authorization")
    device = _DEVICE.match(request.path)
    if shown is None or device is None:
        return address
    return f"{device.group(1).lower()}/{_name(shown[:512])}"


def client_of(request: web.Request, proxies: Networks) -> str:
    """Return the address that asks: the last one in X-Forwarded-For that is no proxy of ours, if a proxy brings it.

    What stands before it may be anybody's invention.
    """
    address = request.remote or ""
    told = ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")
    while _is_within(address, proxies) and told:
        named = told.pop().strip().removeprefix("[").removesuffix("]")
        if not _is_address(named):
            break
        address = named
    return address


def host_of(request: web.Request, proxies: Networks) -> str:
    """Return the host that was asked for; a proxy of ours may have been asked for another one than it passes on."""
    told = request.headers.getall("X-Forwarded-Host", [])
    if told and _is_within(request.remote or "", proxies):
        return told[-1].rpartition(",")[2].strip()
    return request.host


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_within(text: str, networks: Networks) -> bool:
    return bool(networks) and _is_address(text) and any(ip_address(text) in network for network in networks)


def _name(shown: str) -> str:
    """Return a name for what was shown, the same for one licence however it signs; keys are hashed."""
    signed = _SIGNED.match(shown)
    if signed is not None:
        return signed.group(1)
    scheme, _, rest = shown.partition(" ")
    secret = rest.strip()
    if scheme.lower() == "basic":
        with contextlib.suppress(binascii.Error, ValueError):
            secret = base64.b64decode(secret, validate=True).decode("latin-1").partition(":")[2]
    return hashlib.sha256(secret.encode("latin-1", "replace")).hexdigest()


def _name_of(host: str) -> str:
    """Return a host without its port, in lower case."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()
