"""How fast and how often at once one client may ask: a budget a client and kind of request, and places for streams.

A budget holds `burst` requests and fills again by `per_second`. It is kept as one number a client and kind, the time at
which it will be full again (the generic cell rate algorithm), so that who asks seldom costs nothing. A client is an
IPv4 address, or the /64 network of an IPv6 address, which is what one customer is given. Spec: section "Limits" of the
server's page in `specs/protocol`.
"""

from __future__ import annotations

import ipaddress
import math
import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from aiohttp import web

from chains.http.problem import Refusal, problem
from node.serving.refusals import not_ready

MOST_BUDGETS = 65_536
"""Budgets that are remembered: beyond it those that were used longest ago are forgotten, and so full."""
FACTOR_LIMIT = 1_000.0
EVERY = "requests"
"""The budget that each request is taken from, whatever others it needs."""
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}\Z")
_PORT = re.compile(r"(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`burst` requests at once, `per_second` of them in the long run."""

    burst: int
    per_second: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """How many there may be at the same time: of one client, and in all."""

    a_client: int
    in_all: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits of one server. `costs` says which budget a request needs, by method and path as it is routed."""

    rates: Mapping[str, Rate]
    costs: Mapping[tuple[str, str], str]
    places: Mapping[str, Places]

    def cost(self, method: str, path: str) -> str | None:
        """Return the budget that a request needs beside `EVERY`, None for cheap ones."""
        return self.costs.get(("GET" if method == "HEAD" else method, path))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaceSettings:
    """What an operator chooses: `factor` multiplies what one client may (0: no limits a client).

    `proxy_header` names the header in which the proxy in front states whose request it is; None believes no header.
    """

    factor: float = 1.0
    proxy_header: str | None = None


def is_header(value: str) -> bool:
    """Tell whether a text is the name of a header."""
    return _HEADER.match(value) is not None


def client_of(peer: str | None, stated: str | None) -> str:
    """Return whose budget pays: the last address that `stated` holds (the proxy's own entry), else that of `peer`."""
    for text in (None if stated is None else stated.rpartition(",")[2], peer):
        if text is None:
            continue
        bare = text.strip().strip('"')
        port = _PORT.match(bare)
        try:
            address = ipaddress.ip_address(port[1] if port else bare.strip("[]").partition("%")[0])
        except ValueError:
            continue
        if isinstance(address, ipaddress.IPv6Address):
            if address.ipv4_mapped is None:
                return str(ipaddress.ip_network((address, 64), strict=False))
            address = address.ipv4_mapped
        return str(address)
    return "unknown"


class Pace:
    """Budgets and places of one server. `clock` is in seconds and never goes back."""

    def __init__(
        self, limits: Limits, settings: PaceSettings | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        self._limits = limits
        self._settings = settings or PaceSettings()
        self._clock = clock
        self._full_at: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._held: Counter[tuple[str, str]] = Counter()
        self._in_all: Counter[str] = Counter()
        self.refused = 0

    def client(self, request: web.Request) -> str:
        """Return whose request it is."""
        name = self._settings.proxy_header
        stated = None if name is None else ",".join(request.headers.getall(name, []))
        return client_of(request.remote, stated or None)

    def charge(self, request: web.Request) -> None:
        """Take a request out of its client's budgets. Raises Refusal with 429."""
        resource = request.match_info.route.resource
        cost = self._limits.cost(request.method, "" if resource is None else resource.canonical)
        client = self.client(request)
        for kind in (EVERY,) if cost is None else (EVERY, cost):
            self.spend(client, kind)

    def spend(self, client: str, kind: str) -> None:
        """Take one request out of a budget. Raises Refusal with 429, and takes nothing then."""
        factor, rate = self._settings.factor, self._limits.rates[kind]
        if factor == 0:
            return
        now, second = self._clock(), rate.per_second * factor
        burst = max(1, int(rate.burst * factor))
        full_at = max(now, self._full_at.get((client, kind), now)) + 1 / second
        wait = full_at - now - burst / second
        # A nanosecond's worth of rounding must not refuse the last request of a burst.
        if wait > 1e-9:
            self.refused += 1
            need = f"{burst} at once and {second:g} a second"
            raise _too_fast(f"{kind} of this client", need, f"too many {kind}: a client may ask {need}", wait)
        self._full_at[client, kind] = full_at
        self._full_at.move_to_end((client, kind))
        self._forget(now)

    @contextmanager
    def place(self, request: web.Request, kind: str) -> Iterator[None]:
        """Hold a place while the block lasts. Raises Refusal: 429 if the client has enough, 503 if all are taken."""
        with self.hold(self.client(request), kind):
            yield

    @contextmanager
    def hold(self, client: str, kind: str) -> Iterator[None]:
        """Hold a place of `kind` for a client, as `place` does."""
        places = self._limits.places[kind]
        most = max(1, int(places.a_client * self._settings.factor)) if self._settings.factor else places.in_all
        if self._in_all[kind] >= places.in_all:
            raise not_ready(f"{places.in_all} {kind} are open already")
        if self._held[client, kind] >= most:
            self.refused += 1
            need = f"at most {most} at the same time"
            raise _too_fast(f"{kind} of this client", need, f"this client has {most} {kind} open, {need}", 5.0)
        self._held[client, kind] += 1
        self._in_all[kind] += 1
        try:
            yield
        finally:
            self._in_all[kind] -= 1
            self._held[client, kind] -= 1
            if not self._held[client, kind]:
                del self._held[client, kind]

    @property
    def kept(self) -> int:
        """Return how many budgets are remembered."""
        return len(self._full_at)

    def _forget(self, now: float) -> None:
        """Drop what is full again, oldest first, and the oldest of too many."""
        while self._full_at:
            key, full_at = next(iter(self._full_at.items()))
            if full_at > now and len(self._full_at) <= MOST_BUDGETS:
                return
            del self._full_at[key]


def _too_fast(field: str, limit: str, detail: str, wait: float) -> Refusal:
    seconds = str(max(1, math.ceil(wait)))
    answer = problem(
        429, f"{detail}; ask again in {seconds} s", kind="too-fast", headers={"Retry-After": seconds}, field=field,
        limit=limit,
    )  # fmt: skip
    return Refusal(answer)
